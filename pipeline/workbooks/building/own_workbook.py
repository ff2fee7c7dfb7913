"""Type into a workbook of our own, of which only the sheets that change are taken apart.

openpyxl loads and saves all 25 sheets for it, which takes ten times as long. Only ever used on a
workbook that this program made: a coach's file is never saved by it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from lxml import etree
from openpyxl.utils.datetime import to_excel

from pipeline.files import office
from pipeline.files.excel_parts import BOOK, SHARED, STYLES
from pipeline.files.excel_text import spelled
from pipeline.files.xml import parsed
from pipeline.files.zips import Packed, laid_out
from pipeline.workbooks.building.own_sheet import OwnSheet, column_of, tag
from pipeline.workbooks.building.own_tables import StyleTable, TextTable
from pipeline.workbooks.lines import ANSWER, KEY, SHOWS

Value = str | float | bool | dt.date | dt.time | dt.timedelta | None
COMPUTED = re.compile(rb"(</f>)<v(?:/>|>[^<]*</v>)")


@dataclass(frozen=True)
class Place:
    """A cell: the part of its sheet, and its row and column from 1."""

    part: str
    row: int
    column: int


@dataclass(frozen=True)
class Known:
    """A workbook before anything is typed in it.

    keys: where each hidden key stands. heads: where the key of each column stands, in the row of
    its table or matrix. sheets: the part of each sheet, by its title.
    """

    parts: Mapping[str, bytes]
    packed: Mapping[str, Packed]
    keys: Mapping[str, Place]
    heads: Mapping[str, Place]
    sheets: Mapping[str, str]


@lru_cache(maxsize=4)
def _known(data: bytes) -> Known:
    """What there is to know, without what the formulas showed: that will be true no longer."""
    parts = office.read_parts(data)
    titles = [sheet.get("name", "") for sheet in parsed(parts[BOOK]).iter(tag("sheet"))]
    sheets = {title: f"xl/worksheets/sheet{n}.xml" for n, title in enumerate(titles, start=1)}
    parts |= {part: COMPUTED.sub(rb"\1", parts[part]) for part in sheets.values()}
    texts = ["".join(text.itertext()) for text in parsed(parts[SHARED])]
    keyed = [both for part in sheets.values() for both in _keyed(part, parts[part], texts)]
    keys = {text: place for text, place in keyed if place.column == KEY}
    heads = {text: place for text, place in keyed if place.column != KEY}
    packed = {name: Packed.always_alike(part) for name, part in parts.items()}
    return Known(parts, packed, keys, heads, sheets)


def _keyed(part: str, xml: bytes, texts: list[str]) -> Iterator[tuple[str, Place]]:
    """The texts in every row that begins with a key."""
    for row in parsed(xml).iter(tag("row")):
        cells = {column_of(cell): cell[0].text for cell in row if cell.get("t") == "s"}
        if KEY in cells:
            for column, number in cells.items():
                yield texts[int(number)], Place(part, int(row.get("r")), column)


class OwnWorkbook:
    """A workbook of our own, to type in."""

    def __init__(self, data: bytes) -> None:
        known = self._known = _known(data)
        self.keys, self.heads, self.sheets = known.keys, known.heads, known.sheets
        self._opened: dict[str, OwnSheet] = {}
        self._texts = TextTable(known.parts[SHARED])
        self._styles = StyleTable(known.parts[STYLES])

    def answer(self, key: str, value: Value) -> None:
        """Type an answer in its cell: beside its key, or where its row and column of a matrix meet.

        Raises KeyError on an unknown key.
        """
        self.type_in(self._answer_cell(key), value)
        if isinstance(value, str) and (shown := self.keys.get(SHOWS + key)):
            place = replace(shown, column=ANSWER)
            self._sheet(place).make_room(place.row, place.column, value)

    def _answer_cell(self, key: str) -> Place:
        if key in self.keys:
            return replace(self.keys[key], column=ANSWER)
        row, _, column = key.rpartition(".")
        matrix = re.compile(rf"{row.partition('.')[0]}\.\w+\.{column}")
        place = self.keys[row]
        heads = (
            head.column
            for text, head in self.heads.items()
            if head.part == place.part and matrix.fullmatch(text)
        )
        try:
            return replace(place, column=next(heads))
        except StopIteration:
            raise KeyError(key) from None

    def enter(self, table: str, number: int, column: str, value: Value) -> None:
        """Type a value in a table, in its entry of this number from 0. Raises KeyError."""
        head = self.heads[f"{table}.{column}"]
        self.type_in(replace(head, row=self.keys[table].row + 2 + number), value)

    def type_in(self, place: Place, value: Value) -> None:
        """Put a value in a cell. Text stays text, also when it starts with = or spells _x000D_."""
        cell = self._sheet(place).cell(place.row, place.column)
        cell.attrib.pop("t", None)
        cell[:] = []
        number: object = value
        if isinstance(value, str):
            value = value.strip("\n")
            number = self._texts.add(spelled(value))
            cell.set("t", "s")
            self._sheet(place).make_room(place.row, place.column, value)
        elif isinstance(value, bool):
            number = int(value)
            cell.set("t", "b")
        elif isinstance(value, dt.date | dt.time | dt.timedelta):
            number = to_excel(value)
            cell.set("s", self._styles.for_moments(cell.get("s", "0"), value))
        if number is not None:
            etree.SubElement(cell, tag("v")).text = str(number)

    def _sheet(self, place: Place) -> OwnSheet:
        if place.part not in self._opened:
            self._opened[place.part] = OwnSheet(self._known.parts[place.part])
        return self._opened[place.part]

    def saved(self) -> bytes:
        """The workbook with all that was typed."""
        changed = {part: sheet.xml() for part, sheet in self._opened.items()}
        changed |= {SHARED: self._texts.xml(), STYLES: self._styles.xml()}
        same = self._known.parts
        packed = {n: Packed.always_alike(p) for n, p in changed.items() if p != same[n]}
        return laid_out(({**self._known.packed, **packed}).items())
