"""Show sheets of the blank workbook that it hides."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from pipeline.files import office
from pipeline.files.excel_parts import BOOK, HEAD, MAIN


def with_sheets_shown(workbook: bytes, sheets: Collection[str]) -> bytes:
    """The same workbook with these of its sheets shown; without any, the same bytes."""
    if not sheets:
        return workbook
    parts = office.read_parts(workbook)
    root = etree.fromstring(parts[BOOK])
    for sheet in root.iter(f"{{{MAIN}}}sheet"):
        if sheet.get("name") in sheets:
            sheet.attrib.pop("state", None)
    parts[BOOK] = HEAD + bytes(etree.tostring(root))
    return office.pack(parts)
