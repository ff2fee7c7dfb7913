"""Cells that have no value though something stands in them: errors, formulas never computed.

The reader of values gives both as empty. What they are stands in the XML alone.
"""

from __future__ import annotations

import re
import zipfile

from defusedxml import ElementTree
from openpyxl.utils import get_column_letter

from pipeline.answers import Fault

Faults = dict[str, dict[str, Fault]]
"""Per sheet name, the faults by address."""

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CALC_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
CELL = re.compile(rb'<c\b(?=[^>]*\br="([A-Z]+\d+)")([^>]*[^/])>(.*?)</c>', re.DOTALL)
VALUE = re.compile(rb"<v>(.+?)</v>")


def faults_in(parts: zipfile.ZipFile) -> Faults:
    """The faults of a workbook. Raises what a damaged file raises."""
    names = parts.namelist()
    if "content.xml" in names:
        return _in_opendocument(parts.read("content.xml"))
    if "xl/workbook.xml" not in names:
        return {}
    return {sheet: _in_sheet(parts.read(part)) for sheet, part in _sheets(parts) if part in names}


def _sheets(parts: zipfile.ZipFile) -> list[tuple[str, str]]:
    """The name of each sheet with the part that holds it."""
    links = ElementTree.fromstring(parts.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): str(link.get("Target")) for link in links}
    book = ElementTree.fromstring(parts.read("xl/workbook.xml"))
    return [
        (
            str(sheet.get("name")),
            f"xl/{targets.get(sheet.get(LINKS + 'id'), '')}".replace("xl//xl/", "xl/"),
        )
        for sheet in book.iter(f"{MAIN}sheet")
    ]


def _in_sheet(xml: bytes) -> dict[str, Fault]:
    """Error values, and formulas without a value."""
    if b"<f" not in xml and b't="e"' not in xml:
        return {}
    found = {}
    for address, attributes, inside in CELL.findall(xml):
        if b't="e"' in attributes:
            text = VALUE.search(inside)
            found[address.decode()] = Fault(text[1].decode() if text else "#?")
        elif b"<f" in inside and b't="str"' not in attributes and not VALUE.search(inside):
            found[address.decode()] = Fault("")
    return found


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
                    of_sheet[f"{get_column_letter(column)}{row}"] = Fault(text)
                column += int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            row += int(line.get(f"{TABLE}number-rows-repeated", "1"))
    return found
