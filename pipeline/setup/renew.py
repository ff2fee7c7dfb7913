"""A fresh workbook with all that an older one answers; the older one is only read.

What has no place in the fresh one is named, so that the coach can take it along by hand.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.checks.check import check_content
from pipeline.forms.keys import Key
from pipeline.forms.model import Form, Kind
from pipeline.records.answers import Content, Fault, Forms, Password
from pipeline.records.lookup import label_of
from pipeline.records.text import cut
from pipeline.workbooks.building.refill import refilled_workbook
from pipeline.workbooks.building.showing import with_sheets_shown
from pipeline.workbooks.lines import COMPARISON, LISTS, NOTES, START
from pipeline.workbooks.reading import notes
from pipeline.workbooks.reading.opening import open_workbook
from pipeline.workbooks.reading.package import OPENDOCUMENT, Parts
from pipeline.workbooks.reading.reader import read_workbook

COMMENTS, CHARTS, PICTURES = (
    re.compile(pattern)
    for pattern in (
        r"xl/(comments|threadedComments)",
        r"xl/charts/chart\d+\.xml|Object \d+/content\.xml",
        r"xl/media/|Pictures/",
    )
)
ANNOTATION = b"<office:annotation"


@dataclass(frozen=True)
class Renewed:
    """A fresh workbook, and what of the older one does not stand in it, a phrase each."""

    data: bytes
    left: Sequence[str]


def renewed(
    path: Path, password: Password, forms: Sequence[Form], blank: bytes, shown: Collection[str]
) -> Renewed:
    """The workbook at a path, anew. Raises RefusedError when it cannot be read.

    shown: the hidden sheets to show, beside those that are in use.
    """
    content = read_workbook(path, forms, password)
    filled = check_content(path.name, content, forms).forms
    parts = open_workbook(path, password)
    used = {each.form.sheet for each in filled.values() if each.in_use and each.form.hidden}
    of_coach = notes.notes_in(parts)
    data = refilled_workbook(
        with_sheets_shown(blank, {*shown, *used}), content, _ticked(filled, content), of_coach
    )
    left = [*_unanswered(content, filled), *_own_sheets(content, forms), *_hung_on(path, parts)]
    return Renewed(data, left)


def _ticked(filled: Forms, content: Content) -> dict[str, tuple[str, ...]]:
    """What is ticked of each question that had one cell in this workbook, and has boxes now."""
    found = {}
    for each in filled.values():
        for field in each.form.fields.values():
            key, answer = each.form.full_key(field.key), each.answers.get(field.key)
            if field.kind is Kind.CHOICES and key in content.cells and isinstance(answer, tuple):
                found[key] = answer
    return found


def _unanswered(content: Content, forms: Forms) -> Iterator[str]:
    """Answers to questions that there are no more, text beside its cell, errors, copies."""
    for cell in content.unknown:
        yield f"'{cut(str(cell.value))}' ({cell.place}): die vraag is er niet meer"
    for stray in content.strays:
        yield f"'{cut(str(stray.cell.value))}' ({stray.cell.place}): dat staat naast de vragen"
    for _, cell in content.again:
        yield f"'{cut(str(cell.value))}' ({cell.place}): die vraag stond twee keer ingevuld"
    for copy, original in content.copies:
        yield f"het blad '{copy.sheet}': een kopie van '{original.sheet}'"
    for sheet in content.keyless.values():
        yield f"het blad '{sheet}': het is niet te lezen"
    for key, cell in content.cells.items():
        if isinstance(cell.value, Fault):
            yield f"{cell.place} ({label_of(Key.parse(key).whole, forms)}): een fout of formule"


def _own_sheets(content: Content, forms: Sequence[Form]) -> Iterator[str]:
    """Sheets that the coach added."""
    cells = [
        *content.cells.values(),
        *(c for rows in content.tables.values() for row in rows for c in row.values()),
    ]
    known = {START, COMPARISON, LISTS, NOTES, *(cell.sheet for cell in cells)}
    known |= {name for form in forms for name in (form.sheet, *(t.sheet for t in form.tables))}
    for sheet in content.sheets:
        if sheet not in known and sheet not in content.keyless.values():
            yield f"het eigen blad '{sheet}'"


def _hung_on(path: Path, parts: Parts) -> Iterator[str]:
    """Comments, charts and pictures, but for the one chart of our own."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (OSError, zipfile.BadZipFile):
        yield "opmerkingen, grafieken en afbeeldingen: niet na te gaan in een beveiligde werkmap"
        return
    if any(map(COMMENTS.match, names)) or ANNOTATION in parts.get(OPENDOCUMENT, b""):
        yield "opmerkingen bij cellen"
    if sum(1 for name in names if CHARTS.match(name)) > 1:
        yield "eigen grafieken"
    if any(map(PICTURES.match, names)):
        yield "afbeeldingen"
