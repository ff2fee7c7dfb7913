"""The coach's own notes, read for one reason: to stand in a fresh workbook as they were."""

from __future__ import annotations

from pipeline.records.answers import Raw
from pipeline.workbooks.lines import ANSWER, LABEL, NOTES
from pipeline.workbooks.reading import excel, opendocument
from pipeline.workbooks.reading.package import OPENDOCUMENT, Parts

HEADS = ("Wanneer", "Notitie")


def notes_in(parts: Parts) -> list[tuple[Raw, Raw]]:
    """The rows below the heads of the sheet with notes, up to the last filled one: when, what."""
    kind = opendocument if OPENDOCUMENT in parts else excel
    sheet = next((sheet for sheet in kind.sheets_of(parts) if sheet.name == NOTES), None)
    if sheet is None:
        return []
    rows = [(sheet.cell(n, LABEL - 1), sheet.cell(n, ANSWER - 1)) for n in range(len(sheet.rows))]
    heads = next((n for n, row in enumerate(rows) if tuple(c.value for c in row) == HEADS), None)
    if heads is None:
        return []
    below = rows[heads + 1 :]
    while below and not any(cell.filled for cell in below[-1]):
        below.pop()
    return [(when.value, what.value) for when, what in below]
