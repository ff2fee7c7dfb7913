"""Is an Office file sound? openxml-audit's judgement, and our own checks."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from pipeline.documents.ooxml import W
from pipeline.files import office

VALIDATOR = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=0)
_known: dict[tuple[str, bytes], list[str]] = {}


def complaints(path: Path) -> list[str]:
    """Everything wrong with a .docx or .xlsx, looked for once per file; empty when it is sound."""
    data = path.read_bytes()
    of = (path.suffix, hashlib.sha256(data).digest())
    if of not in _known:
        _known[of] = [str(error.description) for error in VALIDATOR.validate(str(path)).errors]
        if path.suffix == ".docx":
            _known[of] += _own_checks(office.read_parts(data))
    return _known[of]


def _own_checks(parts: dict[str, bytes]) -> list[str]:
    """What openxml-audit misses and Word does not forgive."""
    root = etree.fromstring(parts["word/document.xml"])
    ids = Counter(e.get(f"{{{W}}}val") for e in root.iter(f"{{{W}}}id"))
    found = [f"id {value} stands {n} times" for value, n in ids.items() if n > 1]
    found += [f"id {value} is no number for a control" for value in ids if not _is_number(value)]
    if b"{{" not in parts["word/document.xml"]:  # a template, whose controls are numbered later
        controls = root.iter(f"{{{W}}}sdtPr")
        found += ["a control without an id" for c in controls if not _has(c, "id")]
    found += ["a table without rows" for t in root.iter(f"{{{W}}}tbl") if not _has(t, "tr")]
    found += ["a cell that does not end in a paragraph" for c in root.iter(f"{{{W}}}tc") if _bad(c)]
    for name, data in parts.items():
        if b"python-docx" in data or b"<dc:creator>" in data:
            found.append(f"{name} tells who made it")
    return found


def _is_number(value: str | None) -> bool:
    return bool(value and value.isdecimal() and 0 < int(value) < 2**31)


def _has(element: etree._Element, tag: str) -> bool:
    return bool(element.find(f"{{{W}}}{tag}") is not None)


def _bad(cell: etree._Element) -> bool:
    return str(cell[-1].tag) != f"{{{W}}}p"
