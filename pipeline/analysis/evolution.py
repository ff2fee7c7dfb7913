"""How a dossier evolved: the first measurement beside those after it (guide 2.2.4).

The plan and its proposals stay on the first measurement; what is told here comes beside them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.analysis.change import Moment, changes_between
from pipeline.analysis.comparison import scores_of
from pipeline.analysis.plan import ACTIONS, actions_around
from pipeline.forms.keys import CAPACITY, COMPETENCE, MEASURED_AGAIN, PLAN, Key
from pipeline.forms.model import Column
from pipeline.records.answers import FilledForm, Forms, printed
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.evolution import Change, Evolution, Measurement, Rescored
from pipeline.records.judgements import Verdict
from pipeline.records.settings import Settings
from pipeline.records.text import day, listed
from pipeline.records.what_changed import Outcome

FIRST = "Eerste meting"
REACHED = "bereikt"
MANY = 5
"""Above so many skills without a first score, one finding tells of all."""

WAYS = {"gescoord_met": (COMPETENCE, "met"), "gescoord_uit": (CAPACITY, "uit")}
"""The fields that say how was scored, on a second measurement and on the profile of their side."""


def evolution_of(forms: Forms, settings: Settings) -> Evolution | None:
    """What changed since the first measurement; None when nothing was scored again.

    None as well as long as a fout holds back one of the sheets that it rests on.
    """
    again = measured_again(forms)
    first = [forms[COMPETENCE], forms[CAPACITY]]
    if not again or any(filled.faulty for filled in (*first, *again)):
        return None
    moments: list[Moment] = [(scores_of(first[0]), scores_of(first[1]))]
    moments += [moment_of(filled) for filled in again]
    changes = changes_between(moments, settings)
    days = [printed(filled, "datum") for filled in first]
    return Evolution(
        employee=printed(first[1], "naam_werknemer"),
        function=printed(first[0], "functie"),
        measured=[Measurement(FIRST, *days), *map(_measurement, again)],
        changes=_with_actions(changes, forms[PLAN]),
        last_day=_last_day(again),
        sources=_sources(forms, again[-1]),
    )


def measured_again(forms: Forms) -> list[FilledForm]:
    """The measurements after the first in which anything was scored, in their order."""
    sheets = [forms[key] for key in MEASURED_AGAIN if key in forms]
    return [filled for filled in sheets if any(map(len, moment_of(filled)))]


def sides_of(filled: FilledForm) -> tuple[Column, Column]:
    """What is scored again of the function and of the employee, in that order."""
    assert filled.form.matrix
    return filled.form.matrix.columns


def scored_again(filled: FilledForm, side: Column) -> dict[str, int]:
    """The scores in one column of a second measurement, by skill key; absent where blank."""
    assert filled.form.matrix
    cells = {row.key: f"{row.key}.{side.key}" for row in filled.form.matrix.rows}
    return {
        row: int(str(filled.answers[cell])) for row, cell in cells.items() if cell in filled.answers
    }


def rescored_in(forms: Forms, measurement: str, side: str) -> Rescored | None:
    """One side of a measurement after the first; None when nothing of it was scored again.

    None as well as long as a fout holds its sheet back.
    """
    filled = forms[measurement]
    column = next(column for column in sides_of(filled) if column.key == side)
    scores = scored_again(filled, column)
    if filled.faulty or not scores:
        return None
    profile = forms[column.profile]
    days = [printed(forms[key], column.date) for key in column.before]
    (about,) = profile.form.about
    return Rescored(
        about=printed(profile, about),
        on=printed(filled, column.date),
        before=listed([day for day in (*days, printed(profile, "datum")) if day]),
        scores=scores,
    )


def moment_of(filled: FilledForm) -> Moment:
    """What was scored again of both sides."""
    required, mastered = (scored_again(filled, side) for side in sides_of(filled))
    return required, mastered


def _measurement(filled: FilledForm) -> Measurement:
    return Measurement(filled.form.sheet, *(printed(filled, s.date) for s in sides_of(filled)))


def _last_day(again: Sequence[FilledForm]) -> str:
    dates = (filled.answers.get(side.date) for filled in again for side in sides_of(filled))
    days = [date for date in dates if isinstance(date, dt.date)]
    return day(max(days)) if days else ""


def _with_actions(changes: Sequence[Change], plan: FilledForm) -> list[Change]:
    """The changes, each with the actions that come from its skill, where that was or is short."""
    short = [c for c in changes if Verdict.SHORTAGE in (c.then.verdict, c.now.verdict)]
    around = actions_around(plan, [change.then.skill.label for change in short])
    return [replace(c, actions=tuple(around.get(c.then.skill.label, ()))) for c in changes]


def _sources(forms: Forms, last: FilledForm) -> tuple[str, str]:
    differ = [(WAYS[key][1], said) for key, *said in _scored_otherwise(forms, last)]
    then, now = (", ".join(f"{word} {said[at]}" for word, said in differ) for at in (0, 1))
    return then, now


def _scored_otherwise(forms: Forms, again: FilledForm) -> Iterator[tuple[str, str, str]]:
    """In which ways was scored then and now, for each way that both say and that differs."""
    for key, (profile, _) in WAYS.items():
        if key in forms[profile].form.fields:
            then, now = printed(forms[profile], key), printed(again, key)
            if then and now and then != now:
                yield key, then, now


def doubts_about_evolution(forms: Forms, evolution: Evolution | None) -> Iterator[Doubt]:
    """Tips on a second measurement: what cannot be compared, what is new, what was left out."""
    again = measured_again(forms)
    for filled in again:
        for key, then, now in _scored_otherwise(forms, filled):
            yield Doubt(Code.SCORED_OTHERWISE, Key(filled.form.key, key), then=then, now=now)
        yield from _without_first(forms, filled)
    if evolution:
        yield from _new_shortages(evolution, again[-1])
        yield from _reached_and_not_scored(evolution, forms[PLAN], again[-1])


def _without_first(forms: Forms, filled: FilledForm) -> Iterator[Doubt]:
    """What was scored again and never a first time."""
    assert filled.form.matrix
    profiles = {side.key: scores_of(forms[side.profile]) for side in sides_of(filled)}
    found: dict[str, Key] = {}
    for row in filled.form.matrix.rows:
        for side in sides_of(filled):
            cell = f"{row.key}.{side.key}"
            if cell in filled.answers and row.key not in profiles[side.key]:
                found.setdefault(f"'{row.label}'", Key(filled.form.key, cell))
    more = f" (en nog {len(found) - 1} andere)" if len(found) > MANY else ""
    for skill, where in list(found.items())[: 1 if more else None]:
        yield Doubt(Code.RESCORED_WITHOUT_FIRST, where, skill=skill + more)


def _new_shortages(evolution: Evolution, last: FilledForm) -> Iterator[Doubt]:
    new = [change for change in evolution.rescored if change.outcome is Outcome.NEW]
    if new:
        where = Key(last.form.key, f"{new[0].then.skill.key}.{sides_of(last)[0].key}")
        skills = listed([change.then.skill.label for change in new])
        yield Doubt(Code.SHORTAGE_NEW, where, skills=skills)


def _reached_and_not_scored(
    evolution: Evolution, plan: FilledForm, last: FilledForm
) -> Iterator[Doubt]:
    """A shortage of which every action reached its goal, and that was not scored again."""
    reached = {
        number
        for number, row in enumerate(plan.rows.get(ACTIONS, []), start=1)
        if row.get(REACHED) == "ja"
    }
    for change in evolution.not_rescored:
        if change.actions and reached.issuperset(change.actions):
            where = Key(last.form.key, f"{change.then.skill.key}.{sides_of(last)[1].key}")
            yield Doubt(Code.REACHED_NOT_RESCORED, where, skill=change.then.skill.label)
