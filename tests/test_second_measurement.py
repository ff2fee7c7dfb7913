"""A second measurement, from the sheet Hermeting to what is found and what is printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest
from audit import complaints
from conftest import Desk, brief, example

from pipeline.dossier.load import Dossier, load_dossier
from pipeline.forms import all_forms
from pipeline.forms.skills import SKILLS

LATER, EVEN_LATER = dt.date(2025, 2, 3), dt.date(2025, 9, 1)
SHEETS = ("hermeting", "hermeting_2")
Answers = dict[str, Any]
Scores = Mapping[str, tuple[int | None, int | None]]
"""Required and mastered by skill; None where it is not scored again."""


def measured(first: Scores, *again: Scores) -> Answers:
    """Evi, of whom every other skill is scored 3 and 3, measured again with these scores."""
    answers = example()
    answers["delen"] = {}
    for skill in SKILLS:
        required, mastered = first.get(skill.key, (3, 3))
        for form, score in (("competentieprofiel", required), ("capaciteitenprofiel", mastered)):
            answers[form].pop(skill.key, None)
            if score is not None:
                answers[form][skill.key] = score
    for form, scores, day in zip(SHEETS, again, (LATER, EVEN_LATER), strict=False):
        answers[form] = {"datum_vereist": day, "datum_beheerst": day}
        for key, pair in scores.items():
            columns = zip(("vereist", "beheerst"), pair, strict=True)
            answers[form][key] = {column: score for column, score in columns if score}
    return answers


def loaded(desk: Desk, answers: Answers) -> Dossier:
    return load_dossier(desk.dossier(answers), all_forms())


def found(desk: Desk, answers: Answers) -> list[str]:
    """What is said about the second measurement."""
    findings = loaded(desk, answers).all_findings
    return [f"{f.cell} {f.severity}: {f.message}" for f in findings if f.form in SHEETS]


def text_of(desk: Desk, answers: Answers, name: str) -> str:
    """The text of a document."""
    desk.dossier(answers)
    status, output = desk.run("reports")
    assert status == 0, output
    document = desk.word(name)
    assert complaints(document.path) == []
    return document.text


# --- read


def test_the_scores_are_read_from_both_columns(desk: Desk) -> None:
    dossier = loaded(desk, measured({}, {"aandacht": (4, 2), "zien": (None, 5)}))
    filled = dossier.forms["hermeting"]
    assert {key: value for key, value in filled.answers.items() if "." in key} == {
        "aandacht.vereist": "4",
        "aandacht.beheerst": "2",
        "zien.beheerst": "5",
    }
    assert filled.cells["aandacht.vereist"].place == "Hermeting!E54"
    assert not dossier.forms["hermeting_2"].in_use


def test_a_score_that_is_none_is_told_at_its_cell(desk: Desk) -> None:
    answers = measured({}, {"aandacht": (4, 7)})
    assert found(desk, answers)[0] == "F54 fout: 7 is geen score. Kies 1 tot 5."
    assert loaded(desk, answers).evolution is None


def test_unused_it_is_no_finding_and_makes_no_document(desk: Desk) -> None:
    answers = measured({})
    assert found(desk, answers) == []
    assert loaded(desk, answers).evolution is None


# --- found

SHORT = {"aandacht": (4, 2)}


def without(answers: Answers, *fields: str) -> Answers:
    for field in fields:
        del answers["hermeting"][field]
    return answers


def test_every_side_that_is_scored_again_says_when(desk: Desk) -> None:
    answers = without(measured(SHORT, {"aandacht": (3, None)}), "datum_vereist", "datum_beheerst")
    assert found(desk, answers) == [
        "C5 fout: er is opnieuw gescoord, maar zonder datum. Vul 'Functie opnieuw bekeken op' in."
    ]
    assert loaded(desk, answers).evolution is None


@pytest.mark.parametrize("days", [0, -1])
def test_it_comes_after_the_first(desk: Desk, days: int) -> None:
    answers = measured(SHORT, {"aandacht": (None, 3)})
    first = answers["capaciteitenprofiel"]["datum"]
    assert isinstance(first, dt.date)
    then = first + dt.timedelta(days=days)
    answers["hermeting"]["datum_beheerst"] = then
    assert found(desk, answers) == [
        f"C6 waarschuwing: de hermeting van {then:%d/%m/%Y} ligt niet na de eerste meting van "
        f"{first:%d/%m/%Y}. Kijk beide datums na."
    ]


def test_what_had_no_first_score_is_told(desk: Desk) -> None:
    answers = measured({"aandacht": (4, None)}, {"aandacht": (4, 3)})
    assert found(desk, answers) == [
        "F54 tip: 'Aandacht' had bij de eerste meting geen score. Er is dus geen evolutie te zien."
    ]


def test_of_many_without_a_first_score_one_finding_tells(desk: Desk) -> None:
    keys = [skill.key for skill in SKILLS[:7]]
    answers = measured(dict.fromkeys(keys, (3, None)), dict.fromkeys(keys, (None, 3)))
    (told,) = found(desk, answers)
    assert "'Armbewegingen' (en nog 6 andere) had bij de eerste meting geen score." in told


def test_other_people_or_sources_are_told(desk: Desk) -> None:
    answers = measured(SHORT, {"aandacht": (None, 3)})
    answers["capaciteitenprofiel"]["gescoord_uit"] = ["observatie"]
    answers["hermeting"]["gescoord_uit"] = ["gesprek_werknemer", "observatie"]
    assert found(desk, answers)[0].partition(": ")[2] == (
        "toen en nu is niet op dezelfde manier gescoord (observatie; gesprek met de werknemer, "
        "observatie). Lees verschillen voorzichtig."
    )
    assert text_of(desk, answers, "Evolutie").endswith(
        "Niet door dezelfde mensen of uit dezelfde bronnen gescoord (toen: uit observatie; nu: uit "
        "gesprek met de werknemer, observatie): lees verschillen voorzichtig."
    )


def test_a_new_shortage_is_told(desk: Desk) -> None:
    answers = measured(SHORT, {"zien": (4, None), "orde": (None, 2), "aandacht": (5, None)})
    assert [line.partition(": ")[2] for line in found(desk, answers)] == [
        "nieuw sinds de eerste meting: Zien en Orde. Bekijk of er een actie bij hoort."
    ]


def test_a_goal_that_is_reached_and_not_measured_is_told(desk: Desk) -> None:
    answers = measured({"aandacht": (4, 2), "zien": (4, 2), "orde": (4, 2)}, {"orde": (3, 3)})
    one, *others = answers["pop_pap"]["acties"]
    answers["pop_pap"]["acties"] = [
        one | {"herkomst": "Aandacht, Zien, Orde", "bereikt": "ja"},
        *(other | {"herkomst": "Zien", "bereikt": "gedeeltelijk"} for other in others[:1]),
    ]
    assert [line.partition(": ")[2] for line in found(desk, answers)] == [
        "van de acties rond Aandacht is het doel bereikt, maar ze is niet opnieuw gescoord. Scoor "
        "ze op het blad Hermeting als u de evolutie wil tonen."
    ]


def test_what_is_only_dated_is_told(desk: Desk) -> None:
    codes = [code for _, code in brief(loaded(desk, measured({}, {})).all_findings)]
    assert "hermeting-leeg" in codes


# --- printed

BEFORE: Scores = {
    "aandacht": (4, 2),
    "lawaai": (4, 2),
    "orde": (4, 3),
    "stiptheid": (5, 3),
    "geheugen": (3, 1),
    "motivatie": (4, 3),
}
AFTER: Scores = {
    "aandacht": (2, None),
    "lawaai": (3, 3),
    "orde": (4, 3),
    "stiptheid": (None, 4),
    "geheugen": (4, None),
    "zien": (4, 3),
    "horen": (3, 4),
}


def test_the_counts_add_up_and_zero_is_said(desk: Desk) -> None:
    text = text_of(desk, measured(BEFORE, AFTER), "Evolutie")
    assert (
        "Bij de eerste meting vroeg de functie bij 6 vaardigheden meer. Daarvan nu: 2 weggewerkt, "
        "1 kleiner, 1 gebleven, 0 op een ander niveau, 1 groter, 1 niet opnieuw gescoord. "
        "Nieuw: 1. Van de 2 weggewerkte: 1 omdat de eis daalde of wegviel, 0 omdat de vaardigheid "
        "groeide, 1 door beide."
    ) in text
    assert text.endswith("Niet opnieuw gescoord: Motivatie")
    assert "%" not in text


def test_what_fits_better_comes_first(desk: Desk) -> None:
    text = text_of(desk, measured(BEFORE, AFTER), "Evolutie")
    titles = (
        "Wat beter past",
        "Wat bleef",
        "Wat minder past",
        "Overige opnieuw gescoorde vaardigheden",
        "Niet opnieuw gescoord:",
    )
    blocks = [
        text.partition(f"{first} Vaardigheid")[2].partition(last)[0]
        for first, last in pairwise(titles)
    ]
    names = ["Werken in lawaai", "Aandacht", "Stiptheid", "Orde", "Zien", "Geheugen", "Horen"]
    assert [[name for name in names if name in block] for block in blocks] == [
        ["Werken in lawaai", "Aandacht", "Stiptheid"],
        ["Orde"],
        ["Zien", "Geheugen"],
        ["Horen"],
    ]
    assert "minder blootstelling en lukt beter (aanpassing of bescherming)" in blocks[0]


def test_a_third_moment_has_a_strip_of_its_own_and_counts_from_first_to_last(desk: Desk) -> None:
    answers = measured(BEFORE, {"aandacht": (3, None)}, {"aandacht": (None, 3)})
    text = text_of(desk, answers, "Evolutie")
    assert "toen tussen nu" in text
    assert "vereist 4 → 3 beheerst 2 → 3 eis gedaald en vaardigheid gegroeid" in text
    assert "Hermeting 2: functie 01/09/2025, werknemer 01/09/2025" in text


def test_the_profiles_are_printed_again_with_circles_where_scored_again(desk: Desk) -> None:
    answers = measured(BEFORE, AFTER)
    first = answers["competentieprofiel"]["datum"]
    text = text_of(desk, answers, "Competentieprofiel (hermeting)")
    assert text.endswith(
        "1: niet · 2: beperkt · 3: voldoende · 4: goed · 5: zeer goed "
        f"Niet omcirkeld: niet opnieuw gescoord, zie het profiel van {first:%d/%m/%Y}."
    )
    said = desk.word("Competentieprofiel (hermeting)").said("hermeting")
    assert {key for key in said if ":" in key} == {
        *("aandacht.vereist:2", "lawaai.vereist:3", "orde.vereist:4"),
        *("geheugen.vereist:4", "zien.vereist:4", "horen.vereist:3"),
    }


READERS = {
    "voor-werknemer": [
        "Capaciteitenprofiel (hermeting)",
        "Competentieprofiel (hermeting)",
        "Evolutie",
    ],
    "voor-werkgever": ["Competentieprofiel (hermeting)"],
    "vertrouwelijk": [],
}


@pytest.mark.parametrize(
    ("yes", "more"),
    [
        (None, []),
        ("profielvergelijking", ["Evolutie"]),
        ("capaciteitenprofiel", ["Capaciteitenprofiel (hermeting)"]),
    ],
)
def test_readers_are_those_of_the_profiles(desk: Desk, yes: str | None, more: list[str]) -> None:
    answers = measured(BEFORE, AFTER)
    answers["delen"] = {yes: "ja"} if yes else {}
    desk.dossier(answers)
    assert desk.run("reports")[0] == 0
    made = {
        reader: [n for n in desk.folder(reader) if "hermeting" in n or n == "Evolutie"]
        for reader in READERS
    }
    assert made == READERS | {"voor-werkgever": sorted([*READERS["voor-werkgever"], *more])}


def test_the_first_measurement_stays_what_the_plan_is_made_from(desk: Desk) -> None:
    first, both = (
        text_of(desk, a, "Profielvergelijking") for a in (measured(BEFORE), measured(BEFORE, AFTER))
    )
    assert first == both


def test_the_summary_says_then_and_now(desk: Desk) -> None:
    summary = loaded(desk, measured(BEFORE, AFTER)).summary
    assert summary
    assert (summary.shortages, summary.shortages_now, summary.measured_again) == (
        6,
        5,
        "03/02/2025",
    )
    text_of(desk, measured(BEFORE, AFTER), "Evolutie")
    assert (
        "Bij de eerste meting vroeg de functie bij 6 vaardigheden meer; nu bij 5 "
        "(hermeting 03/02/2025)."
    ) in desk.word("Dossieroverzicht").text


def test_cindys_task_that_was_taken_out_reads_as_a_requirement_that_fell(desk: Desk) -> None:
    dossier = loaded(desk, example("Cindy", whole=True))
    assert dossier.evolution
    said = {c.then.skill.label: (c.words, c.conclusion) for c in dossier.evolution.rescored}
    assert said == {
        "Werken in lawaai": ("minder blootstelling", "tekort weggewerkt"),
        "Aandacht": ("vaardigheid gegroeid", "tekort kleiner"),
        "Concentratie": ("vaardigheid gegroeid", "tekort kleiner"),
        "Flexibiliteit": ("eis gedaald", "tekort weggewerkt"),
        "Werktempo": ("vaardigheid gegroeid", "tekort kleiner"),
        "Stressbestendigheid": ("eis gedaald en vaardigheid gegroeid", "tekort kleiner"),
    }


def test_who_wants_it_on_paper_hears_that_it_is_in_the_workbook_alone(desk: Desk) -> None:
    status, said = desk.run("blank", "--met", "hermeting, actoren")
    assert status == 0
    assert "niet op papier: 'Hermeting'." in said
