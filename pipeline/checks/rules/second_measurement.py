"""The days of what was scored again: they stand there, and come after the first (guide 2.2.4)."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.rules.typed import date_of
from pipeline.forms.keys import MEASURED_AGAIN, Key
from pipeline.forms.model import Column
from pipeline.records.answers import FilledForm, Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.text import day


def anything_scored_again(forms: Forms) -> Iterator[Doubt]:
    """What is dated or explained on a second measurement is about some score."""
    for key in MEASURED_AGAIN:
        filled = forms.get(key)
        if filled and filled.in_use and not any(_is_scored(*side) for side in _sides(forms, key)):
            yield Doubt(Code.NOTHING_RESCORED, Key(key))


def scored_again_after_the_first(forms: Forms) -> Iterator[Doubt]:
    """Each side that was scored again says when, and that is after its profile."""
    for filled, side in (side for key in MEASURED_AGAIN for side in _sides(forms, key)):
        where = Key(filled.form.key, side.date)
        then = date_of(where, forms)
        first = date_of(Key(side.profile, "datum"), forms)
        if then is None and _is_scored(filled, side) and side.date not in filled.refused:
            label = filled.form.fields[side.date].label
            yield Doubt(Code.RESCORED_WITHOUT_DATE, where, label=label)
        elif then and first and then <= first:
            yield Doubt(Code.RESCORED_TOO_EARLY, where, then=day(then), first=day(first))


def _sides(forms: Forms, key: str) -> list[tuple[FilledForm, Column]]:
    """The two sides of a measurement, with the sheet."""
    matrix = forms[key].form.matrix if key in forms else None
    return [(forms[key], side) for side in matrix.columns] if matrix else []


def _is_scored(filled: FilledForm, side: Column) -> bool:
    """Whether anything stands in a column, be it no score."""
    return any(key.endswith(f".{side.key}") for key in (*filled.answers, *filled.refused))
