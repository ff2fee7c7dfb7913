"""From sheets to answers: what stands beside each key, wherever its row stands.

Every sheet is home to one form. A row of another form that was pasted there is read as well, and
told; a sheet that is home to a form for the second time is a copy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from pipeline.forms.model import Form, Matrix, Table
from pipeline.records.answers import Cell, Content
from pipeline.workbooks.form_lines import starred
from pipeline.workbooks.lines import (
    ANSWER,
    KEY,
    KIND_KEY,
    LOOKS_LIKE_A_KEY,
    VERSION_KEY,
    former_keys_of,
    keys_of,
)
from pipeline.workbooks.reading.sheet import Sheet

COPY = 3
"""From this many repeated questions on, a sheet is taken for a copy of another."""

Cells = dict[str, Cell]


@dataclass
class Found:
    """What one sheet says. home: the form whose sheet it is; others: those with a row there.

    cells: per form. keyed: whether the sheet has any key of ours, so that it can be read.
    """

    name: str
    home: Form | None = None
    others: list[Form] = field(default_factory=list)
    cells: dict[str, Cells] = field(default_factory=dict)
    keyed: bool = False


class Collector:
    """Takes from each sheet what stands beside a key, and puts the sheets together."""

    def __init__(self, content: Content, forms: Sequence[Form]) -> None:
        self.content, self.version = content, ""
        self.forms = {form.key: form for form in forms}
        self.keys = _keys(tuple(forms))
        self.sizes = Counter(self.keys.values())
        self.tables = {f.full_key(table.key): (f, table) for f in forms for table in f.tables}
        scored = [(form, form.matrix) for form in forms if form.matrix]
        self.matrices = {form.full_key(matrix.key): (form, matrix) for form, matrix in scored}
        self.scored = {f.full_key(row.key): f.key for f, matrix in scored for row in matrix.rows}

    def sheet(self, sheet: Sheet) -> Found:
        """What one sheet says; what has but one place in a workbook goes to the content at once."""
        found = Found(sheet.name)
        heads: set[str] = set()
        columns: Mapping[str, int] = {}
        for number, row in enumerate(sheet.rows):
            said = row[KEY - 1] if row else ""
            key = said.strip() if said and isinstance(said, str) else ""
            if not key or not LOOKS_LIKE_A_KEY.fullmatch(key):
                continue
            cell = sheet.cell(number, ANSWER - 1)
            if form := self.keys.get(key):
                self._take(key, cell, found.cells.setdefault(form, {}))
                if area := sheet.area_around(number, ANSWER - 1):
                    self.content.merged.append((key, cell, area))
            elif form := self.scored.get(key):
                for column, place in columns.items():
                    full = f"{key}.{column}"
                    self._take(full, sheet.cell(number, place), found.cells.setdefault(form, {}))
            elif key in self.matrices:
                columns = _columns(sheet, number, *self.matrices[key])
            elif key in self.tables:
                if key not in heads:  # the entries below the first are those below all
                    self._table(key, sheet, number)
                heads.add(key)
            elif key == VERSION_KEY:
                self.version = str(cell.value).removesuffix(".0")
                found.keyed = True
            elif key == KIND_KEY:
                self.content.kind = str(cell.value).strip()
            elif cell.filled:
                self.content.unknown.append(cell)
        self._name_home(found, heads)
        return found

    def _name_home(self, found: Found, heads: set[str]) -> None:
        """Whose sheet it is: that of its name, else that of which the largest part stands there."""
        here = {form: len(cells) for form, cells in found.cells.items()}
        for head in heads:
            here.setdefault(self.tables[head][0].key, 0)
        found.keyed = found.keyed or bool(here)
        there = sorted(
            (self.forms[key] for key in here),
            key=lambda f: (f.sheet == found.name, here[f.key] / max(1, self.sizes[f.key])),
        )
        if there:
            *found.others, found.home = there

    def merge(self, sheets: Sequence[Found]) -> None:
        """Put the answers of all sheets together: those at home first, then those elsewhere."""
        for key, form in self.forms.items():
            homes = [s for s in sheets if s.home is form and key in s.cells]
            homes.sort(key=lambda s: (-len(s.cells[key]), s.name != form.sheet))
            for sheet in homes:
                self._merge(sheet.cells[key])
        for sheet in sheets:
            for form in sheet.others:
                for key, cell in sheet.cells.get(form.key, {}).items():
                    self._take_elsewhere(key, cell, form)

    def _take_elsewhere(self, key: str, cell: Cell, form: Form) -> None:
        """Take an answer from another form's sheet, unless its own place has one; and tell."""
        home = self.content.cells.get(key)
        self._take(key, cell, self.content.cells)
        if cell.filled and self.content.cells[key] is cell:
            self.content.elsewhere.append((key, cell, home.place if home else form.sheet))

    def _merge(self, found: Cells) -> None:
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

    def _take(self, key: str, cell: Cell, cells: Cells) -> None:
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


def _row_said(row: Mapping[str, Cell]) -> list[str]:
    return [_said(cell) for cell in row.values()]


@cache
def _keys(forms: tuple[Form, ...]) -> Mapping[str, str]:
    """The key of every cell that holds an answer, with that of its form."""
    return {key: form.key for form in forms for key in (*keys_of(form), *former_keys_of(form))}


def _columns(sheet: Sheet, head: int, form: Form, table: Table | Matrix) -> dict[str, int]:
    """Where each column of a table or matrix stands, by its key, as the row of keys tells."""
    places = {key: column for column, key in enumerate(sheet.rows[head]) if key}
    return {
        field.key: places[full]
        for field in table.columns
        if (full := form.full_key(table.key, field.key)) in places
    }


def _table_rows(
    sheet: Sheet, head: int, table: Table, columns: Mapping[str, int]
) -> Iterator[Cells]:
    """The filled rows below the row of keys, but for the heads; empty ones are passed over."""
    heads = {starred(field) for field in table.columns}
    for number in range(head + 1, len(sheet.rows)):
        cells = {key: sheet.cell(number, column) for key, column in columns.items()}
        said = {cell.value for cell in cells.values() if cell.filled}
        if said and not said <= heads:
            yield cells
