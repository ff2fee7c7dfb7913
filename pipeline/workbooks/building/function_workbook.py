"""Build the blank workbook of a function, from the same declarations and with the same sheets."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.files.excel import finished
from pipeline.forms.function import FORM, function_forms
from pipeline.forms.keys import COMPETENCE
from pipeline.forms.model import Field, Kind
from pipeline.records.answers import Answer, FilledForm
from pipeline.records.functions import Function, forms_of
from pipeline.records.settings import Settings
from pipeline.workbooks.building.cells import across, band, finish, widths, write
from pipeline.workbooks.building.fill import filled_workbook
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


def build_function_workbook(settings: Settings | None = None) -> bytes:
    """The blank workbook of a function as .xlsx, the same every time."""
    book = Workbook()
    lists = Lists(book.create_sheet(LISTS))
    start = book["Sheet"]
    start.title = START
    forms = function_forms()
    form_sheets(book, forms, lists, settings or Settings())
    _add_start(start)
    tell_version(start, version_of(forms))
    tell_kind(start, FORM.key)
    hide(book, LISTS)
    return finished(book, "Werkpostfiche Jobpepper", first_values(book))


def filled_function(blank: bytes, title: str, employer: str) -> bytes:
    """The workbook of a new function, of which only this is known."""
    known = {"functie": title, "werkgever": employer}
    answers = {FORM.key: {key: text for key, text in known.items() if text}}
    return filled_workbook(blank, function_forms(), answers)


def next_version(blank: bytes, function: Function) -> bytes:
    """The workbook of a new version: all that the old one says, but for its date and what changed.

    That it takes the place of the old one is filled in.
    """
    answers = {key: _as_typed(filled) for key, filled in forms_of(function, typed=True).items()}
    own = answers[FORM.key]
    for key in ("datum", "vervangt", "veranderd"):
        own.pop(key, None)
    if function.version:
        own["vervangt"] = function.version
    return filled_workbook(blank, function_forms(), answers)


def profile_from(function: Function) -> dict[str, Mapping[str, object]]:
    """What a new dossier of this function begins with: its scores, and where they come from."""
    reference = {"uit_bibliotheek": function.name, "versie": function.version}
    return {COMPETENCE: {**function.scores, **reference}}


def _as_typed(filled: FilledForm) -> dict[str, object]:
    """The answers of a form as they would be typed."""
    fields = filled.form.fields
    typed = {key: _value(fields[key], answer) for key, answer in filled.answers.items()}
    return typed | {key: rows for key, rows in filled.rows.items() if rows}


def _value(field: Field, answer: Answer) -> object:
    if isinstance(answer, tuple):
        return [*answer]
    return int(str(answer)) if field.kind is Kind.SCORE else answer


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
