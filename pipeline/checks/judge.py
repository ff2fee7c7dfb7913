"""Judge the content of a workbook: answers understood, inherited where empty, findings said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.answers import Answer, Cell, Content, Entry, FilledForm
from pipeline.checks.values import RefusedError, text_of, understand
from pipeline.findings import finding
from pipeline.forms.model import BOX, KEYS_IN_BRACES, Field, Form, Kind, inherited_keys


def judge(workbook: str, content: Content, forms: Sequence[Form]) -> dict[str, FilledForm]:
    """Every form of a dossier by its key, with what is answered and what is found."""
    judges = {form.key: _Judge(workbook, form, content) for form in forms}
    for each in judges.values():
        each.read_own_cells()
    own = {
        each.form.full_key(key): value
        for each in judges.values()
        for key, value in each.filled.answers.items()
    }
    refused = {key for each in judges.values() for key in each.refused}
    for each in judges.values():
        each.inherit(own, refused)
        each.ask_for_missing()
    return {key: each.filled for key, each in judges.items()}


class _Judge:
    """The judging of one form: what was typed first, then what is inherited, then what misses."""

    def __init__(self, workbook: str, form: Form, content: Content) -> None:
        self.workbook, self.form, self.content = workbook, form, content
        self.filled = FilledForm(form)
        self.refused: set[str] = set()

    def read_own_cells(self) -> None:
        """Take every typed answer of the form, and the rows of its tables."""
        for field in self.form.fields.values():
            value = self._ticked(field) if field.kind is Kind.CHOICES else self._own(field)
            if value:
                self.filled.answers[field.key] = value
        for table in self.form.tables:
            full = self.form.full_key(table.key)
            self.filled.rows[table.key] = [
                self._row(row, table.columns) for row in self.content.tables.get(full, [])
            ]
        rows = any(self.filled.rows.values())
        self.filled.in_use = rows or any(cell.filled for cell in self._cells())
        for key, cell in self.content.again:
            form, _, name = key.partition(".")
            if form == self.form.key:
                field = self.form.fields[name.partition(BOX)[0]]
                first = self.content.cells[key]
                self._say("dubbel-ingevuld", field, cell, other=f"{first.sheet}!{first.address}")

    def inherit(self, own: Mapping[str, Answer], refused: set[str]) -> None:
        """Fill what is empty from the forms where it was typed; nothing when a part misses."""
        for field in self.form.fields.values():
            sources = inherited_keys(field)
            if field.key in self.filled.answers or not sources:
                continue
            if refused & {self.form.full_key(field.key), *sources}:
                self.refused.add(self.form.full_key(field.key))
            elif all(key in own for key in sources):
                self.filled.answers[field.key] = _inherited(field, sources, own)

    def ask_for_missing(self) -> None:
        """A finding for each required answer that is nowhere given; none for an unused form."""
        if not self.filled.in_use:
            return
        for field in self.form.fields.values():
            full = self.form.full_key(field.key)
            if not field.required or field.key in self.filled.answers or full in self.refused:
                continue
            elsewhere = "".join(
                f", of vul {cell.sheet}!{cell.address} in"
                for key in inherited_keys(field)
                if (cell := self.content.cells.get(key))
            )
            cell = self.content.cells.get(full, Cell(self.form.sheet, "", ""))
            self._say("verplicht-leeg", field, cell, elsewhere=elsewhere)

    def _cells(self) -> Iterator[Cell]:
        for field in self.form.fields.values():
            keys = [self.form.box_key(field, choice) for choice in field.choices]
            for key in (*keys, self.form.full_key(field.key)):
                if cell := self.content.cells.get(key):
                    yield cell

    def _own(self, field: Field) -> Answer | None:
        return self._understood(field, self.content.cells.get(self.form.full_key(field.key)))

    def _ticked(self, field: Field) -> Answer:
        return tuple(
            choice.code
            for choice in field.choices
            if self._understood(field, self.content.cells.get(self.form.box_key(field, choice)))
        )

    def _row(self, row: Mapping[str, Cell], columns: Sequence[Field]) -> Entry:
        answers: Entry = {}
        for column in columns:
            cell = row.get(column.key)
            value = self._understood(column, cell)
            if value:
                answers[column.key] = value
            elif column.required and cell and not cell.filled:
                self._say("verplicht-leeg", column, cell, elsewhere="")
        return answers

    def _understood(self, field: Field, cell: Cell | None) -> Answer | None:
        if cell is None or not cell.filled:
            return None
        try:
            return understand(field, cell.value)
        except RefusedError as refusal:
            self.refused.add(self.form.full_key(field.key))
            self._say(refusal.code, field, cell, **refusal.words)
            return None

    def _say(self, code: str, field: Field, cell: Cell, **words: object) -> None:
        said = finding(
            code,
            words=words,
            workbook=self.workbook,
            sheet=cell.sheet,
            cell=cell.address,
            form=self.form.key,
            field=field.key,
            label=field.label,
        )
        self.filled.findings.append(said)


def _inherited(field: Field, sources: Sequence[str], own: Mapping[str, Answer]) -> Answer:
    if field.inherits == "{" + sources[0] + "}":
        return own[sources[0]]
    return KEYS_IN_BRACES.sub(lambda key: text_of(own[key[1]]), field.inherits)
