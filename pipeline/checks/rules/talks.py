"""Talks in their order, told to whom they concern; consent before others are called in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.checks.rules.dates import REPORTED
from pipeline.checks.rules.typed import date_of
from pipeline.forms.keys import (
    ACTORS,
    EMPLOYEE_INTERVIEW,
    EMPLOYEE_SURVEY,
    EMPLOYER_INTERVIEW,
    EMPLOYER_SURVEY,
    INTAKE,
    PLAN,
    TALKS,
    Key,
)
from pipeline.records.answers import Entry, Forms, as_text
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.lookup import cell_of, field_of
from pipeline.records.text import day

ROWS = "regels"
TO_TELL, STILL_TO_DO = ("collegas", "meedraaien"), "nog_te_doen"
"""Kinds of talk that are to be told to employee and employer, also where that is left open."""

EVALUATING = ("tussentijds", "rondetafel")
INTERVIEWS = {"werknemer": EMPLOYEE_INTERVIEW, "werkgever": EMPLOYER_INTERVIEW}
MAY_BE_CALLED = ("werkgever", "leidinggevende", "collegas", "hr")
"""Actors at work, with whom the coach speaks in any case."""

ENDS = (Key(PLAN, "overdracht"), Key(EMPLOYER_SURVEY, "datum"), Key(EMPLOYEE_SURVEY, "datum"))


def talks_in_order(forms: Forms) -> Iterator[Doubt]:
    """No talk before the intake, and none planned before the one in which it was planned."""
    reported = date_of(REPORTED, forms)
    for number, row in _rows(forms, TALKS):
        held, following = row.get("datum"), row.get("volgend")
        if not isinstance(held, dt.date):
            continue
        where = Key(TALKS, "datum", ROWS, number)
        if reported and held < reported:
            yield _too_early(where, held, REPORTED, reported, forms)
        if isinstance(following, dt.date) and following < held:
            yield _too_early(where._replace(field="volgend"), following, where, held, forms)


def _too_early(late: Key, then: dt.date, early: Key, first: dt.date, forms: Forms) -> Doubt:
    field, cell = field_of(early, forms), cell_of(early, forms)
    return Doubt(
        Code.DATES_OUT_OF_ORDER,
        late,
        then=day(then),
        label=field.label if field else "",
        first=day(first),
        place=cell.place if cell else "",
    )


def talks_told(forms: Forms) -> Iterator[Doubt]:
    """What was seen and heard goes back to employee and employer, before a plan (2.2.3)."""
    planned = date_of(Key(PLAN, "datum"), forms)
    for number, row in _rows(forms, TALKS):
        held, told = row.get("datum"), row.get("teruggekoppeld")
        to_do = told == STILL_TO_DO or (told is None and row.get("soort") in TO_TELL)
        if to_do and planned and isinstance(held, dt.date) and held <= planned:
            where = Key(TALKS, "teruggekoppeld", ROWS, number)
            title = _said(Key(TALKS, "soort", ROWS), row, forms).lower()
            yield Doubt(Code.TALK_NOT_TOLD, where, kind=title or "gesprek", date=day(held))


def who_asks_first(forms: Forms) -> Iterator[Doubt]:
    """The first talk is with who asks for support (2.2.2); both at once is nobody first."""
    asked = forms[INTAKE].answers.get("vraag_van")
    sides = [side for side in INTERVIEWS if isinstance(asked, tuple) and side in asked]
    first = {side: _first_talk(side, forms) for side in INTERVIEWS}
    talked = [number for number, row in _rows(forms, TALKS) if row.get("soort") in _kinds()]
    if len(sides) != 1 or not talked:
        return
    (one,) = sides
    other = next(side for side in INTERVIEWS if side != one)
    if first[other] < first[one]:
        yield Doubt(Code.TALK_ORDER, Key(TALKS, "soort", ROWS, talked[0]), asked=one, other=other)


def _kinds() -> list[str]:
    return [f"verkennend_{side}" for side in INTERVIEWS]


def _first_talk(side: str, forms: Forms) -> dt.date:
    """The day of the first exploring talk with one side; the last of all days if there is none."""
    rows = (row for _, row in _rows(forms, TALKS) if row.get("soort") == f"verkennend_{side}")
    days = [row.get("datum") for row in rows] + [date_of(Key(INTERVIEWS[side], "datum"), forms)]
    return min((d for d in days if isinstance(d, dt.date)), default=dt.date.max)


def plan_evaluated(forms: Forms) -> Iterator[Doubt]:
    """A plan is evaluated and adjusted on the way (2.2.4), before support ends."""
    planned = date_of(Key(PLAN, "datum"), forms)
    ended = any(date_of(key, forms) for key in ENDS)
    rows = [row for _, row in _rows(forms, TALKS)]
    if rows and planned and ended and not any(row.get("soort") in EVALUATING for row in rows):
        yield Doubt(Code.PLAN_NOT_EVALUATED, Key(TALKS), date=day(planned))


def consent_to_contact(forms: Forms) -> Iterator[Doubt]:
    """The employee agrees before others are called in (2.2.4)."""
    for number, row in _rows(forms, ACTORS):
        actor = row.get("actor")
        if actor and actor not in MAY_BE_CALLED and row.get("toestemming") != "ja":
            title = _said(Key(ACTORS, "actor", ROWS), row, forms)
            where = Key(ACTORS, "toestemming", ROWS, number)
            yield Doubt(Code.ACTOR_WITHOUT_CONSENT, where, actor=title)


def _rows(forms: Forms, form: str) -> Iterator[tuple[int, Entry]]:
    """The entries of a work sheet with their numbers; none of a form that there is not."""
    filled = forms.get(form)
    return iter(enumerate(filled.rows.get(ROWS, []), start=1) if filled else ())


def _said(key: Key, row: Entry, forms: Forms) -> str:
    field = field_of(key, forms)
    return as_text(field, row[key.field]) if field and key.field in row else ""
