"""Required answers that are nowhere given, on a sheet that is in use."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.forms.keys import Key
from pipeline.forms.model import inherited_keys
from pipeline.records.answers import FilledForm, Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.lookup import cell_of

MANY = 10
"""Above so many missing answers, a form gets one finding for all: it has only been begun."""


def missing_answers(forms: Forms) -> Iterator[Doubt]:
    """What is required is answered, on the form's own sheet or where it is taken over from."""
    for filled in forms.values():
        missing = _missing(filled) if filled.in_use else []
        if len(missing) > MANY:
            first, last = (filled.cells[missing[n]] for n in (0, -1))
            where = Key(filled.form.key)
            yield Doubt(Code.REQUIRED_MANY, where, first, count=len(missing), last=last.address)
            continue
        for key in missing:
            elsewhere = "".join(
                f", of vul {cell.place} in"
                for source in inherited_keys(filled.form.fields[key])
                if (cell := cell_of(Key.parse(source), forms))
            )
            yield Doubt(Code.REQUIRED_EMPTY, Key(filled.form.key, key), elsewhere=elsewhere)


def _missing(filled: FilledForm) -> list[str]:
    """The keys of the required fields without an answer; of boxes, without a single one ticked.

    None where the answers come from elsewhere: what misses then is found there.
    """
    if filled.form.borrows in filled.answers:
        return []
    return [
        field.key
        for field in filled.form.fields.values()
        if field.required and field.key in filled.cells
        if field.key not in filled.answers and field.key not in filled.refused
    ]


def missing_in_rows(forms: Forms) -> Iterator[Doubt]:
    """What is required of every row of a table is answered in each that is filled."""
    for filled in forms.values():
        for table in filled.form.tables:
            required = [column.key for column in table.columns if column.required]
            for number, cells in enumerate(filled.row_cells[table.key], start=1):
                for key in required:
                    if key in cells and not cells[key].filled:
                        where = Key(filled.form.key, key, table.key, number)
                        yield Doubt(Code.REQUIRED_EMPTY, where, elsewhere="")
