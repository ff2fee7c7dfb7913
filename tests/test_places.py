"""Answers in the wrong place, cells without a value, sheets copied, workbooks of another age."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pytest
from conftest import Desk, brief, example
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from pipeline.dossier.load import load_dossier
from pipeline.files.office import pack, read_parts
from pipeline.forms import all_forms

Change = Callable[[Workbook], None]


def beside(book: Workbook) -> None:
    book["Aanmelding"]["C5"] = None
    book["Aanmelding"]["D5"] = "GOB De Vuurvlinder"


def in_the_label(book: Workbook) -> None:
    book["Aanmelding"]["B20"] = "Adres: Kwikstaartdreef 14"
    book["Aanmelding"]["C20"] = None


def below(book: Workbook) -> None:
    book["Aanmelding"]["C120"] = "Nog iets over de aanmelding"


def far_right(book: Workbook) -> None:
    book["Aanmelding"]["H10"] = "zie bijlage"


def beside_an_action(book: Workbook) -> None:
    book["Acties"]["N6"] = "dringend"


def merged(book: Workbook) -> None:
    book["Aanmelding"].merge_cells("C20:C21")


def copied_and_changed(book: Workbook) -> None:
    sheet = book["Capaciteitenprofiel"]
    copy = book.copy_worksheet(sheet)
    for row in range(9, 20):
        copy.cell(row, 3).value = 1 if sheet.cell(row, 3).value != 1 else 2


def copied(book: Workbook) -> None:
    book.copy_worksheet(book["Capaciteitenprofiel"])


def one_question_twice(book: Workbook) -> None:
    sheet = book["Aanmelding"]
    sheet["A120"], sheet["C120"] = sheet["A5"].value, "Een ander GOB"


def unknown_question(book: Workbook) -> None:
    sheet = book["Aanmelding"]
    sheet["A120"], sheet["C120"] = "aanmelding.schoenmaat", "43"


def row_removed(book: Workbook) -> None:
    book["Aanmelding"]["A22"] = None
    for column in "BCD":
        book["Aanmelding"][f"{column}22"] = None


def older(book: Workbook) -> None:
    row_removed(book)
    for row in book["Start"].iter_rows(min_col=1, max_col=3):
        if row[0].value == "jobpepper.versie":
            row[2].value = "0"


def error_value(book: Workbook) -> None:
    book["Aanmelding"]["C20"] = "#N/A"
    book["Aanmelding"]["C20"].data_type = "e"


def never_computed(book: Workbook) -> None:
    book["Aanmelding"]["C20"] = '="Kwikstaartdreef "&14'


def date_as_a_number(book: Workbook) -> None:
    book["Aanmelding"]["C13"] = 45355
    book["Aanmelding"]["C13"].number_format = "General"


def macintosh(book: Workbook) -> None:
    book.epoch = CALENDAR_MAC_1904
    book["Aanmelding"]["C13"] = dt.date(2024, 3, 4)
    for sheet, cell in (("Aanmelding", "C25"), ("Aanmelding", "C38")):
        book[sheet][cell] = book[sheet][cell].value  # written anew in the other calendar


def actions_copied(book: Workbook) -> None:
    book.copy_worksheet(book["Acties"])


def actions_copied_and_changed(book: Workbook) -> None:
    book.copy_worksheet(book["Acties"])["B5"] = "Iets anders"


def column_of_actions_deleted(book: Workbook) -> None:
    book["Acties"].delete_cols(6)


def actions_deleted(book: Workbook) -> None:
    del book["Acties"]


def keys_of_a_sheet_gone(book: Workbook) -> None:
    for row in book["Tevredenheid werkgever"].iter_rows(max_col=1):
        row[0].value = None


def sheet_deleted(book: Workbook) -> None:
    del book["Tevredenheid werkgever"]


def copy_filled_further(book: Workbook) -> None:
    sheet = book["Capaciteitenprofiel"]
    sheet["C68"] = None
    book.copy_worksheet(sheet)["C68"] = 3


def many_strays(book: Workbook) -> None:
    for row in range(120, 150):
        book["Aanmelding"][f"C{row}"] = f"notitie {row}"


def interview_pasted(book: Workbook) -> None:
    """Seven rows of the employer's interview, cut and pasted on the intake with their keys."""
    rows_moved(book, "Leidraad werkgever", "Aanmelding", 7)


def two_rows_pasted(book: Workbook) -> None:
    rows_moved(book, "Leidraad werkgever", "Aanmelding", 2)


def pasted_on_start(book: Workbook) -> None:
    rows_moved(book, "Leidraad werkgever", "Start", 7)


def rows_moved(book: Workbook, source: str, target: str, count: int) -> None:
    """The answers to these questions are on the other sheet alone; the questions on both."""
    source_sheet, sheet = book[source], book[target]
    filled = [r for r in source_sheet.iter_rows(max_col=4) if r[0].value and r[2].value]
    for number, row in enumerate(filled[:count], start=120):
        for cell in row:
            sheet.cell(number, cell.column).value = cell.value
        row[2].value = None


def pasted_and_otherwise(book: Workbook) -> None:
    rows_moved(book, "Leidraad werkgever", "Aanmelding", 3)
    sheet = book["Leidraad werkgever"]
    row = next(
        r for r in sheet.iter_rows(max_col=3) if r[0].value == book["Aanmelding"]["A122"].value
    )
    row[2].value = "Iets anders"


def renamed_without_keys(book: Workbook) -> None:
    without_keys(book, "Tevredenheid werkgever", "Enquête")


def actions_without_keys(book: Workbook) -> None:
    without_keys(book, "Acties", "Acties")


def without_keys(book: Workbook, sheet: str, name: str) -> None:
    """A new sheet with what the coach sees of another, and that one gone."""
    old = book[sheet]
    new = book.create_sheet(name)
    for row in old.iter_rows():
        for cell in row:
            if cell.column > 1 and not str(cell.value).startswith("pop_pap."):
                new.cell(cell.row, cell.column).value = cell.value
    del book[sheet]
    new.title = name


def own_notes(book: Workbook) -> None:
    book.create_sheet("Mijn notities")["C5"] = "Bellen met Evi"


def second_copy_without_keys(book: Workbook) -> None:
    sheet = book.copy_worksheet(book["Tevredenheid werkgever"])
    for row in sheet.iter_rows(max_col=1):
        row[0].value = None
    sheet["C30"] = "Nog een opmerking"


def in_the_hidden_columns(book: Workbook) -> None:
    book["Aanmelding"]["A18"], book["Aanmelding"]["E21"] = "Let op: nog bellen", "en mailen"


def on_sheets_without_questions(book: Workbook) -> None:
    book["Start"]["F3"] = "nog te doen"
    book["Handleiding vaardigheden"]["C70"] = "bij Evi anders"


TWO_ELSEWHERE = [
    ("Aanmelding!C120", "elders-gelezen"),
    ("Aanmelding!C121", "elders-gelezen"),
]
FOUND: list[tuple[list[Change], list[tuple[str, str]]]] = [
    # what was done to one workbook, and all that is found in it
    (
        [beside, in_the_label, below, beside_an_action, copied, own_notes],
        [
            ("Aanmelding!C5", "verplicht-leeg"),
            ("Aanmelding!D5", "tekst-ernaast"),
            ("Aanmelding!B20", "tekst-ernaast"),
            ("Aanmelding!C120", "tekst-ernaast"),
            ("Acties!N6", "tekst-ernaast"),
        ],
    ),
    (
        [far_right, in_the_hidden_columns, on_sheets_without_questions, copied_and_changed],
        [
            ("Aanmelding!H10", "tekst-ernaast"),
            ("Aanmelding!A18", "tekst-ernaast"),
            ("Aanmelding!E21", "tekst-ernaast"),
            ("Capaciteitenprofiel Copy!C9", "blad-dubbel"),
            ("Handleiding vaardigheden!C70", "tekst-ernaast"),
            ("Start!F3", "tekst-ernaast"),
        ],
    ),
    ([interview_pasted, actions_copied], [("Aanmelding!C120", "elders-gelezen")]),
    ([two_rows_pasted, sheet_deleted], [*TWO_ELSEWHERE, ("", "blad-weg")]),
    (
        [pasted_on_start, merged],
        [("Aanmelding!C21", "cel-samengevoegd"), ("Start!C120", "elders-gelezen")],
    ),
    (
        [pasted_and_otherwise, renamed_without_keys],
        [*TWO_ELSEWHERE, ("Aanmelding!C122", "dubbel-ingevuld"), ("", "vragen-weg")],
    ),
    ([actions_without_keys], [("", "vragen-weg"), ("POP & PAP!C24", "tekort-zonder-actie")]),
    (
        [second_copy_without_keys, one_question_twice, error_value, date_as_a_number],
        [
            ("Aanmelding!C13", "datum-getal"),
            ("Aanmelding!C20", "cel-fout"),
            ("Aanmelding!C120", "dubbel-ingevuld"),
            ("Tevredenheid werkgever Copy!C6", "tekst-ernaast"),
        ],
    ),
    (
        [unknown_question, never_computed, actions_copied_and_changed],
        [
            ("Aanmelding!C120", "vraag-onbekend"),
            ("Aanmelding!C20", "formule-onberekend"),
            ("Acties Copy!A3", "blad-dubbel"),
        ],
    ),
    ([row_removed, keys_of_a_sheet_gone], [("", "vragen-ontbreken"), ("", "vragen-weg")]),
    ([older], [("", "werkmap-ouder")]),
    (
        [column_of_actions_deleted, many_strays],
        [("Aanmelding!C120", "tekst-ernaast"), ("", "vragen-ontbreken")],
    ),
    ([actions_deleted], [("", "vragen-ontbreken"), ("POP & PAP!C24", "tekort-zonder-actie")]),
    (
        [copy_filled_further],
        [("", "profiel-deels"), ("Capaciteitenprofiel Copy!C68", "blad-dubbel")],
    ),
    ([macintosh], []),
]


@pytest.mark.parametrize(
    ("changes", "expected"), FOUND, ids=[" ".join(c.__name__ for c in done) for done, _ in FOUND]
)
def test_where_it_was_found(
    desk: Desk, changes: list[Change], expected: list[tuple[str, str]]
) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    for change in changes:
        change(book)
    book.save(path)
    assert brief(load_dossier(path, all_forms()).all_findings) == expected
    status, output = desk.run("reports")
    assert status in (0, 1)
    for place, _ in expected:
        assert place in output


def test_an_answer_beside_its_cell_is_told_where_it_belongs_and_an_error_value_is_quoted(
    desk: Desk,
) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    beside(book)
    error_value(book)
    book.save(path)
    _, output = desk.run("check")
    assert "'GOB De Vuurvlinder' staat buiten de antwoordcellen" in output
    assert "Hoort dit in Aanmelding!C5? Zet het daar." in output
    assert "foutwaarde van Excel: #N/A" in output


@cache
def error_in_one_cell(data: bytes) -> bytes:
    book, saved = load_workbook(BytesIO(data)), BytesIO()
    error_value(book)
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("written", "otherwise"),
    [(b't="e"', b"t = 'e'"), (b"<c ", b"<c\n "), (b't="e"', b't="e" z="1"')],
)
def test_an_error_value_however_the_xml_is_written(
    desk: Desk, written: bytes, otherwise: bytes
) -> None:
    path = desk.dossier(example())
    parts = read_parts(error_in_one_cell(path.read_bytes()))
    name = "xl/worksheets/sheet2.xml"
    path.write_bytes(pack({**parts, name: parts[name].replace(written, otherwise)}))
    found = load_dossier(path, all_forms()).all_findings
    assert brief(found) == [("Aanmelding!C20", "cel-fout")]


def test_what_is_new_in_the_forms_is_named(desk: Desk) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    older(book)
    book.save(path)
    status, output = desk.run("check")
    assert status == 0
    assert "Nieuw sindsdien: 'Woonplaats'" in output


def test_a_begun_form_gets_one_finding_not_fifty_seven(desk: Desk) -> None:
    answers = example()
    answers["capaciteitenprofiel"] = {"datum": answers["capaciteitenprofiel"]["datum"]}
    path = desk.dossier(answers)
    assert brief(load_dossier(path, all_forms()).all_findings) == [("", "profiel-leeg")]
    assert "nog geen enkele score" in desk.run("check")[1]


def test_incomplete_actions_equal_scores_and_a_profile_alone(desk: Desk) -> None:
    answers = example()
    answers["pop_pap"]["acties"] = [{"omschrijving": "Praten", "coaching": "Wekelijks"}]
    for key, value in answers["competentieprofiel"].items():
        if isinstance(value, int):
            answers["competentieprofiel"][key] = 3
    del answers["capaciteitenprofiel"]
    path = desk.dossier(answers)
    assert brief(load_dossier(path, all_forms()).all_findings) == [
        ("Competentieprofiel!C6", "profiel-alleen"),
        ("Competentieprofiel!C8", "scores-gelijk"),
        ("Acties!C5", "actie-onvolledig"),
        ("Acties!D5", "actie-onvolledig"),
        ("Acties!F5", "actie-onvolledig"),
        ("Acties!J5", "actie-zonder-herkomst"),
    ]


def test_heads_pushed_down_by_an_inserted_row_are_no_action(desk: Desk) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    book["Acties"].insert_rows(4)
    book.save(path)
    assert desk.run("reports")[0] == 0
    titles = [line for line in desk.word("POP & PAP").lines if line.startswith("Acties\tactie")]
    assert len(titles) == len(example()["pop_pap"]["acties"])


def test_answers_on_another_sheet_reach_their_document(desk: Desk) -> None:
    path = desk.dossier(example())
    desk.run("reports")
    before = desk.word("Leidraad werkgever").said("leidraad_werkgever")
    book = load_workbook(path)
    interview_pasted(book)
    book.save(path)
    status, output = desk.run("reports")
    assert status == 0
    assert desk.word("Leidraad werkgever").said("leidraad_werkgever") == before
    assert "is hier gelezen, maar hoort in Leidraad werkgever!C" in " ".join(output.split())
    assert "(en nog 6 andere)" in output


def test_what_lost_its_keys_is_named(desk: Desk) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    renamed_without_keys(book)
    book.save(path)
    assert "het blad 'Enquête' is niet meer te lezen" in desk.run("check")[1]
