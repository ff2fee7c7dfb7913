"""Cells that have no value though something stands in them: errors, formulas never computed.

The reader of values gives both as empty. What they are stands in the XML alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.records.answers import Fault

ODD_ERROR = re.compile(
    rb"""(<(?:\w+:)?c\b[^<>]*?[ ]t=)"e"([^<>]*>
    (?:<(?:\w+:)?f\b[^<>]*>(?:[^<]*</(?:\w+:)?f>)?)?
    <(?:\w+:)?v>)(?!<|\#(?:N/A|NAME\?|DIV/0!|VALUE!|REF!|NUM!|NULL!)<)""",
    re.VERBOSE,
)
"""An error that the reader of values does not know, such as #SPILL!."""

LONGEST = 50_000
"""No tag or formula takes more, however it is written; a search must end somewhere."""

# None of these looks past a next tag: a file made to keep us busy would keep us for hours.
CELL = re.compile(rb"<(?:\w+:)?c\b(?P<attributes>[^<>]*[^<>/])>")
ADDRESS = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]+\d+)[\"']")
VALUE = re.compile(
    rb"\s*(?:<(?:\w+:)?f\b[^<>]*>(?:[^<]*</(?:\w+:)?f>)?\s*)?<(?:\w+:)?v\b[^<>]*>([^<]*)<"
)

IN_ERROR = b't="e"'

# Each begins with signs of its own, which is what makes the search for it fast.
ERROR = re.compile(rb"=\s*[\"']e[\"']")
TEXT = re.compile(rb"\bt\s*=\s*[\"']str[\"']")
NO_VALUE = rb"\s*<(?:/(?:\w+:)?c>|(?P<empty>(?:\w+:)?v)\s*(?:/>|>\s*<))"
ENDS = tuple(re.compile(end + NO_VALUE) for end in (rb"f>", rb"/>"))
"""The end of a formula without a value, or what looks so: most sheets have none."""

UNCOMPUTED = tuple(
    (
        mark,
        re.compile(
            rb"<" + name + rb"\b(?P<attributes>[^<>]*+)(?<!/)>\s*"
            rb"<(?:\w+:)?f\b[^<>]*+(?:(?<=/)>|>[^<]*+</(?:\w+:)?f>)" + NO_VALUE
        ),
    )
    for mark, name in ((b"<c", rb"c"), (b":c", rb"\w+:c"))
)
"""A cell with a formula without a value, as nearly every program names it and with a prefix; and
what stands in a sheet that has any."""


def with_known_errors(xml: bytes) -> bytes:
    """A sheet in which newer errors are text: the reader of values would refuse it as a whole."""
    return ODD_ERROR.sub(rb'\1"str"\2', xml) if IN_ERROR in xml else xml


def faults_in(xml: bytes) -> dict[str, Fault]:
    """The error values and the formulas without a value, from the XML of a sheet, by address."""
    found = {}
    for wrong in _in_error(xml):
        if address := _address(wrong):
            value = VALUE.match(xml, wrong.end())
            text = value[1].decode("utf-8", "replace") if value else ""
            found[address] = Fault(text or "#?")
    for cell in _uncomputed(xml):
        if cell["empty"] and TEXT.search(cell["attributes"]):
            continue  # an empty text is an outcome, an empty number is not
        if address := _address(cell):
            found.setdefault(address, Fault(""))
    return found


def _uncomputed(xml: bytes) -> Iterator[re.Match[bytes]]:
    """The cells with a formula without a value, empty texts among them."""
    if any(end.search(xml) for end in ENDS):
        for mark, pattern in UNCOMPUTED:
            if mark in xml:
                yield from pattern.finditer(xml)


def _in_error(xml: bytes) -> Iterator[re.Match[bytes]]:
    """The cells that hold an error; of each tag the first mark tells enough."""
    mark = ERROR.search(xml)
    while mark:
        place = xml.rfind(b"<", max(0, mark.start() - LONGEST), mark.start())
        if place >= 0 and (cell := CELL.match(xml, place, place + LONGEST)):
            yield cell
        after = xml.find(b"<", mark.end())
        mark = ERROR.search(xml, after) if after >= 0 else None


def _address(cell: re.Match[bytes]) -> str:
    address = ADDRESS.search(cell["attributes"])
    return address[1].decode().upper() if address else ""
