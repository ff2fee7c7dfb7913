"""The two profiles: of one function, both there, of their time, and scored one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.checks.rules.typed import date_of, is_typed, place_of, text_of
from pipeline.checks.same_name import related
from pipeline.forms.keys import CAPACITY, COMPETENCE, EMPLOYER_INTERVIEW, INTAKE, PLAN, Key
from pipeline.forms.skills import SKILLS
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.text import cut, day

FUNCTION = Key(COMPETENCE, "functie")
NAMED_BEFORE = (Key(INTAKE, "functie"), Key(EMPLOYER_INTERVIEW, "functie"))
YEAR = dt.timedelta(days=366)


def function_alike(forms: Forms) -> Iterator[Doubt]:
    """The competence profile is of the function that intake and employer name (guide 2.2.3)."""
    function = text_of(FUNCTION, forms)
    if not function or not forms[COMPETENCE].in_use:
        return
    for key in NAMED_BEFORE:
        other = text_of(key, forms)
        if other and is_typed(key, forms) and not related(function, other):
            yield Doubt(
                Code.FUNCTION_DIFFERS,
                FUNCTION,
                function=cut(function),
                other=cut(other),
                place=place_of(key, forms),
            )
            return


def both_profiles(forms: Forms) -> Iterator[Doubt]:
    """Only two profiles can be compared (guide 2.2.3)."""
    for one, other in ((COMPETENCE, CAPACITY), (CAPACITY, COMPETENCE)):
        if forms[one].in_use and not forms[other].in_use:
            yield Doubt(Code.PROFILE_ALONE, Key(one, "datum"), other=forms[other].form.sheet)


def profile_of_the_time_of_the_plan(forms: Forms) -> Iterator[Doubt]:
    """The plan builds on profiles that still hold (guide 2.2.4)."""
    planned = date_of(Key(PLAN, "datum"), forms)
    for where in (Key(COMPETENCE, "datum"), Key(CAPACITY, "datum")):
        scored = date_of(where, forms)
        if planned and scored and planned - scored > YEAR:
            yield Doubt(Code.PROFILE_OLD, where, scored=day(scored), planned=day(planned))


def not_all_scores_equal(forms: Forms) -> Iterator[Doubt]:
    """57 equal scores tell nothing (guide 2.2.3)."""
    for key in (COMPETENCE, CAPACITY):
        scores = [forms[key].answers.get(skill.key) for skill in SKILLS]
        if None not in scores and len(set(scores)) == 1:
            yield Doubt(Code.SCORES_EQUAL, Key(key, SKILLS[0].key), score=scores[0])
