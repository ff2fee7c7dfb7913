"""A library of functions at a desk, and dossiers that refer to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from conftest import Desk, example

from pipeline.cli.places import BLANK_FUNCTION
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms
from pipeline.forms.function import function_forms
from pipeline.forms.skills import SKILLS
from pipeline.records.findings import Finding
from pipeline.workbooks.building.fill import filled_workbook

NAME = "Logistieke hulp - WZC Den Olm"
FIRST, SECOND = dt.date(2024, 4, 16), dt.date(2025, 2, 3)
PROFILE = "competentieprofiel"
TASK = {"taak": "De afwas", "wanneer": "Na elke maaltijd.", "wie": "De logistieke hulp."}


SCORES = {skill.key: int(example()[PROFILE][skill.key]) for skill in SKILLS}


@cache
def _blank() -> bytes:
    return BLANK_FUNCTION.read_bytes()


def function(
    desk: Desk,
    name: str = NAME,
    title: str = "Logistieke hulp",
    employer: str = "WZC Den Olm",
    version: dt.date | None = FIRST,
    scores: Mapping[str, int] | None = None,
    **answers: object,
) -> Path:
    """A workbook in the library, that asks what Evi's function asks unless it is said otherwise."""
    own: dict[str, object] = {"functie": title, "werkgever": employer, "taken": [TASK], **answers}
    if version:
        own["datum"] = version
    profile = SCORES | dict(scores or {})
    path = desk.workbooks / "functies" / f"{name}.xlsx"
    path.parent.mkdir(exist_ok=True)
    said: dict[str, Mapping[str, object]] = {"werkpostfiche": own, PROFILE: profile}
    path.write_bytes(filled_workbook(_blank(), function_forms(), said))
    return path


def refers(
    name: str | None = NAME, version: dt.date | None = FIRST, **own: object
) -> dict[str, dict[str, object]]:
    """A dossier of which the profile refers to the library, with these answers of its own."""
    answers = example()
    answers[PROFILE] = {"uit_bibliotheek": name, "versie": version, **own}
    answers[PROFILE] = {key: value for key, value in answers[PROFILE].items() if value is not None}
    return answers


def found(desk: Desk, answers: Mapping[str, Mapping[str, object]]) -> list[Finding]:
    """What is found in a dossier with these answers."""
    return load_dossier(desk.dossier(answers), all_forms()).all_findings


def told(desk: Desk, answers: Mapping[str, Mapping[str, object]]) -> list[tuple[str, str]]:
    """Codes and sentences."""
    return [(one.code, one.message) for one in found(desk, answers)]
