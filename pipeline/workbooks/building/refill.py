"""Write what was read from one workbook into a fresh one, as it was typed.

Only ever used on a workbook of our own: a coach's file is never saved by this program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.cell import Cell as BookCell
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files.excel import finished
from pipeline.forms.keys import BOX
from pipeline.records.answers import Content, Fault, Raw
from pipeline.workbooks.building.fill import answer_cell, places_in, type_in
from pipeline.workbooks.building.notes_sheet import HEADS
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
    book = load_workbook(BytesIO(blank))
    places = places_in(book)
    for key, cell in content.cells.items():
        if cell.filled:
            with suppress(KeyError):
                _put(answer_cell(places, key), cell.value)
    for key, codes in ticked.items():
        for code in codes:
            _put(answer_cell(places, f"{key}{BOX}{code}"), "x")
    for key, rows in content.tables.items():
        if head := places.get(key):
            _put_rows(head, key, [{c: one.value for c, one in row.items()} for row in rows])
    _put_notes(book[NOTES], notes)
    return finished(book, "Dossier Jobpepper")


def _put_rows(head: BookCell, key: str, rows: Sequence[Mapping[str, Raw]]) -> None:
    sheet = head.parent
    columns = {str(cell.value): cell.column for cell in sheet[head.row] if cell.value}
    for number, row in enumerate(rows, start=head.row + 2):
        for column, value in row.items():
            if place := columns.get(f"{key}.{column}"):
                _put(sheet.cell(number, place), value)


def _put_notes(sheet: Worksheet, notes: Sequence[Note]) -> None:
    for number, note in enumerate(notes, start=HEADS + 1):
        for column, value in zip((LABEL, ANSWER), note, strict=True):
            _put(sheet.cell(number, column), value)


def _put(cell: BookCell, value: Raw) -> None:
    """Put a value as it was; an error that Excel shows, or a formula without a value, is none."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, Fault) and value != "":
        type_in(cell, value)
