"""A survey or plan on its way: out to somebody, and back in the folder of its workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from conftest import Desk, example

from pipeline.dossier.load import Dossier, load_dossier
from pipeline.forms import all_forms

SURVEY = "Tevredenheidsmeting werkgever"
KEY = "tevredenheid_werkgever"
TICKED = {1: "4", 2: "3", 3: "1", 4: "2", 5: "4", 6: "3"}
TYPED = {
    f"{KEY}.datum": "5/11/2024",
    f"{KEY}.toelichting_2": "Fijn & vlot <echt>",
    f"{KEY}.vragen_suggesties": "Geen.",
}


def sent(desk: Desk, answers: dict[str, Any], document: str = SURVEY) -> Path:
    """A document as it goes out."""
    desk.dossier(answers)
    desk.run("reports")
    return desk.word(document).path


def back(desk: Desk) -> Path:
    return desk.workbooks / "Evi-retour" / "Meting (ingevuld).docx"


def loaded(desk: Desk) -> Dossier:
    return load_dossier(desk.workbooks / "Evi.xlsx", all_forms())


def without_survey() -> dict[str, Any]:
    answers = example()
    del answers[KEY]
    return answers


def ticks(scores: dict[int, str]) -> list[str]:
    return [f"{KEY}.stelling_{number}:{code}" for number, code in scores.items()]


def codes(desk: Desk) -> list[str]:
    return [finding.code for finding in loaded(desk).all_findings]


def told(desk: Desk, code: str) -> str:
    (found,) = (finding for finding in loaded(desk).all_findings if finding.code == code)
    return found.message
