"""Rules across fields and forms: each a small function with the guide's section it comes from.

A rule takes the forms of a dossier by key, and yields what it doubts. None is a fout: the answers
are kept as they are, and the coach decides.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as of_dataclass
from itertools import islice

from pipeline.checks.names import likely_typo, related, same_name
from pipeline.checks.smart import goals_that_miss
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
from pipeline.forms.model import Field, Kind, inherited_keys
from pipeline.forms.skills import SKILLS
from pipeline.records.answers import Cell, FilledForm
from pipeline.records.contacts import NOTHING, birth_date_in
from pipeline.records.text import cut, day, fold

Forms = Mapping[str, FilledForm]
FUNCTION = "functie"
YEAR = dt.timedelta(days=366)
MOST_GOALS = 5
"""Of how many goals one run says that they are not SMART."""

NAMES = (f"{INTAKE}.werknemer_naam", f"{INTAKE}.werkgever_naam", f"{INTAKE}.jobcoach")
"""Whoever a field inherits from is whom it names: so a form says who it is about (guide 2.2.1)."""

FACTS = (Kind.DATE, Kind.NATIONAL_NUMBER)
IN_ORDER = (
    (f"{INTAKE}.geboortedatum", f"{INTAKE}.datum_in_dienst"),
    (f"{EMPLOYEE_INTERVIEW}.geboortedatum", f"{EMPLOYEE_INTERVIEW}.datum_in_dienst"),
    (f"{INTAKE}.datum_in_dienst", f"{INTAKE}.datum_aanmelding"),
    (f"{INTAKE}.datum_aanmelding", f"{EMPLOYER_INTERVIEW}.datum"),
    (f"{INTAKE}.datum_aanmelding", f"{EMPLOYEE_INTERVIEW}.datum"),
    (f"{INTAKE}.datum_aanmelding", f"{CAPACITY}.datum"),
    (f"{INTAKE}.datum_aanmelding", f"{PLAN}.datum"),
    (f"{EMPLOYER_INTERVIEW}.datum", f"{PLAN}.datum"),
    (f"{EMPLOYEE_INTERVIEW}.datum", f"{PLAN}.datum"),
    (f"{INTAKE}.datum_aanmelding", f"{EMPLOYER_SURVEY}.datum"),
    (f"{INTAKE}.datum_aanmelding", f"{EMPLOYEE_SURVEY}.datum"),
    (f"{PLAN}.datum", f"{EMPLOYER_SURVEY}.datum"),
    (f"{PLAN}.datum", f"{EMPLOYEE_SURVEY}.datum"),
)
"""The steps of a trajectory (guide 2.2): the first date cannot be after the second."""


@dataclass(frozen=True)
class Doubt:
    """What a rule found: the code, the form and field it is about, the words of its message.

    cell and column say where, for an entry of a table.
    """

    code: str
    form: str
    field: str
    words: Mapping[str, object] = of_dataclass(default_factory=dict)
    cell: Cell | None = None
    column: Field | None = None


def names_alike(forms: Forms) -> Iterator[Doubt]:
    """Employee, employer and coach bear the same name on every form (guide 2.2.1)."""
    for filled in forms.values():
        for asked in filled.form.fields.values():
            source = next((key for key in inherited_keys(asked) if key in NAMES), None)
            if source and asked.key in filled.typed:
                yield from _compare(forms, source, filled, asked.key, _text(filled, asked.key))
    interview = forms[EMPLOYEE_INTERVIEW]
    if {"voornaam", "naam"} <= interview.typed:
        name = f"{_text(interview, 'voornaam')} {_text(interview, 'naam')}"
        yield from _compare(forms, NAMES[0], interview, "naam", name)


def _compare(forms: Forms, source: str, filled: FilledForm, key: str, name: str) -> Iterator[Doubt]:
    first_key = Key.parse(source).field
    first = forms[Key.parse(source).form]
    known = _text(first, first_key)
    if known and fold(name) not in (*NOTHING, "zie aanmelding") and not same_name(name, known):
        code = "naam-tikfout" if likely_typo(name, known) else "naam-anders"
        words = {"name": cut(name), "known": cut(known), "place": first.cells[first_key].place}
        yield Doubt(code, filled.form.key, key, words)


def dates_in_order(forms: Forms) -> Iterator[Doubt]:
    """Birth, employment, intake, interviews, profile, plan, surveys: in a possible order (2.2)."""
    for early, late in IN_ORDER:
        form, key, *_ = Key.parse(early)
        late_form, late_key, *_ = Key.parse(late)
        first, then = _date(forms, form, key), _date(forms, late_form, late_key)
        typed = late_key in forms[late_form].typed and key in forms[form].typed
        if typed and first and then and first > then:
            before = forms[form]
            words = {
                "label": before.form.fields[key].label,
                "first": day(first),
                "place": before.cells[key].place,
                "then": day(then),
            }
            yield Doubt("datum-volgorde", late_form, late_key, words)


def facts_alike(forms: Forms) -> Iterator[Doubt]:
    """A date or number that a form takes over from another is the same where it is typed again."""
    for filled in forms.values():
        for asked in filled.form.fields.values():
            keys = inherited_keys(asked)
            if asked.kind in FACTS and len(keys) == 1 and asked.key in filled.typed:
                form, key, *_ = Key.parse(keys[0])
                first = forms[form]
                if key in first.typed and first.answers[key] != filled.answers[asked.key]:
                    words = {"place": first.cells[key].place}
                    yield Doubt("gegeven-anders", filled.form.key, asked.key, words)


def national_number_tells_birth_date(forms: Forms) -> Iterator[Doubt]:
    """A national number begins with the birth date; BIS numbers may not know it."""
    for filled in forms.values():
        number, born = _text(filled, "rijksregisternummer"), filled.answers.get("geboortedatum")
        if number and isinstance(born, dt.date) and "rijksregisternummer" in filled.typed:
            told = birth_date_in(number)
            if told and told != born:
                words = {"told": day(told), "born": day(born)}
                yield Doubt("geboortedatum-anders", filled.form.key, "rijksregisternummer", words)


def function_alike(forms: Forms) -> Iterator[Doubt]:
    """The competence profile is of the function that intake and employer name (guide 2.2.3)."""
    profile = forms[COMPETENCE]
    function = _text(profile, FUNCTION)
    if not function or not profile.in_use:
        return
    for other in (forms[INTAKE], forms[EMPLOYER_INTERVIEW]):
        said = _text(other, FUNCTION)
        if said and FUNCTION in other.typed and not related(function, said):
            words = {
                "function": cut(function),
                "said": cut(said),
                "place": other.cells[FUNCTION].place,
            }
            yield Doubt("functie-anders", COMPETENCE, FUNCTION, words)
            return


def both_profiles(forms: Forms) -> Iterator[Doubt]:
    """Only two profiles can be compared (guide 2.2.3)."""
    for one, other in ((COMPETENCE, CAPACITY), (CAPACITY, COMPETENCE)):
        if forms[one].in_use and not forms[other].in_use:
            yield Doubt("profiel-alleen", one, "datum", {"other": forms[other].form.sheet})


def profile_of_the_time_of_the_plan(forms: Forms) -> Iterator[Doubt]:
    """The plan builds on profiles that still hold (guide 2.2.4)."""
    planned = _date(forms, PLAN, "datum")
    for key in (COMPETENCE, CAPACITY):
        scored = _date(forms, key, "datum")
        if planned and scored and planned - scored > YEAR:
            words = {"scored": day(scored), "planned": day(planned)}
            yield Doubt("profiel-oud", key, "datum", words)


def not_all_scores_equal(forms: Forms) -> Iterator[Doubt]:
    """57 equal scores tell nothing (guide 2.2.3)."""
    for key in (COMPETENCE, CAPACITY):
        scores = [forms[key].answers.get(skill.key) for skill in SKILLS]
        if None not in scores and len(set(scores)) == 1:
            yield Doubt("scores-gelijk", key, SKILLS[0].key, {"score": scores[0]})


def which_other(forms: Forms) -> Iterator[Doubt]:
    """A box "andere" asks which, and what is filled in there asks for the box (guide 2.2.2)."""
    for filled in forms.values():
        for asked in filled.form.fields.values():
            answer = filled.answers.get(asked.key)
            ticked = answer if isinstance(answer, tuple) else ()
            for choice in asked.choices:
                if choice.detail:
                    key, chosen = choice.detail.key, choice.code in ticked
                    words = {"label": choice.label}
                    cell = filled.cells.get(key)
                    empty = not (cell and cell.filled)
                    if chosen and empty:
                        yield Doubt("andere-welke", filled.form.key, key, words)
                    if not chosen and key in filled.answers:
                        yield Doubt("andere-zonder-kruisje", filled.form.key, key, words)


def complete_actions(forms: Forms) -> Iterator[Doubt]:
    """An action says who, by when and how it is evaluated (guide 2.2.4)."""
    plan = forms[PLAN]
    table = plan.form.tables[0]
    for row, cells in zip(plan.rows[table.key], plan.row_cells[table.key], strict=True):
        for column in table.columns:
            wanted = column.key in ("wie_doet_wat", "termijn", "evaluatie")
            cell = cells.get(column.key)
            if wanted and cell and column.key not in row and not cell.filled:
                words = {"label": column.label}
                yield Doubt("actie-onvolledig", PLAN, "", words, cell, column)


def smart_goals(forms: Forms) -> Iterator[Doubt]:
    """Short-term goals are always SMART, as far as a program can see (guide 2.2.4)."""
    for goal, missing in islice(goals_that_miss(_text(forms[PLAN], "voorstel_pop")), MOST_GOALS):
        yield Doubt("doel-niet-smart", PLAN, "voorstel_pop", {"goal": goal, "missing": missing})


def _text(filled: FilledForm, key: str) -> str:
    answer = filled.answers.get(key)
    return answer if isinstance(answer, str) else ""


def _date(forms: Forms, form: str, key: str) -> dt.date | None:
    answer = forms[form].answers.get(key)
    return answer if isinstance(answer, dt.date) else None


def conditions_met(forms: Forms) -> Iterator[Doubt]:
    """The conditions for support (guide 1.3): a "nee" asks to refer; no answer is no "nee"."""
    for filled in forms.values():
        for key, asked in filled.form.fields.items():
            if asked.condition and filled.answers.get(key) == "nee":
                words = {"condition": asked.label}
                yield Doubt("voorwaarde-niet-voldaan", filled.form.key, key, words)


RULES: tuple[Callable[[Forms], Iterator[Doubt]], ...] = (
    conditions_met,
    names_alike,
    facts_alike,
    national_number_tells_birth_date,
    dates_in_order,
    function_alike,
    both_profiles,
    profile_of_the_time_of_the_plan,
    not_all_scores_equal,
    which_other,
    complete_actions,
    smart_goals,
)
