"""Is an Office file sound? openxml-audit's judgement less its false alarms, and our own checks."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from pipeline.documents.ooxml import W
from pipeline.files import office

FALSE_ALARMS = (
    # The standard leaves both parts optional; our styles name every font and colour themselves.
    r"A required relationship type '\S+/(theme|fontTable)' is missing",
    # openpyxl writes the children of <font> in an order that Excel accepts, and so do we.
    r"Unexpected element '(b|i|sz|color|u|name|family|scheme)' found",
    # Inline strings are valid; Excel moves them to a shared table when it saves.
    r"Worksheet \S+ has \d+ inline-string cell",
)


def complaints(path: Path) -> list[str]:
    """Everything wrong with a .docx or .xlsx; empty when it is sound."""
    validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=0)
    said = [str(error.description) for error in validator.validate(str(path)).errors]
    found = [text for text in said if not any(re.match(alarm, text) for alarm in FALSE_ALARMS)]
    if path.suffix == ".docx":
        found += _own_checks(office.read_parts(path.read_bytes()))
    return found


def _own_checks(parts: dict[str, bytes]) -> list[str]:
    """What openxml-audit misses and Word does not forgive."""
    root = etree.fromstring(parts["word/document.xml"])
    ids = Counter(e.get(f"{{{W}}}val") for e in root.iter(f"{{{W}}}id"))
    found = [f"id {value} stands {n} times" for value, n in ids.items() if n > 1]
    found += ["a table without rows" for t in root.iter(f"{{{W}}}tbl") if not _has(t, "tr")]
    found += ["a cell that does not end in a paragraph" for c in root.iter(f"{{{W}}}tc") if _bad(c)]
    for name, data in parts.items():
        if b"python-docx" in data or b"<dc:creator>" in data:
            found.append(f"{name} tells who made it")
    return found


def _has(element: etree._Element, tag: str) -> bool:
    return bool(element.find(f"{{{W}}}{tag}") is not None)


def _bad(cell: etree._Element) -> bool:
    return str(cell[-1].tag) != f"{{{W}}}p"
