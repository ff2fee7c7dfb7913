"""The sheet "Notities": room for the coach alone, which no document ever shows.

It bears no keys, so the program reads nothing of it.
"""

from __future__ import annotations

from openpyxl.workbook import Workbook

from pipeline.files import excel
from pipeline.workbooks.building.cells import finish, head, write
from pipeline.workbooks.lines import ANSWER, LABEL, NOTES

PURPOSE = (
    "Voor u alleen: het programma leest dit blad niet en zet het in geen enkel document. "
    "Ook bij het afdrukken van de werkmap blijven de notities weg."
)
COLUMNS = {LABEL: 16, ANSWER: 136}
HEADS, ROWS = 4, 100


def add_notes_sheet(book: Workbook) -> None:
    """Add the sheet: a day and a note per row, as many as are needed."""
    sheet = book.create_sheet(NOTES)
    head(sheet, "NOTITIES", PURPOSE, ANSWER, COLUMNS)
    for column, text in ((LABEL, "Wanneer"), (ANSWER, "Notitie")):
        write(sheet, HEADS, column, text, excel.COLUMN_HEAD).fill = excel.PALE_FILL
    for row in range(HEADS + 1, HEADS + 1 + ROWS):
        sheet.row_dimensions[row].protection = excel.OPEN
        for column in COLUMNS:
            cell = sheet.cell(row, column)
            cell.fill, cell.border, cell.font = excel.INPUT, excel.BOX, excel.PLAIN
            cell.alignment, cell.protection, cell.number_format = excel.TOP, excel.OPEN, "@"
        sheet.cell(row, LABEL).number_format = "dd/mm/yyyy"
    finish(sheet, HEADS)
    sheet.print_title_rows = None
    sheet.print_area = "B1:C2"
    sheet.protection.deleteRows = sheet.protection.sort = False
