"""The list of what to mend, as a workbook: one row per finding, with a link to the cell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink

from pipeline.files import excel
from pipeline.files.excel import finished
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
LINKED = 3
FILLS = {Severity.ERROR: excel.ALARM, Severity.WARNING: excel.DOUBT, Severity.TIP: excel.PALE}


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
    book = Workbook()
    sheet = book.active
    sheet.title = "Te verbeteren"
    for column, (head, width) in enumerate(COLUMNS, start=1):
        cell = sheet.cell(1, column, head)
        cell.font, cell.fill, cell.alignment = excel.HEADING, excel.ACCENT_FILL, excel.MIDDLE
        sheet.column_dimensions[cell.column_letter].width = width
    for row, (outcome, finding) in enumerate(rows, start=2):
        said = (
            outcome.workbook.name,
            finding.sheet,
            finding.cell,
            finding.label,
            str(finding.severity),
            finding.message,
            finding.code,
        )
        for column, text in enumerate(said, start=1):
            cell = sheet.cell(row, column)
            cell.value, cell.data_type = writable(text), "s"
            cell.font, cell.alignment, cell.border = excel.PLAIN, excel.TOP, excel.BOX
        sheet.cell(row, 5).fill = excel.solid(FILLS[finding.severity])
        link = sheet.cell(row, LINKED)
        link.hyperlink = _link(link.coordinate, outcome.workbook, finding, output)
        link.font = excel.LINK
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    excel.for_print(sheet, landscape=True)
    return finished(book, "Te verbeteren")


def _link(at: str, workbook: Path, finding: Finding, output: Path) -> Hyperlink:
    """To the coach's workbook, at the cell; relative, so that the folders may move together."""
    sheet = finding.sheet.replace("'", "''")
    place = f"'{sheet}'!{finding.cell}" if finding.cell else None
    return Hyperlink(ref=at, target=link_to(workbook, output), location=place)
