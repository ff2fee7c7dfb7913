"""What a coach does with the sheets: score, sort, delete, note; and workbooks of before."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection
from pathlib import Path

import pytest
from conftest import Desk, example
from openpyxl import Workbook, load_workbook

from pipeline.cli.places import BLANK
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms
from pipeline.forms.instruments.pop_pap import ALONGSIDE, BETWEEN_INTERVIEWS
from pipeline.forms.skills import SKILLS
from pipeline.records.answers import Entry

EARLIER = Path(__file__).parent / "earlier"
"""The blank workbook and Evi's, as they were before the scores got narrow cells."""

MARK = "Zwaluwstaartgeheim"


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(BLANK)


def codes_of(path: Path) -> list[str]:
    return [finding.code for finding in load_dossier(path, all_forms()).all_findings]


def test_the_scores_of_a_profile_fit_on_little_more_than_two_screens(book: Workbook) -> None:
    """A screen of 800 pixels, of which 72 points are 96."""
    for name in ("Competentieprofiel", "Capaciteitenprofiel"):
        sheet = book[name]
        keys = {str(cell.value).partition(".")[2]: cell.row for cell in sheet["A"]}
        rows = range(1, keys["andere"] + 1)  # below stand questions to tick, not to score
        heights = (sheet.row_dimensions[row].height or 15 for row in rows)
        assert sum(heights) * 96 / 72 / 800 < 2.2
        assert sheet.column_dimensions["C"].width <= 16


def test_what_the_function_asks_stands_beside_what_is_mastered(book: Workbook) -> None:
    sheet = book["Capaciteitenprofiel"]
    rows = {sheet.cell(row, 1).value: row for row in range(5, sheet.max_row + 1)}
    asked = book["Competentieprofiel"]
    sources = {asked.cell(row, 1).value: row for row in range(5, asked.max_row + 1)}
    for skill in SKILLS:
        cell = sheet.cell(rows[f"capaciteitenprofiel.{skill.key}"], 4)
        source = sources[f"competentieprofiel.{skill.key}"]
        assert f"'Competentieprofiel'!$C${source}" in str(cell.value)
        assert cell.protection.locked
    assert sheet["D4"].value == "Vereist"


def test_no_hidden_key_makes_its_row_high(book: Workbook) -> None:
    """LibreOffice makes a row as high as all that wraps in it, hidden or not."""
    sheets = [sheet for sheet in book.worksheets if sheet.column_dimensions["A"].hidden]
    keys = [sheet.cell(row, 1) for sheet in sheets for row in range(1, sheet.max_row + 1)]
    assert len([key for key in keys if key.value]) > 250
    assert not any(key.alignment.wrap_text for key in keys if key.value)


def test_rows_may_grow_with_their_text(book: Workbook) -> None:
    with zipfile.ZipFile(io.BytesIO(BLANK.read_bytes())) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/"):
                assert b"customHeight" not in parts.read(name), name
    to_fill_in = (sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
    assert not any(sheet.protection.formatRows for sheet in to_fill_in)


def test_actions_can_be_sorted_and_deleted(book: Workbook) -> None:
    sheet = book["Acties"]
    protection = sheet.protection
    assert protection.sheet
    assert not any((protection.sort, protection.autoFilter, protection.deleteRows))
    assert sheet.auto_filter.ref == "B4:L44"
    for row in range(5, 45):
        assert not sheet.row_dimensions[row].protection.locked
        open_cells = (sheet.cell(row, column) for column in range(2, 11))
        assert not any(cell.protection.locked for cell in open_cells)
        looks = {sheet.cell(row, column).alignment.vertical for column in range(2, 11)}
        assert looks == {"top"}


def test_where_an_action_comes_from_is_offered_and_not_forced(book: Workbook) -> None:
    rules = book["Acties"].data_validations.dataValidation
    rule = next(rule for rule in rules if "J5" in rule.sqref)
    assert (rule.errorStyle, rule.type) == ("warning", "list")
    name, _, area = book.defined_names[rule.formula1].attr_text.partition("!")
    offered = [row[0].value for row in book[name][area.replace("$", "")]]
    assert offered == [*(skill.label for skill in SKILLS), BETWEEN_INTERVIEWS, ALONGSIDE]


def test_the_notes_of_the_coach_go_nowhere(desk: Desk) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    notes = book["Notities"]
    for row, column in ((5, 2), (5, 3), (40, 3), (140, 3)):
        notes.cell(row, column).value = f"{MARK}: leidraad_werknemer.medicatie"
    book.save(path)
    assert codes_of(path) == codes_of(desk.dossier(example(), "Zonder"))
    log = desk.root / "verloop.log"
    said = [
        desk.run("reports", "--log", str(log), "--verbose")[1],
        desk.run("check", "--json")[1],
        desk.run("share", "Evi", "--voor", "werknemer")[1],
    ]
    assert not any(MARK in text for text in said)
    made = [path for path in (*desk.output.rglob("*"), log) if path.is_file()]
    assert len(made) > 15
    assert [path.name for path in made if MARK.encode() in everything_in(path.read_bytes())] == []


def everything_in(data: bytes) -> bytes:
    """The bytes of a file, and of all that is packed in it."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return data + b"".join(everything_in(parts.read(name)) for name in parts.namelist())


def test_what_is_printed_of_the_notes_is_their_title(book: Workbook) -> None:
    assert book["Notities"].print_area == "'Notities'!$B$1:$C$2"


REWORDED = {"opleidingsniveau", "school", "arbeidshandicap"}
"""What Evi's example says in other words since then."""


def asked_in(cells: Collection[str], answers: Entry) -> Entry:
    """The answers to what a workbook asks, but for what was reworded."""
    return {key: answer for key, answer in answers.items() if key in set(cells) - REWORDED}


def test_a_workbook_of_before_says_the_same(desk: Desk) -> None:
    paths = EARLIER / "Evi.xlsx", desk.dossier(example())
    old, new = (load_dossier(path, all_forms()) for path in paths)
    for key, filled in new.forms.items():
        if filled.form.extra:  # there was none then
            continue
        before = old.forms[key]
        said = asked_in(before.cells, before.answers)
        assert said == asked_in(before.cells, filled.answers), key
        for table, rows in filled.rows.items():
            pairs = zip(before.row_cells[table], rows, strict=True)
            assert before.rows[table] == [asked_in(*pair) for pair in pairs], key
    assert codes_of(paths[0]) == codes_of(paths[1])


def test_a_blank_workbook_of_before_has_nothing_wrong() -> None:
    assert codes_of(EARLIER / "dossier.xlsx") == []


def test_the_program_finds_no_strays_in_what_it_shows_itself(desk: Desk) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    for row in range(8, 20):
        book["Capaciteitenprofiel"][f"D{row}"].value = 3  # as a saved formula reads
    book.save(path)
    assert codes_of(path) == codes_of(desk.dossier(example(), "Zonder"))
    assert book["Capaciteitenprofiel"].column_dimensions["F"].hidden
