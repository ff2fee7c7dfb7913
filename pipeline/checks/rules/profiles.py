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
from pipeline.records.text import cut, day, listed

FUNCTION = Key(COMPETENCE, "functie")
NAMED_BEFORE = (Key(INTAKE, "functie"), Key(EMPLOYER_INTERVIEW, "functie"))
YEAR = dt.timedelta(days=366)
MANY = 5
"""Of how many skills without a score the names stand in a message."""


def function_alike(forms: Forms) -> Iterator[Doubt]:
    """The competence profile is of the function that intake and employer name (guide 2.2.3).

    Whatever a mend would bring into conflict next is named along with it.
    """
    function = text_of(FUNCTION, forms)
    if not function or not forms[COMPETENCE].in_use:
        return
    known = [key for key in NAMED_BEFORE if is_typed(key, forms) and text_of(key, forms)]
    differ = [key for key in known if not related(function, text_of(key, forms))]
    agree = [place_of(key, forms) for key in known if key not in differ]
    if differ:
        others = (f"op {place_of(key, forms)} staat '{cut(text_of(key, forms))}'" for key in differ)
        also = f" ({listed(agree)} zegt hetzelfde als het profiel)" if agree else ""
        yield Doubt(
            Code.FUNCTION_DIFFERS,
            FUNCTION,
            function=cut(function),
            others=listed([*others]),
            also=also,
        )


def scored_in_part(forms: Forms) -> Iterator[Doubt]:
    """A skill may stay open, a whole profile not (guide 2.2.3 speaks of "enkele" capacities)."""
    for key in _profiles_in(forms):
        filled = forms[key]
        asked = [skill for skill in SKILLS if skill.key in filled.cells]
        answered = {*filled.answers, *filled.refused}
        without = [skill.label for skill in asked if skill.key not in answered]
        if not filled.in_use or not without:
            continue
        if len(without) == len(asked):
            if filled.form.borrows in filled.answers:
                continue  # then it leads nowhere, which is found where it is looked up
            yield Doubt(Code.PROFILE_EMPTY, Key(key))
            continue
        more = len(without) - MANY
        names = without if more <= 1 else [*without[:MANY], f"nog {more} andere"]
        yield Doubt(Code.PROFILE_IN_PART, Key(key), skills=listed(names))


def both_profiles(forms: Forms) -> Iterator[Doubt]:
    """Only two profiles can be compared (guide 2.2.3)."""
    for one, other in ((COMPETENCE, CAPACITY), (CAPACITY, COMPETENCE)):
        if forms[one].in_use and not forms[other].in_use:
            yield Doubt(Code.PROFILE_ALONE, Key(one, "datum"), other=forms[other].form.sheet)


def profile_of_the_time_of_the_plan(forms: Forms) -> Iterator[Doubt]:
    """The plan builds on profiles that still hold (guide 2.2.4)."""
    planned = date_of(Key(PLAN, "datum"), forms)
    for where in (Key(COMPETENCE, "datum"), Key(CAPACITY, "datum")):
        if forms[where.form].form.borrows in forms[where.form].answers:
            continue  # a version of a function holds until there is a newer one
        scored = date_of(where, forms)
        if planned and scored and planned - scored > YEAR:
            yield Doubt(Code.PROFILE_OLD, where, scored=day(scored), planned=day(planned))


def not_all_scores_equal(forms: Forms) -> Iterator[Doubt]:
    """57 equal scores tell nothing (guide 2.2.3)."""
    for key in _profiles_in(forms):
        scores = [forms[key].answers.get(skill.key) for skill in SKILLS]
        if None not in scores and len(set(scores)) == 1:
            yield Doubt(Code.SCORES_EQUAL, Key(key, SKILLS[0].key), score=scores[0])


def _profiles_in(forms: Forms) -> Iterator[str]:
    """The keys of the profiles in a workbook: a function has but one."""
    return (key for key in (COMPETENCE, CAPACITY) if key in forms)
