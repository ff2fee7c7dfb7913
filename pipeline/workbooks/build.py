"""Build the blank dossier workbook from the declarations."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from pipeline import package
from pipeline.forms import VERSION
from pipeline.forms.model import Choice, Field, Form, Kind, Table, readers_in_words
from pipeline.workbooks import look
from pipeline.workbooks.layout import (
    ANSWER,
    HELP,
    KEY,
    LABEL,
    VERSION_KEY,
    Gap,
    Heading,
    Input,
    Line,
    Remark,
    Term,
    lines_of,
)

WIDTHS = {LABEL: 46, ANSWER: 62, HELP: 44}
ROWS_IN_TABLE = 40
TICK = Choice("x", "x")
START, LISTS = "Start", "Lijsten"
HOW_IT_WORKS = (
    "Vul eerst het blad Aanmelding in. De namen en datums die daar staan, hoeft u op de andere "
    "bladen niet te herhalen.",
    "Vul alleen de gele cellen in. Een ster (*) betekent: verplicht zodra u het blad gebruikt. "
    "Een blad dat u niet nodig hebt, laat u helemaal leeg.",
    "Kies uit de lijst waar er een is. Een nieuwe regel in een cel maakt u met Alt+Enter.",
    "Bewaar de werkmap in de map workbooks en maak de documenten met 'make reports' (zonder "
    "make: 'python -m pipeline reports'). U vindt ze in de map output.",
)


def build_workbook(forms: Sequence[Form]) -> bytes:
    """The blank dossier as .xlsx: Start, one sheet per form, one per table; the same every time."""
    book = Workbook()
    lists = Lists(book.create_sheet(LISTS))
    start = book["Sheet"]
    start.title = START
    for form in forms:
        _form_sheet(book.create_sheet(form.sheet), form, lists)
        for table in form.tables:
            _table_sheet(book.create_sheet(table.sheet), form, table, lists)
    _start_sheet(start, forms)
    book.move_sheet(LISTS, len(book.sheetnames))
    book[LISTS].sheet_state = "hidden"
    return finished(book, "Dossier Jobpepper")


def finished(book: Workbook, title: str) -> bytes:
    """Save without clock or author. Row heights stay a first guess that Excel may adjust."""
    buffer = BytesIO()
    book.save(buffer)
    parts = package.read_parts(buffer.getvalue())
    parts["docProps/core.xml"] = package.core_properties(title)
    for name in parts:
        if name.startswith("xl/worksheets/sheet"):
            parts[name] = parts[name].replace(b' customHeight="1"', b"")
    return package.pack(parts)


class Lists:
    """The hidden sheet with the choices of every dropdown, one column each."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.names: dict[tuple[Choice, ...], str] = {}

    def name_of(self, choices: tuple[Choice, ...], values: Sequence[str | int]) -> str:
        """The defined name of the list with these values; it is added when it is new."""
        if choices not in self.names:
            column = len(self.names) + 1
            for row, value in enumerate(values, start=1):
                self.sheet.cell(row, column, value)
            letter = get_column_letter(column)
            name = f"lijst_{column}"
            area = f"{LISTS}!${letter}$1:${letter}${len(values)}"
            book = self.sheet.parent
            assert book is not None
            book.defined_names[name] = DefinedName(name, attr_text=area)
            self.names[choices] = name
        return self.names[choices]


def _start_sheet(sheet: Worksheet, forms: Sequence[Form]) -> None:
    _columns(sheet)
    _write(sheet, 1, LABEL, "JOBPEPPER", look.BRAND)
    _write(sheet, 2, LABEL, "Dossier", look.TITLE)
    sheet.merge_cells(start_row=3, start_column=LABEL, end_row=3, end_column=HELP)
    _write(sheet, 3, LABEL, "Ondersteuning voor werknemers met een arbeidshandicap", look.QUIET)
    _band(sheet, 5, "Zo werkt het")
    row = 6
    for number, text in enumerate(HOW_IT_WORKS, start=1):
        sheet.merge_cells(start_row=row, start_column=LABEL, end_row=row, end_column=HELP)
        _write(sheet, row, LABEL, f"{number}. {text}")
        sheet.row_dimensions[row].height = 32
        row += 1
    row += 1
    for column, text in ((LABEL, "Formulier"), (ANSWER, "Waarvoor"), (HELP, "Wie mag het lezen")):
        _write(sheet, row, column, text, look.HEADING).fill = look.ACCENT_FILL
    for form in forms:
        row += 1
        _link(sheet, row, LABEL, f"{form.number}. {form.sheet}", form.sheet)
        _write(sheet, row, ANSWER, f"{form.purpose} (gids {form.guide})")
        _write(sheet, row, HELP, readers_in_words(form.audience))
        _height(sheet, row, f"{form.purpose} (gids 1.1.1)", width=54)
        for column in (LABEL, ANSWER, HELP):
            sheet.cell(row, column).border = look.BOX
        for table in form.tables:
            row += 1
            _link(sheet, row, LABEL, f"    {table.sheet}", table.sheet)
    row += 2
    _write(sheet, row, KEY, VERSION_KEY)
    _write(sheet, row, LABEL, "Versie van de formulieren", look.QUIET)
    _write(sheet, row, ANSWER, VERSION, look.QUIET).number_format = "@"
    _finish(sheet, heads=None)


def _form_sheet(sheet: Worksheet, form: Form, lists: Lists) -> None:
    _head(sheet, form.title, form.purpose)
    has_input = bool(form.fields)
    heads = ("Vraag", "Antwoord", "Hulp") if has_input else ("Vaardigheid", "Betekenis", "")
    for column, text in zip((LABEL, ANSWER, HELP), heads, strict=True):
        _write(sheet, 4, column, text, look.COLUMN_HEAD).fill = look.PALE_FILL
    for row, line in enumerate(lines_of(form.body), start=5):
        _line(sheet, row, line, form, lists)
    _finish(sheet, heads=4)


def _line(sheet: Worksheet, row: int, line: Line, form: Form, lists: Lists) -> None:
    match line:
        case Heading(text):
            _band(sheet, row, text)
        case Remark(text):
            sheet.merge_cells(start_row=row, start_column=LABEL, end_row=row, end_column=HELP)
            _write(sheet, row, LABEL, text, look.QUIET)
            sheet.row_dimensions[row].height = 15 * sum(
                1 + len(part) // 150 for part in text.split("\n")
            )
        case Term(label, definition):
            _write(sheet, row, LABEL, label)
            _write(sheet, row, ANSWER, definition)
            _height(sheet, row, definition)
        case Input(field, choice):
            key = form.box_key(field, choice) if choice else form.full_key(field.key)
            _write(sheet, row, KEY, key)
            place = look.TOP if field.lines > 1 else look.MIDDLE
            _write(sheet, row, LABEL, line.label).alignment = place
            _write(sheet, row, HELP, help_for(field), look.QUIET).alignment = place
            _input(sheet.cell(row, ANSWER), field, lists)
            _height(sheet, row, "", field)
        case Gap():
            pass


def help_for(field: Field) -> str:
    """What stands beside the cell: the declared help, how to answer, what happens when empty."""
    how = {
        Kind.DATE: "dag/maand/jaar",
        Kind.CHOICES: "x als het van toepassing is",
        Kind.SCORE: "" if field.help else " · ".join(f"{c.code} {c.label}" for c in field.choices),
    }.get(field.kind, "")
    inherited = "Leeg = zoals op de aanmelding." if field.inherits else ""
    return " ".join(part for part in (field.help, how, inherited) if part)


def _input(cell: Cell, field: Field, lists: Lists) -> None:
    cell.fill, cell.border, cell.font = look.INPUT, look.BOX, look.PLAIN
    cell.protection = look.OPEN
    centred = field.kind in (Kind.SCORE, Kind.CHOICES)
    cell.alignment = look.CENTRE if centred else look.TOP if field.lines > 1 else look.MIDDLE
    cell.number_format = {Kind.DATE: "dd/mm/yyyy", Kind.SCORE: "General"}.get(field.kind, "@")
    rule = _validation(field, lists)
    if rule is None:
        return
    rule.allow_blank = True
    if help_text := help_for(field):
        rule.promptTitle = field.label[:32]
        rule.prompt = help_text if len(help_text) <= 255 else help_text[:254] + "…"
        rule.showInputMessage = True
    rule.errorTitle, rule.showErrorMessage = "Dit kan niet", True
    sheet = cell.parent
    sheet.add_data_validation(rule)
    rule.add(cell)


def _validation(field: Field, lists: Lists) -> DataValidation | None:
    match field.kind:
        case Kind.SCORE:
            name = lists.name_of(field.choices, [int(c.code) for c in field.choices])
            error = f"Kies een score van 1 tot {field.choices[-1].code}."
        case Kind.CHOICE:
            name = lists.name_of(field.choices, [c.label for c in field.choices])
            error = "Kies een antwoord uit de lijst."
        case Kind.CHOICES:
            name = lists.name_of((TICK,), [TICK.label])
            error = "Zet een x, of laat de cel leeg."
        case Kind.DATE:
            return DataValidation(
                type="date",
                operator="between",
                formula1="DATE(1900,1,1)",
                formula2="DATE(2199,12,31)",
                error="Schrijf een datum als dag/maand/jaar, bijvoorbeeld 31/12/2024.",
            )
        case _:
            return None
    return DataValidation(type="list", formula1=name, error=error)


def _table_sheet(sheet: Worksheet, form: Form, table: Table, lists: Lists) -> None:
    _head(sheet, f"{form.title}: {table.sheet.lower()}", "Eén rij per actie, zoveel als nodig.")
    keys, heads, first = 3, 4, 5
    _write(sheet, keys, KEY, form.full_key(table.key))
    sheet.row_dimensions[keys].hidden = True
    for column, field in enumerate(table.columns, start=LABEL):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = 48 if column == LABEL else 34
        _write(sheet, keys, column, form.full_key(table.key, field.key))
        label = f"{field.label} *" if field.required else field.label
        _write(sheet, heads, column, label, look.HEADING).fill = look.ACCENT_FILL
        for row in range(first, first + ROWS_IN_TABLE):
            _input(sheet.cell(row, column), field, lists)
    for row in range(first, first + ROWS_IN_TABLE):
        sheet.row_dimensions[row].height = 45
    _finish(sheet, heads=heads, landscape=True)


def _head(sheet: Worksheet, title: str, purpose: str) -> None:
    _columns(sheet)
    _write(sheet, 1, LABEL, title, look.TITLE).alignment = look.FLUSH
    sheet.row_dimensions[1].height = 28
    _link(sheet, 1, HELP, "terug naar Start", START)
    sheet.merge_cells(start_row=2, start_column=LABEL, end_row=2, end_column=HELP)
    _write(sheet, 2, LABEL, purpose, look.QUIET).alignment = look.FLUSH
    _height(sheet, 2, purpose, width=150)


def _columns(sheet: Worksheet) -> None:
    sheet.column_dimensions[get_column_letter(KEY)].hidden = True
    for column, width in WIDTHS.items():
        sheet.column_dimensions[get_column_letter(column)].width = width


def _finish(sheet: Worksheet, heads: int | None, *, landscape: bool = False) -> None:
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, 0.6)
    sheet.oddFooter.left.text = "JOBPEPPER · &A"
    sheet.oddFooter.right.text = "&P / &N"
    if heads:
        sheet.freeze_panes = sheet.cell(heads + 1, 1)
        sheet.print_title_rows = f"{heads}:{heads}"
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.insertRows = False


def _write(sheet: Worksheet, row: int, column: int, text: str, font: Font = look.PLAIN) -> Cell:
    cell = sheet.cell(row, column, text)
    cell.font, cell.alignment = font, look.MIDDLE
    return cell


def _band(sheet: Worksheet, row: int, text: str) -> None:
    for column in (LABEL, ANSWER, HELP):
        sheet.cell(row, column).fill = look.ACCENT_FILL
    _write(sheet, row, LABEL, text, look.HEADING).alignment = look.BAND
    sheet.row_dimensions[row].height = 21


def _link(sheet: Worksheet, row: int, column: int, text: str, target: str) -> None:
    cell = _write(sheet, row, column, text, look.LINK)
    place = f"'{target}'!{get_column_letter(LABEL)}1"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place, display=text)
    cell.font, cell.alignment = look.LINK, look.MIDDLE


def _height(
    sheet: Worksheet, row: int, text: str, field: Field | None = None, width: int = 64
) -> None:
    """Room for the text, or for the lines that the paper gives the answer."""
    needed = 1 + len(text) // width
    if field:
        label, beside = len(field.label) // 44, len(help_for(field)) // 52
        needed = max(1 + label, 1 + beside, min(field.lines, 6))
    sheet.row_dimensions[row].height = 15 * needed + 6
