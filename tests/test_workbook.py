"""The blank workbook, as a coach opens it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import chain

import pytest
from audit import complaints
from click.testing import CliRunner
from conftest import Desk, example
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.cli.main import main
from pipeline.cli.places import BLANK
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.forms.model import Kind
from pipeline.forms.skills import SKILLS
from pipeline.workbooks.building.comparison_sheet import NAME
from pipeline.workbooks.building.matrix_sheet import cells_in
from pipeline.workbooks.building.workbook import build_workbook
from pipeline.workbooks.lines import version_of

OWN = [NAME, "Notities"]
"""Sheets that no form has."""


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(BLANK)


def inputs(sheet: Worksheet) -> dict[str, str]:
    """The address of the answer to each key on a sheet; not of the version, or of what is shown."""
    return {
        str(row[0].value): sheet.cell(row[0].row, 3).coordinate
        for row in sheet.iter_rows(min_col=1, max_col=1)
        if row[0].value and "." in str(row[0].value) and row[0].value[0] not in "<j"
    }


def test_it_is_what_the_declarations_give_now() -> None:
    built = office.read_parts(build_workbook(all_forms()))
    assert office.read_parts(BLANK.read_bytes()) == built


def test_start_and_then_the_forms_in_the_order_of_the_paper(book: Workbook) -> None:
    of_forms = [[f.sheet, *(t.sheet for t in f.tables)] for f in all_forms() if not f.hidden]
    sheets = [sheet for sheet in dict.fromkeys(chain(*of_forms)) if sheet != "Start"]
    extra = [form.sheet for form in all_forms() if form.hidden]
    assert book.sheetnames == ["Start", *sheets, *OWN, *extra, "Lijsten"]
    hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "hidden"]
    assert hidden == [*extra, "Lijsten"]


def test_a_new_workbook_shows_one_sheet_more_than_there_are_forms(book: Workbook) -> None:
    """Gesprekken; all other work sheets are there, hidden."""
    shown = {sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"}
    assert [form.sheet for form in all_forms() if form.extra and form.sheet in shown] == [
        "Gesprekken"
    ]


def test_start_links_to_every_sheet_and_tells_the_version(book: Workbook) -> None:
    start = book["Start"]
    links = [c.hyperlink.location for row in start.iter_rows() for c in row if c.hyperlink]
    shown = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert links == [f"'{name}'!B1" for name in shown[1:]]
    cells = [[c.value for c in row] for row in start.iter_rows()]
    assert ["jobpepper.versie", "Versie van de formulieren", version_of(all_forms()), None] in cells


def test_another_word_or_question_is_another_version() -> None:
    intake, *others = all_forms()
    known = version_of(all_forms())
    assert version_of((replace(intake, purpose="Anders."), *others)) != known
    assert version_of((replace(intake, body=intake.body[1:]), *others)) != known
    assert version_of((replace(intake, number=99), *others)) == known


def test_every_field_has_one_open_cell_and_nothing_else_is_open(book: Workbook) -> None:
    for form in (form for form in all_forms() if not form.inline):
        sheet = book[form.sheet]
        asked = inputs(sheet)
        if form.matrix:  # its rows have two cells each
            keys = [form.matrix.key, *(row.key for row in form.matrix.rows)]
            rows = set(map(form.full_key, keys))
            asked = {key: cell for key, cell in asked.items() if key not in rows}
            asked |= cells_in(sheet, form)
        expected = Counter(
            key
            for field in form.fields.values()
            for key in (
                [form.box_key(field, choice) for choice in field.choices]
                if field.kind is Kind.CHOICES
                else [form.full_key(field.key)]
            )
        )
        assert Counter(asked.keys()) == expected
        open_cells = [
            cell.coordinate
            for row in sheet.iter_rows()
            for cell in row
            if not cell.protection.locked and not isinstance(cell, MergedCell)
        ]
        assert sorted(open_cells) == sorted(asked.values())


def test_of_a_sheet_with_a_table_the_rows_for_entries_are_open(book: Workbook) -> None:
    for form, table in ((form, form.inline) for form in all_forms()):
        if table is None:
            continue
        sheet = book[form.sheet]
        heads = next(c.row for c in sheet["A"] if c.value == form.full_key(table.key)) + 1
        cells = [c for row in sheet.iter_rows() for c in row if not isinstance(c, MergedCell)]
        below = [c for c in cells if c.row > heads and 1 < c.column <= 1 + len(table.columns)]
        fields = [c for c in cells if c.coordinate in inputs(sheet).values() and c.row < heads - 1]
        assert {c.coordinate for c in cells if not c.protection.locked} == {
            c.coordinate for c in (*below, *fields)
        }
        assert not sheet.protection.deleteRows


@pytest.mark.parametrize("name", [f.sheet for f in all_forms()] + ["Start", "Acties"])
def test_a_sheet_is_protected_without_password_and_ready_to_print(
    book: Workbook, name: str
) -> None:
    sheet = book[name]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    assert not sheet.protection.insertRows  # openpyxl's False: a coach may insert rows
    assert not sheet.protection.formatColumns
    assert sheet.column_dimensions["A"].hidden
    assert sheet.page_setup.paperSize == 9  # A4
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToHeight == 1) == (name == "Start")  # that one on one page
    own_heads = {form.sheet for form in all_forms() if form.matrix}  # one above every group
    if name not in {"Start", *own_heads}:
        assert sheet.freeze_panes
        assert sheet.print_title_rows


def test_a_score_offers_1_to_5_and_explains_the_skill(book: Workbook) -> None:
    sheet = book["Capaciteitenprofiel"]
    asked = inputs(sheet)
    rules = {
        str(cell): rule
        for rule in sheet.data_validations.dataValidation
        for cell in rule.sqref.ranges
    }
    for skill in SKILLS:
        rule = rules[asked[f"capaciteitenprofiel.{skill.key}"]]
        assert list_behind(book, rule.formula1) == [1, 2, 3, 4, 5]
        assert rule.promptTitle == skill.label[:32]
        assert (skill.definition or "1 niet · 2 beperkt") in rule.prompt
        assert len(rule.prompt) <= 255
        assert "1 tot 5" in rule.error


def list_behind(book: Workbook, name: str) -> list[object]:
    sheet, _, area = book.defined_names[name].attr_text.partition("!")
    return [row[0].value for row in book[sheet][area.replace("$", "")]]


def test_choices_and_dates_are_guarded(book: Workbook) -> None:
    sheet = book["Aanmelding"]
    asked = inputs(sheet)
    rules = {
        str(cell): rule
        for rule in sheet.data_validations.dataValidation
        for cell in rule.sqref.ranges
    }
    agrees = rules[asked["aanmelding.akkoord_gob"]]
    assert list_behind(book, agrees.formula1) == ["Ja", "Nee"]
    assert list_behind(book, rules[asked["aanmelding.vraag_van:gob"]].formula1) == ["x"]
    assert rules[asked["aanmelding.geboortedatum"]].type == "date"
    assert sheet[asked["aanmelding.geboortedatum"]].number_format == "dd/mm/yyyy"
    assert sheet[asked["aanmelding.werknemer_postcode"]].number_format == "@"


def test_it_is_sound() -> None:
    assert complaints(BLANK) == []


def test_a_new_dossier_is_a_fresh_copy_and_never_lands_on_another(desk: Desk) -> None:
    def new(name: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["new", name, "--workbooks", str(desk.workbooks)])
        return result.exit_code, result.output

    assert new("Evi")[0] == 0
    path = desk.workbooks / "Evi.xlsx"
    assert path.read_bytes() == BLANK.read_bytes()
    path.write_bytes(b"mijn werk")
    status, said = new("Evi")
    assert status == 2
    assert "bestaat al" in said
    assert path.read_bytes() == b"mijn werk"
    assert new("../Jan: plan?")[0] == 0
    assert sorted(p.name for p in desk.workbooks.iterdir()) == ["Evi.xlsx", "_Jan_ plan_.xlsx"]


def test_a_fresh_dossier_has_nothing_filled_in_and_nothing_wrong(desk: Desk) -> None:
    desk.dossier({})
    status, output = desk.run("reports")
    assert status == 0, output
    assert desk.documents() == []


def test_missing_and_impossible_answers_have_a_colour(desk: Desk) -> None:
    sheet = load_workbook(desk.dossier(example()))["Aanmelding"]
    rules = {
        str(area.sqref): [rule.formula[0] for rule in area.rules]
        for area in sheet.conditional_formatting
    }
    assert rules["C5"] == ["AND($F$2>0,$F$5=1)"]
    assert rules["C8:C11"] == ["AND($F$2>0,$F$8=1)"]  # boxes of one question
    assert "DATEVALUE(C13)" in rules["C13 C25 C38 C78"][0]
    assert rules["C28 C43 C46:C51"] == ["AND(LEN(TRIM(C28))>0,COUNTIF(lijst_2,TRIM(C28))=0)"]


def test_the_formulas_are_plain(desk: Desk) -> None:
    """Nothing newer than Excel 2007, nothing volatile but the day of today for what is late."""
    known = {
        *("IF", "AND", "OR", "LEN", "TRIM", "SUM", "SUMPRODUCT", "COUNTIF", "ISNUMBER", "INT"),
        *("ISERROR", "IFERROR", "FIND", "LEFT", "DATE", "DATEVALUE"),
        *("VALUE", "INDEX", "MATCH", "LARGE", "COUNT", "MID"),
    }
    book = load_workbook(desk.dossier({}))
    formulas = [
        str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    formulas += [
        rule.formula[0]
        for sheet in book.worksheets
        for area in sheet.conditional_formatting
        for rule in area.rules
    ]
    assert formulas
    used = {name for formula in formulas for name in re.findall(r"([A-Z]+)\(", formula)}
    assert used - {"TODAY"} <= known
    assert [formula for formula in formulas if "TODAY" in formula] == [late_rule(book)]


def late_rule(book: Workbook) -> str:
    """By what the rows of late actions are coloured."""
    area = next(a for a in book["Acties"].conditional_formatting if str(a.sqref) == "B5:L44")
    return str(area.rules[0].formula[0])


def test_the_comparison_has_a_chart_and_no_input(desk: Desk) -> None:
    sheet = load_workbook(desk.dossier(example()))[NAME]
    assert len(sheet._charts) == 1
    assert sheet.protection.sheet
    assert all(cell.protection.locked for row in sheet.iter_rows() for cell in row)
