"""How far a dossier is: the steps of the guide (2.2), as they follow from what is filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from pipeline.forms.keys import (
    CAPACITY,
    COMPETENCE,
    EMPLOYEE_INTERVIEW,
    EMPLOYEE_SURVEY,
    EMPLOYER_INTERVIEW,
    EMPLOYER_SURVEY,
    INTAKE,
    PLAN,
    Key,
)
from pipeline.records.answers import FilledForm
from pipeline.records.judgements import Step

DONE, BEGUN, OPEN, TO_DO = "gedaan", "begonnen", "niet ingevuld", "nog niet"
HANDOVER = "overdracht"

STEPS = (
    ("Aanmelding", (f"{INTAKE}.datum_aanmelding",)),
    ("Opstart", (f"{EMPLOYER_INTERVIEW}.datum", f"{EMPLOYEE_INTERVIEW}.datum")),
    ("Verkenning", (f"{COMPETENCE}.datum", f"{CAPACITY}.datum")),
    ("Actie", (f"{PLAN}.datum",)),
    ("Implementatie", (f"{PLAN}.{HANDOVER}",)),
    ("Evaluatie", (f"{EMPLOYER_SURVEY}.datum", f"{EMPLOYEE_SURVEY}.datum")),
)
"""Per step the dates of the forms that belong to it."""


def steps_of(forms: Mapping[str, FilledForm], *, actions_open: bool) -> list[Step]:
    """Every step with its state and days, in the guide's order.

    A step is done when all its forms are filled in without a fout; the actions also when none is
    open any more. The handover to the employer is done from the day that the coach notes it. The
    exploration is done as well when there is a plan that one of its profiles led to: talks,
    observation and/or profiles (guide 2.2). Of a step of which nothing is filled in while a later
    one is, nobody knows whether it was skipped.
    """
    steps: list[Step] = []
    for title, keys in reversed(STEPS):
        of_step = [forms[Key.parse(key).form] for key in keys]
        days = tuple(sorted(day for key in keys if (day := _day(forms, key))))
        handover = title == "Implementatie"
        begun = bool(days) if handover else any(filled.in_use for filled in of_step)
        enough = any if title == "Verkenning" and forms[PLAN].in_use else all
        done = begun and enough(filled.printable for filled in of_step)
        if title == "Actie":
            done = done and (not actions_open or _day(forms, f"{PLAN}.{HANDOVER}") is not None)
        later = any(step.state in (DONE, BEGUN) for step in steps)
        state = DONE if done else BEGUN if begun else OPEN if later else TO_DO
        steps.insert(0, Step(title, state, days))
    return steps


def not_filled_in(forms: Mapping[str, FilledForm]) -> list[str]:
    """The paper forms of which nothing is filled in, by the name of their sheet."""
    return [
        filled.form.sheet
        for filled in forms.values()
        if filled.form.printed and filled.form.asked and not filled.in_use and not filled.form.extra
    ]


def _day(forms: Mapping[str, FilledForm], key: str) -> dt.date | None:
    parsed = Key.parse(key)
    answer = forms[parsed.form].answers.get(parsed.field)
    return answer if isinstance(answer, dt.date) else None
