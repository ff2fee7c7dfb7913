"""Build the blank dossier workbook from the declarations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.files.excel import finished
from pipeline.forms import form_of
from pipeline.forms.keys import INTAKE
from pipeline.forms.model import Field, Form, Kind, Table, readers_in_words
from pipeline.records.settings import Settings
from pipeline.workbooks.building import comparison_sheet
from pipeline.workbooks.building.first_values import first_values
from pipeline.workbooks.building.input_cells import LISTS, Lists, put_input
from pipeline.workbooks.building.live_help import add_help, show_long_texts, summary_of
from pipeline.workbooks.lines import (
    ANSWER,
    BACK,
    EMPTY,
    EMPTY_SHOWN,
    HELP,
    KEY,
    LABEL,
    ROWS_IN_TABLE,
    SHOWS,
    START,
    TABLE_HEAD,
    UNCHECKED,
    VERSION_KEY,
    Gap,
    Heading,
    Input,
    Line,
    Prompt,
    Remark,
    Shown,
    Term,
    heads_of,
    help_for,
    lines_of,
    starred,
    title_of,
    version_of,
)

WIDTHS = {LABEL: 46, ANSWER: 62, HELP: 44}
FIRST = form_of(INTAKE)
HOW_IT_WORKS = (
    f"Vul eerst het blad {FIRST.sheet} in. Waar elders '{EMPTY.format(FIRST.in_a_sentence)}' "
    "staat, hoeft u het niet te herhalen.",
    "Vul alleen de gele cellen in. Een ster (*) betekent: verplicht zodra u het blad gebruikt. "
    "Een blad dat u niet nodig hebt, laat u helemaal leeg.",
    "Kies uit de lijst waar er een is. Een nieuwe regel in een cel: Alt+Enter in Excel, "
    "Ctrl+Enter in LibreOffice.",
    "Bewaar de werkmap in de map workbooks en maak de documenten met 'make reports' (zonder "
    "make: 'python -m pipeline reports'). U vindt ze in de map output.",
)


def build_workbook(forms: Sequence[Form], limits: Settings | None = None) -> bytes:
    """The blank dossier as .xlsx, the same every time: Start, the forms, tables, comparison.

    limits: by which the profiles are compared; the defaults when not given.
    """
    book = Workbook()
    lists = Lists(book.create_sheet(LISTS))
    start = book["Sheet"]
    start.title = START
    inputs: dict[str, dict[str, int]] = {}
    version = version_of(tuple(forms))
    on_start = [form for form in forms if form.sheet == START]
    forms = [form for form in forms if form.sheet != START]
    for form in forms:
        inputs[form.key] = _form_sheet(book.create_sheet(form.sheet), form, lists)
        for table in form.tables:
            _table_sheet(book.create_sheet(table.sheet), form, table, lists)
    cells = {
        key: f"'{form.sheet}'!${get_column_letter(ANSWER)}${row}"
        for form in forms
        for key, row in inputs[form.key].items()
    }
    for form in forms:
        add_help(book[form.sheet], form, inputs[form.key], cells, lists)
        _show_answers(book[form.sheet], cells)
    _start_sheet(start, forms, cells)
    for form in on_start:
        _ask_on_start(start, form, lists)
    _version(start, version)
    comparison_sheet.add_gap_sheet(book, cells, limits or Settings())
    book.move_sheet(LISTS, len(book.sheetnames))
    book[LISTS].sheet_state = "hidden"
    return finished(book, "Dossier Jobpepper", first_values(book))


def _start_sheet(sheet: Worksheet, forms: Sequence[Form], cells: Mapping[str, str]) -> None:
    _columns(sheet)
    _write(sheet, 1, LABEL, "JOBPEPPER", excel.BRAND)
    _write(sheet, 2, LABEL, "Dossier", excel.TITLE)
    sheet.merge_cells(start_row=3, start_column=LABEL, end_row=3, end_column=HELP)
    _write(sheet, 3, LABEL, "Ondersteuning voor werknemers met een arbeidshandicap", excel.QUIET)
    _band(sheet, 5, "Zo werkt het")
    row = 6
    for number, text in enumerate(HOW_IT_WORKS, start=1):
        sheet.merge_cells(start_row=row, start_column=LABEL, end_row=row, end_column=HELP)
        _write(sheet, row, LABEL, f"{number}. {text}")
        sheet.row_dimensions[row].height = 32
        row += 1
    row += 1
    for column, text in enumerate(("Formulier", "Waarvoor", "Hoe ver"), start=LABEL):
        _write(sheet, row, column, text, excel.HEADING).fill = excel.ACCENT_FILL
    first = row + 1
    for form in forms:
        row += 1
        name = f"{form.number}. {form.sheet}" if form.printed else form.sheet
        _link(sheet, row, LABEL, name, form.sheet)
        purpose = (
            f"{form.purpose} Gids {form.guide}. Mag gelezen worden door: "
            f"{readers_in_words(form.audience)}."
        )
        _write(sheet, row, ANSWER, purpose)
        _write(sheet, row, HELP, summary_of(form) if form.fields else "Niets in te vullen.")
        _height(sheet, row, purpose, width=58)
        for table in form.tables:
            row += 1
            _link(sheet, row, LABEL, f"{form.number}. {table.sheet}", table.sheet)
            _write(sheet, row, ANSWER, f"Hoort bij {form.sheet}. {table.purpose}")
            sheet.row_dimensions[row].height = 21
    row += 1
    _link(sheet, row, LABEL, comparison_sheet.NAME, comparison_sheet.NAME)
    _write(sheet, row, ANSWER, comparison_sheet.PURPOSE)
    _height(sheet, row, comparison_sheet.PURPOSE, width=58)
    for line in sheet.iter_rows(min_row=first, max_row=row, min_col=LABEL, max_col=HELP):
        for cell in line:
            cell.border = excel.BOX
    _conditions(sheet, row + 2, forms, cells)
    _finish(sheet, heads=None)


def _ask_on_start(sheet: Worksheet, form: Form, lists: Lists) -> None:
    """The questions of a form that has no sheet of its own."""
    for row, line in enumerate(lines_of(form.body), start=sheet.max_row + 2):
        _line(sheet, row, line, form, lists)


def _version(sheet: Worksheet, version: str) -> None:
    row = sheet.max_row + 2
    _write(sheet, row, KEY, VERSION_KEY)
    _write(sheet, row, LABEL, "Versie van de formulieren", excel.QUIET)
    _write(sheet, row, ANSWER, version, excel.QUIET).number_format = "@"


def _conditions(
    sheet: Worksheet, row: int, forms: Sequence[Form], cells: Mapping[str, str]
) -> None:
    """How the conditions for support stand (guide 1.3), live."""
    _band(sheet, row, "Voorwaarden voor de ondersteuning (gids 1.3)")
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
        _write(sheet, row, LABEL, label)
        _write(sheet, row, ANSWER, f'=IFERROR({said},"{UNCHECKED}")')
        sheet.row_dimensions[row].height = 21 if len(label) < 46 else 36


def _form_sheet(sheet: Worksheet, form: Form, lists: Lists) -> dict[str, int]:
    """Lay out a form's sheet; gives the row of each input by its full key."""
    _head(sheet, form.title, form.purpose)
    for column, text in zip((LABEL, ANSWER, HELP), heads_of(form), strict=True):
        _write(sheet, 4, column, text, excel.COLUMN_HEAD).fill = excel.PALE_FILL
    for row, line in enumerate(lines_of(form.body), start=5):
        _line(sheet, row, line, form, lists)
    _finish(sheet, heads=4)
    keys = ((row, sheet.cell(row, KEY).value) for row in range(5, sheet.max_row + 1))
    return {key: row for row, key in keys if key and not key.startswith(SHOWS)}


def _line(sheet: Worksheet, row: int, line: Line, form: Form, lists: Lists) -> None:
    match line:
        case Heading(text, aside):
            _band(sheet, row, text)
            _write(sheet, row, HELP, aside, excel.ASIDE)
        case Prompt(text):
            sheet.merge_cells(start_row=row, start_column=LABEL, end_row=row, end_column=HELP)
            _write(sheet, row, LABEL, text, excel.PROMPT)
            sheet.row_dimensions[row].height = 24
        case Remark(text):
            sheet.merge_cells(start_row=row, start_column=LABEL, end_row=row, end_column=HELP)
            _write(sheet, row, LABEL, text, excel.QUIET)
            sheet.row_dimensions[row].height = 15 * sum(
                1 + len(part) // 150 for part in text.split("\n")
            )
        case Term(label, definition):
            _write(sheet, row, LABEL, label)
            _write(sheet, row, ANSWER, definition)
            _height(sheet, row, definition)
        case Shown(label, source):
            _write(sheet, row, KEY, f"{SHOWS}{source}")
            _write(sheet, row, LABEL, label).alignment = excel.TOP
            answer = _write(sheet, row, ANSWER, "", excel.QUIET)
            answer.alignment, answer.fill = excel.TOP, excel.PALE_FILL
            sheet.row_dimensions[row].height = 48
        case Input(field, choice):
            key = form.box_key(field, choice) if choice else form.full_key(field.key)
            _write(sheet, row, KEY, key)
            place = excel.TOP if field.lines > 1 else excel.MIDDLE
            _write(sheet, row, LABEL, line.label).alignment = place
            _write(sheet, row, HELP, help_for(field), excel.QUIET).alignment = place
            put_input(sheet.cell(row, ANSWER), field, lists)
            _height(sheet, row, "", field)
        case Gap():
            pass


def _show_answers(sheet: Worksheet, cells: Mapping[str, str]) -> None:
    """Let the lines that show an answer follow the cell where it is given."""
    for row in range(1, sheet.max_row + 1):
        key = str(sheet.cell(row, KEY).value or "")
        if key.startswith(SHOWS):
            source = cells[key.removeprefix(SHOWS)]
            sheet.cell(row, ANSWER).value = f'=IF(LEN(TRIM({source}))=0,"{EMPTY_SHOWN}",{source})'


def _table_sheet(sheet: Worksheet, form: Form, table: Table, lists: Lists) -> None:
    _head(sheet, title_of(form, table), table.purpose)
    keys, heads, first = TABLE_HEAD - 1, TABLE_HEAD, TABLE_HEAD + 1
    _write(sheet, keys, KEY, form.full_key(table.key))
    sheet.row_dimensions[keys].hidden = True
    for column, field in enumerate(table.columns, start=LABEL):
        letter = get_column_letter(column)
        wide = 34 if field.kind is Kind.TEXT else 16
        sheet.column_dimensions[letter].width = 48 if column == LABEL else wide
        _write(sheet, keys, column, form.full_key(table.key, field.key))
        _write(sheet, heads, column, starred(field), excel.HEADING).fill = excel.ACCENT_FILL
        for row in range(first, first + ROWS_IN_TABLE):
            put_input(sheet.cell(row, column), field, lists)
    last = get_column_letter(KEY + len(table.columns))
    show_long_texts(sheet, f"{get_column_letter(LABEL)}{first}:{last}{first + ROWS_IN_TABLE - 1}")
    for row in range(first, first + ROWS_IN_TABLE):
        sheet.row_dimensions[row].height = 45
    _finish(sheet, heads=heads, landscape=True)


def _head(sheet: Worksheet, title: str, purpose: str) -> None:
    _columns(sheet)
    _write(sheet, 1, LABEL, title, excel.TITLE).alignment = excel.FLUSH
    sheet.row_dimensions[1].height = 28
    _link(sheet, 1, HELP, BACK, START)
    sheet.merge_cells(start_row=2, start_column=LABEL, end_row=2, end_column=HELP)
    _write(sheet, 2, LABEL, purpose, excel.QUIET).alignment = excel.FLUSH
    _height(sheet, 2, purpose, width=150)


def _columns(sheet: Worksheet) -> None:
    sheet.column_dimensions[get_column_letter(KEY)].hidden = True
    for column, width in WIDTHS.items():
        sheet.column_dimensions[get_column_letter(column)].width = width


def _finish(sheet: Worksheet, heads: int | None, *, landscape: bool = False) -> None:
    excel.for_print(sheet, landscape=landscape)
    if heads:
        sheet.freeze_panes = sheet.cell(heads + 1, 1)
        sheet.print_title_rows = f"{heads}:{heads}"
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.insertRows = False


def _write(sheet: Worksheet, row: int, column: int, text: str, font: Font = excel.PLAIN) -> Cell:
    cell = sheet.cell(row, column, text)
    cell.font, cell.alignment = font, excel.MIDDLE
    return cell


def _band(sheet: Worksheet, row: int, text: str) -> None:
    for column in (LABEL, ANSWER, HELP):
        sheet.cell(row, column).fill = excel.ACCENT_FILL
    _write(sheet, row, LABEL, text, excel.HEADING).alignment = excel.BAND
    sheet.row_dimensions[row].height = 21


def _link(sheet: Worksheet, row: int, column: int, text: str, target: str) -> None:
    cell = _write(sheet, row, column, text, excel.LINK)
    place = f"'{target}'!{get_column_letter(LABEL)}1"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place, display=text)
    cell.font, cell.alignment = excel.LINK, excel.MIDDLE


def _height(
    sheet: Worksheet, row: int, text: str, field: Field | None = None, width: int = 64
) -> None:
    """Room for the text, or for the lines that the paper gives the answer."""
    needed = 1 + len(text) // width
    if field:
        label, beside = len(field.label) // 44, len(help_for(field)) // 52
        needed = max(1 + label, 1 + beside, min(field.lines, 6))
    sheet.row_dimensions[row].height = 15 * needed + 6
