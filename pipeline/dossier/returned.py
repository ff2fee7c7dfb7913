"""Documents that came back filled in: their answers count as those of the form (guide 2.2.6).

They stand in a folder beside the workbook: Evi.xlsx, Evi-retour/. The workbook itself is never
written to; where it says something else, it counts, and both answers are told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lxml import etree

from pipeline.documents.building.templates import build_template
from pipeline.documents.readback import NotReadableError, body_of, read_back
from pipeline.documents.rendering.context import context_of
from pipeline.documents.rendering.template import Template
from pipeline.files.folders import RETURNED, is_temporary
from pipeline.forms.keys import BOX, Key
from pipeline.forms.model import Field, Form, Kind
from pipeline.records.answers import Cell, Content, FilledForm, as_text
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.text import cut, fold

Said = dict[str, list[str] | None]
"""Answers by the full key of the field (a text alone, or the chosen codes); None: not read."""


@dataclass
class Returned:
    """One document that came back: of which form it is (None: of no form), and what it says."""

    source: str
    form: Form | None = None
    says: Said = field(default_factory=dict)


def returned_files(workbook: Path) -> list[Path]:
    """The documents that came back for a workbook."""
    folder = workbook.with_name(workbook.stem + RETURNED)
    return sorted(p for p in folder.glob("*.docx") if not is_temporary(p.name))


def read_returned(workbook: Path, forms: Mapping[str, FilledForm]) -> list[Returned]:
    """What came back for a workbook; forms: as the workbook fills them."""
    return [_read(path, forms) for path in returned_files(workbook)]


def _read(path: Path, forms: Mapping[str, FilledForm]) -> Returned:
    source = f"{path.parent.name}/{path.name}"
    try:
        body = body_of(path.read_bytes())
    except (NotReadableError, OSError):
        return Returned(source)
    best, most = Returned(source), 0
    for filled in (f for f in forms.values() if f.form.returns):
        made = _made(filled)
        values = read_back(body, made)
        if len(values) > most and 2 * len(values) > len(read_back(made, made)):
            says = _by_field(filled.form, values, made)
            best, most = Returned(source, filled.form, says), len(values)
    return best


def _made(filled: FilledForm) -> etree._Element:
    """The form as we print it, to know the controls of an edited one by."""
    return body_of(_template(filled.form).render(context_of(filled)))


@cache
def _template(form: Form) -> Template:
    return Template(build_template(form))


def _by_field(form: Form, values: Mapping[str, str | bool], made: etree._Element) -> Said:
    """Values of controls as answers to fields; a field with an unread box is unread."""
    says: Said = defaultdict(list)
    for tag in {**read_back(made, made), **values}:
        key, _, code = tag.partition(BOX)
        value = values.get(tag)
        answers = says[key]
        if value is None:
            says[key] = None
        elif answers is not None and value:
            answers.append(code if value is True else str(value))
    return dict(says)


def add_returned(
    content: Content, forms: Mapping[str, FilledForm], documents: list[Returned]
) -> None:
    """Put what came back in the cells that the workbook leaves empty, with its source as place."""
    for said in (one for one in documents if one.form):
        assert said.form
        filled = forms[said.form.key]
        for key, column, row in _places(said):
            answers = said.says[key]
            if not answers or len(answers) > 1 or _known(filled, column, row):
                continue
            cell = Cell(said.source, "", _as_typed(column, answers[0]))
            if row is None:
                content.cells[key] = cell
            else:
                _row(content, said.form, row)[column.key] = cell


def doubts_about_returned(
    forms: Mapping[str, FilledForm],
    before: Mapping[str, FilledForm],
    documents: list[Returned],
) -> Iterator[Doubt]:
    """What came back and could not be taken over; before: as the workbook alone fills it."""
    for said in documents:
        if said.form is None:
            first, names = Key(next(iter(forms))), _returnable(forms)
            yield Doubt(Code.RETURNED_UNKNOWN, first, source=said.source, forms=names)
            continue
        unread = [column.label for key, column, _ in _places(said) if said.says[key] is None]
        if unread:
            labels = ", ".join(f"'{label}'" for label in unread)
            where = Key(said.form.key)
            yield Doubt(Code.RETURNED_IN_PART, where, source=said.source, labels=labels)
        for key, column, row in _places(said):
            own = _known(before[said.form.key], column, row)
            where = Key(said.form.key, column.key, Key.parse(key).table)
            yield from _not_taken_over(said, where, column, said.says[key] or [], own)


def _not_taken_over(
    said: Returned, where: Key, column: Field, answers: list[str], own: str
) -> Iterator[Doubt]:
    """One answer of a document that came back; own: what the workbook says."""
    source, label = said.source, column.label
    if len(answers) > 1:
        value = ", ".join(answers)
        yield Doubt(Code.RETURNED_TWICE, where, source=source, label=label, value=value)
    elif answers and own and fold(own) != fold(_as_typed(column, answers[0])):
        value, known = (f"'{cut(t)}'" for t in (_as_typed(column, answers[0]), own))
        yield Doubt(
            Code.RETURNED_DIFFERS, where, source=source, label=label, value=value, known=known
        )


def _returnable(forms: Mapping[str, FilledForm]) -> str:
    """What may come back, in words; what is sent last comes first."""
    names = [filled.form.noun for filled in forms.values() if filled.form.returns]
    return " of ".join(reversed(names))


def _places(said: Returned) -> Iterator[tuple[str, Field, int | None]]:
    """Per answer its key, its field, and the row of the table that it stands in, from 1."""
    assert said.form
    for key in said.says:
        _, *path = key.split(".")
        if path and path[0] in said.form.fields:
            yield key, said.form.fields[path[0]], None
        for table in said.form.tables:
            for column in table.columns:
                if path[:1] == [table.key] and path[-1] == column.key:
                    yield key, column, int(path[1])


def _known(filled: FilledForm, column: Field, row: int | None) -> str:
    """What the workbook answers to this, as it is typed; "" when nothing."""
    answers = filled.answers
    if row is not None:
        entries = filled.rows[filled.form.tables[0].key]
        answers = entries[row - 1] if row <= len(entries) else {}
    if column.key not in answers:
        return ""
    given = answers[column.key]
    return str(given) if column.kind is Kind.SCORE else as_text(column, given)


def _row(content: Content, form: Form, row: int) -> dict[str, Cell]:
    table = form.tables[0]
    rows = content.tables.setdefault(form.full_key(table.key), [])
    while len(rows) < row:
        rows.append({})
    return rows[row - 1]


def _as_typed(column: Field, answer: str) -> str:
    """An answer as a coach would type it: a choice by its label, a score by its figure."""
    if column.kind is Kind.SCORE:
        return answer
    return next((c.label for c in column.choices if c.code == answer), answer)
