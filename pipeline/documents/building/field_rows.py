"""Fields in rows on paper: one or two to a row, or box by box where a line cannot hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from pipeline.documents.building import word
from pipeline.documents.building.answer_controls import AnswerControls
from pipeline.documents.building.fitting import (
    SHORT_LABEL,
    SHORTEST_LABEL,
    fit_on_a_line,
    has_boxes,
    with_colon,
)
from pipeline.forms.model import Choice, Field, Kind, Pairs

PAIR_LABEL_WIDTH, GUTTER = 1860, 240
LABEL_WIDTHS = ((SHORTEST_LABEL, PAIR_LABEL_WIDTH), (SHORT_LABEL, 2500), (60, 5300), (1000, 7600))
"""How wide the labels of a grid are, by how many signs the longest of them has."""

DATE_LABEL_WIDTH, DATE_WIDTH = 860, 1700


@dataclass(frozen=True)
class FieldRows:
    """Writes fields in rows into a document, over a width in twips."""

    document: WordDocument
    controls: AnswerControls
    width: int

    def single(self, fields: Sequence[Field], label_style: str | None) -> None:
        """A row for each field, its label beside the answer."""
        longest = max(len(field.label) for field in fields)
        label = next(width for most, width in LABEL_WIDTHS if longest <= most)
        columns = [label, self.width - label]
        table = self._table(len(fields), columns, "Velden", "Gegevens")
        for row, field in zip(table.rows, fields, strict=True):
            self._row(row.cells, field, columns[1], label_style)
        self._paragraph("Tussenruimte")

    def _row(
        self, cells: Sequence[_Cell], field: Field, width: int, label_style: str | None
    ) -> None:
        label, answer = cells
        self.controls.label(
            word.first_paragraph(label, "Veld"), field, with_colon(field.label), label_style
        )
        paragraph = word.first_paragraph(answer, "Veld")
        if field.kind is Kind.SCORE:
            self.controls.figures(paragraph, field)
        elif not has_boxes(field):
            self.controls.answer(paragraph, field, width)
        elif fit_on_a_line(field):
            self.controls.boxes(paragraph, field)
        else:
            for number, choice in enumerate(field.choices):
                line = answer.add_paragraph(style="Keuze") if number else paragraph
                self.controls.box(line, field, choice)

    def pairs(self, pairs: Pairs) -> None:
        """Fields side by side, each with its label; heads above when the sides have a name."""
        columns = self._pair_columns(pairs)
        heads = pairs.heads or ()
        table = self._table(
            len(pairs.rows) + bool(heads), columns, "Velden", " en ".join(heads) or "Gegevens"
        )
        for side, head in enumerate(heads):
            label, beside = table.rows[0].cells[3 * side : 3 * side + 2]
            word.first_paragraph(label.merge(beside), "Heading 1").add_run(head)
        if heads:
            word.mark_as_header(table)
        for row, pair in zip(table.rows[bool(heads) :], pairs.rows, strict=True):
            cells = row.cells
            for side, field in enumerate(pair):
                if field is not None:
                    half = slice(3 * side, 3 * side + 2)
                    self._pair(cells[half], field, columns[half])
        self._paragraph("Tussenruimte")

    def _pair(self, cells: Sequence[_Cell], field: Field, columns: Sequence[int]) -> None:
        """One of two fields side by side; a long answer has both cells to itself."""
        if field.lines == 1:
            self._row(cells, field, columns[1], "Label")
            return
        paragraph = word.first_paragraph(cells[0].merge(cells[1]), "Veld")
        self.controls.long_answer(paragraph, field, sum(columns))

    def _pair_columns(self, pairs: Pairs) -> list[int]:
        """Two equal halves; a lone date on the right leaves the room to what is on the left."""
        half = (self.width - GUTTER) // 2 - PAIR_LABEL_WIDTH
        left = right = [PAIR_LABEL_WIDTH, half]
        first, second = pairs.rows[0]
        dates = [field.kind is Kind.DATE for field in (first, second) if field]
        if len(pairs.rows) == 1 and dates == [False, True]:
            right = [DATE_LABEL_WIDTH, DATE_WIDTH]
            left = [PAIR_LABEL_WIDTH, self.width - GUTTER - PAIR_LABEL_WIDTH - sum(right)]
        return [*left, GUTTER, *right]

    def boxes(self, field: Field) -> None:
        """The boxes of a field: on one line, in columns, or each on a line of its own."""
        if fit_on_a_line(field):
            self.controls.boxes(self._paragraph("Keuze"), field)
            return
        if field.abreast > 1:
            self._boxes_beside(field)
            return
        for choice in field.choices:
            self._box(self._paragraph("Keuze"), field, choice, self.width)

    def _boxes_beside(self, field: Field) -> None:
        """Boxes in columns, to be read down each of them."""
        rows, width = -(-len(field.choices) // field.abreast), self.width // field.abreast
        table = self._table(rows, [width] * field.abreast, "Velden", field.label)
        for number, choice in enumerate(field.choices):
            cell = table.rows[number % rows].cells[number // rows]
            self._box(word.first_paragraph(cell, "Keuze"), field, choice, width - GUTTER)
        self._paragraph("Tussenruimte")

    def _box(self, paragraph: Paragraph, field: Field, choice: Choice, width: int) -> None:
        """A box on a line of its own, with room to say which."""
        self.controls.box(paragraph, field, choice)
        if choice.detail and choice.detail.printed:
            paragraph.add_run(": ")
            self.controls.answer(paragraph, choice.detail, width)

    def _paragraph(self, style: str) -> Paragraph:
        return self.document.add_paragraph(style=style)

    def _table(self, rows: int, columns: Sequence[int], style: str, title: str) -> WordTable:
        return word.new_table(self.document, rows, columns, style, (title, word.PER_ROW))
