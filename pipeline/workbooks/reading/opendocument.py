"""The sheets of an .ods file: what stands in its cells, and nothing that merely hangs on them.

A cell's answer is its own paragraphs. A text box or shape anchored to it, or a comment, is not: a
note to oneself would reach the employer.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pipeline.files.addresses import letter_of
from pipeline.files.xml import Element
from pipeline.records.answers import Fault, Raw
from pipeline.records.catalogue import Code
from pipeline.records.findings import RefusedError
from pipeline.workbooks.reading.limits import Room, refuse_long
from pipeline.workbooks.reading.package import OPENDOCUMENT, Parts, tree_of
from pipeline.workbooks.reading.sheet import Area, Sheet

ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
TABLE, TEXT, OFFICE = f"{ODF}table:1.0}}", f"{ODF}text:1.0}}", f"{ODF}office:1.0}}"
CALC_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
SHEET, ROW = f"{TABLE}table", f"{TABLE}table-row"
GROUPS = tuple(f"{TABLE}table-{name}" for name in ("header-rows", "rows", "row-group"))
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
ROWS_REPEATED = f"{TABLE}number-rows-repeated"
COLUMNS_REPEATED = f"{TABLE}number-columns-repeated"
SPANNED = f"{TABLE}number-rows-spanned", f"{TABLE}number-columns-spanned"

FORMULA = f"{TABLE}formula"
VALUE_TYPE, VALUE = f"{OFFICE}value-type", f"{OFFICE}value"
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
SPACES, TAB, NEW_LINE = f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"
ASIDE = (f"{TEXT}note", f"{TEXT}ruby-text", f"{TEXT}tracked-changes")
"""What stands in a paragraph and is not said there."""

LAYOUT = frozenset("\t\r\n")
WHITE = re.compile(r"[ \t\r\n]+")
DURATION = re.compile(r"(-?)P(?:(\d{1,6})D)?T?(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:([\d.]{1,20})S)?")


def sheets_of(parts: Parts) -> Iterator[Sheet]:
    """Every sheet. Raises RefusedError, or what damage raises."""
    room = Room()
    spreadsheet = tree_of(parts[OPENDOCUMENT]).find(f"{OFFICE}body/{OFFICE}spreadsheet")
    if spreadsheet is None:
        raise RefusedError(Code.FILE_UNREADABLE)
    for table in spreadsheet.iterchildren(SHEET):
        yield _sheet(table, room)


def _sheet(table: Element, room: Room) -> Sheet:
    rows: list[list[Raw]] = []
    faults: dict[str, Fault] = {}
    merged: list[Area] = []
    empty = 0
    for element in _rows(table):
        times = int(element.get(ROWS_REPEATED, "1"))
        line = _line(element, len(rows) + empty, faults, merged, room)
        if not line:
            empty += times
            continue
        room.take(len(rows) + empty + times, len(line))
        room.write(times * sum(len(value) for value in line if isinstance(value, str)))
        rows += [[]] * empty + [line] * times
        empty = 0
    room.merge(len(merged))
    return Sheet(table.get(f"{TABLE}name", ""), rows, lambda: faults, merged=merged)


def _rows(parent: Element) -> Iterator[Element]:
    """The rows of a table, also those in groups; not those of a table inside a cell."""
    for child in parent:
        if child.tag == ROW:
            yield child
        elif child.tag in GROUPS:
            yield from _rows(child)


def _line(
    row: Element, number: int, faults: dict[str, Fault], merged: list[Area], room: Room
) -> list[Raw]:
    """The values of a row up to the last one; faults and merged areas are added to what is there.

    number: of the row, from 0.
    """
    line: list[Raw] = []
    empty = 0
    for cell in row:
        if cell.tag not in CELLS:
            continue
        times = int(cell.get(COLUMNS_REPEATED, "1"))
        column = len(line) + empty
        if SPANNED[0] in cell.attrib or SPANNED[1] in cell.attrib:
            height, width = (int(cell.get(name, "1")) for name in SPANNED)
            if height > 1 or width > 1:
                merged.append(((number, column), (number + height - 1, column + width - 1)))
        value = _value(cell) if cell.tag == CELLS[0] else ""  # nobody sees what is covered
        if value == "":
            empty += times
            continue
        room.take(1, column + times)
        if isinstance(value, Fault):
            for place in range(column + 1, column + times + 1):
                faults[f"{letter_of(place)}{number + 1}"] = value
            value = ""
        line += [""] * empty + [value] * times
        empty = 0
    return line


def _value(cell: Element) -> Raw:
    """What stands in a cell, "" for nothing."""
    kind = cell.get(VALUE_TYPE)
    if kind is None:
        return Fault("") if FORMULA in cell.attrib else ""
    if cell.get(CALC_TYPE) == "error":
        return Fault(_said(cell))
    match kind:
        case "float" | "currency":
            said = _said(cell)
            return said if "/" in said else float(cell.get(VALUE, ""))
        case "percentage":
            return _said(cell) or float(cell.get(VALUE, ""))
        case "boolean":
            return str(cell.get(f"{OFFICE}boolean-value")) == "true"
        case "date":
            return _date(cell.get(f"{OFFICE}date-value", ""))
        case "time":
            return _duration(cell.get(f"{OFFICE}time-value", ""))
    return _said(cell)


def _date(text: str) -> Raw:
    try:
        return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)
    except ValueError:
        return text


def _duration(text: str) -> Raw:
    found = DURATION.fullmatch(text)
    if not found:
        return text
    days, hours, minutes = (int(part or 0) for part in found.group(2, 3, 4))
    length = dt.timedelta(days, float(found[5] or 0), hours=hours, minutes=minutes)
    return -length if found[1] else length


def _said(cell: Element) -> str:
    """The paragraphs of a cell itself, one per line."""
    lines = [
        "".join(_text(child)).removeprefix(" ") if len(child) else _folded(child.text)
        for child in cell
        if child.tag in PARAGRAPHS
    ]
    return lines[0] if len(lines) == 1 else "\n".join(lines)


def _folded(text: str | None) -> str:
    """Text without the white space that is only layout, as the format has it."""
    if not text or (LAYOUT.isdisjoint(text) and "  " not in text):
        return text or ""
    return WHITE.sub(" ", text).removeprefix(" ")


def _text(element: Element) -> Iterator[str]:
    """The text of an element and of the text inside; white space that is only layout is folded."""
    if element.text:
        yield WHITE.sub(" ", element.text)
    for child in element:
        if child.tag == SPACES:
            spaces = int(child.get(f"{TEXT}c", "1"))
            refuse_long(spaces)
            yield " " * spaces
        elif child.tag == TAB:
            yield "\t"
        elif child.tag == NEW_LINE:
            yield "\n"
        elif child.tag.startswith(TEXT) and child.tag not in ASIDE:
            yield from _text(child)
        if child.tail:
            yield WHITE.sub(" ", child.tail)
