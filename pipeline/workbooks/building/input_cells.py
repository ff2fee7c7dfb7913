"""Input cells: open, standing out, with a dropdown or a date rule and a word of help."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.forms.model import FIRST_YEAR, LAST_YEAR, Choice, Field, Kind
from pipeline.records.text import cut_at_word
from pipeline.workbooks.lines import LISTS, help_for

TICK = Choice("x", "x")
OTHER_TEXT = "U mag ook iets anders schrijven, of meer dan een met een komma ertussen."
LONGEST_TITLE, LONGEST_PROMPT = 32, 255
"""What Excel takes for an input message."""


class Lists:
    """The hidden sheet with the choices of every dropdown, one column each."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet, self.used = sheet, 0
        self.names: dict[tuple[Choice | str, ...], str] = {}
        self.grids: dict[Sequence[Sequence[str]], str] = {}

    def behind(self, field: Field) -> str:
        """The defined name of the list behind a field's dropdown; "" when it has none."""
        match field.kind:
            case Kind.SCORE:
                return self._name_of(field.choices, [int(c.code) for c in field.choices])
            case Kind.CHOICE:
                return self._name_of(field.choices, [c.label for c in field.choices])
            case Kind.CHOICES:
                return self._name_of((TICK,), [TICK.label])
            case _ if field.suggestions:
                return self._name_of(field.suggestions, field.suggestions)
        return ""

    def grid(self, rows: Sequence[Sequence[str]]) -> str:
        """The defined name of a table of words, to look one up by its row and column."""
        if rows not in self.grids:
            self.grids[rows] = self._named(f"tabel_{len(self.grids) + 1}", rows)
        return self.grids[rows]

    def _name_of(self, choices: tuple[Choice | str, ...], values: Sequence[str | int]) -> str:
        if choices not in self.names:
            column = [[value] for value in values]
            self.names[choices] = self._named(f"lijst_{len(self.names) + 1}", column)
        return self.names[choices]

    def _named(self, name: str, rows: Sequence[Sequence[str | int]]) -> str:
        """Write a table in the first columns that are free, and give it a name."""
        first = self.used + 1
        self.used += len(rows[0])
        for row, values in enumerate(rows, start=1):
            for column, value in enumerate(values, start=first):
                self.sheet.cell(row, column, value)
        begin, end = get_column_letter(first), get_column_letter(self.used)
        area = f"{LISTS}!${begin}$1:${end}${len(rows)}"
        book = self.sheet.parent
        assert book is not None
        book.defined_names[name] = DefinedName(name, attr_text=area)
        return name


def put_input(cell: Cell, field: Field, lists: Lists, title: str = "") -> None:
    """Make a cell the place for the answer to a field. title: of its help, where not its label."""
    cell.fill, cell.border, cell.font = excel.INPUT, excel.BOX, excel.PLAIN
    cell.protection = excel.OPEN
    centred = field.kind in (Kind.SCORE, Kind.CHOICES)
    cell.alignment = excel.CENTRE if centred else excel.TOP if field.lines > 1 else excel.MIDDLE
    cell.number_format = {Kind.DATE: "dd/mm/yyyy", Kind.SCORE: "General"}.get(field.kind, "@")
    rule = _validation(field, lists)
    if rule is None:
        return
    rule.allow_blank = True
    _tell(rule, field, title)
    if field.suggestions:
        rule.errorStyle, rule.errorTitle = "warning", "Dit staat niet in de lijst"
    else:
        rule.errorTitle = "Dit kan niet"
    rule.showErrorMessage = True
    _shared(cell.parent, rule).add(cell)


def _shared(sheet: Worksheet, rule: DataValidation) -> DataValidation:
    """The rule of this sheet that says the same, or else this one: a column of 40 has but one."""
    for known in sheet.data_validations.dataValidation:
        if _said(known) == _said(rule):
            return known
    sheet.add_data_validation(rule)
    return rule


def _said(rule: DataValidation) -> tuple[object, ...]:
    return (rule.type, rule.formula1, rule.errorStyle, rule.error, rule.promptTitle, rule.prompt)


def advise(cells: Sequence[Cell], field: Field) -> None:
    """Say the help of a field whose cells take any text, as nothing stands beside those."""
    if field.kind is Kind.TEXT and not field.suggestions and help_for(field):
        rule = DataValidation(allow_blank=True)
        _tell(rule, field)
        for cell in cells:
            rule.add(cell)
        cells[0].parent.add_data_validation(rule)


def _tell(rule: DataValidation, field: Field, title: str = "") -> None:
    """Have a rule say the help of its field as soon as the cell is chosen."""
    if help_text := help_for(field):
        rule.promptTitle = cut_at_word(title or field.label, LONGEST_TITLE)
        fits = len(help_text) <= LONGEST_PROMPT
        rule.prompt = help_text if fits else help_text[: LONGEST_PROMPT - 1] + "…"
        rule.showInputMessage = True


def _validation(field: Field, lists: Lists) -> DataValidation | None:
    if field.kind is Kind.DATE:
        return DataValidation(
            type="date",
            operator="between",
            formula1=f"DATE({FIRST_YEAR},1,1)",
            formula2=f"DATE({LAST_YEAR},12,31)",
            error="Schrijf een datum als dag/maand/jaar, bijvoorbeeld 31/12/2024.",
        )
    name = lists.behind(field)
    if not name:
        return None
    if field.suggestions:
        return DataValidation(type="list", formula1=name, error=OTHER_TEXT)
    errors = {
        Kind.SCORE: f"Kies een score van 1 tot {field.choices[-1].code}.",
        Kind.CHOICES: "Zet een x, of laat de cel leeg.",
    }
    error = errors.get(field.kind, "Kies een antwoord uit de lijst.")
    return DataValidation(type="list", formula1=name, error=error)
