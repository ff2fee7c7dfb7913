"""How far a dossier is: the steps of the guide (2.2), as they follow from what is filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from pipeline.analysis.handover import handing_over
from pipeline.analysis.talks import ACTING, EXPLORING, HANDING_OVER, STARTING, talks_of
from pipeline.forms.keys import (
    ALONGSIDE,
    CAPACITY,
    COLLEAGUES,
    COMPETENCE,
    EMPLOYEE_INTERVIEW,
    EMPLOYEE_SURVEY,
    EMPLOYER_INTERVIEW,
    EMPLOYER_SURVEY,
    HANDOVER,
    INTAKE,
    PLAN,
    Key,
)
from pipeline.records.answers import FilledForm
from pipeline.records.judgements import Step

DONE, BEGUN, OPEN, TO_DO = "gedaan", "begonnen", "niet ingevuld", "nog niet"
HANDED_OVER = Key(HANDOVER, "datum")

STEPS = (
    ("Aanmelding", (f"{INTAKE}.datum_aanmelding",)),
    (STARTING, (f"{EMPLOYER_INTERVIEW}.datum", f"{EMPLOYEE_INTERVIEW}.datum")),
    (
        EXPLORING,
        (
            f"{COMPETENCE}.datum",
            f"{CAPACITY}.datum",
            f"{ALONGSIDE}.taken.datum",
            f"{COLLEAGUES}.datum",
        ),
    ),
    (ACTING, (f"{PLAN}.datum",)),
    (HANDING_OVER, (f"{HANDOVER}.datum",)),
    ("Evaluatie", (f"{EMPLOYER_SURVEY}.datum", f"{EMPLOYEE_SURVEY}.datum")),
)
"""Per step the dates of the forms that belong to it, if they are there."""


def steps_of(forms: Mapping[str, FilledForm], *, actions_open: bool) -> list[Step]:
    """Every step with its state and days, in the guide's order.

    A step is done when all its forms are filled in without a fout; the actions also when none is
    open any more. The handover to the employer has rules of its own. The exploration is done as
    well when there is a plan that a talk or a form of it led to: talks, observation and/or profiles
    (guide 2.2). A talk begins the step that it belongs to. Of a step of which nothing is filled in
    while a later one is, nobody knows whether it was skipped.
    """
    steps: list[Step] = []
    talks = talks_of(forms)
    for title, keys in reversed(STEPS):
        of_step = [filled for key in keys if (filled := forms.get(Key.parse(key).form))]
        noted = [day for key in keys for day in _days(forms, Key.parse(key))]
        talked = [talk.day for talk in talks if talk.step == title]
        used = any(filled.in_use for filled in of_step)
        done = used and all(filled.printable for filled in of_step)
        if title == EXPLORING:
            done = _is_explored(forms, of_step, talked)
        elif title == ACTING and actions_open:
            done = done and bool(_days(forms, HANDED_OVER))
        elif title == HANDING_OVER:
            used, done = handing_over(forms)
        later = any(step.state in (DONE, BEGUN) for step in steps)
        state = DONE if done else BEGUN if used or talked else OPEN if later else TO_DO
        steps.insert(0, Step(title, state, tuple(sorted({*noted, *talked}))))
    return steps


def _is_explored(
    forms: Mapping[str, FilledForm], of_step: Sequence[FilledForm], talked: Sequence[dt.date]
) -> bool:
    """Whether both profiles are scored, or anything at all was explored that led to a plan."""
    scored = all(forms[key].printable for key in (COMPETENCE, CAPACITY))
    led = bool(talked) or any(filled.printable for filled in of_step)
    return scored or (forms[PLAN].in_use and led)


def not_filled_in(forms: Mapping[str, FilledForm]) -> list[str]:
    """The paper forms of which nothing is filled in, by the name of their sheet."""
    return [
        filled.form.sheet
        for filled in forms.values()
        if filled.form.printed and filled.form.asked and not filled.in_use and not filled.form.extra
    ]


def _days(forms: Mapping[str, FilledForm], key: Key) -> list[dt.date]:
    """The days under the key of a field, or of a column of a table; none of a form not there.

    Nor one that is borrowed from the library: on that day nothing was done here.
    """
    if key.form not in forms or forms[key.form].is_borrowed(key.field):
        return []
    filled = forms[key.form]
    entries = filled.rows.get(key.table, []) if key.table else [filled.answers]
    return [day for entry in entries if isinstance(day := entry.get(key.field), dt.date)]
