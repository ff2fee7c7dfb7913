"""Write answers into a blank workbook: how the example dossiers are made from readable text.

Only ever used on a workbook of our own: a coach's file is never saved by this program.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter

from pipeline.files.excel import finished
from pipeline.forms.keys import BOX
from pipeline.forms.model import Field, Form, Kind
from pipeline.workbooks.lines import ANSWER, KEY, LABEL, SHOWS

Value = str | int | float | dt.date | list[str] | None
ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def filled_workbook(
    blank: bytes, forms: Sequence[Form], answers: Mapping[str, Mapping[str, object]]
) -> bytes:
    """A copy of the blank workbook with these answers in it, as a coach would have typed them.

    answers: form key -> field key -> value; a choice is given by its code, several boxes by a
    list of codes, a table by a list of rows (column key -> value), a row of a matrix by column
    key -> score. Raises KeyError on an unknown key.
    """
    return fill_in(load_workbook(BytesIO(blank)), forms, answers)


def fill_in(
    book: Workbook, forms: Sequence[Form], answers: Mapping[str, Mapping[str, object]]
) -> bytes:
    """The same for a blank workbook that is loaded already; it is used up with it."""
    places = places_in(book)
    by_key = {form.key: form for form in forms}
    for form_key, values in answers.items():
        for key, value in values.items():
            _fill(places, by_key[form_key], key, value)
    _make_room_for_shown(places)
    return finished(book, "Dossier Jobpepper")


def places_in(book: Workbook) -> dict[str, Cell]:
    """Where each key stands in the hidden columns of a workbook."""
    return {
        str(cell.value): cell
        for sheet in book.worksheets
        for (cell,) in sheet.iter_rows(min_col=KEY, max_col=KEY)
        if cell.value
    }


def _fill(places: Mapping[str, Cell], form: Form, key: str, value: object) -> None:
    """The answer to one question, in its cell, its boxes, its table or its row of a matrix."""
    place = form.full_key(key)
    if isinstance(value, Mapping):
        for column, score in value.items():
            _fill(places, form, f"{key}.{column}", score)
        return
    columns = next((table.columns for table in form.tables if table.key == key), None)
    if columns is not None:
        assert isinstance(value, list)
        _fill_table(places[place], columns, value)
    elif form.fields[key].kind is Kind.CHOICES:
        for code in value if isinstance(value, list) else [value]:
            type_in(answer_cell(places, f"{place}{BOX}{code}"), "x")
    else:
        type_in(answer_cell(places, place), _as_typed(form.fields[key], value))


def answer_cell(places: Mapping[str, Cell], key: str) -> Cell:
    """The cell that answers a key: beside it, or where its row of a matrix meets its column.

    Raises KeyError on an unknown key.
    """
    if key in places:
        return _beside(places[key])
    row, _, column = key.rpartition(".")
    if row not in places:
        raise KeyError(key)
    sheet, matrix = places[row].parent, re.compile(rf"{row.partition('.')[0]}\.\w+\.{column}")
    heads = (
        cell for line in sheet.iter_rows(min_col=LABEL, max_row=places[row].row) for cell in line
    )
    head = next((cell for cell in heads if matrix.fullmatch(str(cell.value))), None)
    if head is None:
        raise KeyError(key)
    return sheet.cell(places[row].row, head.column)


def _beside(key: Cell) -> Cell:
    return key.parent.cell(key.row, key.column + ANSWER - KEY)


def _make_room_for_shown(places: Mapping[str, Cell]) -> None:
    """Room for the answers that stand on another sheet as well."""
    for key, place in places.items():
        source = places.get(key.removeprefix(SHOWS))
        if key.startswith(SHOWS) and source:
            _make_room(_beside(place), str(_beside(source).value or ""))


def _fill_table(head: Cell, columns: Sequence[Field], rows: list[Mapping[str, object]]) -> None:
    sheet = head.parent
    for number, row in enumerate(rows, start=head.row + 2):
        for offset, column in enumerate(columns, start=1):
            value = row.get(column.key)
            if value is not None:
                type_in(sheet.cell(number, head.column + offset), _as_typed(column, value))


def _as_typed(field: Field, value: object) -> object:
    if field.kind is Kind.CHOICE:
        return {c.code: c.label for c in field.choices}.get(str(value), value)
    return value


def type_in(cell: Cell, value: object) -> None:
    """Put a value in a cell. Text stays text, also when it starts with = or spells _x000D_."""
    if isinstance(value, str):
        value = value.strip("\n")
        cell.value = ESCAPED.sub("_x005F_", value)
        cell.data_type = "s"
        _make_room(cell, value)
    else:
        cell.value = value


def _make_room(cell: Cell, text: str) -> None:
    sheet = cell.parent
    areas = (area for area in sheet.merged_cells.ranges if cell.coordinate in area)
    columns = next((range(a.min_col, a.max_col + 1) for a in areas), [cell.column])
    width = sum(sheet.column_dimensions[get_column_letter(column)].width for column in columns)
    needed = sum(1 + len(line) // int(width * 1.05) for line in text.split("\n"))
    row = sheet.row_dimensions[cell.row]
    row.height = max(row.height or 16, 15.5 * needed)
