"""The sheet of a form: the lines of the paper, each with its cell and its help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.forms import form_of
from pipeline.forms.keys import Key
from pipeline.forms.model import Field, Form, Kind, Table
from pipeline.workbooks.building import matrix_sheet
from pipeline.workbooks.building.cells import (
    WIDTHS,
    across,
    band,
    finish,
    freeze,
    head,
    room_for,
    write,
    write_key,
)
from pipeline.workbooks.building.formulas import answer_elsewhere, score_in, which_yes
from pipeline.workbooks.building.input_cells import Lists, put_input
from pipeline.workbooks.building.table_sheet import let_change, put_table, width_of
from pipeline.workbooks.form_lines import (
    FromElsewhere,
    Gap,
    Heading,
    Input,
    Line,
    Prompt,
    Remark,
    Term,
    lines_of,
)
from pipeline.workbooks.lines import (
    ANSWER,
    BESIDE,
    HELP,
    KEY,
    LABEL,
    SHOWS,
    beside_in,
    heads_of,
    help_column,
    help_for,
    is_scored,
    last_column,
)

HEADS = 4
"""The row with the heads of the columns."""

SCORED_WIDTHS = {LABEL: 34, ANSWER: 16}
BESIDE_A_TABLE = {LABEL: 34, ANSWER: 50, HELP: 36}
BESIDE_WIDTH, WHOLE_WIDTH = 10, sum(WIDTHS.values())
"""Of the column of scores from elsewhere, and of all columns together."""

MOST_LINES, LINES_OF_A_MERGED_CELL = 6, 10
"""How high an empty cell is at most; one that cannot grow has room beforehand."""


def add_form_sheet(sheet: Worksheet, form: Form, lists: Lists) -> dict[str, int]:
    """Lay out a form's sheet; gives the row of each input by its full key."""
    head(sheet, form.title, form.purpose, last_column(form), _widths(form))
    rows = _lines(sheet, form, lists) if _has_lines(form) else {}
    heads = None if form.matrix else HEADS  # the groups of a matrix each have their own
    finish(sheet, heads, landscape=form.inline is not None)
    if form.matrix:
        matrix_sheet.put_matrix(sheet, sheet.max_row + 2, form, form.matrix, lists)
    if form.inline:
        _table_below(sheet, form, form.inline, lists)
    return rows


def _has_lines(form: Form) -> bool:
    """Whether a sheet has more than a table, or has to say that there is nothing."""
    return form.inline is None or any(True for _ in lines_of(form.body))


def _field(key: str) -> Field:
    """A field by its full key."""
    parsed = Key.parse(key)
    return form_of(parsed.form).fields[parsed.field]


def _lines(sheet: Worksheet, form: Form, lists: Lists) -> dict[str, int]:
    """Lay out the lines of a form; gives the row of each input by its full key."""
    writer = LineWriter(sheet, form, lists)
    heads = dict(zip((LABEL, ANSWER, writer.help), heads_of(form), strict=True))
    if beside := beside_in(form):
        heads[BESIDE] = beside
    for column, text in heads.items():
        write(sheet, HEADS, column, text, excel.COLUMN_HEAD)
    for column in range(LABEL, last_column(form) + 1) if form.matrix else heads:
        sheet.cell(HEADS, column).fill = excel.PALE_FILL
    for row, line in enumerate(lines_of(form.body), start=HEADS + 1):
        writer.write(row, line)
    keys = ((row, sheet.cell(row, KEY).value) for row in range(HEADS + 1, sheet.max_row + 1))
    return {str(key): row for row, key in keys if key and not str(key).startswith(SHOWS)}


def _table_below(sheet: Worksheet, form: Form, table: Table, lists: Lists) -> None:
    """Put the table of a form under its fields; where it has none, the table heads the sheet."""
    row = HEADS
    if _has_lines(form):
        row = sheet.max_row + 2
        band(sheet, row, table.title, last_column(form))
        across(sheet, row + 1, table.purpose, excel.QUIET, last_column(form))
        row += 2
    put_table(sheet, row + 1, form, table, lists)
    if not _has_lines(form):
        freeze(sheet, row + 1)
    let_change(sheet, row + 1, last_column(form))


def show_answers(sheet: Worksheet, form: Form, cells: Mapping[str, str]) -> None:
    """Let what is shown from another sheet follow the cell where it is given."""
    for row, line in enumerate(lines_of(form.body), start=HEADS + 1):
        match line:
            case FromElsewhere(_, source, others) if others:
                labelled = [(_field(key).label, cells[key]) for key in (source, *others)]
                sheet.cell(row, ANSWER).value = f"={which_yes(labelled)}"
            case FromElsewhere(_, source):
                sheet.cell(row, ANSWER).value = f"={answer_elsewhere(cells[source])}"
            case Input(beside=source) if source:
                sheet.cell(row, BESIDE).value = f"={score_in(cells[source])}"


def _widths(form: Form) -> Mapping[int, int]:
    """The columns of a form's sheet: narrow where there is only a figure to type."""
    if form.matrix:
        return matrix_sheet.WIDTHS
    if form.inline:
        return _widths_with_table(form, form.inline)
    if not is_scored(form):
        return WIDTHS
    beside = {BESIDE: BESIDE_WIDTH} if beside_in(form) else {}
    left = WHOLE_WIDTH - sum(SCORED_WIDTHS.values()) - sum(beside.values())
    return {**SCORED_WIDTHS, **beside, help_column(form): left}


def _widths_with_table(form: Form, table: Table) -> Mapping[int, int]:
    """The columns of a sheet with a table: as wide as its entries need, and the fields above."""
    entries = {column: width_of(f) for column, f in enumerate(table.columns, start=LABEL)}
    fields = BESIDE_A_TABLE if _has_lines(form) else {}
    return {
        column: max(entries.get(column, 0), fields.get(column, 0)) for column in entries | fields
    }


@dataclass(frozen=True)
class LineWriter:
    """Writes the lines of a form on a sheet, each in its row."""

    sheet: Worksheet
    form: Form
    lists: Lists

    @property
    def help(self) -> int:
        """The column of the help."""
        return help_column(self.form)

    def write(self, row: int, line: Line) -> None:
        """Write one line."""
        match line:
            case Heading():
                self._heading(row, line)
            case Prompt(text):
                across(self.sheet, row, text, excel.PROMPT, self.help)
                self.sheet.row_dimensions[row].height = 24
            case Remark(text):
                across(self.sheet, row, text, excel.QUIET, self.help)
            case Term(label, definition):
                write(self.sheet, row, LABEL, label)
                write(self.sheet, row, ANSWER, definition)
                room_for(self.sheet, row, 1 + len(definition) // 64)
            case FromElsewhere():
                self._from_elsewhere(row, line)
            case Input() if is_scored(self.form) and line.field.kind is Kind.SCORE:
                self._score(row, line)
            case Input():
                self._input(row, line)
            case Gap():
                pass

    def _heading(self, row: int, line: Heading) -> None:
        band(self.sheet, row, line.text, self.help)
        write(self.sheet, row, self.help, line.aside, excel.ASIDE)
        if is_scored(self.form):
            self.sheet.row_dimensions[row].height = excel.COMPACT_ROW + 3

    def _from_elsewhere(self, row: int, line: FromElsewhere) -> None:
        write_key(self.sheet, row, f"{SHOWS}{line.source}")
        write(self.sheet, row, LABEL, line.label).alignment = excel.TOP
        answer = write(self.sheet, row, ANSWER, "", excel.QUIET)
        answer.alignment, answer.fill = excel.TOP, excel.PALE_FILL
        lines = 1 + len(line.label) // WIDTHS[LABEL]
        room_for(self.sheet, row, lines, 3 if _field(line.source).lines > 1 else 1)

    def _score(self, row: int, line: Input) -> None:
        """One figure: a low row, so that a screen holds many, with the definition in small."""
        field = line.field
        write_key(self.sheet, row, self.form.full_key(field.key))
        write(self.sheet, row, LABEL, line.label, excel.COMPACT)
        put_input(self.sheet.cell(row, ANSWER), field, self.lists)
        self.sheet.cell(row, ANSWER).font = excel.COMPACT
        if line.beside:
            beside = write(self.sheet, row, BESIDE, "", excel.COMPACT)
            beside.alignment, beside.fill = excel.CENTRE, excel.SHOWN
            beside.border = excel.BOX
        write(self.sheet, row, self.help, field.help, excel.SMALL)
        wide = self.sheet.column_dimensions[self.sheet.cell(row, self.help).column_letter].width
        lines = 1 + len(field.help) // int(wide * 1.4)
        self.sheet.row_dimensions[row].height = excel.COMPACT_ROW * lines

    def _input(self, row: int, line: Input) -> None:
        field, choice = line.field, line.choice
        key = self.form.box_key(field, choice) if choice else self.form.full_key(field.key)
        write_key(self.sheet, row, key)
        place = excel.TOP if field.lines > 1 else excel.MIDDLE
        write(self.sheet, row, LABEL, line.label).alignment = place
        answer = self.sheet.cell(row, ANSWER)
        put_input(answer, field, self.lists)
        if is_scored(self.form) and field.lines > 1:
            self._over_columns(row, self.help)
            room_for(self.sheet, row, min(LINES_OF_A_MERGED_CELL, 2 * field.lines + 2))
            return
        if self.form.matrix:
            self._over_columns(row, self.help - 1)
        write(self.sheet, row, self.help, help_for(field), excel.QUIET).alignment = place
        label = sum(1 + len(part) // 44 for part in line.label.split("\n"))
        beside = 1 + len(help_for(field)) // 52
        room_for(self.sheet, row, label, beside, min(field.lines, MOST_LINES))

    def _over_columns(self, row: int, last: int) -> None:
        """An answer among figures takes the columns beside it along, up to the last."""
        for column in range(ANSWER, last + 1):
            cell = self.sheet.cell(row, column)
            cell.protection, cell.border = excel.OPEN, excel.BOX
        self.sheet.merge_cells(start_row=row, start_column=ANSWER, end_row=row, end_column=last)
