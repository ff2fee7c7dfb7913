"""Who a dossier is about: names, dates and numbers are the same wherever they are typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.checks.rules.typed import date_of, is_typed, place_of, text_of, typed_fields
from pipeline.checks.same_name import likely_typo, same_name
from pipeline.forms.keys import EMPLOYEE_INTERVIEW, INTAKE, Key
from pipeline.forms.model import Kind, inherited_keys
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code
from pipeline.records.contacts import NOTHING, birth_date_in
from pipeline.records.doubts import Doubt
from pipeline.records.text import cut, day, fold

EMPLOYEE = Key(INTAKE, "werknemer_naam")
NAMES = (EMPLOYEE, Key(INTAKE, "werkgever_naam"), Key(INTAKE, "jobcoach"))
"""Whoever a field inherits from is whom it names: so a form says who it is about (guide 2.2.1)."""

FACTS = (Kind.DATE, Kind.NATIONAL_NUMBER)
BIRTH_DATE = "geboortedatum"


def names_alike(forms: Forms) -> Iterator[Doubt]:
    """Employee, employer and coach bear the same name on every form (guide 2.2.1)."""
    for filled, field in typed_fields(forms):
        sources = map(Key.parse, inherited_keys(field))
        if source := next((key for key in sources if key in NAMES), None):
            where = Key(filled.form.key, field.key)
            yield from _other_name(source, where, text_of(where, forms), forms)
    surname, first_name = (Key(EMPLOYEE_INTERVIEW, key) for key in ("naam", "voornaam"))
    if is_typed(surname, forms) and is_typed(first_name, forms):
        name = f"{text_of(first_name, forms)} {text_of(surname, forms)}"
        yield from _other_name(EMPLOYEE, surname, name, forms)


def _other_name(source: Key, where: Key, name: str, forms: Forms) -> Iterator[Doubt]:
    known = text_of(source, forms)
    no_name = (*NOTHING, fold(f"zie {forms[source.form].form.noun}"))
    if known and fold(name) not in no_name and not same_name(name, known):
        yield Doubt(
            Code.NAME_MISSPELT if likely_typo(name, known) else Code.NAME_DIFFERS,
            where,
            name=cut(name),
            known=cut(known),
            place=place_of(source, forms),
        )


def facts_alike(forms: Forms) -> Iterator[Doubt]:
    """A date or number that a form takes over from another is the same where it is typed again."""
    for filled, field in typed_fields(forms):
        sources = inherited_keys(field) if field.kind in FACTS else ()
        if len(sources) != 1:
            continue
        source = Key.parse(sources[0])
        first = forms[source.form]
        if is_typed(source, forms) and first.answers[source.field] != filled.answers[field.key]:
            where = Key(filled.form.key, field.key)
            yield Doubt(Code.FACT_DIFFERS, where, place=place_of(source, forms))


def national_number_and_birth_date(forms: Forms) -> Iterator[Doubt]:
    """A national number begins with the birth date; BIS numbers may not know it."""
    for filled, field in typed_fields(forms):
        if field.kind is not Kind.NATIONAL_NUMBER:
            continue
        where = Key(filled.form.key, field.key)
        born = date_of(where._replace(field=BIRTH_DATE), forms)
        begins: dt.date | None = birth_date_in(text_of(where, forms))
        if born and begins and begins != born:
            yield Doubt(Code.BIRTH_DATE_DIFFERS, where, begins=day(begins), born=day(born))
