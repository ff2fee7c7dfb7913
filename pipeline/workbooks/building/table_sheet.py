"""The sheet of a table: a row for each entry, as many as are needed, to sort and to delete."""

from __future__ import annotations

from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.forms.model import Field, Form, Kind, Table
from pipeline.workbooks.building.cells import finish, head, write, write_key
from pipeline.workbooks.building.input_cells import Lists, put_input
from pipeline.workbooks.building.live_help import show_long_texts
from pipeline.workbooks.form_lines import starred
from pipeline.workbooks.lines import HELP, LABEL, ROWS_IN_TABLE, TABLE_HEAD, title_of

FIRST, LAST = TABLE_HEAD + 1, TABLE_HEAD + ROWS_IN_TABLE
LAST_OF_ALL = 16384
"""The last column of a sheet."""


def add_table_sheet(sheet: Worksheet, form: Form, table: Table, lists: Lists) -> None:
    """Lay out the sheet of a table."""
    last = LABEL + len(table.columns) - 1
    head(sheet, title_of(form, table), table.purpose, max(HELP, last))
    write_key(sheet, TABLE_HEAD - 1, form.full_key(table.key))
    sheet.row_dimensions[TABLE_HEAD - 1].hidden = True
    for column, field in enumerate(table.columns, start=LABEL):
        write(sheet, TABLE_HEAD - 1, column, form.full_key(table.key, field.key))
        _column(sheet, column, field, lists)
    for row in range(FIRST, LAST + 1):
        sheet.row_dimensions[row].protection = excel.OPEN
        sheet.row_dimensions[row].height = excel.LINE_ROW
    area = f"{get_column_letter(LABEL)}{FIRST}:{get_column_letter(last)}{LAST}"
    _colour_late(sheet, table, area)
    show_long_texts(sheet, area)
    finish(sheet, TABLE_HEAD, landscape=True)
    _let_change(sheet, last)


def _column(sheet: Worksheet, column: int, field: Field, lists: Lists) -> None:
    """One column with its head; all of them begin at the top, as long texts do."""
    letter = get_column_letter(column)
    wide = 34 if field.kind is Kind.TEXT else 16
    sheet.column_dimensions[letter].width = 48 if column == LABEL else wide
    write(sheet, TABLE_HEAD, column, starred(field), excel.HEADING).fill = excel.ACCENT_FILL
    sheet.row_dimensions[TABLE_HEAD].height = 21
    for row in range(FIRST, LAST + 1):
        cell = sheet.cell(row, column)
        put_input(cell, field, lists)
        cell.alignment = excel.TOP


def _let_change(sheet: Worksheet, last: int) -> None:
    """Let the coach sort, filter and delete rows.

    Excel deletes a row of a protected sheet only when all its cells are open, to the last column:
    those after the table are open too, and out of sight.
    """
    area = f"{get_column_letter(LABEL)}{TABLE_HEAD}:{get_column_letter(last)}{LAST}"
    sheet.auto_filter.ref = area
    sheet.print_area = f"{get_column_letter(LABEL)}1:{get_column_letter(last)}{LAST}"
    rest = sheet.column_dimensions[get_column_letter(last + 1)]
    rest.min, rest.max, rest.hidden = last + 1, LAST_OF_ALL, True
    protection = sheet.protection
    protection.sort = protection.autoFilter = protection.deleteRows = False


def _colour_late(sheet: Worksheet, table: Table, area: str) -> None:
    """Colour what should have been done by now, as long as the sheet does not say that it is."""
    places = {c.key: get_column_letter(n) for n, c in enumerate(table.columns, start=LABEL)}
    if table.due not in places or table.state not in places:
        return
    due, state = (f"${places[key]}{FIRST}" for key in (table.due, table.state))
    choices = next(c.choices for c in table.columns if c.key == table.state)
    closed = [c for c in choices if c.code in table.closed]
    said = [word for choice in closed for word in dict.fromkeys((choice.label, *choice.also))]
    day = f"IFERROR(IF(ISNUMBER({due}),{due},DATEVALUE({due})),TODAY())"
    still_open = (f'TRIM({state})<>"{word}"' for word in said)
    late = f"AND({day}<TODAY(),{','.join(still_open)})"
    whole_row = FormulaRule(formula=[late], fill=excel.LATE)
    sheet.conditional_formatting.add(area, whole_row)
