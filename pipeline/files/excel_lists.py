"""Excel files that are only written, row by row: a sheet per list, thousands of rows in a second.

XlsxWriter lays out the file and its sheets; `excel_rows` writes what stands under the heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import chain

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.files import colours, office
from pipeline.files.excel_rows import A_DAY, COUNT, LINE, LINKED, PLAIN, Row, Rows, Strings
from pipeline.files.excel_rows import Link as Link
from pipeline.files.excel_rows import Marked as Marked
from pipeline.files.excel_rows import Value as Value
from pipeline.files.zips import Packed, laid_out

Look = dict[str, object]
TEXT: Look = {
    "font_name": "Calibri",
    "align": "left",
    "valign": "top",
    "indent": 1,
    "text_wrap": True,
    "border": 1,
    "border_color": f"#{colours.LINE}",
}
VALUES: dict[str, Look] = {
    PLAIN: TEXT,
    COUNT: TEXT | {"align": "center", "indent": 0},
    A_DAY: TEXT | {"num_format": "dd/mm/yyyy"},
    LINKED: TEXT | {"underline": 1, "font_color": f"#{colours.ACCENT}"},
}
HEAD = TEXT | {
    "font_size": 12,
    "bold": True,
    "font_color": "#FFFFFF",
    "valign": "vcenter",
    "border": 0,
    "bg_color": f"#{colours.ACCENT}",
}
NOTE: Look = {"font_name": "Calibri", "font_size": 10, "italic": True, "text_wrap": True}
A_NOTE = "note"
LOOKS: dict[str, Look] = {
    **VALUES,
    **{
        f"{name} {colour}": look | {"bg_color": f"#{colour}"}
        for name, look in VALUES.items()
        for colour in (colours.ALARM, colours.DOUBT, colours.PALE)
    },
    A_NOTE: NOTE,
}
"""Every look of a cell, by name. The first sheet is laid out with one cell of each in its second
row, which tells the number that XlsxWriter gave it."""

SAMPLE = re.compile(rb'<c r="[A-Z]+2" s="(\d+)"/>')
EXTENT = re.compile(rb'(?<=<dimension ref=")[^"]*')
STRINGS, SHEET = "xl/sharedStrings.xml", "xl/worksheets/sheet{}.xml"
RELATIONS = "xl/worksheets/_rels/sheet{}.xml.rels"
RELATIONS_HEAD = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships '
    b'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
)
Columns = Sequence[tuple[str, int]]


@dataclass
class Sheet:
    """What stands on a sheet; note: a text under its rows, in a column."""

    columns: Columns
    rows: list[Row]
    note: tuple[int, str] | None = None


class Lists:
    """A workbook of lists."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._buffer = BytesIO()
        self._book = Workbook(self._buffer, {"in_memory": True})
        self._head = self._book.add_format(HEAD)
        self._sheets: list[Sheet] = []

    def add(self, title: str, columns: Columns, rows: Iterable[Row]) -> None:
        """A sheet with a row of heads and these rows."""
        sheet = self._book.add_worksheet(title)
        self._sheets.append(Sheet(columns, list(rows)))
        self._lay_out(sheet, columns, last=len(self._sheets[-1].rows))
        if len(self._sheets) == 1:
            for column, look in enumerate(LOOKS.values()):
                sheet.write_blank(1, column, None, self._book.add_format(look))

    def note(self, column: int, text: str) -> None:
        """A text under the last sheet's rows."""
        self._sheets[-1].note = column, text

    def _lay_out(self, sheet: Worksheet, columns: Columns, *, last: int) -> None:
        for column, (text, width) in enumerate(columns):
            sheet.write_string(0, column, text, self._head)
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
        """The file, without a clock or an author."""
        self._book.close()
        parts = office.read_parts(self._buffer.getvalue())
        parts["docProps/core.xml"] = office.core_properties(self.title)
        numbers = map(int, SAMPLE.findall(parts[SHEET.format(1)]))
        styles = dict(zip(LOOKS, numbers, strict=True))
        texts = parts.pop(STRINGS)
        strings = Strings(texts.count(b"<si>"))
        packed: dict[str, Packed] = {}
        for at, sheet in enumerate(self._sheets, start=1):
            rows = Rows([width for _, width in sheet.columns], strings, styles)
            pieces = _filled(parts.pop(SHEET.format(at)), sheet, rows, styles[A_NOTE])
            packed[SHEET.format(at)] = Packed.of_pieces(pieces)
            if targets := list(rows.targets()):
                relations = chain([RELATIONS_HEAD], targets, [b"</Relationships>"])
                packed[RELATIONS.format(at)] = Packed.of_pieces(relations)
        begin, end = texts.rsplit(b"</sst>")
        begin = re.sub(rb' count="\d+" uniqueCount="\d+"', b"", begin)
        packed[STRINGS] = Packed.of_pieces(chain([begin], strings.xml(), [b"</sst>", end]))
        first = {office.CONTENT_TYPES: parts.pop(office.CONTENT_TYPES)}
        frame = {name: Packed.deflated(data) for name, data in (first | parts).items()}
        return laid_out((frame | packed).items())


def _filled(frame: bytes, sheet: Sheet, rows: Rows, note: int) -> Iterator[bytes]:
    """A sheet that was laid out, with all that stands on it."""
    heads, rest = frame.split(b"</row>", 1)
    before, after = rest[rest.index(b"</sheetData>") :].split(b"<printOptions")
    last = len(sheet.rows) + 1 + (2 if sheet.note else 0)
    width = re.findall(rb'<c r="([A-Z]+)1"', heads)[-1].decode()
    yield EXTENT.sub(f"A1:{width}{last}".encode(), heads, 1) + b"</row>"
    yield from rows.xml(sheet.rows)
    if sheet.note:
        yield rows.note(last, *sheet.note, note)
    yield before
    if links := list(rows.links()):
        yield from (b"<hyperlinks>", *links, b"</hyperlinks>")
    yield b"<printOptions" + after
