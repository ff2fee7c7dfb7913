"""The rows of a list as Excel keeps them: XML, of tens of thousands of rows at a time.

XlsxWriter, which lays out the rest of the file, takes six times as long for them: 0.09 ms a row
against 0.015.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from xlsxwriter.utility import xl_col_to_name

from pipeline.files.excel_text import spelled

LINE, ROOM = 15, 3
"""How high a line is; how many letters fewer fit in a column than it is wide."""

LONGEST = 32_767
MOST_LINKS, LONGEST_LINK = 65_000, 2079
"""Excel takes no longer text in a cell, no more links on a sheet than a few above this, and no
longer ones."""

DAY_ZERO = dt.date(1899, 12, 30)
"""From which Excel counts days."""

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere; target "" leads nowhere, place is a cell in the target."""

    text: str
    target: str
    place: str = ""

    @classmethod
    def to_cell(cls, cell: str, target: str, sheet: str) -> Link:
        """To a cell of a sheet in another workbook; to the workbook where no cell is known."""
        name = sheet.replace("'", "''")
        return cls(cell, target, f"'{name}'!{cell}" if cell else "")


@dataclass(frozen=True, slots=True)
class Marked:
    """A number, text or day that stands out, by the colour behind it."""

    value: str | int | dt.date
    colour: str


Value = str | int | dt.date | Link | Marked | None
Row = Sequence[Value]
PLAIN, COUNT, A_DAY, LINKED = "text", "count", "day", "link"
"""How values look; what is marked, with the colour behind it."""


def look_of(value: Value) -> str:
    """How a value looks, by a name."""
    if isinstance(value, Marked):
        return f"{look_of(value.value)} {value.colour}"
    return COUNT if isinstance(value, int) else A_DAY if isinstance(value, dt.date) else PLAIN


@dataclass
class Strings:
    """The texts of a workbook, each once. first: how many there are that somebody else wrote."""

    first: int
    known: dict[str, int] = field(default_factory=dict)

    def number(self, text: str) -> int:
        """The number by which cells know a text."""
        return self.known.setdefault(text[:LONGEST], self.first + len(self.known))

    def xml(self) -> Iterator[bytes]:
        """The texts, in the order of their numbers."""
        for text in self.known:
            said = escape(spelled(text), quote=False)
            yield f'<si><t xml:space="preserve">{said}</t></si>'.encode()


class Rows:
    """The rows of one sheet, from the second on; styles: the number of each look."""

    def __init__(self, widths: Sequence[int], strings: Strings, styles: Mapping[str, int]) -> None:
        self._widths = [width - ROOM for width in widths]
        self._letters = [xl_col_to_name(column) for column in range(len(widths))]
        self._strings, self._styles = strings, styles
        self._cells: dict[Value, str] = {}
        self._links: list[tuple[str, Link]] = []

    def xml(self, rows: Iterable[Row]) -> Iterator[bytes]:
        """Each row; its height stays a guess that Excel may adjust."""
        for number, row in enumerate(rows, start=2):
            written = [
                f'<c r="{letter}{number}"{self._after(value, letter, number)}'
                for letter, value in zip(self._letters, row, strict=True)
            ]
            height = LINE * _lines(row, self._widths)
            yield f'<row r="{number}" ht="{height}">{"".join(written)}</row>'.encode()

    def note(self, row: int, column: int, text: str, style: int) -> bytes:
        """A row of one text."""
        cell = f'<c r="{self._letters[column]}{row}" s="{style}" t="s">'
        return f'<row r="{row}">{cell}<v>{self._strings.number(text)}</v></c></row>'.encode()

    def links(self) -> Iterator[bytes]:
        """Where the links are, once all rows were asked for."""
        for number, (cell, link) in enumerate(self._links, start=1):
            place = f' location="{escape(link.place)}"' if link.place else ""
            yield f'<hyperlink ref="{cell}" r:id="rId{number}"{place}/>'.encode()

    def targets(self) -> Iterator[bytes]:
        """Where the links lead, in the same order."""
        for number, (_, link) in enumerate(self._links, start=1):
            target = f'Target="{escape(link.target)}" TargetMode="External"'
            yield f'<Relationship Id="rId{number}" Type="{RELATION}" {target}/>'.encode()

    def _after(self, value: Value, letter: str, number: int) -> str:
        """What a cell says after its place: made once for all that are the same."""
        if isinstance(value, Link):
            return self._linked(value, f"{letter}{number}")
        known = self._cells.get(value)
        if known is None:
            said = value.value if isinstance(value, Marked) else value
            known = self._cells[value] = self._said(said, look_of(value))
        return known

    def _linked(self, link: Link, cell: str) -> str:
        leads = link.target and len(self._links) < MOST_LINKS
        if not leads or len(link.target) + len(link.place) > LONGEST_LINK:
            return self._said(link.text, PLAIN)
        self._links.append((cell, link))
        return self._said(link.text, LINKED)

    def _said(self, value: Value, look: str) -> str:
        style = self._styles[look]
        if isinstance(value, dt.date):
            value = (value - DAY_ZERO).days
        if isinstance(value, int):
            return f' s="{style}"><v>{value}</v></c>'
        if not value and look != LINKED:
            return f' s="{style}"/>'
        return f' s="{style}" t="s"><v>{self._strings.number(str(value))}</v></c>'


def _lines(row: Row, widths: Sequence[int]) -> int:
    """How many lines the tallest cell of a row needs."""
    tallest = 1
    for value, width in zip(row, widths, strict=True):
        if isinstance(value, str) and (len(value) > width or "\n" in value):
            lines = sum(-(-max(len(line), 1) // width) for line in value.split("\n"))
            tallest = max(tallest, lines)
    return tallest
