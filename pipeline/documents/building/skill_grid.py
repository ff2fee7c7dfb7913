"""The page of a profile: two columns of skills with their figures, one grid over the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docx.document import Document as WordDocument
from docx.table import _Cell

from pipeline.documents.building import word
from pipeline.documents.building.answer_controls import AnswerControls
from pipeline.forms.model import Field, Group, Kind, Profile

FIGURES, FIGURE_WIDTH, GAP = 5, 410, 300
TITLE = "Vaardigheden: op elke rij één cijfer te kiezen"


def skill_grid(
    document: WordDocument, profile: Profile, controls: AnswerControls, width: int
) -> None:
    """Write the skills of a profile into a document, over a width in twips."""
    label = (width - GAP - 2 * FIGURES * FIGURE_WIDTH) // 2
    half = [label, *[FIGURE_WIDTH] * FIGURES]
    sides = [list(_entries(groups)) for groups in (profile.left, profile.right)]
    columns = [*half, GAP, *half]
    rows = max(map(len, sides))
    table = word.new_table(document, rows, columns, "Vaardigheden", (TITLE, word.PER_ROW))
    cells = [row.cells for row in table.rows]
    for offset, entries in zip((0, len(half) + 1), sides, strict=True):
        side = [row[offset : offset + len(half)] for row in cells]
        for row, entry in zip(side, entries, strict=False):
            if isinstance(entry, Group):
                _heading(row, entry.title)
            elif entry.kind is Kind.SCORE:
                _skill(row, entry, controls)
            else:  # what is asked below the skills takes all that is left of its side
                block = row[0].merge(side[-1][-1])
                paragraph = word.first_paragraph(block, "Vaardigheid")
                controls.answer(paragraph, entry, sum(half) - word.EDGE)
                break
        else:
            for cell in (cell for row in side[len(entries) :] for cell in row):
                word.without_lines(cell)
    for row in cells:
        word.without_lines(row[len(half)])


def _entries(groups: Sequence[Group]) -> Iterator[Group | Field]:
    for group in groups:
        yield group
        yield from group.fields


def _heading(cells: Sequence[_Cell], title: str) -> None:
    heading = cells[0].merge(cells[-1])
    word.first_paragraph(heading, "Kop in tabel").add_run(title)
    word.shade(heading, word.PALE)
    word.centre(heading)


def _skill(cells: Sequence[_Cell], field: Field, controls: AnswerControls) -> None:
    word.first_paragraph(cells[0], "Vaardigheid").add_run(field.label)
    for cell, choice in zip(cells[1:], field.choices, strict=True):
        controls.figure(word.first_paragraph(cell, "Score"), field, choice)
