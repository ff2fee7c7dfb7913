"""Back to work after a long absence: the old function, an adapted one, and what is mastered now."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from audit import complaints
from conftest import Desk, example

from pipeline.cli.places import EXAMPLES
from pipeline.dossier.load import Dossier, load_dossier
from pipeline.forms import all_forms
from pipeline.forms.skills import SKILLS

Answers = dict[str, Any]
Scores = dict[str, tuple[int, int, int | None]]
"""Required in the old function, mastered, required on the sheet Hermeting; None: not again."""

ADAPTED: Scores = {
    "staan": (5, 3, 2),
    "dragen": (4, 2, 3),
    "lawaai": (3, 2, None),
    "orde": (3, 3, 4),
    "lezen": (4, 3, 5),
    "zien": (2, 4, None),
}


def back(scores: Scores, **answers: object) -> Answers:
    """Evi comes back; every other skill is asked and mastered at 3."""
    said = example()
    for skill in SKILLS:
        old, mastered, _ = scores.get(skill.key, (3, 3, None))
        said["competentieprofiel"][skill.key] = old
        said["capaciteitenprofiel"][skill.key] = mastered
    again = {key: {"vereist": now} for key, (_, _, now) in scores.items() if now}
    if again:
        said["hermeting"] = {"datum_vereist": dt.date(2025, 2, 3), **again}
    said["reintegratie"] = {"hervatting": dt.date(2025, 3, 3), **answers}
    return said


def loaded(desk: Desk, answers: Answers) -> Dossier:
    return load_dossier(desk.dossier(answers), all_forms())


def test_what_the_adaptation_solves(desk: Desk) -> None:
    judged = loaded(desk, back(ADAPTED, aangepast="hermeting")).reintegration
    assert judged
    assert {row.old.skill.label: row.solves for row in judged.asking} == {
        "Staan": "opgelost",
        "Dragen": "kleiner",
        "Werken in lawaai": "geen verschil",
        "Orde": "nieuw",
        "Lezen": "groter",
    }
    assert judged.adapted == "de eisen van de hermeting"


def printed(desk: Desk, answers: Answers) -> str:
    desk.dossier(answers)
    status, output = desk.run("reports")
    assert status == 0, output
    document = desk.word("Re-integratie")
    assert complaints(document.path) == []
    return document.text


def test_two_sentences_and_the_line_on_what_is_medical(desk: Desk) -> None:
    text = printed(desk, back(ADAPTED, aangepast="hermeting"))
    assert (
        "Deze vergelijking is een hulp bij het gesprek. Of iemand medisch geschikt is, zegt de "
        "preventieadviseur-arbeidsarts. In de oude functie vraagt het werk bij 4 vaardigheden meer "
        "(dringend: Staan en Dragen). In de aangepaste functie bij 4."
    ) in text


def test_without_an_adapted_function_its_columns_are_absent(desk: Desk) -> None:
    text = printed(desk, back({"staan": (5, 3, None)}, aangepast="geen"))
    assert "Oude functie: vereist Beheerst nu Oude functie Staan 5 3 vraagt meer, dringend" in text
    assert "Wat de aanpassing oplost" not in text
    assert "In de aangepaste functie" not in text


def test_environment_factors_point_to_the_work_post(desk: Desk) -> None:
    text = printed(desk, back({"lawaai": (4, 2, None)}))
    remaining = text.partition("Wat nog helpt")[2]
    assert "Bescherming (PBM's, afscherming, minder blootstelling)" in remaining
    assert "opleiding" not in remaining


def test_the_newest_scores_count(desk: Desk) -> None:
    answers = back({"staan": (5, 2, None)})
    answers["hermeting"] = {"datum_beheerst": dt.date(2025, 2, 3), "staan": {"beheerst": 5}}
    judged = loaded(desk, answers).reintegration
    assert judged
    assert judged.asking == []
    assert judged.mastered_on.startswith("03/02/2025")


@pytest.mark.parametrize("yes", [True, False])
def test_the_employer_gets_it_when_start_says_so(desk: Desk, yes: bool) -> None:
    answers = back(ADAPTED, gewenst="Liever niet meer dragen.")
    answers["delen"] = {"reintegratie": "ja"} if yes else {}
    printed(desk, answers)
    assert "Re-integratie" in desk.folder("voor-werknemer")
    assert ("Re-integratie" in desk.folder("voor-werkgever")) is yes


FOUND: list[tuple[dict[str, object], list[str]]] = [
    (
        {"afwezig_sinds": dt.date(2024, 12, 2)},
        [
            "profiel-van-voor-afwezigheid: het capaciteitenprofiel van {scored} is van voor de "
            "afwezigheid (02/12/2024). Scoor opnieuw op het blad Hermeting."
        ],
    ),
    (
        {"besluit": ["terug"]},
        [
            "reintegratie-zonder-arts: er staat een besluit, maar niet of de "
            "preventieadviseur-arbeidsarts betrokken is. Vul het in."
        ],
    ),
    ({"besluit": ["terug"], "arbeidsarts": "nee"}, []),
    (
        {"aangepast": "hermeting"},
        [
            "reintegratie-functie: er is nog geen aangepaste functie om mee te vergelijken: op het "
            "blad Hermeting is geen enkele eis opnieuw gescoord. Vul het aan, of kies 'niet van "
            "toepassing'."
        ],
    ),
    ({"afwezig_sinds": dt.date(2024, 3, 1)}, []),
]


@pytest.mark.parametrize(("answers", "expected"), FOUND)
def test_what_is_found(desk: Desk, answers: dict[str, object], expected: list[str]) -> None:
    said = back({}, **answers)
    findings = loaded(desk, said).forms["reintegratie"].findings
    scored = said["capaciteitenprofiel"]["datum"].strftime("%d/%m/%Y")
    assert [f"{f.code}: {f.message}" for f in findings] == [
        line.format(scored=scored) for line in expected
    ]


def test_back_before_the_absence_is_out_of_order(desk: Desk) -> None:
    findings = loaded(desk, back({}, afwezig_sinds=dt.date(2025, 4, 1))).all_findings
    assert "datum-volgorde" in {found.code for found in findings if found.form == "reintegratie"}


def test_who_asks_to_come_back_hears_of_the_sheet(desk: Desk) -> None:
    answers = example()
    answers["aanmelding"]["ondersteuningsvragen"] = ["hervatting"]
    assert [f.message for f in loaded(desk, answers).all_findings] == [
        "de werknemer wil het werk hervatten. Het blad Re-integratie kan helpen: maak het "
        "zichtbaar."
    ]
    assert "reintegratie-blad" not in {
        found.code
        for found in loaded(desk, answers | {"reintegratie": {"gewenst": "terug"}}).all_findings
    }


def nadine(desk: Desk) -> Answers:
    """The invented example, with the library that it refers to."""
    shutil.copytree(EXAMPLES / "functies", desk.workbooks / "functies")
    shutil.copy(EXAMPLES / "Nadine.xlsx", desk.workbooks / "Evi.xlsx")
    return example("Nadine", whole=True)


def test_the_adapted_function_comes_from_the_library(desk: Desk) -> None:
    nadine(desk)
    dossier = load_dossier(desk.workbooks / "Evi.xlsx", all_forms())
    judged = dossier.reintegration
    assert judged
    assert dossier.all_findings == []
    assert judged.adapted == "Onthaal, versie van 03/02/2025"
    solved = {row.old.skill.label for row in judged.asking if row.solves == "opgelost"}
    assert {"Heffen / tillen", "Dragen", "Staan"} <= solved
    new = [row.old.skill.label for row in judged.asking if row.solves == "nieuw"]
    assert new == ["Mondelinge uitdrukking", "Schrijven", "Contactvaardigheid"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"aangepaste_functie": "Onthaal"}, "functie-onbekend"),
        ({"aangepaste_versie": dt.date(2024, 1, 1)}, "functie-versie-onbekend"),
        ({"aangepaste_versie": None}, "functie-zonder-versie"),
    ],
)
def test_a_function_that_is_not_there_is_told(
    desk: Desk, changed: dict[str, object], code: str
) -> None:
    answers = nadine(desk)
    answers["reintegratie"] |= changed
    if changed.get("aangepaste_versie", "") is None:
        del answers["reintegratie"]["aangepaste_versie"]
    dossier = loaded(desk, answers)
    assert [found.code for found in dossier.forms["reintegratie"].findings] == [code]
    assert dossier.reintegration is None


def test_the_day_of_a_version_is_no_day_of_the_trajectory(desk: Desk) -> None:
    """The function was scored long before Nadine asked for support."""
    nadine(desk)
    summary = load_dossier(desk.workbooks / "Evi.xlsx", all_forms()).summary
    assert summary
    days = {step.title: step.days for step in summary.steps}
    assert days["Verkenning"] == (dt.date(2025, 9, 23),)


def test_it_is_said_to_be_invented() -> None:
    said = (EXAMPLES / "bron" / "Nadine.toml").read_text("utf-8")
    assert "helemaal verzonnen" in said.partition("[aanmelding]")[0]


def test_a_day_of_the_coachs_own_counts_also_when_it_is_that_of_the_version(desk: Desk) -> None:
    shutil.copytree(EXAMPLES / "functies", desk.workbooks / "functies")
    path = Path(shutil.copy(EXAMPLES / "Evi.xlsx", desk.workbooks))
    dossier = load_dossier(path, all_forms())
    profile = dossier.forms["competentieprofiel"].answers
    assert profile["datum"] == profile["versie"]
    assert dossier.summary
    days = {step.title: step.days for step in dossier.summary.steps}
    assert profile["datum"] in days["Verkenning"]
