"""The list of what to mend, as a workbook: one row per finding, with a link to the cell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pipeline.files import colours
from pipeline.files.excel_lists import Link, Lists, Marked, Value
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
FILLS = {Severity.ERROR: colours.ALARM, Severity.WARNING: colours.DOUBT, Severity.TIP: colours.PALE}


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
    target = cache(lambda path: link_to(path, output))
    book = Lists(TITLE)
    book.add(TITLE, COLUMNS, (_row(o, finding, target(o.workbook)) for o, finding in rows))
    return book.finished()


def _row(outcome: Outcome, finding: Finding, to: str) -> tuple[Value, ...]:
    sheet = writable(finding.sheet)
    return (
        writable(outcome.workbook.name),
        sheet,
        Link.to_cell(finding.cell, to, sheet),
        writable(finding.label),
        Marked(str(finding.severity), FILLS[finding.severity]),
        writable(finding.message),
        finding.code,
    )
