"""How the sheets of the workbook are written: texts, bands, links, room for text, protection."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.workbooks.lines import ANSWER, BACK, HELP, KEY, LABEL, START

WIDTHS = {LABEL: 46, ANSWER: 62, HELP: 44}
WHOLE_LINE = 150
"""How many signs fit on a line as wide as the sheet."""


def write(sheet: Worksheet, row: int, column: int, text: object, font: Font = excel.PLAIN) -> Cell:
    """Write what the coach only reads."""
    cell = sheet.cell(row, column)
    cell.value, cell.font, cell.alignment = text, font, excel.MIDDLE
    return cell


def write_key(sheet: Worksheet, row: int, key: str) -> None:
    """Write a key in the hidden column, on one line.

    LibreOffice makes a row as high as all its wrapped texts, also those that are hidden.
    """
    write(sheet, row, KEY, key).alignment = excel.FLUSH


def band(sheet: Worksheet, row: int, text: str, last: int = HELP) -> None:
    """A coloured line over the width of the sheet, up to the column last."""
    for column in range(LABEL, last + 1):
        sheet.cell(row, column).fill = excel.ACCENT_FILL
    write(sheet, row, LABEL, text, excel.HEADING).alignment = excel.BAND
    sheet.row_dimensions[row].height = 21


def across(
    sheet: Worksheet, row: int, text: str, font: Font = excel.PLAIN, last: int = HELP
) -> Cell:
    """A text over the width of the sheet, with room for all of it: merged cells never grow."""
    sheet.merge_cells(start_row=row, start_column=LABEL, end_row=row, end_column=last)
    cell = write(sheet, row, LABEL, text, font)
    lines = sum(1 + len(part) // WHOLE_LINE for part in text.split("\n"))
    sheet.row_dimensions[row].height = 15 * lines
    return cell


def link(sheet: Worksheet, row: int, column: int, text: str, target: str) -> None:
    """A link to the top of another sheet."""
    cell = write(sheet, row, column, text, excel.LINK)
    place = f"'{target}'!{get_column_letter(LABEL)}1"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place, display=text)
    cell.font, cell.alignment = excel.LINK, excel.MIDDLE


def room_for(sheet: Worksheet, row: int, *lines: int) -> None:
    """Make a row as high as the most lines that one of its cells needs."""
    sheet.row_dimensions[row].height = 15 * max(lines) + 6


def head(
    sheet: Worksheet,
    title: str,
    purpose: str,
    last: int = HELP,
    columns: Mapping[int, int] = WIDTHS,
) -> None:
    """The columns of a sheet, its title, what it is for, and the way back."""
    widths(sheet, columns)
    write(sheet, 1, LABEL, title, excel.TITLE).alignment = excel.FLUSH
    sheet.row_dimensions[1].height = 28
    link(sheet, 1, last, BACK, START)
    across(sheet, 2, purpose, excel.QUIET, last).alignment = excel.FLUSH
    sheet.row_dimensions[2].height = 15 * (1 + len(purpose) // WHOLE_LINE) + 6


def widths(sheet: Worksheet, columns: Mapping[int, int] = WIDTHS) -> None:
    """Widths of the columns, in signs; the column of keys is hidden."""
    sheet.column_dimensions[get_column_letter(KEY)].hidden = True
    for column, width in columns.items():
        sheet.column_dimensions[get_column_letter(column)].width = width


def freeze(sheet: Worksheet, heads: int) -> None:
    """Keep the heads in this row in view, and on every page."""
    sheet.freeze_panes = sheet.cell(heads + 1, 1)
    sheet.print_title_rows = f"{heads}:{heads}"


def finish(sheet: Worksheet, heads: int | None, *, landscape: bool = False) -> None:
    """Ready to print, the heads in view, protected without a password.

    Rows may be made higher: Excel then lets them grow with their text as well.
    """
    excel.for_print(sheet, landscape=landscape)
    if heads:
        freeze(sheet, heads)
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.insertRows = False
