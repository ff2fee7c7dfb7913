"""A table to fill in: a row for each entry, as many as are needed, to sort and to delete."""

from __future__ import annotations

from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.forms.model import Field, Form, Kind, Table
from pipeline.workbooks.building.cells import finish, head, write, write_key
from pipeline.workbooks.building.input_cells import Lists, advise, put_input
from pipeline.workbooks.building.live_help import show_long_texts
from pipeline.workbooks.form_lines import starred
from pipeline.workbooks.lines import HELP, LABEL, ROWS_IN_TABLE, TABLE_HEAD, title_of

LAST_OF_ALL = 16384
"""The last column of a sheet."""

SHORT, ONE_LINE, LONG, FIRST_COLUMN = 16, 30, 40, 48
"""Widths of columns in signs: of a day or a choice, and of texts."""


def add_table_sheet(sheet: Worksheet, form: Form, table: Table, lists: Lists) -> None:
    """Lay out the sheet of a table."""
    last = LABEL + len(table.columns) - 1
    head(sheet, title_of(form, table), table.purpose, max(HELP, last))
    for column, field in enumerate(table.columns, start=LABEL):
        wide = FIRST_COLUMN if column == LABEL else width_of(field)
        sheet.column_dimensions[get_column_letter(column)].width = wide
    put_table(sheet, TABLE_HEAD, form, table, lists)
    finish(sheet, TABLE_HEAD, landscape=True)
    let_change(sheet, TABLE_HEAD, last)


def width_of(field: Field) -> int:
    """How wide a column is that only its entries need."""
    longest = max((len(choice.label) for choice in field.choices), default=0)
    if field.kind is not Kind.TEXT:
        return min(max(SHORT, longest + 4), ONE_LINE)
    return ONE_LINE if field.lines == 1 else LONG


def put_table(sheet: Worksheet, heads: int, form: Form, table: Table, lists: Lists) -> None:
    """Put the hidden row of keys, the heads in the row below, and the rows for entries."""
    write_key(sheet, heads - 1, form.full_key(table.key))
    sheet.row_dimensions[heads - 1].hidden = True
    sheet.row_dimensions[heads].height = 21
    for column, field in enumerate(table.columns, start=LABEL):
        write(sheet, heads - 1, column, form.full_key(table.key, field.key))
        _column(sheet, heads, column, field, lists)
    first, last = heads + 1, heads + ROWS_IN_TABLE
    for row in range(first, last + 1):
        sheet.row_dimensions[row].protection = excel.OPEN
        sheet.row_dimensions[row].height = excel.LINE_ROW
    end = get_column_letter(LABEL + len(table.columns) - 1)
    area = f"{get_column_letter(LABEL)}{first}:{end}{last}"
    _colour_late(sheet, table, first, area)
    show_long_texts(sheet, area)


def _column(sheet: Worksheet, heads: int, column: int, field: Field, lists: Lists) -> None:
    """One column with its head; all of them begin at the top, as long texts do."""
    text = starred(field)
    write(sheet, heads, column, text, excel.HEADING).fill = excel.ACCENT_FILL
    wide = sheet.column_dimensions[get_column_letter(column)].width
    high = 15 * sum(1 + len(line) // int(wide) for line in text.split("\n")) + 6
    sheet.row_dimensions[heads].height = max(sheet.row_dimensions[heads].height, high)
    rows = [sheet.cell(row, column) for row in range(heads + 1, heads + 1 + ROWS_IN_TABLE)]
    for cell in rows:
        put_input(cell, field, lists)
        cell.alignment = excel.TOP
    advise(rows, field)


def let_change(sheet: Worksheet, heads: int, last: int) -> None:
    """Let the coach sort, filter and delete rows; last: the last column.

    Excel deletes a row of a protected sheet only when all its cells are open, to the last column:
    those after the table are open too, and out of sight.
    """
    bottom = heads + ROWS_IN_TABLE
    sheet.auto_filter.ref = f"{get_column_letter(LABEL)}{heads}:{get_column_letter(last)}{bottom}"
    sheet.print_area = f"{get_column_letter(LABEL)}1:{get_column_letter(last)}{bottom}"
    rest = sheet.column_dimensions[get_column_letter(last + 1)]
    rest.min, rest.max, rest.hidden = last + 1, LAST_OF_ALL, True
    protection = sheet.protection
    protection.sort = protection.autoFilter = protection.deleteRows = False


def _colour_late(sheet: Worksheet, table: Table, first: int, area: str) -> None:
    """Colour what should have been done by now, as long as the sheet does not say that it is."""
    places = {c.key: get_column_letter(n) for n, c in enumerate(table.columns, start=LABEL)}
    if table.due not in places or table.state not in places:
        return
    due, state = (f"${places[key]}{first}" for key in (table.due, table.state))
    choices = next(c.choices for c in table.columns if c.key == table.state)
    closed = [c for c in choices if c.code in table.closed]
    said = [word for choice in closed for word in dict.fromkeys((choice.label, *choice.also))]
    day = f"IFERROR(IF(ISNUMBER({due}),{due},DATEVALUE({due})),TODAY())"
    still_open = (f'TRIM({state})<>"{word}"' for word in said)
    late = f"AND({day}<TODAY(),{','.join(still_open)})"
    whole_row = FormulaRule(formula=[late], fill=excel.LATE)
    sheet.conditional_formatting.add(area, whole_row)
