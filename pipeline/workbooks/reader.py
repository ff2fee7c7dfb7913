"""Read a filled workbook: what stands in it, each answer with its sheet and cell.

Reading follows the hidden keys alone, so rows inserted, sheets renamed or reordered and another
program's way of saving change nothing. Values are as the file types them (text, number, date,
true or false); what they mean is for the checks. The file itself is never changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from openpyxl.utils import get_column_letter
from python_calamine import CalamineError, CalamineWorkbook

from pipeline.answers import Cell, Content, Raw
from pipeline.forms.model import Form, Kind, Table
from pipeline.workbooks.layout import ANSWER, KEY, VERSION_KEY

Rows = Sequence[Sequence[Raw]]


class UnreadableError(Exception):
    """The file cannot be opened as a workbook."""


def read_workbook(path: Path, forms: Sequence[Form]) -> Content:
    """The content of an .xlsx, .xlsm or .ods file. Raises UnreadableError or OSError."""
    try:
        book = CalamineWorkbook.from_object(path)
        sheets = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names
        }
    except (CalamineError, ValueError, KeyError) as error:
        raise UnreadableError(str(error)) from error
    content = Content()
    keys = set(_keys_of_cells(forms))
    tables = {form.full_key(table.key): (form, table) for form in forms for table in form.tables}
    for sheet, rows in sheets.items():
        for number, row in enumerate(rows):
            key = row[KEY - 1] if row else ""
            if not isinstance(key, str) or not key:
                continue
            if key in keys:
                _take(content, key, _cell(sheet, rows, number, ANSWER - 1))
            elif key in tables:
                content.tables[key] = list(_table_rows(sheet, rows, number, *tables[key]))
            elif key == VERSION_KEY:
                content.version = str(_cell(sheet, rows, number, ANSWER - 1).value)
    return content


def _keys_of_cells(forms: Sequence[Form]) -> Iterator[str]:
    for form in forms:
        for field in form.fields.values():
            if field.kind is Kind.CHOICES:
                yield from (form.box_key(field, choice) for choice in field.choices)
            else:
                yield form.full_key(field.key)


def _take(content: Content, key: str, cell: Cell) -> None:
    """Keep the first filled cell for a key; another one that says something else is set apart."""
    known = content.cells.get(key)
    if known is None or (cell.filled and not known.filled):
        content.cells[key] = cell
    elif cell.filled and cell.value != known.value:
        content.again.append((key, cell))


def _cell(sheet: str, rows: Rows, row: int, column: int) -> Cell:
    line = rows[row]
    value = line[column] if column < len(line) else ""
    return Cell(sheet, f"{get_column_letter(column + 1)}{row + 1}", value)


def _table_rows(
    sheet: str, rows: Rows, head: int, form: Form, table: Table
) -> Iterator[dict[str, Cell]]:
    """The filled rows below the row of keys and the row of heads; empty ones are passed over."""
    places = {key: column for column, key in enumerate(rows[head]) if key}
    columns = {
        field.key: places[full]
        for field in table.columns
        if (full := form.full_key(table.key, field.key)) in places
    }
    for number in range(head + 2, len(rows)):
        cells = {key: _cell(sheet, rows, number, column) for key, column in columns.items()}
        if any(cell.filled for cell in cells.values()):
            yield cells
