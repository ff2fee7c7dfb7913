"""The handover (guide 2.2.5): who reads what of it, what it asks for, and what it means."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from audit import complaints
from conftest import READERS, Desk, Word, brief, example
from openpyxl import load_workbook

from pipeline.analysis.small_counts import HIDDEN
from pipeline.dossier.load import load_dossier
from pipeline.files.colours import ALARM
from pipeline.forms import all_forms, form_of
from pipeline.forms.model import COACH_ONLY, Kind

FORM = form_of("overdracht")
ALONE = [field for field in FORM.fields.values() if field.audience == COACH_ONLY]


def answers(**changed: object) -> dict[str, Any]:
    """An example in which this is changed on the sheet of the handover; None takes it away."""
    given = example("Johan", whole=True)
    given["overdracht"] = {
        key: value for key, value in {**given["overdracht"], **changed}.items() if value is not None
    }
    return given


def made(desk: Desk, given: dict[str, Any], document: str = "Overdracht") -> dict[str, Word]:
    """A document as each reader gets it."""
    desk.dossier(given)
    status, output = desk.run("reports")
    assert status == 0, output
    paths = {reader: desk.output / "Evi" / reader / f"{document}.docx" for reader in READERS}
    words = {reader: Word(path) for reader, path in paths.items() if path.exists()}
    assert not [found for word in words.values() for found in complaints(word.path)]
    return words


# --- who reads what


def test_what_is_the_coachs_alone_is_not_there_for_others_not_even_as_a_question(
    desk: Desk,
) -> None:
    given = answers(doorverwezen_naar="Kanarie1x", terugblik="Kanarie2x")
    copies = made(desk, given)
    assert list(copies) == list(READERS)
    whole = copies.pop("vertrouwelijk")
    assert len(ALONE) == 9
    for field in ALONE:
        tags = [tag for tag in whole.controls if tag.split(":")[0] == f"overdracht.{field.key}"]
        assert tags
        for copy in copies.values():
            assert not set(tags) & set(copy.controls)
            assert field.label not in copy.text
    for copy in copies.values():
        assert not re.search("Kanarie|slaag- en faal|jobcoach: wat vanaf hier", copy.text)
    assert copies["voor-werknemer"].path.read_bytes() == copies["voor-werkgever"].path.read_bytes()


def test_the_rest_is_for_everybody_and_follows_the_plan(desk: Desk) -> None:
    given = answers(datum=None)
    for copy in made(desk, given).values():
        said = copy.said("overdracht")
        assert said["datum"] == "04/02/2025"
        assert said["afspraken"] == given["pop_pap"]["werkafspraken"].strip()
        assert said["bereikbaar"] == "Wim Roskamper, GOB Tandrad"
        assert said["wie_neemt_over"] == "Bram Hoevendael, zaakvoerder"
        assert said["structuren:aanspreekpunt"] is True


def test_an_unused_sheet_makes_nothing_and_is_missed_by_nobody(desk: Desk) -> None:
    given = example("Johan")
    assert made(desk, given) == {}
    assert brief(load_dossier(desk.dossier(given), all_forms()).all_findings) == []
    assert "Overdracht" not in desk.word("Dossieroverzicht").text


@pytest.mark.parametrize("agreed", ["ja", "nee", None])
def test_tips_for_colleagues_go_along_once_the_employee_agrees(
    desk: Desk, agreed: str | None
) -> None:
    given = answers()
    given["gesprek_collegas"] = {
        "datum": dt.date(2024, 11, 12),
        "akkoord_werkgever": "ja",
        "benaderen": "Kanarie8x: vertel een ding tegelijk",
        "kernpunten": "Kanarie9x was boos",
    } | ({"akkoord_werknemer": agreed} if agreed else {})
    copies = made(desk, given)
    for copy in copies.values():
        assert ("Kanarie8x" in copy.text) is (agreed == "ja")
        assert ("Tips voor de collega's" in copy.text) is (agreed == "ja")
        assert "Kanarie9x" not in copy.text
    status, output = desk.run("share", "Evi", "--voor", "werkgever")
    assert status == 0, output


# --- what it asks for


OPEN = {"status": "open"}
CHECKS: list[tuple[dict[str, object], list[str]]] = [
    ({}, []),
    ({"akkoord_werknemer": "nee"}, ["overdracht-zonder-akkoord"]),
    ({"akkoord_werkgever": None}, ["overdracht-zonder-akkoord"]),
    ({"frequentie": None, "wijze": None}, ["opvolging-onbepaald"]),
    ({"frequentie": None}, []),
    ({"opvolging": "nee", "frequentie": None, "wijze": None}, []),
    ({"reden": None}, ["afronding-zonder-reden"]),
    ({"reden": "doorverwezen"}, ["doorverwezen-waarheen"]),
    ({"reden": "doorverwezen", "doorverwezen_naar": "CGG De Linde"}, []),
    ({"datum": None}, []),
]


@pytest.mark.parametrize(("changed", "codes"), CHECKS, ids=str)
def test_what_a_handover_asks_for(desk: Desk, changed: dict[str, object], codes: list[str]) -> None:
    found = load_dossier(desk.dossier(answers(**changed)), all_forms()).all_findings
    assert [finding.code for finding in found] == codes


@pytest.mark.parametrize(
    ("afspraken", "left"),
    [
        ("Elke donderdag overleg.", "2 en 3 staan"),
        ("Actie 3 zet Bram verder.", "2 staat"),
        ("Acties 2 en 3: Rudi volgt op.", ""),
        ("Bram doet actie 2, Rudi actie 3.", ""),
    ],
)
def test_an_action_that_stays_open_is_named_or_asked_for(
    desk: Desk, afspraken: str, left: str
) -> None:
    given = answers(afspraken=afspraken)
    for action in given["pop_pap"]["acties"][1:3]:
        action |= OPEN
    found = load_dossier(desk.dossier(given), all_forms()).all_findings
    said = [f.message for f in found if f.code == "overdracht-open-acties"]
    assert said == [
        f"de ondersteuning is overgedragen op 04/02/2025, maar actie {left} nog open. Sluit ze af, "
        "of zeg bij de afspraken wie ze verderzet."
    ] * bool(left)


# --- what it means


@pytest.mark.parametrize(
    ("on_plan", "on_sheet", "talk", "state"),
    [
        (None, None, False, "niet ingevuld"),
        (None, None, True, "begonnen"),
        (dt.date(2025, 2, 4), None, False, "gedaan"),
        (None, {"wie_neemt_over": "Bram"}, False, "begonnen"),
        (dt.date(2025, 2, 4), {"wie_neemt_over": "Bram"}, False, "begonnen"),
        (
            dt.date(2025, 2, 4),
            {"akkoord_werknemer": "ja", "akkoord_werkgever": "ja"},
            False,
            "gedaan",
        ),
        (
            None,
            {
                "datum": dt.date(2025, 2, 4),
                "akkoord_werknemer": "ja",
                "akkoord_werkgever": "nee",
            },
            False,
            "begonnen",
        ),
    ],
)
def test_it_is_done_once_dated_and_agreed(
    desk: Desk, on_plan: dt.date | None, on_sheet: dict[str, object] | None, talk: bool, state: str
) -> None:
    given = example("Johan")
    given["overdracht"] = on_sheet or {}
    given["pop_pap"]["overdracht"] = on_plan
    if talk:
        given["gesprekken"] = {"regels": [{"datum": dt.date(2025, 2, 4), "soort": "overdracht"}]}
    text = made(desk, given, "Dossieroverzicht")["vertrouwelijk"].text
    assert f"Implementatie {state}" in text


def test_the_overview_of_the_dossier_says_how_it_ended(desk: Desk) -> None:
    text = made(desk, answers(), "Dossieroverzicht")["vertrouwelijk"].text
    for said in (
        "Overgedragen op 04/02/2025, akkoord: werknemer en werkgever",
        "Afronding De werkgever neemt de ondersteuning over",
        "Neemt het over Bram Hoevendael, zaakvoerder, anders Rudi, in het atelier",
        "volgend contact op 16/09/2025",
    ):
        assert said in text


@pytest.mark.parametrize(
    ("today", "talked", "late"),
    [("2025-09-16", None, False), ("2025-09-17", None, True), ("2025-10-01", "2025-09-16", False)],
)
def test_follow_up_that_should_have_been_is_red(
    desk: Desk, today: str, talked: str | None, late: bool
) -> None:
    given = answers()
    if talked:
        day = dt.date.fromisoformat(talked)
        given["gesprekken"] = {"regels": [{"datum": day, "soort": "opvolging"}]}
    desk.dossier(given)
    desk.run("reports", "--today", today)
    sheet = load_workbook(desk.output / "overzicht.xlsx")["Dossiers"]
    at = [cell.value for cell in sheet[1]].index("Opvolging na traject")
    cell = sheet[2][at]
    assert cell.value == dt.datetime(2025, 9, 16)
    assert (cell.fill.fgColor.rgb == f"FF{ALARM}") is late
    page = (desk.output / "overzicht.html").read_text("utf-8")
    assert ("opvolging na traject" in page) is late


def test_how_trajectories_end_is_counted_and_a_few_are_hidden(desk: Desk) -> None:
    reasons = ["overgenomen"] * 5 + ["stopgezet"] * 5 + ["ontslag"]
    for number, reason in enumerate(reasons):
        desk.dossier(answers(reden=reason), f"d{number}")
    desk.run("reports")
    sheet = load_workbook(desk.output / "overzicht.xlsx")["Tellingen"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    ended = {
        answer: count for ask, answer, count in rows if ask == "Hoe wordt het traject afgerond?"
    }
    assert ended["Werknemer of werkgever zet de ondersteuning stop"] == 5
    assert ended["De tewerkstelling eindigt"] == HIDDEN
    helped = {answer: count for ask, answer, count in rows if ask == "Wat hielp"}
    assert helped["Maatwerk en het unieke karakter van elk traject"] == 11


def test_every_question_that_is_counted_is_one_of_choices() -> None:
    counted = [f for form in all_forms() for f in form.counted.values()]
    assert {field.key for field in counted} >= {"reden", "slaag", "faal"}
    assert all(field.kind in (Kind.CHOICE, Kind.CHOICES) for field in counted)
