"""The answers of a dossier, as understood and as typed: those that a reader may see, or not."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from pipeline.dossier.load import Dossier
from pipeline.dossier.readers import is_opened
from pipeline.forms.model import Audience, Field, Reader
from pipeline.records.answers import Answer, Cell, FilledForm, as_text


@dataclass(frozen=True)
class Said:
    """One answer: its field, what it is, how it reads, and who may read its form."""

    field: Field
    answer: Answer
    text: str
    audience: Audience


def divided(dossier: Dossier, reader: Reader, documents: Set[str]) -> tuple[list[Said], list[Said]]:
    """The answers that a reader may see, and those that they may not."""
    shown: list[Said] = []
    hidden: list[Said] = []
    for filled in dossier.forms.values():
        extra: Audience = frozenset({reader}) if filled.form.document in documents else frozenset()
        for said in _answers(filled):
            visible = (
                said.field.public
                or reader in filled.form.audience_of(said.field, extra)
                or is_opened(said.field, dossier.forms)
            )
            (shown if visible else hidden).append(said)
    return shown, hidden


def _answers(filled: FilledForm) -> Iterator[Said]:
    """Each answer as it is understood, and as it was typed: also what is no answer is private.

    What is taken over on another form is as private as it is there.
    """
    for key, field_ in filled.form.fields.items():
        yield from _said(filled, field_, filled.answers.get(key), filled.cells.get(key))
    for table in filled.form.tables:
        entries = zip(filled.rows[table.key], filled.row_cells[table.key], strict=True)
        for row, cells in entries:
            for column in table.columns:
                if not column.taken_over or row.get(column.taken_over) != "ja":
                    yield from _said(filled, column, row.get(column.key), cells.get(column.key))


def _said(
    filled: FilledForm, field_: Field, answer: Answer | None, cell: Cell | None
) -> Iterator[Said]:
    if field_.choices:
        return
    in_full = replace(field_, in_full=True)
    if answer is not None:
        yield Said(field_, answer, as_text(in_full, answer), filled.form.audience)
    typed = cell.value if cell else ""
    if isinstance(typed, float) and typed.is_integer():
        typed = f"{typed:.0f}"
    if isinstance(typed, str) and typed.strip() and typed != answer:
        yield Said(field_, typed, typed, filled.form.audience)
