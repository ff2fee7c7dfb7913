"""Build the blank workbook of a function, from the same declarations and with the same sheets."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.files.excel import finished
from pipeline.forms.function import FORM, function_forms
from pipeline.workbooks.building.cells import across, band, finish, widths, write
from pipeline.workbooks.building.first_values import first_values
from pipeline.workbooks.building.input_cells import Lists
from pipeline.workbooks.building.start_sheet import (
    lines_for,
    list_of_sheets,
    tell_kind,
    tell_version,
)
from pipeline.workbooks.building.workbook import form_sheets, hide
from pipeline.workbooks.lines import LABEL, LISTS, START, version_of

HOW_IT_WORKS = (
    "Vul het blad Werkpostfiche in, en scoor samen met de werkgever op het blad Competentieprofiel "
    "wat de functie vraagt.",
    "Zet er geen naam van een werknemer in: een werkpostfiche is voor iedereen in dezelfde "
    "functie.",
    "Verandert de functie, maak dan een nieuwe versie (make function NAME=… UIT=…). De oude "
    "blijft: dossiers verwijzen ernaar.",
)


def build_function_workbook() -> bytes:
    """The blank workbook of a function as .xlsx, the same every time."""
    book = Workbook()
    lists = Lists(book.create_sheet(LISTS))
    start = book["Sheet"]
    start.title = START
    forms = function_forms()
    form_sheets(book, forms, lists)
    _add_start(start)
    tell_version(start, version_of(forms))
    tell_kind(start, FORM.key)
    hide(book, LISTS)
    return finished(book, "Werkpostfiche Jobpepper", first_values(book))


def _add_start(sheet: Worksheet) -> None:
    """How it works in three lines, and the way to every sheet."""
    widths(sheet)
    write(sheet, 1, LABEL, "JOBPEPPER", excel.BRAND)
    write(sheet, 2, LABEL, "Werkpostfiche", excel.TITLE)
    across(sheet, 3, FORM.purpose, excel.QUIET)
    band(sheet, 5, "Zo werkt het")
    for number, text in enumerate(HOW_IT_WORKS, start=1):
        across(sheet, 5 + number, f"{number}. {text}")
        sheet.row_dimensions[5 + number].height = 20
    list_of_sheets(sheet, 5 + len(HOW_IT_WORKS) + 2, lines_for(function_forms()))
    finish(sheet, heads=None)
