"""What the formulas of the blank workbook show: for programs that open it without computing.

openpyxl writes formulas without a value; a preview, and whoever reads with a library, sees nothing.
Excel and LibreOffice compute them anew when they open the file.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.cell import Cell

from pipeline.forms import all_forms
from pipeline.workbooks.building import comparison_sheet, matrix_sheet
from pipeline.workbooks.building.live_help import IN_USE, MISSING
from pipeline.workbooks.lines import (
    ANSWER,
    BESIDE,
    EMPTY_SHOWN,
    HELPER,
    LABEL,
    START,
    UNCHECKED,
    UNUSED,
)

Value = str | int
SCORED_AGAIN = frozenset(form.sheet for form in all_forms() if form.matrix)
"""The sheets on which a matrix stands."""


def first_values(book: Workbook) -> dict[int, dict[str, Value]]:
    """Per sheet, counted from 1, what each formula shows while nothing is filled in."""
    return {
        number: {
            cell.coordinate: _value(sheet.title, cell)
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f"
        }
        for number, sheet in enumerate(book.worksheets, start=1)
    }


def _value(sheet: str, cell: Cell) -> Value:
    if sheet in SCORED_AGAIN and cell.row > MISSING and cell.column in matrix_sheet.FIRST_VALUES:
        return matrix_sheet.FIRST_VALUES[cell.column]
    if sheet == comparison_sheet.NAME:
        shown: dict[str, Value] = {"E": comparison_sheet.UNSCORED, "H": 0}
        return shown.get(cell.column_letter, "")
    if cell.column == BESIDE and sheet != START:
        return ""
    if cell.column == LABEL and sheet == START:
        return ""
    if cell.column >= HELPER:
        return 0 if cell.row in (IN_USE, MISSING) else 1
    if cell.column == ANSWER:
        return UNCHECKED if sheet == START else EMPTY_SHOWN
    return UNUSED
