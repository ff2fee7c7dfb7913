"""What was seen at work and heard of colleagues and employee (guide 2.2.3): complete, and used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.checks.rules.typed import date_of, is_typed
from pipeline.forms.instruments.meeloopmoment import TASKS
from pipeline.forms.instruments.starr import PARTS
from pipeline.forms.keys import (
    ALONGSIDE,
    CAPACITY,
    COLLEAGUES,
    INTERVIEW_ON_BEHAVIOUR,
    PLAN,
    TALKS,
    Key,
)
from pipeline.forms.skills import SKILLS
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.text import day, listed

ROWS = "regels"
TOLD_TO, TO_BOTH = "teruggekoppeld", "beide"
"""Where the sheet of talks says so as well."""

SIDES = ("werkgever", "werknemer")
TOLD = [f"teruggekoppeld_{side}" for side in SIDES]
LABELS = {skill.key: skill.label for skill in SKILLS}


def points_in_the_plan(forms: Forms) -> Iterator[Doubt]:
    """What came up while working along goes into the plan, once there is one, or is needless."""
    open_ = [
        number
        for number, row in enumerate(forms[ALONGSIDE].rows[TASKS.key], start=1)
        if "actiepunt" in row and "in_plan" not in row
    ]
    if open_ and forms[PLAN].in_use:
        more = len(open_) > 1
        points = f"{len(open_)} actiepunten" if more else "1 actiepunt"
        yield Doubt(
            Code.POINTS_OPEN,
            Key(ALONGSIDE, "in_plan", TASKS.key, open_[0]),
            points=points,
            stand="staan" if more else "staat",
            them="ze" if more else "het",
        )


def tasks_listed(forms: Forms) -> Iterator[Doubt]:
    """Who works along lists the tasks (guide 2.2.3)."""
    if forms[ALONGSIDE].in_use and not forms[ALONGSIDE].rows[TASKS.key]:
        yield Doubt(Code.ALONGSIDE_WITHOUT_TASKS, Key(ALONGSIDE))


def told_before_the_plan(forms: Forms) -> Iterator[Doubt]:
    """What was seen and heard goes back to employee and employer, before a plan (2.2.3).

    The sheet itself says so, or a talk of that day on the sheet of talks.
    """
    planned = date_of(Key(PLAN, "datum"), forms)
    told = [row.get("datum") for row in forms[TALKS].rows[ROWS] if row.get(TOLD_TO) == TO_BOTH]
    seen = [row.get("datum") for row in forms[ALONGSIDE].rows[TASKS.key]]
    for form, days in ((ALONGSIDE, seen), (COLLEAGUES, [date_of(Key(COLLEAGUES, "datum"), forms)])):
        filled = forms[form]
        untold = [key for key in TOLD if key in filled.cells and key not in filled.answers]
        last = max((d for d in days if isinstance(d, dt.date)), default=None)
        if untold and last and planned and last <= planned and last not in told:
            yield Doubt(
                Code.TALK_NOT_TOLD,
                Key(form, untold[0]),
                kind=filled.form.noun,
                date=day(last),
            )


def colleagues_after_consent(forms: Forms) -> Iterator[Doubt]:
    """Employer and employee are asked before colleagues are talked to (guide 2.2.3)."""
    filled = forms[COLLEAGUES]
    unasked = [side for side in SIDES if filled.answers.get(f"akkoord_{side}") != "ja"]
    if filled.in_use and unasked:
        where = Key(COLLEAGUES, f"akkoord_{unasked[0]}")
        who = " en de ".join(unasked)
        yield Doubt(Code.COLLEAGUES_WITHOUT_CONSENT, where, who=who)


def starr_complete(forms: Forms) -> Iterator[Doubt]:
    """Situation, task, action, result and reflection belong together (guide 2.2.3)."""
    for number, row in enumerate(forms[INTERVIEW_ON_BEHAVIOUR].rows[ROWS], start=1):
        missing = [part for part in PARTS if part.key not in row]
        skill = LABELS.get(str(row.get("vaardigheid")))
        if skill and missing:
            where = Key(INTERVIEW_ON_BEHAVIOUR, missing[0].key, ROWS, number)
            parts = listed([part.label.lower() for part in missing])
            yield Doubt(Code.STARR_INCOMPLETE, where, skill=skill, parts=parts)


def starr_beside_the_profile(forms: Forms) -> Iterator[Doubt]:
    """Where a talk points to another score than the profile has, the two are talked over."""
    for number, row in enumerate(forms[INTERVIEW_ON_BEHAVIOUR].rows[ROWS], start=1):
        skill, score = str(row.get("vaardigheid")), row.get("wijst_op")
        known = forms[CAPACITY].answers.get(skill)
        if score and known and score != known and is_typed(Key(CAPACITY, skill), forms):
            where = Key(INTERVIEW_ON_BEHAVIOUR, "wijst_op", ROWS, number)
            yield Doubt(Code.STARR_DIFFERS, where, skill=LABELS[skill], score=score, known=known)
