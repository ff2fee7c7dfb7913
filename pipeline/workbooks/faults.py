"""Cells that have no value though something stands in them: errors, formulas never computed.

The reader of values gives both as empty. What they are stands in the XML alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from defusedxml import ElementTree

from pipeline.answers import Fault
from pipeline.columns import letter_of

Faults = dict[str, dict[str, Fault]]
"""Per sheet name, the faults by address."""

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CALC_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
CELL = rb"<(?:\w+:)?c\b(?P<attributes>[^>]*[^/>])>"
INSIDE = rb"(?P<inside>.*?)</(?:\w+:)?c>"
FORMULA = re.compile(CELL + rb"(?=\s*<(?:\w+:)?f\b)" + INSIDE, re.DOTALL)
ERROR = re.compile(
    rb"<(?:\w+:)?c\b(?P<attributes>[^>]*\bt\s*=\s*[\"']e[\"'][^>]*)>" + INSIDE, re.DOTALL
)
ADDRESS = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]+\d+)[\"']")
TYPE = re.compile(rb"\bt\s*=\s*[\"'](\w+)[\"']")
VALUE = re.compile(rb"<(?:\w+:)?v>(.*?)</(?:\w+:)?v>|<(?:\w+:)?v\s*/>", re.DOTALL)


def faults_in(parts: Mapping[str, bytes]) -> Faults:
    """The faults of a workbook, from its XML parts. Raises what a damaged file raises."""
    if "content.xml" in parts:
        return _in_opendocument(parts["content.xml"])
    if "xl/workbook.xml" not in parts:
        return {}
    return {sheet: _in_sheet(parts[part]) for sheet, part in _sheets(parts) if part in parts}


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
    for cell in ERROR.finditer(xml):
        value = VALUE.search(cell["inside"])
        if address := ADDRESS.search(cell["attributes"]):
            text = value[1].decode("utf-8", "replace") if value and value[1] else "#?"
            found[address[1].decode().upper()] = Fault(text)
    for cell in FORMULA.finditer(xml):
        kind, address = TYPE.search(cell["attributes"]), ADDRESS.search(cell["attributes"])
        error = kind and kind[1] == b"e"
        if address and not error and not _computed(kind, VALUE.search(cell["inside"])):
            found[address[1].decode().upper()] = Fault("")
    return found


def _computed(kind: re.Match[bytes] | None, value: re.Match[bytes] | None) -> bool:
    """Whether a formula has an outcome; an empty text is one, an empty number is not."""
    return value is not None and bool(value[1] or (kind and kind[1] == b"str"))


def _in_opendocument(xml: bytes) -> Faults:
    """Error values; LibreOffice computes every formula when it saves."""
    if b'value-type="error"' not in xml:
        return {}
    found: Faults = {}
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
