"""Read a filled workbook: what stands in it, each answer with its sheet and cell.

Reading follows the hidden keys alone, so rows inserted, sheets renamed or reordered and another
program's way of saving change nothing. Values are as the file types them (text, number, date,
true or false); what they mean is for the checks. The file itself is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pipeline.forms.model import Form, Table
from pipeline.records.answers import Cell, Content, Password
from pipeline.workbooks.lines import ANSWER, KEY, VERSION_KEY, keys_of, starred, version_of
from pipeline.workbooks.reading.faults import faults_in
from pipeline.workbooks.reading.opening import (
    Opened,
    open_workbook,
    refuse_when_large,
    unreadable,
)
from pipeline.workbooks.reading.sheet import Sheet
from pipeline.workbooks.reading.strays import strays_on

LOOKS_LIKE_A_KEY = re.compile(r"[a-z][a-z0-9_]*\.[a-z0-9_.:]+")


def read_workbook(path: Path, forms: Sequence[Form], password: Password) -> Content:
    """The content of an .xlsx, .xlsm or .ods file. Raises RefusedError."""
    opened = open_workbook(path, password)
    try:
        sheets = list(_sheets(opened))
    except BaseException as error:
        raise unreadable(error) from error
    content = Content(sheets=[sheet.name for sheet in sheets])
    collect = _Collector(content, forms)
    for sheet in sheets:
        collect.sheet(sheet)
    content.older = collect.version not in ("", version_of(tuple(forms)))
    if not content.older:
        content.strays = [stray for sheet in sheets for stray in strays_on(sheet, forms)]
    return content


def _sheets(opened: Opened) -> Iterator[Sheet]:
    faults = faults_in(opened.parts)
    for name in opened.book.sheet_names:
        sheet = opened.book.get_sheet_by_name(name)
        refuse_when_large(sheet.total_height, sheet.total_width)
        rows = sheet.to_python(skip_empty_area=False)
        yield Sheet(name, rows, faults.get(name, dict), sheet.merged_cell_ranges or ())


COPY = 3
"""From this many repeated questions on, a sheet is taken for a copy of another."""


class _Collector:
    """Takes from each sheet what stands beside a key."""

    def __init__(self, content: Content, forms: Sequence[Form]) -> None:
        self.content = content
        self.keys = {key for form in forms for key in keys_of(form)}
        self.version = ""
        self.tables = {f.full_key(table.key): (f, table) for f in forms for table in f.tables}

    def sheet(self, sheet: Sheet) -> None:
        """Take what one sheet says; of a sheet that was copied, one of the two."""
        found: dict[str, Cell] = {}
        for number, row in enumerate(sheet.rows):
            key = row[KEY - 1] if row else ""
            if not isinstance(key, str) or not LOOKS_LIKE_A_KEY.fullmatch(key):
                continue
            cell = sheet.cell(number, ANSWER - 1)
            if key in self.keys and key not in found:
                found[key] = cell
                if area := sheet.area_around(number, ANSWER - 1):
                    self.content.merged.append((key, cell, area))
            elif key in self.keys:
                self._take(key, cell, found)
            elif key in self.tables:
                self._table(key, sheet, number)
            elif key == VERSION_KEY:
                self.version = str(cell.value).removesuffix(".0")
            else:
                self.content.unknown += [cell] if cell.filled else []
        self._merge(sheet, found)

    def _merge(self, sheet: Sheet, found: dict[str, Cell]) -> None:
        """Add a sheet's cells to those of earlier sheets, unless it is a copy of one of those."""
        cells = self.content.cells
        repeated = [key for key in found if key in cells]
        if len(repeated) < COPY:
            for key, cell in found.items():
                self._take(key, cell, cells)
        elif not any(cells[key].filled for key in repeated):
            cells.update(found)
        elif any(cell.filled for cell in found.values()):
            other = [k for k in repeated if _said(found[k]) != _said(cells[k])]
            if other:
                self.content.copies.append((found[other[0]], cells[other[0]]))

    def _take(self, key: str, cell: Cell, cells: dict[str, Cell]) -> None:
        """Keep the first filled cell for a key; another one that says otherwise is set apart."""
        known = cells.get(key)
        if known is None or (cell.filled and not known.filled):
            cells[key] = cell
        elif cell.filled and _said(cell) != _said(known):
            self.content.again.append((key, cell))

    def _table(self, key: str, sheet: Sheet, head: int) -> None:
        """The entries of a table; of a table that was copied, one of the two."""
        form, table = self.tables[key]
        columns = _columns(sheet, head, form, table)
        entries = list(_table_rows(sheet, head, table, columns))
        known = self.content.tables.get(key)
        self.content.columns[key] = set(columns)
        if not known:
            self.content.tables[key] = entries
        elif entries and [_row_said(row) for row in entries] != [_row_said(row) for row in known]:
            self.content.copies.append((sheet.cell(head, KEY - 1), next(iter(known[0].values()))))


def _said(cell: Cell) -> str:
    """What a cell says, to compare: 3270, "3270" and "3270 " are the same."""
    return str(cell.value).strip().removesuffix(".0")


def _row_said(row: dict[str, Cell]) -> list[str]:
    return [_said(cell) for cell in row.values()]


def _columns(sheet: Sheet, head: int, form: Form, table: Table) -> dict[str, int]:
    """Where each column of a table stands, by its key, as the row of keys tells."""
    places = {key: column for column, key in enumerate(sheet.rows[head]) if key}
    return {
        field.key: places[full]
        for field in table.columns
        if (full := form.full_key(table.key, field.key)) in places
    }


def _table_rows(
    sheet: Sheet, head: int, table: Table, columns: Mapping[str, int]
) -> Iterator[dict[str, Cell]]:
    """The filled rows below the row of keys, but for the heads; empty ones are passed over."""
    heads = {starred(field) for field in table.columns}
    for number in range(head + 1, len(sheet.rows)):
        cells = {key: sheet.cell(number, column) for key, column in columns.items()}
        said = {cell.value for cell in cells.values() if cell.filled}
        if said and not said <= heads:
            yield cells
