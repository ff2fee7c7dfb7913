"""Which form a document is that lost the tags of its controls, as one that LibreOffice saved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.documents.controls import tag_of
from pipeline.documents.readback import (
    WordFile,
    controls_by_place,
    open_document,
    read_back,
    words_in_margins,
    words_outside,
)
from pipeline.documents.rendering.context import context_of
from pipeline.documents.rendering.template import Template
from pipeline.forms.model import Form
from pipeline.records.answers import Entry, FilledForm
from pipeline.records.text import fold, one_line

STATEMENT = re.compile(r"{%.*?%}")
"""What a template says to the template engine, and never prints."""

Values = dict[str, list[str | bool]]
"""What the controls say, by tag; [] where a control could not be told apart."""


@dataclass(frozen=True)
class Recognised:
    """The forms that a document may be: none, one or more; of one alone what its controls say.

    No values: it bears the title of that form, but its controls are not to be told apart.
    """

    forms: list[Form]
    values: Values = field(default_factory=dict)


def recognise(document: WordFile, forms: Iterable[Form]) -> Recognised:
    """Which form a document is, going by what stands before its controls and by its title."""
    lines = {fold(line.text) for line in words_outside(document)}
    read: dict[str, Values] = {}
    titled: list[Form] = []
    likely: list[Form] = []
    most = 0
    for form in forms:
        values = _read_as(document, form)
        found = sum(1 for value in values.values() if value)
        if fold(form.title) in lines:
            titled.append(form)
        if 2 * found > len(values) and found >= most:
            likely = [*likely, form] if found == most else [form]
            most, read[form.key] = found, values
    if len(likely) == 1 and titled in ([], likely):
        return Recognised(likely, read[likely[0].key])
    return Recognised(sorted({*likely, *titled}, key=lambda form: form.number))


def _read_as(document: WordFile, form: Form) -> Values:
    """What the controls say if this is the form; it has as many entries as the document shows."""
    rows = tuple(_entries(document, form, number) for number in range(len(form.tables)))
    made = _made(form, rows).body
    values = read_back(document.body, made)
    return {tag: [values[tag]] if tag in values else [] for tag in read_back(made, made)}


def _entries(document: WordFile, form: Form, table: int) -> int:
    """How many entries of a table a document shows, going by their first answer."""
    own = _made(form, (1,) * len(form.tables)).body
    begin = form.full_key(form.tables[table].key) + "."
    there = controls_by_place(document.body)
    for place, controls in controls_by_place(own).items():
        if tag_of(controls[0]).startswith(begin):  # in a row, all answers stand behind its head
            return len(there.get(place, ())) // len(controls)
    return 0


@lru_cache(maxsize=64)
def _made(form: Form, rows: tuple[int, ...]) -> WordFile:
    """The form as we print it without answers, with so many entries in its tables."""
    empty: dict[str, list[Entry]] = {
        table.key: [{} for _ in range(n)] for table, n in zip(form.tables, rows, strict=True)
    }
    context = context_of(FilledForm(form, in_use=True, rows=empty))
    return open_document(_template(form).render(context))


@lru_cache(maxsize=32)
def _template(form: Form) -> Template:
    return Template(_built(form))


@lru_cache(maxsize=32)
def _built(form: Form) -> bytes:
    from pipeline.documents.building.templates import build_template  # heavy, and seldom needed

    return build_template(form)


@lru_cache(maxsize=32)
def printed_by(form: Form) -> frozenset[str]:
    """The paragraphs that a form prints outside its fields, as its template has them."""
    template = open_document(_built(form))
    lines = [line.text for line in words_outside(template)]
    printed = (STATEMENT.sub(" ", text) for text in (*lines, *words_in_margins(template)))
    return frozenset(filter(None, map(one_line, printed)))
