"""The sheet Start: how it works, the way to every sheet, and how far each form is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.forms import form_of
from pipeline.forms.keys import INTAKE
from pipeline.forms.model import Form, Table, readers_in_words
from pipeline.workbooks.building import comparison_sheet
from pipeline.workbooks.building.cells import (
    across,
    band,
    finish,
    link,
    room_for,
    widths,
    write,
    write_key,
)
from pipeline.workbooks.building.form_sheet import LineWriter
from pipeline.workbooks.building.input_cells import Lists
from pipeline.workbooks.building.live_help import summary_of
from pipeline.workbooks.form_lines import lines_of
from pipeline.workbooks.lines import (
    ANSWER,
    EMPTY,
    HELP,
    KIND_KEY,
    LABEL,
    NOTES,
    UNCHECKED,
    VERSION_KEY,
)

FIRST = form_of(INTAKE)
HOW_IT_WORKS = (
    f"Vul eerst het blad {FIRST.sheet} in. Waar elders '{EMPTY.format(FIRST.in_a_sentence)}' "
    "staat, hoeft u het niet te herhalen.",
    "Vul alleen de gele cellen in. Een ster (*) betekent: verplicht zodra u het blad gebruikt. "
    "Een blad dat u niet nodig hebt, laat u helemaal leeg.",
    "Kies uit de lijst waar er een is, of tik een score en Enter. Een nieuwe regel in een cel: "
    "Alt+Enter in Excel, Ctrl+Enter in LibreOffice. Ziet u niet de hele tekst? Dubbelklik op de "
    "lijn onder het nummer van de rij.",
    "Bewaar de werkmap in de map workbooks en dubbelklik op Start.cmd (Windows) of Start.command "
    "(Mac), of geef de opdracht 'make reports'. U vindt de documenten in de map output.",
)
HOW_TO_SHOW = (
    "Deze bladen zijn er al, maar verborgen. Hebt u er een nodig: rechtsklik op een tab onderaan, "
    "kies 'Zichtbaar maken' (LibreOffice: 'Blad weergeven')."
)
NOTES_PURPOSE = "Voor u alleen: wordt niet gelezen en komt in geen document."
Row = tuple[str, str, str, str]
"""A line of the list: name, sheet it leads to, what for, how far."""

GAP_SHEET = (comparison_sheet.NAME, comparison_sheet.NAME, comparison_sheet.PURPOSE, "")


def add_start_sheet(
    sheet: Worksheet, forms: Sequence[Form], cells: Mapping[str, str], hints: Iterable[str]
) -> None:
    """Lay out the sheet. forms: those with their own sheet. hints: formulas of what is next."""
    widths(sheet)
    write(sheet, 1, LABEL, "JOBPEPPER", excel.BRAND)
    write(sheet, 2, LABEL, "Dossier", excel.TITLE)
    across(sheet, 3, "Ondersteuning voor werknemers met een arbeidshandicap", excel.QUIET)
    band(sheet, 5, "Zo werkt het")
    for number, text in enumerate(HOW_IT_WORKS, start=1):
        across(sheet, 5 + number, f"{number}. {text}")
        sheet.row_dimensions[5 + number].height = 32
    lines = [*lines_for(forms), GAP_SHEET, (NOTES, NOTES, NOTES_PURPOSE, "")]
    row = list_of_sheets(sheet, 5 + len(HOW_IT_WORKS) + 2, lines)
    for hint in hints:
        row += 1
        across(sheet, row, hint, excel.PROMPT)
        room_for(sheet, row, 1)
    row = _work_sheets(sheet, row + 2, [form for form in forms if form.hidden])
    _conditions(sheet, row + 2, forms, cells)
    finish(sheet, heads=None)
    sheet.page_setup.fitToHeight = 1  # all of it on one page


def ask_on_start(sheet: Worksheet, form: Form, lists: Lists) -> None:
    """The questions of a form that has no sheet of its own."""
    writer = LineWriter(sheet, form, lists)
    for row, line in enumerate(lines_of(form.body), start=sheet.max_row + 2):
        writer.write(row, line)


def tell_version(sheet: Worksheet, version: str) -> None:
    """Of which forms this is the workbook."""
    row = sheet.max_row + 2
    write_key(sheet, row, VERSION_KEY)
    write(sheet, row, LABEL, "Versie van de formulieren", excel.QUIET)
    write(sheet, row, ANSWER, version, excel.QUIET).number_format = "@"


def tell_kind(sheet: Worksheet, kind: str) -> None:
    """What this is the workbook of, where that is no dossier: by that the program knows it."""
    row = sheet.max_row + 1
    write_key(sheet, row, KIND_KEY)
    write(sheet, row, LABEL, "Soort werkmap", excel.QUIET)
    write(sheet, row, ANSWER, kind, excel.QUIET).number_format = "@"


def list_of_sheets(sheet: Worksheet, row: int, lines: Sequence[Row]) -> int:
    """A line per sheet from this row on; gives the last one."""
    for column, text in enumerate(("Formulier", "Waarvoor", "Hoe ver"), start=LABEL):
        write(sheet, row, column, text, excel.HEADING).fill = excel.ACCENT_FILL
    for name, target, purpose, how_far in lines:
        row += 1
        link(sheet, row, LABEL, name, target)
        _about(sheet, row, purpose, how_far)
    return row


def lines_for(forms: Sequence[Form]) -> list[Row]:
    """A line for every sheet that these forms show."""
    lines = []
    for form in (form for form in forms if not form.hidden):
        lines.append(_of_form(form))
        lines += [_of_table(form, table) for table in form.tables if not table.inline]
    return lines


def _work_sheets(sheet: Worksheet, row: int, forms: Sequence[Form]) -> int:
    """What hidden sheets there are: named, as a link to one does nothing; gives the last line."""
    band(sheet, row, "Extra bladen")
    across(sheet, row + 1, HOW_TO_SHOW)
    sheet.row_dimensions[row + 1].height = 32
    for number, form in enumerate(forms, start=row + 2):
        write(sheet, number, LABEL, form.sheet)
        _about(sheet, number, f"{form.purpose} Gids {form.guide}.", summary_of(form))
    return row + 1 + len(forms)


def _about(sheet: Worksheet, row: int, purpose: str, how_far: str) -> None:
    """What a sheet is for and how far it is, beside its name."""
    write(sheet, row, ANSWER, purpose)
    write(sheet, row, HELP, how_far)
    room_for(sheet, row, 1 + len(purpose) // 58)
    for column in (LABEL, ANSWER, HELP):
        sheet.cell(row, column).border = excel.BOX


def _of_form(form: Form) -> Row:
    name = f"{form.number}. {form.sheet}" if form.printed else form.sheet
    readers = readers_in_words(form.audience)
    purpose = f"{form.purpose} Gids {form.guide}. Mag gelezen worden door: {readers}."
    return name, form.sheet, purpose, summary_of(form) if form.asked else "Niets in te vullen."


def _of_table(form: Form, table: Table) -> Row:
    return (
        f"{form.number}. {table.sheet}",
        table.sheet,
        f"Hoort bij {form.sheet}. {table.purpose}",
        "",
    )


def _conditions(
    sheet: Worksheet, row: int, forms: Sequence[Form], cells: Mapping[str, str]
) -> None:
    """How the conditions for support stand (guide 1.3), live."""
    band(sheet, row, "Voorwaarden voor de ondersteuning (gids 1.3)")
    conditions = [
        (form.full_key(field.key), field.label)
        for form in forms
        for field in form.fields.values()
        if field.condition
    ]
    for key, label in conditions:
        row += 1
        answer = f"TRIM({cells[key]})"
        said = f'IF({answer}="Ja","voldaan",IF({answer}="Nee","niet voldaan","{UNCHECKED}"))'
        write(sheet, row, LABEL, label)
        write(sheet, row, ANSWER, f'=IFERROR({said},"{UNCHECKED}")')
        room_for(sheet, row, 1 if len(label) < 46 else 2)
