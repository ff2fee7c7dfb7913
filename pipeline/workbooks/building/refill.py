"""Write what was read from one workbook into a fresh one, as it was typed.

Only ever used on a workbook of our own: a coach's file is never saved by this program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from pipeline.forms.keys import BOX
from pipeline.records.answers import Content, Fault, Raw
from pipeline.workbooks.building.notes_sheet import HEADS
from pipeline.workbooks.building.own_workbook import OwnWorkbook, Place, Value
from pipeline.workbooks.lines import ANSWER, LABEL, NOTES

Note = tuple[Raw, Raw]
"""A row of the coach's own notes: when, and what."""


def refilled_workbook(
    blank: bytes,
    content: Content,
    ticked: Mapping[str, Sequence[str]],
    notes: Sequence[Note],
) -> bytes:
    """A copy of the blank workbook with what was read in it; what has no place there is left out.

    ticked: per question that had one cell before it had boxes, by full key, the codes to tick.
    """
    book = OwnWorkbook(blank)
    for key, cell in content.cells.items():
        if (value := _as_it_was(cell.value)) is not None:
            with suppress(KeyError):
                book.answer(key, value)
    for key, codes in ticked.items():
        for code in codes:
            book.answer(f"{key}{BOX}{code}", "x")
    for key, rows in content.tables.items():
        for number, row in enumerate(rows):
            for column, cell in row.items():
                if (value := _as_it_was(cell.value)) is not None:
                    with suppress(KeyError):
                        book.enter(key, number, column, value)
    for number, note in enumerate(notes, start=HEADS + 1):
        for place, said in zip((LABEL, ANSWER), note, strict=True):
            if (value := _as_it_was(said)) is not None:
                book.type_in(Place(book.sheets[NOTES], number, place), value)
    return book.saved()


def _as_it_was(value: Raw) -> Value:
    """What to type; an error that Excel shows, or a formula without a value, is nothing."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return None if isinstance(value, Fault) or value == "" else value
