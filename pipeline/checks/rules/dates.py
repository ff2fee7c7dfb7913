"""Dates that cannot follow each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.checks.rules.typed import date_of, is_typed, place_of, typed_fields
from pipeline.forms.keys import (
    CAPACITY,
    EMPLOYEE_INTERVIEW,
    EMPLOYEE_SURVEY,
    EMPLOYER_INTERVIEW,
    EMPLOYER_SURVEY,
    INTAKE,
    MEASURED_AGAIN,
    PLAN,
    REINTEGRATION,
    Key,
)
from pipeline.forms.model import Kind
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.text import day

REPORTED = Key(INTAKE, "datum_aanmelding")
AT_WORK = "datum_in_dienst"
BORN = "geboortedatum"
TALKED = tuple(Key(form, "datum") for form in (EMPLOYER_INTERVIEW, EMPLOYEE_INTERVIEW))
ASKED = tuple(Key(form, "datum") for form in (EMPLOYER_SURVEY, EMPLOYEE_SURVEY))
SCORED_AGAIN = ("datum_vereist", "datum_beheerst")
SCORED, PLANNED = Key(CAPACITY, "datum"), Key(PLAN, "datum")

IN_ORDER = (
    *((Key(form, BORN), Key(form, AT_WORK)) for form in (INTAKE, EMPLOYEE_INTERVIEW)),
    (Key(INTAKE, AT_WORK), REPORTED),
    *((REPORTED, later) for later in (*TALKED, SCORED, PLANNED)),
    *((talked, PLANNED) for talked in TALKED),
    *((REPORTED, asked) for asked in ASKED),
    *((PLANNED, asked) for asked in ASKED),
    (Key(REINTEGRATION, "afwezig_sinds"), Key(REINTEGRATION, "hervatting")),
    *(tuple(Key(form, side) for form in MEASURED_AGAIN) for side in SCORED_AGAIN),
)
"""The steps of a trajectory (guide 2.2): the first date cannot be after the second."""


def dates_in_order(forms: Forms) -> Iterator[Doubt]:
    """Birth, employment, intake, interviews, profile, plan, surveys: in a possible order (2.2)."""
    for early, late in IN_ORDER:
        first, then = date_of(early, forms), date_of(late, forms)
        if not (first and then and first > then):
            continue
        if is_typed(early, forms) and is_typed(late, forms):
            yield Doubt(
                Code.DATES_OUT_OF_ORDER,
                late,
                then=day(then),
                label=forms[early.form].form.fields[early.field].label,
                first=day(first),
                place=place_of(early, forms),
            )


def past_events(forms: Forms, today: dt.date) -> Iterator[Doubt]:
    """Talks, scores and births have been; only what is planned may have yet to come (2.2)."""
    for filled, field in typed_fields(forms):
        where = Key(filled.form.key, field.key)
        date = date_of(where, forms) if field.kind is Kind.DATE and not field.ahead else None
        if date and date > today:
            yield Doubt(Code.DATE_IN_FUTURE, where, value=day(date))
