"""Cells that have no value though something stands in them: errors, formulas never computed.

The reader of values gives both as empty. What they are stands in the XML alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from defusedxml import ElementTree

from pipeline.files.addresses import letter_of
from pipeline.records.answers import Fault

Faults = Mapping[str, Fault]
"""The faults of one sheet, by address."""

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CALC_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
LONGEST = 50_000
"""No tag or formula takes more, however it is written; a search must end somewhere."""

# None of these looks past a next tag: a file made to keep us busy would keep us for hours.
CELL = re.compile(rb"<(?:\w+:)?c\b(?P<attributes>[^<>]*[^<>/])>")
ADDRESS = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]+\d+)[\"']")
FORMULA = re.compile(rb"\s*<(?:\w+:)?f\b")
VALUE = re.compile(
    rb"\s*(?:<(?:\w+:)?f\b[^<>]*>(?:[^<]*</(?:\w+:)?f>)?\s*)?<(?:\w+:)?v\b[^<>]*>([^<]*)<"
)

# Each begins with a sign of its own, which is what makes the search for it fast.
ERROR = re.compile(rb"=\s*[\"']e[\"']")
TEXT = re.compile(rb"\bt\s*=\s*[\"']str[\"']")
NO_VALUE = rb">\s*<(?:/(?:\w+:)?c>|(?P<empty>(?:\w+:)?v)\s*(?:/>|>\s*<))"
UNCOMPUTED = ((re.compile(rb"f" + NO_VALUE), 3), (re.compile(rb"/" + NO_VALUE), 2))
"""The end of a formula without a value, <f>…</f> or <f/>: how many tags back its cell begins."""


def faults_in(parts: Mapping[str, bytes]) -> dict[str, Callable[[], Faults]]:
    """How to find the faults of each sheet of a workbook, from its XML parts.

    They are looked for when somebody asks: nobody does of a sheet that holds no answers, which has
    the most formulas. Raises what a damaged file raises.
    """
    if "content.xml" in parts:
        found = _in_opendocument(parts["content.xml"])
        return {sheet: partial(dict, faults) for sheet, faults in found.items()}
    if "xl/workbook.xml" not in parts:
        return {}
    return {name: partial(_in_sheet, parts[p]) for name, p in _sheets(parts) if p in parts}


def _sheets(parts: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """The name of each sheet with the part that holds it, whatever dialect of the format it is."""
    links = ElementTree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    targets = {link.get("Id"): str(link.get("Target")) for link in links}
    sheets = []
    for element in ElementTree.fromstring(parts["xl/workbook.xml"]).iter():
        if element.tag.endswith("}sheet"):
            link = next((v for k, v in element.attrib.items() if k.endswith("}id")), "")
            target = targets.get(link, "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            sheets.append((str(element.get("name")), part))
    return sheets


def _in_sheet(xml: bytes) -> dict[str, Fault]:
    """Error values, and formulas without a value."""
    found = {}
    for wrong in _in_error(xml):
        if address := _address(wrong):
            value = VALUE.match(xml, wrong.end())
            text = value[1].decode("utf-8", "replace") if value else ""
            found[address] = Fault(text or "#?")
    for pattern, tags in UNCOMPUTED:
        for mark in pattern.finditer(xml):
            cell = _cell_before(xml, mark.start(), tags)
            if not cell or not FORMULA.match(xml, cell.end()):
                continue
            if mark["empty"] and TEXT.search(cell["attributes"]):
                continue  # an empty text is an outcome, an empty number is not
            if address := _address(cell):
                found.setdefault(address, Fault(""))
    return found


def _in_error(xml: bytes) -> Iterator[re.Match[bytes]]:
    """The cells that hold an error; of each tag the first mark tells enough."""
    mark = ERROR.search(xml)
    while mark:
        if cell := _cell_before(xml, mark.start(), 1):
            yield cell
        after = xml.find(b"<", mark.end())
        mark = ERROR.search(xml, after) if after >= 0 else None


def _cell_before(xml: bytes, place: int, tags: int) -> re.Match[bytes] | None:
    """The cell that begins so many tags before a place."""
    for _ in range(tags):
        place = xml.rfind(b"<", max(0, place - LONGEST), place)
        if place < 0:
            return None
    return CELL.match(xml, place, place + LONGEST)


def _address(cell: re.Match[bytes]) -> str:
    address = ADDRESS.search(cell["attributes"])
    return address[1].decode().upper() if address else ""


def _in_opendocument(xml: bytes) -> dict[str, dict[str, Fault]]:
    """Error values; LibreOffice computes every formula when it saves."""
    if b'value-type="error"' not in xml:
        return {}
    found: dict[str, dict[str, Fault]] = {}
    for table in ElementTree.fromstring(xml).iter(f"{TABLE}table"):
        of_sheet = found.setdefault(table.get(f"{TABLE}name", ""), {})
        row = 1
        for line in table.iter(f"{TABLE}table-row"):
            column = 1
            for cell in line:
                if cell.get(CALC_TYPE) == "error":
                    text = "".join(cell.itertext())
                    of_sheet[f"{letter_of(column)}{row}"] = Fault(text)
                column += int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            row += int(line.get(f"{TABLE}number-rows-repeated", "1"))
    return found
