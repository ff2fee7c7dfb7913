"""A function of the library: what one version of its workbook says, to refer to (guide 2.2.3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from pipeline.forms.function import FORM, function_forms
from pipeline.forms.keys import COMPETENCE, Key
from pipeline.forms.model import Field, Kind
from pipeline.forms.skills import SKILLS
from pipeline.records.answers import Answer, Cell, FilledForm, Forms
from pipeline.records.text import fold

Kept = str | list[str]
"""An answer as it is kept: text, a day as 2024-12-31, or the codes of the boxes that are ticked."""


@dataclass(frozen=True)
class Function:
    """One version of a function, by the name of its workbook, which is how dossiers refer to it.

    answers: by full key. places: where those stand that were typed. faulty: something in the
    workbook holds its document back.
    """

    name: str
    answers: Mapping[str, Kept]
    places: Mapping[str, str]
    faulty: bool = False

    @property
    def title(self) -> str:
        """What the function is called."""
        return self._text("functie")

    @property
    def employer(self) -> str:
        """The company that it is a function of; "" when that is not said."""
        return self._text("werkgever")

    @property
    def changed(self) -> str:
        """What is different in this version, in the words of who made it."""
        return self._text("veranderd")

    @cached_property
    def version(self) -> dt.date | None:
        """The day that this version is of."""
        day = self._text("datum")
        return dt.date.fromisoformat(day) if day else None

    @cached_property
    def kind(self) -> tuple[str, str]:
        """What all versions of one function have in common, and no other function."""
        return (fold(self.title) or fold(self.name), fold(self.employer))

    @cached_property
    def scores(self) -> dict[str, int]:
        """What the function asks, by skill key; absent where it is not scored."""
        keys = {skill.key: f"{COMPETENCE}.{skill.key}" for skill in SKILLS}
        return {s: int(str(self.answers[key])) for s, key in keys.items() if key in self.answers}

    @cached_property
    def digest(self) -> str:
        """Another one as soon as the workbook says anything else."""
        said = repr((self.name, sorted(self.answers.items()), self.faulty))
        return sha256(said.encode(errors="replace")).hexdigest()[:16]

    def _text(self, key: str) -> str:
        return str(self.answers.get(FORM.full_key(key), ""))


def function_from(name: str, forms: Forms, *, faulty: bool) -> Function:
    """The function that a workbook of this name says, from its forms as they are filled in."""
    answers, places = {}, {}
    for filled in forms.values():
        for key, field, answer in _answers_in(filled):
            answers[str(key)] = _kept(field, answer)
            if key.table or key.field in filled.typed:
                places[str(key)] = _cells_of(filled, key)[key.field].place
    return Function(name, answers, places, faulty)


def forms_of(function: Function, *, typed: bool = False) -> dict[str, FilledForm]:
    """The forms of a function as they are filled in; typed: only with what was typed there."""
    forms = {form.key: FilledForm(form, in_use=True) for form in function_forms()}
    for filled in forms.values():
        filled.rows = {table.key: [] for table in filled.form.tables}
    for text, kept in function.answers.items():
        if typed and text not in function.places:
            continue
        key = Key.parse(text)
        filled = forms[key.form]
        if not key.table:
            filled.answers[key.field] = _answer(filled.form.fields[key.field], kept)
            continue
        columns = next(table.columns for table in filled.form.tables if table.key == key.table)
        rows = filled.rows[key.table]
        rows += [{} for _ in range(key.row - len(rows))]
        field = next(column for column in columns if column.key == key.field)
        rows[key.row - 1][key.field] = _answer(field, kept)
    return forms


def _answers_in(filled: FilledForm) -> Iterable[tuple[Key, Field, Answer]]:
    form = filled.form
    for name, answer in filled.answers.items():
        yield Key(form.key, name), form.fields[name], answer
    for table in form.tables:
        for number, row in enumerate(filled.rows.get(table.key, []), start=1):
            for column in table.columns:
                if column.key in row:
                    yield Key(form.key, column.key, table.key, number), column, row[column.key]


def _cells_of(filled: FilledForm, key: Key) -> Mapping[str, Cell]:
    return filled.row_cells[key.table][key.row - 1] if key.table else filled.cells


def _kept(field: Field, answer: Answer) -> Kept:
    if isinstance(answer, tuple):
        return [*answer]
    return answer.isoformat() if isinstance(answer, dt.date) else answer


def _answer(field: Field, kept: Kept) -> Answer:
    if isinstance(kept, list):
        return tuple(kept)
    return dt.date.fromisoformat(kept) if field.kind is Kind.DATE else kept
