"""An older dossier in a fresh workbook: all answers go along, the older file is not touched."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, example
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart
from openpyxl.comments import Comment

from pipeline.checks.check import check_content
from pipeline.cli.places import EXAMPLES
from pipeline.forms import all_forms
from pipeline.records.answers import Entry
from pipeline.workbooks.building.fill import filled_workbook
from pipeline.workbooks.building.workbook import build_workbook
from pipeline.workbooks.reading.reader import read_workbook

NAMES = sorted(path.stem for path in (EXAMPLES / "bron").glob("*.toml"))


def answers_in(path: Path) -> dict[str, tuple[Entry, dict[str, list[Entry]]]]:
    """Everything that a workbook answers, by form."""
    content = read_workbook(path, all_forms(), lambda _: None)
    forms = check_content(path.name, content, all_forms()).forms
    return {key: (each.answers, each.rows) for key, each in forms.items()}


def renewed(desk: Desk, *asked: str) -> tuple[Path, str]:
    """The fresh workbook, and what was said; the older one stays byte for byte."""
    before = (desk.workbooks / "Evi.xlsx").read_bytes()
    status, said = desk.run_in_workbooks("renew", "Evi", *asked)
    assert status == 0, said
    assert (desk.workbooks / "Evi.xlsx").read_bytes() == before
    return desk.workbooks / "Evi (nieuw).xlsx", said


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_goes_along(desk: Desk, name: str) -> None:
    path = desk.dossier(example(name, whole=True))
    fresh, said = renewed(desk)
    assert answers_in(fresh) == answers_in(path)
    assert "niet mee" not in said


def test_a_workbook_of_before_gets_the_new_sheets(desk: Desk) -> None:
    nine = [form for form in all_forms() if not form.extra]
    answers = {key: given for key, given in example().items() if key in {f.key for f in nine}}
    (desk.workbooks / "Evi.xlsx").write_bytes(filled_workbook(build_workbook(nine), nine, answers))
    fresh, _ = renewed(desk, "--met", "actoren")
    book = load_workbook(fresh)
    assert book["Actoren"].sheet_state == "visible"
    assert answers_in(fresh) == answers_in(desk.workbooks / "Evi.xlsx")


def test_a_sheet_that_is_in_use_is_shown(desk: Desk) -> None:
    desk.dossier(example(whole=True))
    fresh, _ = renewed(desk)
    assert load_workbook(fresh)["Actoren"].sheet_state == "visible"


def change(desk: Desk, edit: Any) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    edit(book)
    book.save(path)


def test_what_is_wrong_goes_along_as_it_was_typed(desk: Desk) -> None:
    def wrong(book: Workbook) -> None:
        book["Capaciteitenprofiel"]["C8"] = 7
        book["Aanmelding"]["C13"] = "niet een van deze"

    change(desk, wrong)
    fresh, _ = renewed(desk)
    assert load_workbook(fresh)["Capaciteitenprofiel"]["C8"].value == 7
    assert load_workbook(fresh)["Aanmelding"]["C13"].value == "niet een van deze"


def test_a_sign_that_no_xml_can_hold_goes_along_as_excel_spells_it(desk: Desk) -> None:
    """As in text that was pasted from another program."""
    place = desk.typed("aanmelding", "toelichting", "boven_x000B_onder").rpartition("!")[2]
    fresh, _ = renewed(desk)
    assert load_workbook(fresh)["Aanmelding"][place].value == "boven_x000B_onder"


def test_the_coachs_own_notes_go_along(desk: Desk) -> None:
    def note(book: Workbook) -> None:
        book["Notities"]["B5"], book["Notities"]["C5"] = dt.date(2024, 4, 1), "Bel Ilse"
        book["Notities"]["C7"] = "=niet"
        book["Notities"]["C7"].data_type = "s"

    change(desk, note)
    notes = load_workbook(renewed(desk)[0])["Notities"]
    assert (notes["B5"].value.date(), notes["C5"].value) == (dt.date(2024, 4, 1), "Bel Ilse")
    assert (notes["C6"].value, notes["C7"].value, notes["C7"].data_type) == (None, "=niet", "s")


def own_sheet(book: Workbook) -> None:
    book.create_sheet("Mijn lijst")["A1"] = "iets"


def comment(book: Workbook) -> None:
    book["Aanmelding"]["C5"].comment = Comment("Klopt dit?", "coach")


def chart(book: Workbook) -> None:
    book["Notities"].add_chart(BarChart(), "E5")


def unknown(book: Workbook) -> None:
    book["Aanmelding"]["A5"] = "aanmelding.schoenmaat"


def error(book: Workbook) -> None:
    book["Aanmelding"]["C19"] = "#REF!"
    book["Aanmelding"]["C19"].data_type = "e"


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (own_sheet, "niet mee: het eigen blad 'Mijn lijst'"),
        (comment, "niet mee: opmerkingen bij cellen"),
        (chart, "niet mee: eigen grafieken"),
        (unknown, "die vraag is er niet meer"),
        (error, "niet mee: Aanmelding!C19"),
    ],
)
def test_what_has_no_place_is_named(desk: Desk, edit: Any, said: str) -> None:
    change(desk, edit)
    assert said in renewed(desk)[1]


def test_a_question_of_one_answer_is_ticked_among_its_boxes(desk: Desk) -> None:
    answers = example()
    del answers["aanmelding"]["doel"]
    desk.typed("aanmelding", "doel", "ingrijpen", answers)
    fresh, _ = renewed(desk)
    assert answers_in(fresh)["aanmelding"][0]["doel"] == ("ingrijpen",)


def test_while_both_are_there_the_older_makes_no_documents(desk: Desk) -> None:
    path = desk.dossier(example())
    assert desk.run("reports")[0] == 0
    was = {p: p.read_bytes() for p in desk.output.glob("Evi/*/*.docx")}
    renewed(desk)
    path.write_bytes(desk.dossier({**example(), "pop_pap": {}}, "Anders").read_bytes())
    (desk.workbooks / "Anders.xlsx").unlink()
    _, said = desk.run("reports")
    told = "Evi.xlsx: er is een vernieuwde werkmap, 'Evi (nieuw).xlsx'. Haal de oude weg"
    assert told in " ".join(said.split())
    assert {p: p.read_bytes() for p in desk.output.glob("Evi/*/*.docx")} == was
    assert desk.documents("Evi (nieuw)") == sorted({p.stem for p in was})
    path.unlink()
    assert "vernieuwde werkmap" not in desk.run("reports")[1]


def test_nothing_is_overwritten_and_no_renewed_one_renewed(desk: Desk) -> None:
    desk.dossier(example())
    fresh, _ = renewed(desk)
    before = fresh.read_bytes()
    assert desk.run_in_workbooks("renew", "Evi")[0] == 2
    assert desk.run_in_workbooks("renew", "Evi (nieuw)")[0] == 2
    assert fresh.read_bytes() == before
