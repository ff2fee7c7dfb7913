"""The talk with three parties (guide 2.2.3): one agenda for both, nothing said in confidence."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from audit import complaints
from conftest import Desk, Word, example
from docx import Document

from pipeline.forms.shared import SHARED_QUESTIONS

NAME = "Gesprek met drie partijen"
COACH, BOTH = "vertrouwelijk", ("voor-werknemer", "voor-werkgever")
REMINDER = "Bewaak uw neutrale positie"


def answers(said: str = "ja") -> dict[str, Any]:
    """An example in which the coach says this about sharing the summaries."""
    given = example()
    given["delen"] = {"driegesprek": said} if said else {}
    return given


def made(desk: Desk, given: dict[str, Any], reader: str = COACH) -> Word:
    desk.dossier(given)
    status, output = desk.run("reports")
    assert status == 0, output
    word = Word(desk.output / "Evi" / reader / f"{NAME}.docx")
    assert complaints(word.path) == []
    return word


def text_of(path: Path) -> str:
    return "".join(data.decode("utf-8", "replace") for data in Word(path).parts.values())


def test_both_get_the_same_and_none_of_the_fourteen_answers(desk: Desk) -> None:
    given = answers()
    marks: list[str] = []
    for side in ("leidraad_werkgever", "leidraad_werknemer"):
        for key in SHARED_QUESTIONS:
            marks.append(f"Kanarie{len(marks):02}x")
            given[side][key] = f"{marks[-1]} zei iemand in vertrouwen"
    assert len(marks) == 14
    made(desk, given)
    copies = [desk.output / "Evi" / reader / f"{NAME}.docx" for reader in BOTH]
    assert copies[0].read_bytes() == copies[1].read_bytes()
    for path in (*copies, desk.output / "Evi" / COACH / f"{NAME}.docx"):
        assert not [mark for mark in marks if mark in text_of(path)]
    for reader in ("werknemer", "werkgever"):
        status, output = desk.run("share", "Evi", "--voor", reader)
        assert status == 0, output


def test_it_says_the_summaries_and_what_everybody_reads_anyway(desk: Desk) -> None:
    given = answers()
    text = made(desk, given, BOTH[1]).text
    for key in SHARED_QUESTIONS:
        assert given["vergelijking_leidraden"].get(f"{key}_samenvatting", "") in text
    for key in ("ondersteuningsvraag", "kwaliteiten", "werkafspraken"):
        assert " ".join(given["pop_pap"][key].split()) in text
    heads = re.findall(r"\b(\d)\) [A-Z]", text)
    assert heads == list("12345678")


def test_no_verdict_is_told_but_what_differs_is_asked_again(desk: Desk) -> None:
    word = made(desk, answers(), BOTH[0])
    asked = {tag for tag in word.controls if tag.startswith("driegesprek.kijk_")}
    assert asked == {f"driegesprek.kijk_{key}" for key in ("takenpakket", "functioneren")} | {
        "driegesprek.kijk_communicatie"
    }
    assert not re.search(r"verschillend|onduidelijk|gelijk\b", word.text)


@pytest.mark.parametrize("said", ["", "nee"])
def test_without_a_yes_it_is_for_the_coach_alone(desk: Desk, said: str) -> None:
    given = answers(said)
    given["vergelijking_leidraden"]["functie_samenvatting"] = "Kanarie99x, dat weten beiden al."
    assert "Kanarie99x" in made(desk, given).text
    for reader in BOTH:
        assert NAME not in desk.folder(reader)
        folder = (desk.output / "Evi" / reader).glob("*.docx")
        assert not [path for path in folder if "Kanarie99x" in text_of(path)]


def test_a_summary_may_go_out_only_with_a_yes(desk: Desk) -> None:
    for said, passes in (("ja", True), ("nee", False)):
        given = answers(said)
        made(desk, given)
        desk.run("reports", "--force")
        path = desk.output / "Evi" / BOTH[1] / "POP & PAP.docx"
        document = Document(str(path))
        document.add_paragraph(given["vergelijking_leidraden"]["takenpakket_samenvatting"])
        document.save(str(path))
        status, output = desk.run("share", "Evi", "--voor", "werkgever")
        assert (status == 0) is passes, output
        path.unlink()


def test_the_coach_is_reminded_and_nobody_else(desk: Desk) -> None:
    assert REMINDER in made(desk, answers()).text
    for reader in BOTH:
        assert REMINDER not in Word(desk.output / "Evi" / reader / f"{NAME}.docx").text


def test_open_actions_stand_on_the_agenda_and_closed_ones_do_not(desk: Desk) -> None:
    given = answers()
    first, second, *_ = given["pop_pap"]["acties"]
    first |= {"status": "open", "streefdatum": dt.date(2024, 6, 4), "omschrijving": "Kaart maken"}
    second["omschrijving"] = "Kast opruimen"
    text = made(desk, given).text
    assert "1 Kaart maken" in text
    assert "04/06/2024" in text
    assert "Kast opruimen" not in text


@pytest.mark.parametrize(("said", "readers"), [("nee", [COACH]), ("ja", [COACH, *BOTH])])
def test_points_of_working_along_are_for_who_may_read_those(
    desk: Desk, said: str, readers: list[str]
) -> None:
    given = answers()
    given["delen"]["meeloopmoment"] = said
    task = {"datum": dt.date(2024, 4, 9), "taak": "Poetsen", "actiepunt": "Kanarie55x ophangen"}
    given["meeloopmoment"] = {"taken": [task, {**task, "actiepunt": "Weg", "in_plan": "ja"}]}
    made(desk, given)
    paths = {reader: desk.output / "Evi" / reader / f"{NAME}.docx" for reader in (COACH, *BOTH)}
    assert [reader for reader, path in paths.items() if "Kanarie55x" in text_of(path)] == readers
    assert "Uit het meeloopmoment: Kanarie55x ophangen" in Word(paths[COACH]).text


def test_what_is_not_known_yet_leaves_room_to_write(desk: Desk) -> None:
    given = answers()
    del given["vergelijking_leidraden"], given["pop_pap"]
    word = made(desk, given)
    assert {tag for tag in word.controls if not tag.startswith("driegesprek.voorstel")} >= {
        "pop_pap.ondersteuningsvraag",
        "driegesprek.samenvatting",
        "driegesprek.kijk",
    }


def test_there_is_none_as_long_as_an_interview_misses(desk: Desk) -> None:
    given = answers()
    del given["leidraad_werknemer"]
    desk.dossier(given)
    desk.run("reports")
    assert NAME not in desk.documents()
