"""What came back, put where the workbook leaves an answer open, and told where it cannot be.

The workbook itself is never written to; where it says something else, it counts, and both answers
are told. What is not clear is told and never guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.dossier.returned import Returned
from pipeline.forms.keys import Key
from pipeline.forms.model import Field, Form, Kind, inherited_keys
from pipeline.records.answers import Cell, Content, FilledForm, Forms, as_text
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.lookup import cell_of, field_of, label_of
from pipeline.records.text import cut, fold, listed

MOST_BESIDE = 5
QUOTED = 120
"""How much of what was typed beside the fields a message quotes, in signs."""


@dataclass(frozen=True)
class Merged:
    """What became of the answers: those that count, and those that the documents dispute."""

    taken: frozenset[Key]
    disputed: frozenset[Key]


def add_returned(content: Content, documents: Sequence[Returned]) -> Merged:
    """Put what came back in the cells that the workbook leaves empty, with its source as place."""
    given: dict[Key, list[tuple[Returned, list[str]]]] = defaultdict(list)
    for returned in documents:
        for key, said in returned.answers.items():
            if said:
                given[key].append((returned, said))
    taken, disputed = set(), set()
    for key, all_said in given.items():
        returned, said = all_said[0]
        field = _field(returned.form, key)
        if _answered(content, key, field) or _of_another_entry(content, returned, key):
            continue
        if any(not _same(said, other) for _, other in all_said[1:]):
            disputed.add(key)
        elif len(said) == 1 or field.kind is Kind.CHOICES:
            _put(content, key, field, said, returned.source)
            taken.add(key)
    return Merged(frozenset(taken), frozenset(disputed))


def doubts_about_returned(
    forms: Forms, documents: Sequence[Returned], merged: Merged
) -> Iterator[Doubt]:
    """What came back and could not be taken over; forms: as judged with what was."""
    for returned in documents:
        where = Key(returned.form.key)
        unread = [_quoted(label_of(key, forms)) for key in returned.unread]
        unread += _entries_without(returned, forms[returned.form.key], merged)
        if unread:
            labels = ", ".join(dict.fromkeys(unread))
            yield Doubt(Code.RETURNED_IN_PART, where, source=returned.source, labels=labels)
        for key, said in returned.answers.items():
            if said and key not in merged.taken:
                yield from _not_taken(returned, key, said, forms, merged)
        yield from _beside(returned, forms)


def _not_taken(
    returned: Returned, key: Key, said: Sequence[str], forms: Forms, merged: Merged
) -> Iterator[Doubt]:
    """Why an answer that came back does not count; nothing where the workbook says the same."""
    source, label, field = returned.source, label_of(key, forms), _field(returned.form, key)
    value = listed([_quoted(cut(_as_typed(field, one))) for one in said])
    own = _in_workbook(forms[key.form], key, field)
    if len(said) > 1 and field.kind is not Kind.CHOICES:
        yield Doubt(Code.RETURNED_TWICE, key, source=source, label=label, value=value)
    elif key in merged.disputed:
        yield Doubt(Code.RETURNED_CONTRADICTORY, key, source=source, label=label, value=value)
    elif fold(own) != fold(", ".join(_as_typed(field, one) for one in said)):
        yield Doubt(
            Code.RETURNED_DIFFERS,
            key,
            source=source,
            label=label,
            value=value,
            known=_quoted(cut(own)) if own else "geen antwoord",
        )


def _beside(returned: Returned, forms: Forms) -> Iterator[Doubt]:
    """What was typed outside the fields."""
    beside = returned.beside
    for number, edit in enumerate(beside[:MOST_BESIDE], start=1):
        key = Key.parse(edit.tag).whole
        near = f" (bij '{label_of(key, forms)}')" if edit.tag and key.form in forms else ""
        more = len(beside) - number if number == MOST_BESIDE else 0
        tail = f", en nog {more} andere stukken tekst" if more else ""
        yield Doubt(
            Code.RETURNED_BESIDE,
            Key(returned.form.key),
            source=returned.source,
            value=_quoted(cut(edit.added, QUOTED)),
            near=near + tail,
        )


def _entries_without(returned: Returned, filled: FilledForm, merged: Merged) -> Iterator[str]:
    """The entries of a table that the workbook has and the document does not."""
    for table in returned.form.tables:
        shown = {key.row for key in returned.answers if key.table == table.key}
        added = {key.row for key in merged.taken if key.table == table.key}
        for row in range(1, len(filled.rows.get(table.key, ())) + 1):
            if row not in shown | added:
                yield _quoted(f"{table.sheet} {row}")


def _field(form: Form, key: Key) -> Field:
    field = field_of(key, {form.key: FilledForm(form)})
    assert field
    return field


def _same(said: Sequence[str], other: Sequence[str]) -> bool:
    return sorted(map(fold, said)) == sorted(map(fold, other))


def _answered(content: Content, key: Key, field: Field) -> bool:
    """Whether the workbook has an answer of its own, on its sheet or where it is inherited from."""
    if key.table:
        rows = content.tables.get(str(Key(key.form, key.table)), [])
        cell = rows[key.row - 1].get(key.field) if key.row <= len(rows) else None
        return cell is not None and cell.filled
    own = [str(key), *(str(key._replace(box=choice.code)) for choice in field.choices)]
    sources = inherited_keys(field)
    return any(_is_filled(content, name) for name in own) or (
        bool(sources) and all(_is_filled(content, name) for name in sources)
    )


def _of_another_entry(content: Content, returned: Returned, key: Key) -> bool:
    """Whether this row of the workbook is another entry by now: it begins with something else."""
    rows = content.tables.get(str(Key(key.form, key.table)), [])
    if not 0 < key.row <= len(rows):
        return False
    table = next(table for table in returned.form.tables if table.key == key.table)
    first = table.columns[0].key
    cell, said = rows[key.row - 1].get(first), returned.answers.get(key._replace(field=first))
    if not (cell and cell.filled and said):
        return False
    return fold(str(cell.value)) != fold(said[0])


def _is_filled(content: Content, key: str) -> bool:
    cell = content.cells.get(key)
    return cell is not None and cell.filled


def _put(content: Content, key: Key, field: Field, said: Sequence[str], source: str) -> None:
    if key.table:
        rows = content.tables.setdefault(str(Key(key.form, key.table)), [])
        while len(rows) < key.row:
            rows.append({})
        rows[key.row - 1][key.field] = Cell(source, "", _as_typed(field, said[0]))
    elif field.kind is Kind.CHOICES:
        for code in said:
            content.cells[str(key._replace(box=code))] = Cell(source, "", "x")
    else:
        content.cells[str(key)] = Cell(source, "", _as_typed(field, said[0]))


def _in_workbook(filled: FilledForm, key: Key, field: Field) -> str:
    """What the workbook answers, as it is typed; "" when nothing."""
    answers = filled.answers
    if key.table:
        rows = filled.rows.get(key.table, [])
        answers = rows[key.row - 1] if key.row <= len(rows) else {}
    if key.field not in answers:
        cell = cell_of(key, {key.form: filled})
        return str(cell.value) if cell and cell.filled else ""
    answer = answers[key.field]
    return str(answer) if field.kind is Kind.SCORE else as_text(field, answer)


def _as_typed(field: Field, answer: str) -> str:
    """An answer as a coach would type it: a choice by its label, a score by its figure."""
    if field.kind is Kind.SCORE:
        return answer
    return next((c.label for c in field.choices if c.code == answer), answer)


def _quoted(text: str) -> str:
    return f"'{text}'"
