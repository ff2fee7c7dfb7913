"""What a document says: the answers of one form as text, writing lines and ticked boxes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as of_dataclass
from types import SimpleNamespace

from pipeline.answers import Answer, Entry, FilledForm
from pipeline.contacts import phone_in_national_form
from pipeline.forms.model import Field, Form, Kind, Table

BOXED = (Kind.CHOICE, Kind.CHOICES, Kind.SCORE)


@dataclass(frozen=True)
class Blank:
    """An answer that is not there: so many lines to write on."""

    lines: int


@dataclass
class Context:
    """The content of one document.

    values: by placeholder, text or Blank; per table a list of entries, each with its number `nr`.
    texts: every answer by the tag of the control that must hold it. ticked: the tags of the boxes
    to tick and the figures to circle.
    """

    values: dict[str, object] = of_dataclass(default_factory=dict)
    texts: dict[str, str] = of_dataclass(default_factory=dict)
    ticked: set[str] = of_dataclass(default_factory=set)


def context_of(
    filled: FilledForm, *, on_paper: bool = False, proposed: Mapping[str, str] | None = None
) -> Context:
    """The context of a form.

    on_paper adds empty entries to tables, as the paper form has them. proposed: texts for fields
    that have no answer, by key.
    """
    context, form = Context(), filled.form
    answers = {**(proposed or {}), **filled.answers}
    for field in form.fields.values():
        if field.printed:
            context.values[field.key] = _say(context, form, field, answers)
    for table in form.tables:
        entries = list(filled.rows.get(table.key, []))
        if on_paper or not filled.in_use:
            entries += [{}] * (table.blank - len(entries))
        context.values[table.key] = [
            _entry(context, form, table, entry, number)
            for number, entry in enumerate(entries, start=1)
        ]
    return context


def _entry(
    context: Context, form: Form, table: Table, entry: Entry, number: int
) -> SimpleNamespace:
    said = {
        column.key: _say(context, form, column, entry, table.key, number)
        for column in table.columns
        if column.printed
    }
    return SimpleNamespace(nr=str(number), **said)


def _say(context: Context, form: Form, field: Field, answers: Entry, *path: object) -> str | Blank:
    """Put one answer in the context; gives what its placeholder prints."""
    answer = answers.get(field.key)
    if field.kind in BOXED:
        codes = answer if isinstance(answer, tuple) else (answer,)
        chosen = (choice for choice in field.choices if choice.code in codes)
        context.ticked.update(form.box_key(field, choice, *path) for choice in chosen)
        return Blank(field.lines)
    if answer is None:
        return Blank(field.lines)
    text = as_text(field, answer)
    context.texts[form.full_key(*path, field.key)] = text
    return text


def as_text(field: Field, answer: Answer) -> str:
    """An answer as it is printed: a date as day/month/year, a telephone number as is usual."""
    if isinstance(answer, str):
        phone = field.kind is Kind.PHONE and phone_in_national_form(answer)
        return phone or answer
    if isinstance(answer, tuple):
        return ", ".join(answer)
    return f"{answer:%d/%m/}{answer.year:04}"
