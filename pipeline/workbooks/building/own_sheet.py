"""A sheet of a workbook of our own: its cells, made where there are none, and room for texts."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator

from lxml import etree
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string, range_boundaries

from pipeline.files.addresses import letter_of
from pipeline.files.excel_parts import HEAD, MAIN
from pipeline.files.xml import Element, parsed

WIDTH, HEIGHT = 13.0, 16.0
"""Of a column and of a row that say nothing themselves."""

OF_A_LINE = 15.5


def tag(name: str) -> str:
    """The name of an element in a workbook."""
    return f"{{{MAIN}}}{name}"


def column_of(cell: Element) -> int:
    """The column of a cell, from 1."""
    letters, _ = coordinate_from_string(cell.get("r"))
    return int(column_index_from_string(letters))


class OwnSheet:
    """A sheet, to be changed."""

    def __init__(self, xml: bytes) -> None:
        self.root = parsed(xml)
        self.data = self.root.find(tag("sheetData"))
        self.rows: dict[int, Element] = {int(row.get("r")): row for row in self.data}
        self.merged = [
            range_boundaries(area.get("ref")) for area in self.root.iter(tag("mergeCell"))
        ]
        self.widths = dict(self._widths())

    def _widths(self) -> Iterator[tuple[int, float]]:
        for column in self.root.iter(tag("col")):
            for number in range(int(column.get("min")), min(int(column.get("max")), 50) + 1):
                yield number, float(column.get("width", WIDTH))

    def cell(self, row: int, column: int) -> Element:
        """A cell, made in its place where there is none."""
        line = self._row(row)
        columns = [column_of(cell) for cell in line]
        at = bisect(columns, column)
        if at and columns[at - 1] == column:
            return line[at - 1]
        cell = etree.Element(tag("c"), r=f"{letter_of(column)}{row}")
        line.insert(at, cell)
        return cell

    def _row(self, number: int) -> Element:
        if number not in self.rows:
            row = self.rows[number] = etree.Element(tag("row"), r=str(number))
            self.data.insert(sum(other < number for other in self.rows), row)
        return self.rows[number]

    def make_room(self, row: int, column: int, text: str) -> None:
        """Make a row as high as a text needs: a first guess, which Excel may adjust."""
        columns: range = range(column, column + 1)
        for left, top, right, bottom in self.merged:
            if left <= column <= right and top <= row <= bottom:
                columns = range(left, right + 1)
        width = sum(self.widths.get(each, WIDTH) for each in columns)
        lines = sum(1 + len(line) // int(width * 1.05) for line in text.split("\n"))
        line = self._row(row)
        line.set("ht", f"{max(float(line.get('ht', HEIGHT)), OF_A_LINE * lines):g}")

    def xml(self) -> bytes:
        """The part as it is now."""
        written: bytes = etree.tostring(self.root)
        return HEAD + written
