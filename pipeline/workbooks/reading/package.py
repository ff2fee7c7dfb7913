"""A workbook as the package of parts that it is: those that are read, each looked at first.

Nothing is unpacked that is not read, and sizes are looked at before anything is. Names are told
apart without capitals, as Excel does.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import normpath

from pipeline.files.xml import Element, parsed
from pipeline.records.catalogue import Code
from pipeline.records.findings import RefusedError
from pipeline.workbooks.reading import limits

Parts = Mapping[str, bytes]
"""The parts of a workbook that are read, by name, without capitals."""

BOOK, LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
STRINGS, STYLES = "xl/sharedstrings.xml", "xl/styles.xml"
OPENDOCUMENT, MANIFEST = "content.xml", "meta-inf/manifest.xml"
LOCKED = b"encryption-data", b"encrypted-package"
"""What the manifest of a protected .ods tells, by version of the program."""

BINARY, WORD = "xl/workbook.bin", "word/document.xml"
WORKSHEET = "/worksheet"
"""How the kind of a link to a sheet with cells ends; one with a chart alone ends otherwise."""

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
IN_DIRECTORY = b"PK\x01\x02"
OUT_OF_BOUNDS = 114
"""How the parser calls what is deeper or longer than it goes: XML_ERR_RESOURCE_LIMIT."""

UNTIDY = re.compile(r"\\|//|\./|/$")
PROLOGUE = 4_000
KIND, WORD_OF_KIND = b"<!DOCTYPE", b"DOCTYPE"
"""What entities stand in; the word alone is found much faster, and is nearly never there."""

FORBIDDEN = (KIND, b"<!ENTITY")


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a workbook that are read. Raises RefusedError, or what damage raises."""
    if data.count(IN_DIRECTORY) > limits.MOST_PARTS:  # known before a directory is made of them
        raise limits.too_large(f"meer dan {limits.MOST_PARTS} onderdelen")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        listed = [_folded(entry.filename) for entry in archive.infolist()]
        entries = dict(zip(listed, archive.infolist(), strict=True))
        limits.refuse_size(sum(e.file_size for e in archive.infolist()), limits.LARGEST)
        _refuse_other_kinds(entries)
        parts: dict[str, bytes] = {}

        def read(*names: str) -> None:
            for name in names:
                if listed.count(name) > 1:  # programs differ about which one counts
                    raise RefusedError(Code.FILE_UNREADABLE)
                if name in entries and name not in parts:
                    size = sum(map(len, parts.values())) + entries[name].file_size
                    limits.refuse_size(size)
                    parts[name] = _read(archive, entries[name])
                    _look_at(parts[name])

        read(MANIFEST)
        if any(word in parts.get(MANIFEST, b"") for word in LOCKED):
            raise RefusedError(Code.PASSWORD_NEEDED)
        read(OPENDOCUMENT, BOOK, LINKS)
        if BOOK in parts:
            read(STRINGS, STYLES, *(part for _, part in list(sheets_in(parts))))
    if OPENDOCUMENT not in parts and BOOK not in parts:
        raise RefusedError(Code.FILE_UNREADABLE)
    return parts


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """A part, never more of it than the directory says: where that lies, the check of it fails."""
    if entry.compress_type not in METHODS:  # the others are unpacked as a whole first
        raise RefusedError(Code.FILE_UNREADABLE)
    with archive.open(entry) as part:
        return part.read(entry.file_size + 1)


def sheets_in(parts: Parts) -> Iterator[tuple[str, str]]:
    """The name of each sheet that has cells with the part that holds it, in whatever dialect.

    Raises LookupError for one that is listed but leads nowhere: what stood there is lost.
    """
    for name in (BOOK, LINKS):
        limits.refuse_size(len(parts[name]), limits.LARGEST_LIST)
    links = {link.get("Id"): link for link in tree_of(parts[LINKS])}
    for element in tree_of(parts[BOOK]).iterfind("{*}sheets/{*}sheet"):
        link = links[next(v for k, v in element.attrib.items() if k.endswith("}id"))]
        if link.get("Type", "").endswith(WORKSHEET):
            yield str(element.get("name")), _target(link.get("Target", ""))


def tree_of(part: bytes) -> Element:
    """A part as a tree. Raises RefusedError when that would be too large."""
    limits.refuse_size(len(part), limits.LARGEST_PART)
    try:
        return parsed(part)
    except SyntaxError as error:
        if getattr(error, "code", None) == OUT_OF_BOUNDS:
            raise limits.too_large("een onderdeel dat te diep of te lang is") from error
        raise


def _target(target: str) -> str:
    """The name of the part to which a link of the workbook leads."""
    return _folded(target.lstrip("/") if target.startswith("/") else f"xl/{target}")


def _folded(name: str) -> str:
    name = name.lower()
    return normpath(name.replace("\\", "/")) if UNTIDY.search(name) else name


def _refuse_other_kinds(names: Mapping[str, object]) -> None:
    if WORD in names:
        raise RefusedError(Code.FILE_WORD)
    if BINARY in names:
        raise RefusedError(Code.FILE_BINARY)


def _look_at(part: bytes) -> None:
    """Raises RefusedError for a part with entities, or in an alphabet that hides its words."""
    begin = part[:PROLOGUE].upper()
    if any(word in begin for word in FORBIDDEN) or (WORD_OF_KIND in part and KIND in part):
        raise RefusedError(Code.FILE_SUSPECT)
    if b"\0" in part:
        raise RefusedError(Code.FILE_UNREADABLE)
