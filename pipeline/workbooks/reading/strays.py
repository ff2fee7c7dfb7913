"""Text that a coach typed where no answer belongs: beside its cell, over a question, below all.

Whatever stands on a form's sheet and is neither an answer nor what the blank sheet says there
itself, is a stray.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pipeline.forms.keys import Key
from pipeline.forms.model import Form
from pipeline.records.answers import Stray
from pipeline.workbooks.lines import ANSWER, KEY, VERSION_KEY, ours_alone, texts_of
from pipeline.workbooks.reading.sheet import Sheet

FIGURES = re.compile(r"\d+")


def strays_on(sheet: Sheet, forms: Sequence[Form]) -> Iterator[Stray]:
    """The strays of one sheet; a sheet without keys is not ours to judge."""
    keys = [str(row[KEY - 1]) if row else "" for row in sheet.rows]
    if VERSION_KEY in keys:  # the sheet Start is no form's
        return
    of_forms = {Key.parse(key).form for key in keys}
    form = next((form for form in forms if form.key in of_forms), None)
    if form is None:
        return
    tables = {form.full_key(table.key) for table in form.tables}
    head = next((number for number, key in enumerate(keys) if key in tables), None)
    known, ours = _known(form), ours_alone(form)
    for number, row in enumerate(sheet.rows):
        if number == head:
            continue
        for column, value in enumerate(row):
            if value == "" or column + 1 in ours:
                continue
            if _is_answer(sheet, keys, head, number, column) or _folded(value) in known:
                continue
            beside = sheet.cell(number, ANSWER - 1) if keys[number] else None
            place = beside.place if beside and not beside.filled else ""
            yield Stray(form.key, sheet.cell(number, column), place)


def _is_answer(sheet: Sheet, keys: Sequence[str], head: int | None, row: int, column: int) -> bool:
    """Whether a cell is the place of an answer: beside a key, or below one in a table."""
    if head is None or row < head:
        return bool(keys[row]) and column == ANSWER - 1
    columns = sheet.rows[head]
    return column < len(columns) and bool(columns[column])


@cache
def _known(form: Form) -> frozenset[str]:
    return frozenset(map(_folded, texts_of(form)))


def _folded(value: object) -> str:
    """A text to compare; counts change, so figures are all alike."""
    return FIGURES.sub("#", " ".join(str(value).split()))
