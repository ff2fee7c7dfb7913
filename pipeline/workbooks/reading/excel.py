"""The sheets of an .xlsx or .xlsm file.

A fast reader gives the values. What it gets to read we write anew, from parts that were looked at:
so it sees no other sheet than we do, none under another name, and none that is too large.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from html import escape
from io import BytesIO

from lxml import etree
from python_calamine import CalamineWorkbook

from pipeline.files.addresses import letter_of
from pipeline.files.xml import Element
from pipeline.files.zips import Packed, laid_out
from pipeline.workbooks.reading.faults import faults_in, with_known_errors
from pipeline.workbooks.reading.formats import formats_in, styles_shown
from pipeline.workbooks.reading.limits import (
    LAST_COLUMN,
    LAST_ROW,
    MOST_POINTED_TO,
    MOST_SHEETS,
    Room,
    too_large,
)
from pipeline.workbooks.reading.package import (
    BOOK,
    LINKS,
    STRINGS,
    STYLES,
    Parts,
    sheets_in,
    tree_of,
)
from pipeline.workbooks.reading.sheet import Sheet, leave_out_covered

ODD = re.compile(
    rb"<(?:!|[^\s<>/!?]++(?:(?<=[<:]c)|(?<=[<:]row))(?! r=\"(?:[A-Z]\d{1,3}|\d{1,3})\"))"
)
"""A cell or row without an address, beyond column Z or row 999, or written otherwise than programs
do; or a comment, in which such a thing may stand."""

NEGATIVE, NO_TEXT = b">-", re.compile(rb't="s"[^<>]*>\s*<(?:\w+:)?v>-')
"""A value below zero; and a cell that points at a text before the first, so that it is lost."""

ADDRESS = re.compile(r"([A-Z]{1,9})(\d{1,20})")
END_OF_TEXT = b"si>"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FROM_1904 = ("1", "true", "on")
FIRST_LINK = (
    f'<Relationships><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="{BOOK}"/>'
    "</Relationships>"
).encode()
WRITTEN = "xl/worksheets/sheet{}.xml"


def sheets_of(parts: Parts) -> Iterator[Sheet]:
    """Every sheet with cells. Raises RefusedError, or what damage raises."""
    room, there = Room(), list(sheets_in(parts))
    if len(there) > MOST_SHEETS:
        raise too_large(f"{len(there)} bladen")
    sheets = {name: with_known_errors(_regular(parts[part], room)) for name, part in there}
    if any(NEGATIVE in part and NO_TEXT.search(part) for part in sheets.values()):
        raise ValueError(NO_TEXT)
    _refuse_texts(parts.get(STRINGS, b""), list(sheets.values()))
    book = CalamineWorkbook.from_filelike(BytesIO(_written(parts, sheets)))
    shown = styles_shown(parts[STYLES]) if STYLES in parts else {}
    room = Room()
    for name, part in sheets.items():
        values = book.get_sheet_by_name(name)
        rows = values.to_python(skip_empty_area=False)
        merged = values.merged_cell_ranges or ()
        room.take(values.total_height, values.total_width)
        room.merge(len(merged))
        leave_out_covered(rows, merged, room)
        formats = partial(formats_in, part, shown) if shown else dict
        yield Sheet(name, rows, partial(faults_in, part), formats, merged)


def _regular(part: bytes, room: Room) -> bytes:
    """The XML of a sheet in which every cell has an address and no comment stands.

    Nearly every sheet is so already. Any other is taken apart, and takes its room beforehand: a
    single cell far away would make the reader lay out everything before it.
    """
    if not ODD.search(part):
        return part
    root = tree_of(part)
    row = last_row = last_column = 0
    for line in root.iter("{*}row"):
        row, column = int(line.get("r") or row + 1), 0
        for cell in line.iterchildren("{*}c"):
            row, column = _place(cell, row, column + 1)
            if len(cell):
                last_row, last_column = max(last_row, row), max(last_column, column)
    room.take(last_row, last_column)
    regular: bytes = etree.tostring(root)
    return regular


def _place(cell: Element, row: int, column: int) -> tuple[int, int]:
    """Where a cell stands; one that does not say gets the address of the place that is next."""
    said = cell.get("r", "").upper()
    if not said:
        if column > LAST_COLUMN or row > LAST_ROW:
            raise too_large(f"een blad met {row} rijen en {column} kolommen")
        cell.set("r", f"{letter_of(column)}{row}")
        return row, column
    found = ADDRESS.fullmatch(said)
    if not found:
        raise ValueError(said)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def _refuse_texts(strings: bytes, sheets: Sequence[bytes]) -> None:
    """Raises RefusedError where cells point to so much text that it fills the memory.

    The longest text, as often as there are values, is more than it can be: mostly that will do.
    """
    longest = max(map(len, strings.split(END_OF_TEXT)))
    least = len(b'<c t="s"><v>0</v></c>')
    if longest * sum(map(len, sheets)) // least <= MOST_POINTED_TO:
        return
    values = sum(sheet.count(b"<v") + sheet.count(b":v") for sheet in sheets)
    if longest * values <= MOST_POINTED_TO:
        return
    lengths = [len("".join(text.itertext())) for text in tree_of(strings).iter("{*}si")]
    total = 0
    for sheet in sheets:
        numbers = ("".join(value.itertext()) for value in tree_of(sheet).iter("{*}v"))
        total += sum(
            lengths[int(number)]
            for number in numbers
            if number.strip().isdecimal() and int(number) < len(lengths)
        )
    if total > MOST_POINTED_TO:
        raise too_large(f"{total} tekens in cellen")


def _written(parts: Parts, sheets: Mapping[str, bytes]) -> bytes:
    """A package with these sheets and what their values need, and nothing else."""
    listed, links = [], []
    for number, name in enumerate(sheets, start=1):
        listed.append(f'<sheet name="{escape(name)}" sheetId="{number}" r:id="r{number}"/>')
        target = f"worksheets/sheet{number}.xml"
        links.append(f'<Relationship Id="r{number}" Type="{OFFICE}/worksheet" Target="{target}"/>')
    dates = tree_of(parts[BOOK]).find("{*}workbookPr")
    from_1904 = dates is not None and dates.get("date1904", "") in FROM_1904
    book = (
        f'<workbook xmlns:r="{OFFICE}"><workbookPr date1904="{int(from_1904)}"/>'
        f"<sheets>{''.join(listed)}</sheets></workbook>"
    )
    written = {
        "_rels/.rels": FIRST_LINK,
        BOOK: book.encode(),
        LINKS: f"<Relationships>{''.join(links)}</Relationships>".encode(),
        "xl/sharedStrings.xml": parts.get(STRINGS),
        STYLES: parts.get(STYLES),
        **{WRITTEN.format(n): sheet for n, sheet in enumerate(sheets.values(), start=1)},
    }
    return laid_out((n, Packed.stored(part)) for n, part in written.items() if part is not None)
