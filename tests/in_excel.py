"""Change a workbook of our own as a coach does in Excel: type in one cell, put a password on it."""

from __future__ import annotations

import datetime as dt
import io
from functools import lru_cache
from pathlib import Path

import msoffcrypto
from lxml import etree

from pipeline.files import office
from pipeline.files.zips import Packed, laid_out

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BEFORE_DAY_ONE = dt.date(1899, 12, 30)


def type_in(data: bytes, key: str, value: object) -> tuple[bytes, str]:
    """A workbook in which this is typed in the answer cell beside a hidden key; and which cell.

    A text that starts with = is a formula that was never computed. A date is typed only where the
    cell is made for it. The key of a question with boxes makes it a workbook that asks for one
    answer. Raises KeyError where no sheet has the key.
    """
    parts, packed, texts = _opened(data)
    sheets = etree.fromstring(parts["xl/workbook.xml"]).iter(f"{MAIN}sheet")
    for number, sheet in enumerate(sheets, start=1):
        name = f"xl/worksheets/sheet{number}.xml"
        root = etree.fromstring(parts[name])
        cells = {cell.get("r"): cell for cell in root.iter(f"{MAIN}c")}
        _ask_for_one(cells, key, texts)
        for at, cell in cells.items():
            if at[0] == "A" and _text(cell, texts) == key:
                beside = cells[at.replace("A", "C", 1)]
                _type(beside, value)
                changed = {name: Packed.deflated(etree.tostring(root))}
                return (
                    laid_out({**packed, **changed}.items()),
                    f"{sheet.get('name')}!{beside.get('r')}",
                )
    raise KeyError(key)


@lru_cache(maxsize=4)
def _opened(data: bytes) -> tuple[dict[str, bytes], dict[str, Packed], list[str]]:
    """The parts of a workbook, as they are and as a zip holds them, and its shared texts."""
    parts = office.read_parts(data)
    packed = {name: Packed.deflated(part) for name, part in parts.items()}
    return parts, packed, _shared_texts(parts)


def _ask_for_one(cells: dict[str, etree._Element], key: str, texts: list[str]) -> None:
    """Let a sheet ask a question in one cell, as it did before the question had boxes."""
    keys = {at: _text(cell, texts) for at, cell in cells.items() if at[0] == "A"}
    boxes = [at for at, text in keys.items() if text.startswith(f"{key}:")]
    for at in boxes:
        _type(cells[at], key if at == boxes[0] else None)
        _type(cells[at.replace("A", "C", 1)], None)


def _shared_texts(parts: dict[str, bytes]) -> list[str]:
    strings = parts.get("xl/sharedStrings.xml", b"<sst/>")
    return ["".join(item.itertext()) for item in etree.fromstring(strings)]


def _text(cell: etree._Element, shared: list[str]) -> str:
    text = "".join(cell.itertext())
    return shared[int(text)] if cell.get("t") == "s" else text


def _type(cell: etree._Element, value: object) -> None:
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", None)
    match value:
        case None:
            pass
        case str() if value.startswith("="):
            etree.SubElement(cell, f"{MAIN}f").text = value[1:]
        case str():
            cell.set("t", "inlineStr")
            inline = etree.SubElement(cell, f"{MAIN}is")
            etree.SubElement(inline, f"{MAIN}t").text = value
        case bool():
            cell.set("t", "b")
            etree.SubElement(cell, f"{MAIN}v").text = str(int(value))
        case dt.date():
            etree.SubElement(cell, f"{MAIN}v").text = str((value - BEFORE_DAY_ONE).days)
        case _:
            etree.SubElement(cell, f"{MAIN}v").text = repr(value)


def protect(path: Path, password: str) -> None:
    """Put a password on a workbook."""
    plain = io.BytesIO(path.read_bytes())
    with path.open("wb") as file:
        msoffcrypto.OfficeFile(plain).encrypt(password, file)
