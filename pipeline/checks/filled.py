"""From cells to answers: each form of a dossier filled in, its own cells first, then what is empty.

What a cell holds that is no answer is doubted; the answer stays away, here and where it would have
been taken over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.checks.values import several, text_of, understand
from pipeline.forms.keys import Key
from pipeline.forms.model import KEYS_IN_BRACES, Field, Form, Kind, Table, inherited_keys
from pipeline.records.answers import Answer, Cell, Content, Entry, FilledForm
from pipeline.records.doubts import Doubt
from pipeline.records.findings import RefusedError


def fill_in(content: Content, forms: Sequence[Form]) -> tuple[dict[str, FilledForm], list[Doubt]]:
    """Every form of a dossier by its key, and what is doubted about the cells."""
    readers = [_Reader(form, content) for form in forms]
    filled = {reader.form.key: reader.filled for reader in readers}
    typed = {
        each.form.full_key(key): each.answers[key] for each in filled.values() for key in each.typed
    }
    refused = {each.form.full_key(key) for each in filled.values() for key in each.refused}
    to_take_over = {key: typed[key] for key in typed if not _is_closed(key, filled, typed)}
    for each in filled.values():
        _take_over(each, to_take_over, refused)
    return filled, [doubt for reader in readers for doubt in reader.doubts]


class _Reader:
    """Reads the cells of one form: what its fields are answered, and the rows of its tables."""

    def __init__(self, form: Form, content: Content) -> None:
        self.form, self.content = form, content
        self.filled = FilledForm(form)
        self.doubts: list[Doubt] = []
        for field in form.fields.values():
            value = self._ticked(field) if field.kind is Kind.CHOICES else self._answer(field)
            if value:
                self.filled.answers[field.key] = value
                self.filled.typed.add(field.key)
        for table in form.tables:
            self._read_rows(table)

    def _answer(self, field: Field) -> Answer | None:
        cell = self._cell(field)
        return self._understood(field, cell, Key(self.form.key, field.key)) if cell else None

    def _cell(self, field: Field) -> Cell | None:
        cell = self.content.cells.get(self.form.full_key(field.key))
        if cell:
            self.filled.cells[field.key] = cell
        return cell

    def _ticked(self, field: Field) -> Answer:
        """The boxes with a cross; an older workbook may have one cell, that names some of them."""
        ticked = set(self._named(field))
        for choice in field.choices:
            cell = self.content.cells.get(self.form.box_key(field, choice))
            if not cell:
                continue
            self.filled.cells.setdefault(field.key, cell)
            if self._understood(field, cell, Key(self.form.key, field.key, box=choice.code)):
                ticked.add(choice.code)
        return tuple(choice.code for choice in field.choices if choice.code in ticked)

    def _named(self, field: Field) -> Iterator[Answer]:
        cell, named = self._cell(field), replace(field, kind=Kind.CHOICE)
        if cell is None or not cell.filled:
            return
        for part in several(field, cell.value):
            one = replace(cell, value=part)
            if answer := self._understood(named, one, Key(self.form.key, field.key)):
                yield answer

    def _read_rows(self, table: Table) -> None:
        rows = self.content.tables.get(self.form.full_key(table.key), [])
        self.filled.row_cells[table.key] = rows
        self.filled.rows[table.key] = [
            self._row(table, number, row) for number, row in enumerate(rows, start=1)
        ]

    def _row(self, table: Table, number: int, row: Mapping[str, Cell]) -> Entry:
        answers: Entry = {}
        for column in table.columns:
            where = Key(self.form.key, column.key, table.key, number)
            cell = row.get(column.key)
            if cell and (value := self._understood(column, cell, where)):
                answers[column.key] = value
        return answers

    def _understood(self, field: Field, cell: Cell, where: Key) -> Answer | None:
        if not cell.filled:
            return None
        self.filled.in_use = True
        try:
            return understand(field, cell.value)
        except RefusedError as refusal:
            if not where.table:
                self.filled.refused.add(field.key)
            self.doubts.append(Doubt(refusal.code, where, cell, **refusal.words))
            return None


def _is_closed(key: str, filled: Mapping[str, FilledForm], typed: Mapping[str, Answer]) -> bool:
    """Whether an answer stays where it was typed, as long as nobody says yes to telling it."""
    parsed = Key.parse(key)
    opened_by = filled[parsed.form].form.fields[parsed.within].opened_by
    return bool(opened_by) and typed.get(opened_by) != "ja"


def _take_over(filled: FilledForm, typed: Mapping[str, Answer], refused: set[str]) -> None:
    """Fill what is empty from the forms where it was typed; nothing when a part misses."""
    for field in filled.form.fields.values():
        if field.key in filled.answers or not (sources := inherited_keys(field)):
            continue
        if refused & {filled.form.full_key(field.key), *sources}:
            filled.refused.add(field.key)
        elif all(key in typed for key in sources):
            filled.answers[field.key] = _inherited(field, sources, typed)


def _inherited(field: Field, sources: Sequence[str], typed: Mapping[str, Answer]) -> Answer:
    if field.inherits == "{" + sources[0] + "}":
        return typed[sources[0]]
    return KEYS_IN_BRACES.sub(lambda key: text_of(typed[key[1]]), field.inherits)
