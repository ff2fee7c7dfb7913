"""Where the parts of a form stand on the page: one method per kind of block."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Twips
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from pipeline.documents.building import word
from pipeline.documents.building.answer_controls import ENTRY, AnswerControls
from pipeline.documents.building.entry_rows import row_per_entry
from pipeline.documents.building.field_rows import FieldRows
from pipeline.documents.building.fitting import (
    has_boxes,
    is_printed,
    is_short,
)
from pipeline.documents.building.frames import draw_frames
from pipeline.documents.building.readers import Readers
from pipeline.documents.building.skill_grid import skill_grid
from pipeline.documents.rendering.context import IN_WORD, ON_PAPER
from pipeline.forms.model import (
    Block,
    Definitions,
    Field,
    Form,
    Frame,
    Frames,
    Kind,
    Note,
    Pairs,
    Profile,
    Question,
    Section,
    Statement,
    Table,
    fields_of,
)

BETWEEN_ENTRIES = 360
TERM_WIDTH = 2800
NOTE_STYLES = {"intro": "Inleiding", "legend": "Legende", "closing": "Slot"}


class Writer:
    """Writes the blocks of one form into a document, over a width in twips.

    before: what stands before its placeholders, where the document holds another form as well.
    """

    def __init__(self, form: Form, document: WordDocument, width: int, before: str = "") -> None:
        self.document, self.width = document, width
        self.controls = AnswerControls(form, before=before)
        self.form, self.readers = form, Readers(form, document)

    def write(self, body: Iterable[Block]) -> None:
        """Write these blocks; what not every reader may see is there for the others alone."""
        printed = [block for block in body if is_printed(block)]
        for blocks in self.readers.groups(printed):
            self._write(blocks)

    def _write(self, blocks: Iterable[Block]) -> None:
        """Blocks of the same readers; short fields that follow each other share one grid."""
        for short, alike in groupby(blocks, key=is_short):
            if short:
                self._rows.single([b for b in alike if isinstance(b, Field)], "Label")
            else:
                for block in alike:
                    WRITERS[type(block)](self, block)

    def section(self, section: Section) -> None:
        """A heading; a first field of the same name does not say it again."""
        if section.if_filled:
            blank = (f"{field.key} is blank" for field in fields_of(section.body) if field.printed)
            anyway = f"{ON_PAPER} or " if section.on_blank else ""
            self._tag(f"if {anyway}not ({' and '.join(blank)})")
            self._section(section)
            self._tag("endif")
        else:
            self._section(section)

    def _section(self, section: Section) -> None:
        self._heading("Heading 1", section.page_break, section.title)
        first, *rest = section.body
        if isinstance(first, Field) and first.label == section.title:
            self._writing_lines(first)
            self.write(rest)
        else:
            self.write(section.body)

    def note(self, note: Note) -> None:
        """A paragraph of text, line by line; a legend that opens with words opens in bold."""
        only = IN_WORD if note.in_word else ON_PAPER if note.on_paper else ""
        if only:
            self._tag(f"if {only}")
        first, *rest = note.text.split("\n")
        paragraph = self._paragraph(NOTE_STYLES[note.style])
        named = note.style == "legend" and not first[0].isdigit()
        paragraph.add_run(first, style="Label" if named else None)
        for line in rest:
            paragraph.add_run().add_break()
            paragraph.add_run(line)
        if only:
            self._tag("endif")

    def field(self, field: Field) -> None:
        """A question with its boxes or its writing lines, beside it or below."""
        boxed, scored = has_boxes(field), field.kind is Kind.SCORE
        if not (boxed or scored or "?" in field.label):
            self.controls.long_answer(self._paragraph("Vraag en antwoord"), field, self.width)
            return
        self.controls.label(self._paragraph("Vraag"), field, field.label)
        if boxed:
            self._rows.boxes(field)
        elif scored:
            self.controls.figures(self._paragraph("Schaal"), field)
        else:
            self._writing_lines(field)

    def pairs(self, pairs: Pairs) -> None:
        """Fields side by side."""
        self._rows.pairs(pairs)

    def question(self, question: Question) -> None:
        """One question over short fields, each a row."""
        if question.label:
            self._paragraph("Vraag").add_run(question.label, style="Label")
        self._rows.single(question.fields, None if question.label else "Label")

    def frames(self, frames: Frames) -> None:
        """A drawing of framed parts."""
        draw_frames(self.document, frames, self.width, self._frame)
        self._paragraph("Tussenruimte")

    def _frame(self, frame: Frame, width: int) -> None:
        """What stands in one frame, over a width of its own."""
        outside, self.width = self.width, width
        self.write(frame.body)
        self.width = outside

    def profile(self, profile: Profile) -> None:
        """Two columns of skills with their figures."""
        skill_grid(self.document, profile, self.controls, self.width)

    def statement(self, statement: Statement) -> None:
        """A numbered statement, its scale and lines to explain."""
        text = f"{statement.number}) {statement.score.label}"
        self._heading("Stelling", statement.page_break, text, "Label")
        self.controls.figures(self._paragraph("Schaal"), statement.score)
        self._writing_lines(statement.remark)

    def definitions(self, definitions: Definitions) -> None:
        """Terms with their meaning, a row each."""
        self._paragraph("Heading 1", definitions.title, page_break=definitions.page_break)
        columns = [TERM_WIDTH, self.width - TERM_WIDTH]
        table = self._table(len(definitions.terms), columns, "Vaardigheden", definitions.title)
        for row, (term, definition) in zip(table.rows, definitions.terms, strict=True):
            name, meaning = row.cells
            word.first_paragraph(name, "Betekenis").add_run(term, style="Label")
            word.first_paragraph(meaning, "Betekenis").add_run(definition)

    def entries(self, table: Table) -> None:
        """What a table holds: a block per entry, or a row."""
        if table.layout == "blocks":
            self._blocks(table)
            return
        if table.title:
            self._paragraph("Heading 1", table.title)
        row_per_entry(self.document, table, AnswerControls(self.form, table), self.width)
        self._paragraph("Tussenruimte")

    def _blocks(self, table: Table) -> None:
        """A block per entry, in a loop that the template shows as it is: {%p for … %}."""
        self._tag(f"for {ENTRY} in {table.key}")
        later = "loop.index0 and " if table.inline else ""  # the first stands under the title
        self._tag(f"if {ON_PAPER} and {later}loop.index0 is divisibleby {table.per_page}")
        self._entry_heading(table, page_break=True)
        self._tag("else")
        self._entry_heading(table).paragraph_format.space_before = Twips(BETWEEN_ENTRIES)
        self._tag("endif")
        since = word.written(self.document)
        outside, self.controls = self.controls, AnswerControls(self.form, table)
        self.write(table.columns)
        self.controls = outside
        word.in_one_cell(self.document, since, self.width, table.title)
        self._tag("endfor")

    def _entry_heading(self, table: Table, *, page_break: bool = False) -> Paragraph:
        """The title of the table and, apart, which entry it is: two texts, as on the paper."""
        paragraph = self._paragraph("Heading 1", table.title, page_break=page_break)
        which = f"{table.each} {{{{ {ENTRY}.nr }}}}".strip()
        paragraph.add_run(f"\t{which}" if table.each else f" {which}")
        paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(self.width), WD_TAB_ALIGNMENT.RIGHT)
        return paragraph

    def _heading(self, style: str, page_break: bool, text: str, look: str | None = None) -> None:
        """A text above others; where a page of the paper begins, on a page of its own there."""
        if page_break:
            self._tag(f"if {ON_PAPER}")
            self._paragraph(style, page_break=True).add_run(text, style=look)
            self._tag("else")
        self._paragraph(style).add_run(text, style=look)
        if page_break:
            self._tag("endif")

    def _tag(self, statement: str) -> None:
        self._paragraph("Normal", f"{{%p {statement} %}}")

    @property
    def _rows(self) -> FieldRows:
        return FieldRows(self.document, self.controls, self.width)

    def _writing_lines(self, field: Field) -> None:
        self.controls.answer(self._paragraph("Invulling"), field, self.width)

    def _paragraph(self, style: str, text: str = "", *, page_break: bool = False) -> Paragraph:
        paragraph = self.document.add_paragraph(text, style=style)
        paragraph.paragraph_format.page_break_before = page_break or None
        return paragraph

    def _table(self, rows: int, columns: Sequence[int], style: str, title: str) -> WordTable:
        return word.new_table(self.document, rows, columns, style, (title, word.PER_ROW))


WRITERS: dict[type, Callable[[Writer, Any], None]] = {
    Section: Writer.section,
    Note: Writer.note,
    Field: Writer.field,
    Pairs: Writer.pairs,
    Question: Writer.question,
    Frames: Writer.frames,
    Profile: Writer.profile,
    Statement: Writer.statement,
    Definitions: Writer.definitions,
    Table: Writer.entries,
}
