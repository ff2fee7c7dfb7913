"""Judge the content of a workbook: answers understood, inherited where empty, findings said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from string import ascii_uppercase

from pipeline.checks.doubts import doubts_about
from pipeline.checks.rules import RULES
from pipeline.checks.sheets import report_on_sheets
from pipeline.checks.values import RefusedError, text_of, understand
from pipeline.forms.model import KEYS_IN_BRACES, Field, Form, Kind, inherited_keys
from pipeline.records.answers import Answer, Cell, Content, Entry, FilledForm
from pipeline.records.findings import Finding


def judge(workbook: str, content: Content, forms: Sequence[Form]) -> dict[str, FilledForm]:
    """Every form of a dossier by its key, with what is answered and what is found."""
    judges = {form.key: _Judge(workbook, form, content) for form in forms}
    for each in judges.values():
        each.read_own_cells()
    typed = {key: value for each in judges.values() for key, value in each.own_answers()}
    refused = {key for each in judges.values() for key in each.refused}
    for each in judges.values():
        each.inherit(typed, refused)
        each.ask_for_missing()
    filled = {key: each.filled for key, each in judges.items()}
    for rule in RULES:
        for doubt in rule(filled):
            about = filled[doubt.form]
            field = about.form.fields.get(doubt.field) or doubt.column
            cell = doubt.cell or about.cells.get(doubt.field)
            about.report(doubt.code, field, cell, **doubt.words)
    report_on_sheets(content, filled)
    for judged in filled.values():
        judged.findings.sort(key=_by_place)
    return filled


def _by_place(finding: Finding) -> tuple[str, int, str]:
    """From top to bottom of a sheet."""
    row = finding.cell.lstrip(ascii_uppercase)
    return finding.sheet, int(row or 0), finding.cell


MANY = 10
"""Above so many missing answers, a form gets one finding for all: it has only been begun."""


class _Judge:
    """The judging of one form: what was typed first, then what is inherited, then what misses."""

    def __init__(self, workbook: str, form: Form, content: Content) -> None:
        self.form, self.content = form, content
        self.filled = FilledForm(form, workbook)
        self.refused: set[str] = set()

    def read_own_cells(self) -> None:
        """Take every typed answer of the form, and the rows of its tables."""
        for field in self.form.fields.values():
            value = self._ticked(field) if field.kind is Kind.CHOICES else self._own(field)
            if value:
                self.filled.answers[field.key] = value
                self.filled.typed.add(field.key)
        for table in self.form.tables:
            rows = self.content.tables.get(self.form.full_key(table.key), [])
            self.filled.row_cells[table.key] = rows
            self.filled.rows[table.key] = [self._row(row, table.columns) for row in rows]
        rows_filled = any(self.filled.rows.values())
        self.filled.in_use = rows_filled or any(cell.filled for cell in self._cells())

    def own_answers(self) -> Iterator[tuple[str, Answer]]:
        """What was typed on this form, by full key."""
        for key in self.filled.typed:
            yield self.form.full_key(key), self.filled.answers[key]

    def inherit(self, typed: Mapping[str, Answer], refused: set[str]) -> None:
        """Fill what is empty from the forms where it was typed; nothing when a part misses."""
        for field in self.form.fields.values():
            sources = inherited_keys(field)
            if field.key in self.filled.answers or not sources:
                continue
            if refused & {self.form.full_key(field.key), *sources}:
                self.refused.add(self.form.full_key(field.key))
            elif all(key in typed for key in sources):
                self.filled.answers[field.key] = _inherited(field, sources, typed)

    def ask_for_missing(self) -> None:
        """A finding for each required answer that is nowhere given; none for an unused form."""
        missing = list(self._missing()) if self.filled.in_use else []
        if len(missing) > MANY:
            words = {"count": len(missing), "last": missing[-1][1].address}
            self.filled.report("verplicht-veel", None, missing[0][1], **words)
            return
        for field, cell in missing:
            elsewhere = "".join(
                f", of vul {source.place} in"
                for key in inherited_keys(field)
                if (source := self.content.cells.get(key))
            )
            self.filled.report("verplicht-leeg", field, cell, elsewhere=elsewhere)

    def _missing(self) -> Iterator[tuple[Field, Cell]]:
        for field in self.form.fields.values():
            full = self.form.full_key(field.key)
            cell = self.content.cells.get(full)
            given = field.key in self.filled.answers or full in self.refused
            if field.required and cell and not given:
                yield field, cell

    def _cells(self) -> Iterator[Cell]:
        for field in self.form.fields.values():
            keys = [self.form.box_key(field, choice) for choice in field.choices]
            for key in (*keys, self.form.full_key(field.key)):
                if cell := self.content.cells.get(key):
                    yield cell

    def _own(self, field: Field) -> Answer | None:
        cell = self.content.cells.get(self.form.full_key(field.key))
        if cell:
            self.filled.cells[field.key] = cell
        return self._understood(field, cell)

    def _ticked(self, field: Field) -> Answer:
        ticked = []
        for choice in field.choices:
            cell = self.content.cells.get(self.form.box_key(field, choice))
            if cell:
                self.filled.cells.setdefault(field.key, cell)
            if self._understood(replace(field, label=choice.label), cell):
                ticked.append(choice.code)
        return tuple(ticked)

    def _row(self, row: Mapping[str, Cell], columns: Sequence[Field]) -> Entry:
        answers: Entry = {}
        for column in columns:
            cell = row.get(column.key)
            value = self._understood(column, cell)
            if value:
                answers[column.key] = value
            elif column.required and cell and not cell.filled:
                self.filled.report("verplicht-leeg", column, cell, elsewhere="")
        return answers

    def _understood(self, field: Field, cell: Cell | None) -> Answer | None:
        if cell is None or not cell.filled:
            return None
        try:
            answer = understand(field, cell.value)
        except RefusedError as refusal:
            self.refused.add(self.form.full_key(field.key))
            self.filled.report(refusal.code, field, cell, **refusal.words)
            return None
        for code, words in doubts_about(field, answer):
            self.filled.report(code, field, cell, **words)
        return answer


def _inherited(field: Field, sources: Sequence[str], typed: Mapping[str, Answer]) -> Answer:
    if field.inherits == "{" + sources[0] + "}":
        return typed[sources[0]]
    return KEYS_IN_BRACES.sub(lambda key: text_of(typed[key[1]]), field.inherits)
