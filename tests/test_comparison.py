"""The document "Profielvergelijking": what matters first, then everything, then a start."""

from __future__ import annotations

import re

import pytest
from audit import complaints
from conftest import Desk, example

from pipeline.forms.skills import SKILLS

NAME, MORE = "Profielvergelijking", "Waar de functie meer vraagt"


def compared(desk: Desk, required: dict[str, int], mastered: dict[str, int]) -> str:
    """The text of the document, where every other skill is scored 3 on both sides."""
    answers = example()
    for skill in SKILLS:
        answers["competentieprofiel"][skill.key] = required.get(skill.key, 3)
        answers["capaciteitenprofiel"][skill.key] = mastered.get(skill.key, 3)
    desk.dossier(answers)
    status, output = desk.run("reports")
    assert status == 0, output
    document = desk.word(NAME)
    assert complaints(document.path) == []
    return document.text


def between(text: str, first: str, last: str) -> str:
    return text.partition(first)[2].partition(last)[0].strip()


def test_shortages_in_order_with_two_marks_on_a_strip(desk: Desk) -> None:
    text = compared(desk, {"orde": 5, "lezen": 3, "stiptheid": 4}, {"lezen": 2, "orde": 3})
    assert between(text, "Opmerking", "Alle vaardigheden") == (
        "Orde · · ● · ○ vereist 5, beheerst 3 dringend "
        "Stiptheid · · ● ○ · vereist 4, beheerst 3 "
        "Lezen · ● ○ · · vereist 3, beheerst 2"
    )


def test_strong_sides_come_before_what_is_asked_more_and_what_was_not_scored(desk: Desk) -> None:
    text = compared(desk, {"orde": 5}, {"zien": 5})
    places = [text.index(t) for t in ("Sterke kanten", MORE, "Alle vaardigheden", "Voorstel voor")]
    assert places == sorted(places)
    assert "tekort" not in text.casefold()


def test_the_environment_points_to_the_work_post_and_not_to_training(desk: Desk) -> None:
    text = compared(desk, {"pbm": 5, "lawaai": 2}, {"lawaai": 5})
    shortages = between(text, MORE, "Alle vaardigheden")
    assert "wijst op de werkpost, bescherming of BTOM's, niet op opleiding" in shortages
    assert "de vier andere omgevingsfactoren rusten hierop" in shortages
    assert "Werken in lawaai" not in between(text, "Sterke kanten", MORE)
    assert "opleiding / competentieversterking" not in text
    assert text.count("Bij omgevingsfactoren: Aanpassen van de werkplek") == 1


def test_strong_sides_those_that_are_asked_for_first(desk: Desk) -> None:
    text = compared(desk, {"zien": 1}, {"zien": 5, "orde": 4})
    assert between(text, "Sterke kanten", MORE) == (
        "Gevraagd in deze functie: Orde (4) Ook: Zien (5)"
    )


def test_no_shortage_at_all(desk: Desk) -> None:
    text = compared(desk, {}, {})
    assert "De functie vraagt nergens meer." in text
    assert "Voorstel voor POP & PAP" not in text


def test_a_goal_to_complete_for_each_shortage(desk: Desk) -> None:
    text = compared(desk, {"orde": 5, "lezen": 4}, {})
    controls = desk.word(NAME).controls
    goals = [key for key in controls if re.fullmatch(r"profielvergelijking\.\w+\.specifiek", key)]
    assert goals == ["profielvergelijking.orde.specifiek", "profielvergelijking.lezen.specifiek"]
    assert controls["profielvergelijking.orde.oplossing"] == ""
    assert text.count("Jobrotatie · Bespreekbaar maken") == 1
    assert "Bij omgevingsfactoren" not in text


def test_all_57_skills_have_a_strip(desk: Desk) -> None:
    text = compared(desk, {}, {})
    everything = text[text.index("Alle vaardigheden") :]
    assert everything.count("· · ◉ · · past") == len(SKILLS)


def test_no_number_adds_up_or_averages_scores(desk: Desk) -> None:
    text = compared(desk, {"orde": 5, "lezen": 4}, {"zien": 5})
    assert not re.search(r"(?i)totaal|gemiddel|%|som|punten", text)


@pytest.mark.parametrize("absent", ["competentieprofiel", "capaciteitenprofiel"])
def test_one_profile_is_not_compared(desk: Desk, absent: str) -> None:
    answers = example()
    del answers[absent]
    desk.dossier(answers)
    assert desk.run("reports")[0] == 0
    assert NAME not in desk.documents()


def test_a_faulty_profile_holds_the_comparison_back(desk: Desk) -> None:
    desk.typed("capaciteitenprofiel", "aandacht", 7)
    desk.run("reports")
    assert NAME not in desk.documents()


@pytest.mark.parametrize(
    ("name", "low"),
    [
        ("Evi", ["Mondelinge uitdrukking", "Contactvaardigheid", "Werkorganisatie"]),
        ("Gunther", ["Verantwoordelijkheidszin", "Stiptheid", "Samenwerken"]),
        ("Cindy", ["Aandacht", "Concentratie", "Stressbestendigheid"]),
        ("Johan", ["Stressbestendigheid", "Flexibiliteit"]),
    ],
)
def test_the_examples_tell_what_the_guide_tells(desk: Desk, name: str, low: list[str]) -> None:
    desk.dossier(example(name), name)
    desk.run("reports")
    shortages = between(desk.word(NAME, name).text, MORE, "Alle vaardigheden")
    assert all(skill in shortages for skill in low)


def test_the_plan_proposes_what_the_coach_left_empty(desk: Desk) -> None:
    answers = example()
    del answers["pop_pap"]["kwaliteiten"]
    for skill in SKILLS:
        answers["competentieprofiel"][skill.key] = 3
        answers["capaciteitenprofiel"][skill.key] = 3
    answers["competentieprofiel"]["zien"] = 1
    answers["capaciteitenprofiel"] |= {"zien": 5, "orde": 4, "lawaai": 2}
    desk.dossier(answers)
    desk.run("reports")
    plan = desk.word("POP & PAP").controls
    assert plan["pop_pap.kwaliteiten"] == ("Voorstel uit de profielen, nog te bespreken: Orde.")
    assert plan["pop_pap.aandachtspunten"] == answers["pop_pap"]["aandachtspunten"].strip()
    del answers["pop_pap"]["aandachtspunten"]
    desk.dossier(answers)
    desk.run("reports")
    assert desk.word("POP & PAP").controls["pop_pap.aandachtspunten"] == (
        "Voorstel uit de profielen, nog te bespreken: Werken in lawaai (wijst op de werkpost, "
        "bescherming of BTOM's, niet op opleiding)."
    )


def test_at_most_eight_qualities_are_proposed_those_that_tell_most_first(desk: Desk) -> None:
    answers = example()
    del answers["pop_pap"]["kwaliteiten"]
    keys = [skill.key for skill in SKILLS]
    answers["competentieprofiel"] |= dict.fromkeys(keys, 2)
    answers["capaciteitenprofiel"] |= dict.fromkeys(keys, 4)
    asked = ["armbewegingen", "zien", "dragen", "lawaai", "lezen", "geheugen", *keys[-5:]]
    answers["competentieprofiel"] |= dict.fromkeys(asked, 3)
    desk.dossier(answers)
    desk.run("reports")
    assert desk.word("POP & PAP").controls["pop_pap.kwaliteiten"] == (
        "Voorstel uit de profielen, nog te bespreken: Lezen, Geheugen, Zelfstandig werken, "
        "Initiatiefname, Veiligheidsbewustzijn, Motivatie, Zelfkennis, Armbewegingen "
        "en nog 2 andere."
    )


@pytest.mark.parametrize("may_read", [False, True])
def test_a_tip_where_only_the_employee_reads_a_proposal(desk: Desk, *, may_read: bool) -> None:
    answers = example()
    del answers["pop_pap"]["kwaliteiten"]
    if may_read:
        answers["delen"] = {"profielvergelijking": "ja"}
    desk.dossier(answers)
    _, output = desk.run("check")
    told = "in het POP & PAP van de werknemer een voorstel uit de profielen" in " ".join(
        output.split()
    )
    assert told is not may_read


def test_nothing_is_proposed_without_both_profiles(desk: Desk) -> None:
    answers = example("Sari")
    del answers["pop_pap"]["kwaliteiten"]
    desk.dossier(answers, "Sari")
    desk.run("reports")
    assert desk.word("POP & PAP", "Sari").controls["pop_pap.kwaliteiten"] == ""
