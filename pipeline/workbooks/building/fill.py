"""Write answers into a blank workbook: how the example dossiers are made from readable text.

Only ever used on a workbook of our own: a coach's file is never saved by this program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.forms.keys import BOX
from pipeline.forms.model import Field, Form, Kind
from pipeline.workbooks.building.own_workbook import OwnWorkbook, Value


def filled_workbook(
    blank: bytes, forms: Sequence[Form], answers: Mapping[str, Mapping[str, object]]
) -> bytes:
    """A copy of the blank workbook with these answers in it, as a coach would have typed them.

    answers: form key -> field key -> value; a choice is given by its code, several boxes by a
    list of codes, a table by a list of rows (column key -> value), a row of a matrix by column
    key -> score. Raises KeyError on an unknown key.
    """
    book = OwnWorkbook(blank)
    by_key = {form.key: form for form in forms}
    for form_key, values in answers.items():
        for key, value in values.items():
            _fill(book, by_key[form_key], key, value)
    return book.saved()


def _fill(book: OwnWorkbook, form: Form, key: str, value: object) -> None:
    """The answer to one question, in its cell, its boxes, its table or its row of a matrix."""
    place = form.full_key(key)
    if isinstance(value, Mapping):
        for column, score in value.items():
            _fill(book, form, f"{key}.{column}", score)
        return
    table = next((table for table in form.tables if table.key == key), None)
    if table is not None:
        assert isinstance(value, list)
        columns = {column.key: column for column in table.columns}
        for number, row in enumerate(value):
            for column, said in row.items():
                if said is not None:
                    book.enter(place, number, column, _as_typed(columns[column], said))
    elif form.fields[key].kind is Kind.CHOICES:
        for code in value if isinstance(value, list) else [value]:
            book.answer(f"{place}{BOX}{code}", "x")
    else:
        book.answer(place, _as_typed(form.fields[key], value))


def _as_typed(field: Field, value: Any) -> Value:
    if field.kind is Kind.CHOICE:
        value = {c.code: c.label for c in field.choices}.get(str(value), value)
    typed: Value = value
    return typed
