"""Excel files that are only written, row by row: a sheet per list, thousands of rows in a second.

XlsxWriter writes them: openpyxl, which also reads, takes twice the time at its quickest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.files import colours, office

LINE, ROOM = 15, 3
"""How high a line is; how many letters fewer fit in a column than it is wide."""

LONGEST = 32_767
MOST_LINKS = 65_000
"""Excel takes no longer text in a cell, and no more links on a sheet than a few above this."""

Look = dict[str, object]
PLAIN: Look = {
    "font_name": "Calibri",
    "align": "left",
    "valign": "top",
    "indent": 1,
    "text_wrap": True,
    "border": 1,
    "border_color": f"#{colours.LINE}",
}
COUNT = PLAIN | {"align": "center", "indent": 0}
A_DAY = PLAIN | {"num_format": "dd/mm/yyyy"}
LINKED = PLAIN | {"underline": 1, "font_color": f"#{colours.ACCENT}"}
HEAD = PLAIN | {
    "font_size": 12,
    "bold": True,
    "font_color": "#FFFFFF",
    "valign": "vcenter",
    "border": 0,
    "bg_color": f"#{colours.ACCENT}",
}
NOTE: Look = {"font_name": "Calibri", "font_size": 10, "italic": True, "text_wrap": True}


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
Columns = Sequence[tuple[str, int]]


class Lists:
    """A workbook of lists."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._buffer = BytesIO()
        self._book = Workbook(self._buffer, {"in_memory": True})
        self._formats: dict[str, object] = {}

    def add(self, title: str, columns: Columns, rows: Iterable[Sequence[Value]]) -> None:
        """A sheet with a row of heads and these rows."""
        sheet = self._book.add_worksheet(title)
        rows = list(rows)
        self._lay_out(sheet, columns, last=len(rows))
        widths = [width - ROOM for _, width in columns]
        links = 0
        for number, row in enumerate(rows, start=1):
            sheet.set_row(number, LINE * _lines(row, widths))
            for column, value in enumerate(row):
                if isinstance(value, Link):
                    links += 1
                    value = value if links <= MOST_LINKS else value.text
                self._write(sheet, number, column, value)

    def note(self, column: int, text: str) -> None:
        """A text under the last sheet's rows."""
        sheet = self._book.worksheets()[-1]
        sheet.write_string(sheet.dim_rowmax + 2, column, text, self._format("note", NOTE))

    def _write(self, sheet: Worksheet, row: int, column: int, value: Value) -> None:
        if isinstance(value, str):
            if value:
                sheet.write_string(row, column, value[:LONGEST], self._format("", PLAIN))
            else:
                sheet.write_blank(row, column, None, self._format("", PLAIN))
        elif isinstance(value, int):
            sheet.write_number(row, column, value, self._format("count", COUNT))
        elif value is None:
            sheet.write_blank(row, column, None, self._format("", PLAIN))
        elif isinstance(value, dt.date):
            sheet.write_datetime(row, column, value, self._format("day", A_DAY))
        elif isinstance(value, Marked):
            kind = type(value.value)
            base = {int: COUNT, dt.date: A_DAY}.get(kind, PLAIN)
            name = f"{value.colour} {kind.__name__}"
            look = self._format(name, base | _background(value.colour))
            sheet.write(row, column, value.value, look)
        elif value.target:
            place = f"#{value.place}" if value.place else ""
            to = f"external:{value.target}{place}"
            sheet.write_url(row, column, to, self._format("link", LINKED), value.text)
        else:
            sheet.write_string(row, column, value.text, self._format("", PLAIN))

    def _format(self, name: str, look: Look) -> object:
        if name not in self._formats:
            self._formats[name] = self._book.add_format(look)
        return self._formats[name]

    def _lay_out(self, sheet: Worksheet, columns: Columns, *, last: int) -> None:
        for column, (text, width) in enumerate(columns):
            sheet.write_string(0, column, text, self._format("head", HEAD))
            sheet.set_column(column, column, width)
        sheet.set_row(0, 2 * LINE + 4)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, last, len(columns) - 1)
        sheet.repeat_rows(0)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.set_margins(0.6, 0.6, 0.6, 0.6)
        sheet.set_footer("&LJOBPEPPER · &A&R&P / &N")

    def finished(self) -> bytes:
        """The file without a clock or an author. Row heights stay a guess that Excel may adjust."""
        self._book.close()
        parts = office.read_parts(self._buffer.getvalue())
        parts["docProps/core.xml"] = office.core_properties(self.title)
        for name in parts:
            if name.startswith("xl/worksheets/sheet"):
                parts[name] = parts[name].replace(b' customHeight="1"', b"")
            elif name.startswith("xl/worksheets/_rels/"):
                parts[name] = parts[name].replace(b"\\", b"/")
        return office.pack(parts)


def _lines(row: Sequence[Value], widths: Sequence[int]) -> int:
    """How many lines the tallest cell of a row needs."""
    tallest = 1
    for value, width in zip(row, widths, strict=True):
        if isinstance(value, str) and (len(value) > width or "\n" in value):
            lines = sum(-(-max(len(line), 1) // width) for line in value.split("\n"))
            tallest = max(tallest, lines)
    return tallest


def _background(colour: str) -> Look:
    return {"bg_color": f"#{colour}"}
