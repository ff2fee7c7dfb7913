"""What the guide makes of interviews, plan, trajectory and surveys, as the documents tell it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from audit import complaints
from conftest import Desk, brief, example

from pipeline.analysis.origins import meant_by, unclear_in
from pipeline.analysis.satisfaction import count
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms


def made(desk: Desk, answers: dict[str, Any], document: str) -> str:
    """The text of a document."""
    desk.dossier(answers)
    status, output = desk.run("reports")
    assert status == 0, output
    word = desk.word(document)
    assert complaints(word.path) == []
    return word.text


# --- both interviews (2.2.2)


def test_both_answers_side_by_side_with_what_the_intake_says(desk: Desk) -> None:
    answers = example()
    answers["aanmelding"]["functie"] = "Hulp op de afdeling"
    answers["leidraad_werkgever"]["functie"] = "Logistieke hulp"
    answers["leidraad_werknemer"]["functie"] = "Poetsvrouw"
    text = made(desk, answers, "Vergelijking leidraden")
    assert "Werkgever Werknemer Aanmelding Logistieke hulp Poetsvrouw Hulp op de afdeling" in text
    controls = desk.word("Vergelijking leidraden").controls
    assert controls["leidraad_werkgever.functie"] == "Logistieke hulp"
    assert controls["leidraad_werknemer.functie"] == "Poetsvrouw"
    verdicts = answers["vergelijking_leidraden"].items()
    assert {tag for tag, value in controls.items() if value is True} == {
        f"vergelijking_leidraden.{key}:{code}"
        for key, code in verdicts
        if not key.endswith("_samenvatting")
    }


@pytest.mark.parametrize(
    ("employer", "employee", "said"),
    [
        ("a", "b", "beide"),
        ("a", "", "alleen de werkgever"),
        ("", "b", "alleen de werknemer"),
        ("", "", "geen van beide"),
    ],
)
def test_who_answered_is_said_as_such(desk: Desk, employer: str, employee: str, said: str) -> None:
    answers = example()
    for side, text in (("leidraad_werkgever", employer), ("leidraad_werknemer", employee)):
        answers[side]["functioneren"] = text or None
    del answers["vergelijking_leidraden"]["functioneren"]
    text = made(desk, answers, "Vergelijking leidraden")
    assert f"Algemeen functioneren {said} nog te bekijken" in text


def test_one_interview_alone_is_not_compared(desk: Desk) -> None:
    answers = example()
    del answers["leidraad_werknemer"]
    desk.dossier(answers)
    desk.run("reports")
    assert "Vergelijking leidraden" not in desk.documents()


def test_the_comparison_of_interviews_is_for_the_coach_alone(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    assert "Vergelijking leidraden" in desk.folder("vertrouwelijk")


# --- the plan (2.2.4)


def tips(desk: Desk, answers: dict[str, Any]) -> list[tuple[str, str]]:
    return brief(load_dossier(desk.dossier(answers), all_forms()).all_findings)


def test_a_shortage_without_action_is_a_tip_unless_that_is_on_purpose(desk: Desk) -> None:
    answers = example()
    assert tips(desk, answers) == []
    del answers["pop_pap"]["bewust_geen_actie"]
    assert tips(desk, answers) == [("POP & PAP!C24", "tekort-zonder-actie")]
    answers["pop_pap"]["bewust_geen_actie"] = "Alle andere: eerst dit plan."
    assert tips(desk, answers) == []


def test_an_action_from_nowhere_is_a_tip(desk: Desk) -> None:
    answers = example()
    for action in answers["pop_pap"]["acties"][1:3]:
        del action["herkomst"]
    found = load_dossier(desk.dossier(answers), all_forms()).all_findings
    assert ("Acties!J6", "actie-zonder-herkomst") in brief(found)
    assert "bij actie 2 en 3 staat niet" in found[0].message


def test_what_the_coach_follows_up_is_not_printed(desk: Desk) -> None:
    answers = example()
    answers["pop_pap"]["acties"][0]["herkomst"] += ", Geheim verschil"
    answers["pop_pap"]["bewust_geen_actie"] += " Geheime reden."
    assert "Geheim" not in made(desk, answers, "POP & PAP")


# --- satisfaction (2.2.6)


def test_both_sides_beside_each_other_and_statement_6_apart(desk: Desk) -> None:
    answers = example()
    answers["tevredenheid_werkgever"] |= {"stelling_1": 2, "toelichting_1": "Wat kort."}
    answers["tevredenheid_werknemer"] |= {"stelling_1": 4, "toelichting_1": "Heel duidelijk."}
    text = made(desk, answers, "Tevredenheid naast elkaar")
    assert "2 eerder niet akkoord Wat kort. 4 akkoord Heel duidelijk." in text
    apart = text.partition("Aan elk iets anders gevraagd")[2]
    assert apart.index("Stelling voor de werkgever") < apart.index("Stelling voor de werknemer")
    assert "Werkgever Werknemer" not in apart


def test_answers_are_counted_with_blanks_and_all_of_them() -> None:
    surveys = [{1: "4", 2: "3"}, {1: "4"}, {1: "1", 2: "3"}]
    counts = count(surveys)
    assert counts[1] == {"1": 1, "2": 0, "3": 0, "4": 2, "": 0, "n": 3}
    assert counts[2] == {"1": 0, "2": 0, "3": 2, "4": 0, "": 1, "n": 3}
    assert counts[6] == {"1": 0, "2": 0, "3": 0, "4": 0, "": 3, "n": 3}


# --- the dossier on one page


def states(text: str) -> list[str]:
    return re.findall(r"(gedaan|begonnen|niet ingevuld|nog niet)(?= |$)", text)[:6]


def test_how_far_a_dossier_is_follows_from_what_is_filled_in(desk: Desk) -> None:
    answers = example()
    assert states(made(desk, answers, "Dossieroverzicht")) == ["gedaan"] * 6
    for key in ("tevredenheid_werkgever", "tevredenheid_werknemer", "capaciteitenprofiel"):
        del answers[key]
    del answers["pop_pap"]["overdracht"]
    answers["pop_pap"]["acties"][0]["status"] = "open"
    text = made(desk, answers, "Dossieroverzicht")
    assert states(text) == ["gedaan", "gedaan", "gedaan", "begonnen", "nog niet", "nog niet"]
    assert (
        "Nog niet ingevuld: Capaciteitenprofiel, Tevredenheid werkgever, Tevredenheid werknemer"
        in text
    )
    assert "De twee profielen zijn nog niet vergeleken." in text


def test_open_actions_by_date_and_how_many_shortages_remain(desk: Desk) -> None:
    answers = example("Gunther")
    for action, day in zip(answers["pop_pap"]["acties"], (9, 3, 5, 1, 2, 7), strict=True):
        action |= {"status": "open", "streefdatum": f"{day}/2/2025"}
    answers["pop_pap"]["acties"][3]["status"] = "klaar"
    del answers["pop_pap"]["acties"][4]["streefdatum"]
    text = made(desk, answers, "Dossieroverzicht")
    assert re.findall(r"(\d) (?:(\d\d)/02/2025|Op 14)", text) == [
        ("2", "03"),
        ("3", "05"),
        ("6", "07"),
        ("1", "09"),
        ("5", ""),
    ]
    assert "Bij 17 vaardigheden vraagt de functie meer, 5 daarvan dringend." in text


def test_no_medical_fact_and_no_national_number_on_the_page(desk: Desk) -> None:
    answers = example()
    secret = {
        "aanmelding": ("rijksregisternummer", "arbeidshandicap", "toelichting", "welke_acties"),
        "leidraad_werknemer": ("medicatie", "specialisten", "gezinssituatie", "arbeidshandicap"),
    }
    text = made(desk, answers, "Dossieroverzicht")
    for form, keys in secret.items():
        for key in keys:
            assert str(answers[form].get(key, "?")) not in text


# --- where an action comes from


@pytest.mark.parametrize(
    ("written", "meant", "unclear"),
    [
        ("Werken in lawaai", {"Werken in lawaai"}, {}),
        ("Lawaai", {"Werken in lawaai"}, {}),
        ("werken in lawai", {"Werken in lawaai"}, {}),
        ("Stiptheidd, tillen", {"Stiptheid", "Heffen / tillen"}, {}),
        ("leiding", set(), {"leiding": ["Leiding geven", "Leiding aanvaarden"]}),
        ("verschil in takenpakket", set(), {}),
        ("werken", set(), {"werken": ["Werken in lawaai", "Zelfstandig werken"]}),
    ],
)
def test_an_origin_written_nearly_right(
    written: str, meant: set[str], unclear: dict[str, list[str]]
) -> None:
    skills = (
        *("Werken in lawaai", "Stiptheid", "Heffen / tillen", "Leiding geven"),
        *("Leiding aanvaarden", "Zelfstandig werken"),
    )
    assert (meant_by(written, skills), unclear_in(written, skills)) == (meant, unclear)
