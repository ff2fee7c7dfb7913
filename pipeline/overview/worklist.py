"""The list of what to mend, as a workbook: one row per finding, with a link to the cell.

It is only ever written, row by row, and may hold thousands of rows: XlsxWriter takes half the time
that openpyxl does at its quickest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.files import excel, office
from pipeline.files.folders import WORKLIST
from pipeline.files.links import link_to
from pipeline.files.writing import write_file
from pipeline.records.catalogue import Severity
from pipeline.records.findings import Finding
from pipeline.records.outcome import Outcome
from pipeline.records.text import writable

COLUMNS = (
    ("Werkmap", 24),
    ("Blad", 26),
    ("Cel", 8),
    ("Vraag", 34),
    ("Soort", 14),
    ("Wat is er, en wat doet u", 90),
    ("Code", 24),
)
TITLE = "Te verbeteren"
LINKED, SEVERITY = 2, 4
FILLS = {Severity.ERROR: excel.ALARM, Severity.WARNING: excel.DOUBT, Severity.TIP: excel.PALE}
LINE, ROOM = 15, 3
"""How high a line is; how many letters fewer fit in a column than it is wide."""

MOST_LINKS = 65_000
"""Excel takes no more links on a sheet than a few above this."""

PLAIN: dict[str, object] = {
    "font_name": "Calibri",
    "align": "left",
    "valign": "top",
    "indent": 1,
    "text_wrap": True,
    "border": 1,
    "border_color": f"#{excel.LINE}",
}


def write_worklist(outcomes: Sequence[Outcome], output: Path) -> Path | None:
    """Write the list, or take the old one away when there is nothing to mend. Raises OSError."""
    path = output / WORKLIST
    rows = [(outcome, finding) for outcome in outcomes for finding in outcome.findings]
    if rows:
        write_file(path, _build(rows, output))
        return path
    path.unlink(missing_ok=True)
    return None


def _build(rows: Sequence[tuple[Outcome, Finding]], output: Path) -> bytes:
    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet(TITLE)
    _lay_out(book, sheet, last=len(rows))
    formats = {severity: book.add_format(PLAIN | _background(c)) for severity, c in FILLS.items()}
    plain = book.add_format(PLAIN)
    link = book.add_format(PLAIN | {"underline": 1, "font_color": f"#{excel.ACCENT}"})
    target = cache(lambda path: link_to(path, output))
    for row, (outcome, finding) in enumerate(rows, start=1):
        texts = [writable(text) for text in _texts(outcome, finding)]
        sheet.set_row(row, LINE * _lines(texts))
        for column, text in enumerate(texts):
            sheet.write_string(row, column, text, plain)
        sheet.write_string(row, SEVERITY, texts[SEVERITY], formats[finding.severity])
        if (to := target(outcome.workbook)) and row <= MOST_LINKS:
            place = _place(finding)
            sheet.write_url(row, LINKED, f"external:{to}{place}", link, texts[LINKED])
    book.close()
    return _finished(buffer.getvalue())


def _texts(outcome: Outcome, finding: Finding) -> Iterator[str]:
    yield from (outcome.workbook.name, finding.sheet, finding.cell, finding.label)
    yield from (str(finding.severity), finding.message, finding.code)


def _lines(texts: Sequence[str]) -> int:
    """How many lines the tallest cell of a row needs."""
    needed = (
        sum(-(-max(len(line), 1) // (width - ROOM)) for line in text.split("\n"))
        for text, (_, width) in zip(texts, COLUMNS, strict=True)
    )
    return max(needed)


def _place(finding: Finding) -> str:
    """Where in the coach's workbook a link leads, as it stands behind its name."""
    sheet = finding.sheet.replace("'", "''")
    return f"#'{sheet}'!{finding.cell}" if finding.cell else ""


def _background(colour: str) -> dict[str, object]:
    return {"bg_color": f"#{colour}"}


def _lay_out(book: Workbook, sheet: Worksheet, *, last: int) -> None:
    """The heads, and how the sheet looks and prints."""
    head = book.add_format(_head())
    for column, (text, width) in enumerate(COLUMNS):
        sheet.write_string(0, column, text, head)
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_margins(0.6, 0.6, 0.6, 0.6)
    sheet.set_footer("&LJOBPEPPER · &A&R&P / &N")


def _head() -> dict[str, object]:
    looks: dict[str, object] = {
        "font_size": 12,
        "bold": True,
        "font_color": "#FFFFFF",
        "valign": "vcenter",
    }
    return PLAIN | looks | {"valign": "vcenter", "border": 0} | _background(excel.ACCENT)


def _finished(data: bytes) -> bytes:
    """The file without a clock or an author, with links that every program follows.

    Row heights stay a first guess that Excel may adjust.
    """
    parts = office.read_parts(data)
    parts["docProps/core.xml"] = office.core_properties(TITLE)
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b' customHeight="1"', b"")
    links = "xl/worksheets/_rels/sheet1.xml.rels"
    if links in parts:
        parts[links] = parts[links].replace(b"\\", b"/")
    return office.pack(parts)
