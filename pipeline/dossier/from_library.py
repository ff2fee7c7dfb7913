"""What a dossier takes from the library: answers flow one way, into what the workbook leaves empty.

They are put where the workbook would have them, before anything is checked or judged, so that
nobody further on knows the difference. An own score wins, and is told (guide 2.2.3).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.analysis.references import MANY, Reference, differences, in_words, others, refer
from pipeline.checks.same_name import related
from pipeline.checks.values import understand
from pipeline.files.folders import FUNCTIONS
from pipeline.forms.instruments.competentieprofiel import FORM
from pipeline.forms.instruments.reintegratie import FROM_LIBRARY
from pipeline.forms.keys import BOX, COMPETENCE, INTAKE, REINTEGRATION, WORK_POST, Key
from pipeline.forms.skills import SKILLS
from pipeline.records.answers import Cell, Content, FilledForm, Forms, printed
from pipeline.records.catalogue import Code
from pipeline.records.doubts import DOSSIER, Doubt
from pipeline.records.findings import RefusedError
from pipeline.records.functions import Function, forms_of
from pipeline.records.library import Consulted
from pipeline.records.lookup import cell_of
from pipeline.records.text import cut, day
from pipeline.workbooks.lines import keys_of_field

NAME, VERSION, OTHERS = (
    Key(COMPETENCE, key) for key in ("uit_bibliotheek", "versie", "andere_functies")
)
ADAPTED, ADAPTED_VERSION = (
    Key(REINTEGRATION, key) for key in ("aangepaste_functie", "aangepaste_versie")
)
REMARKS = "andere"
DEVIATES = "Afwijkend van de werkpostfiche van {}: {}."


def take_from_library(content: Content, consulted: Consulted) -> Reference:
    """Put the answers of the function that is referred to in the cells that are left empty."""
    name = _text(content, NAME)
    if not name or _refused(content, VERSION):
        return Reference()
    version = _understood(content, VERSION)
    day_of = version if isinstance(version, dt.date) else None
    reference = refer(consulted, name, day_of, NAME, VERSION)
    if reference.function:
        _put(content, reference.function)
    return reference


def others_from_library(
    forms: Forms, function: Function | None, consulted: Consulted
) -> tuple[list[Function], list[Doubt]]:
    """The functions that a dossier is compared with as well, and what is doubted of their names.

    Those doubts are about no form: a name that is not found holds the profile itself not back.
    """
    text = printed(forms[COMPETENCE], OTHERS.field)
    employer = function.employer if function else printed(forms[INTAKE], "werkgever_naam")
    found, doubts = others(consulted, text, employer, function, OTHERS)
    cell = cell_of(OTHERS, forms)
    return found, [Doubt(doubt.code, DOSSIER, cell, **doubt.words) for doubt in doubts]


def adapted_from_library(forms: Forms, consulted: Consulted) -> Reference:
    """The function to which somebody may return, where the coach refers to one."""
    filled = forms[REINTEGRATION]
    name = printed(filled, ADAPTED.field)
    if filled.answers.get("aangepast") != FROM_LIBRARY or not name:
        return Reference()
    if ADAPTED_VERSION.field in filled.refused:
        return Reference()
    version = filled.answers.get(ADAPTED_VERSION.field)
    day_of = version if isinstance(version, dt.date) else None
    return refer(consulted, name, day_of, ADAPTED, ADAPTED_VERSION)


def tell_deviations(profile: FilledForm, function: Function) -> Iterator[Doubt]:
    """Have the profile say where it deviates from the function, below its remarks; and tell."""
    yield from _other_function(profile, function)
    own = {s.key: int(str(profile.answers[s.key])) for s in SKILLS if s.key in profile.answers}
    changes = differences(function.scores, own)
    if not changes or not function.version:
        return
    said = DEVIATES.format(day(function.version), in_words(changes))
    remarks = printed(profile, REMARKS)
    profile.answers[REMARKS] = f"{remarks}\n{said}" if remarks else said
    one = len(changes) == 1
    deviate = "wijkt 1 score" if one else f"wijken {len(changes)} scores"
    first = next(skill.key for skill in SKILLS if skill.label in changes)
    where = Key(COMPETENCE, first)
    yield Doubt(Code.FUNCTION_DEVIATES, where, deviate=deviate, skills=in_words(changes, MANY))


def _other_function(profile: FilledForm, function: Function) -> Iterator[Doubt]:
    """A warning when the profile names another function than the one that it refers to."""
    name = printed(profile, "functie")
    if name and function.title and not related(name, function.title):
        others = f"op {FUNCTIONS}/{function.name} staat '{cut(function.title)}'"
        where = Key(COMPETENCE, "functie")
        yield Doubt(Code.FUNCTION_DIFFERS, where, function=cut(name), others=others, also="")


def _put(content: Content, function: Function) -> None:
    """The answers to what the profile asks; form 41 asks a few of those: function, version, how."""
    source = f"{FUNCTIONS}/{function.name}"
    forms = forms_of(function)
    answers = forms[WORK_POST].answers | forms[COMPETENCE].answers
    for key, answer in answers.items():
        field = FORM.fields.get(key)
        if field is None or any(_filled(content, place) for place in keys_of_field(FORM, field)):
            continue
        if isinstance(answer, tuple):
            for code in answer:
                content.cells[f"{FORM.full_key(key)}{BOX}{code}"] = Cell(source, "", "x")
        else:
            content.cells[FORM.full_key(key)] = Cell(source, "", answer)


def _filled(content: Content, key: str) -> bool:
    cell = content.cells.get(key)
    return cell is not None and cell.filled


def _text(content: Content, key: Key) -> str:
    return str(_understood(content, key) or "").strip()


def _understood(content: Content, key: Key) -> object:
    cell = content.cells.get(str(key))
    if cell is None or not cell.filled:
        return None
    try:
        return understand(FORM.fields[key.field], cell.value)
    except RefusedError:
        return None


def _refused(content: Content, key: Key) -> bool:
    return _filled(content, str(key)) and _understood(content, key) is None
