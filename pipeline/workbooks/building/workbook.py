"""Build the blank dossier workbook from the declarations."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.utils import absolute_coordinate, get_column_letter

from pipeline.files import colours
from pipeline.files.excel import finished
from pipeline.forms.model import Form
from pipeline.records.settings import Settings
from pipeline.workbooks.building import comparison_sheet
from pipeline.workbooks.building.first_values import first_values
from pipeline.workbooks.building.form_sheet import add_form_sheet, show_answers
from pipeline.workbooks.building.input_cells import Lists
from pipeline.workbooks.building.live_help import add_help
from pipeline.workbooks.building.matrix_sheet import cells_in, conclude
from pipeline.workbooks.building.next_step import next_steps
from pipeline.workbooks.building.notes_sheet import add_notes_sheet
from pipeline.workbooks.building.start_sheet import add_start_sheet, ask_on_start, tell_version
from pipeline.workbooks.building.table_sheet import add_table_sheet
from pipeline.workbooks.building.today import follow_settings
from pipeline.workbooks.lines import ANSWER, LISTS, START, version_of

STEP_COLOURS = {
    "2.2.1": colours.ACCENT,
    "2.2.2": colours.ACCENT,
    "2.2.3": "C9A227",
    "2.2.4": "8C5A7A",
    "2.2.5": "7A8B3C",
    "2.2.6": "7A8B3C",
}
"""By section of the guide: asking, exploring, acting, handing over and looking back."""


def build_workbook(forms: Sequence[Form], settings: Settings | None = None) -> bytes:
    """The blank dossier as .xlsx, the same every time: Start, the forms, tables, comparison, notes.

    settings: limits by which the profiles are compared, today's words, what is not asked; the
    defaults when not given.
    """
    book = Workbook()
    lists = Lists(book.create_sheet(LISTS))
    start = book["Sheet"]
    start.title = START
    own_sheet = [form for form in forms if form.sheet != START]
    settings = settings or Settings()
    cells = form_sheets(book, own_sheet, lists, settings)
    add_start_sheet(start, own_sheet, cells, next_steps(book, own_sheet, cells))
    for form in forms:
        if form.sheet == START:
            ask_on_start(start, form, lists)
    tell_version(start, version_of(tuple(forms)))
    _colour_tabs(book, own_sheet)
    comparison_sheet.add_gap_sheet(book, cells, settings)
    add_notes_sheet(book)
    for form in (form for form in own_sheet if form.hidden):
        for name in dict.fromkeys((form.sheet, *(table.sheet for table in form.tables))):
            hide(book, name)
    hide(book, LISTS)
    return finished(book, "Dossier Jobpepper", first_values(book))


def hide(book: Workbook, name: str) -> None:
    """Hide a sheet, behind all others."""
    book.move_sheet(name, len(book.sheetnames))
    book[name].sheet_state = "hidden"


def _colour_tabs(book: Workbook, forms: Sequence[Form]) -> None:
    """Give the tabs of each step of the guide a colour; those of no step, or of several, none."""
    for form in (form for form in forms if form.guide in STEP_COLOURS):
        for name in (form.sheet, *(table.sheet for table in form.tables)):
            book[name].sheet_properties.tabColor = STEP_COLOURS[form.guide]


def form_sheets(
    book: Workbook, forms: Sequence[Form], lists: Lists, settings: Settings
) -> dict[str, str]:
    """Add the sheets of forms and their tables; gives where each answer goes, by full key."""
    inputs: dict[str, dict[str, int]] = {}
    for form in forms:
        inputs[form.key] = add_form_sheet(book.create_sheet(form.sheet), form, lists)
        for table in (table for table in form.tables if not table.inline):
            add_table_sheet(book.create_sheet(table.sheet), form, table, lists)
    cells = {
        key: f"'{form.sheet}'!${get_column_letter(ANSWER)}${row}"
        for form in forms
        for key, row in inputs[form.key].items()
    }
    for form in forms:
        again = cells_in(book[form.sheet], form)
        cells |= {
            key: f"'{form.sheet}'!{absolute_coordinate(place)}" for key, place in again.items()
        }
    for form in forms:
        add_help(book[form.sheet], form, inputs[form.key], cells, lists)
        show_answers(book[form.sheet], form, cells)
        if form.matrix:
            conclude(book[form.sheet], form, cells, lists, settings)
        follow_settings(book[form.sheet], form, inputs[form.key], settings)
    return cells
