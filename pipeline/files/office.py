"""Office files as zip packages: read into parts, written the same way every time.

Word and Excel files that we make carry no clock and no platform: the same parts give the same
bytes (fixed zip times, fixed order, fixed properties).
"""

from __future__ import annotations

import html
import lzma
import stat
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

Parts = Mapping[str, bytes]
EPOCH = (1980, 1, 1, 0, 0, 0)
CONTENT_TYPES = "[Content_Types].xml"
LARGEST = 200_000_000
"""In bytes, packed or unpacked: a file that is larger is not one of ours."""

DAMAGE = (
    zlib.error,
    lzma.LZMAError,
    ValueError,
    LookupError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)
"""What reading a damaged package may raise, besides BadZipFile."""


def core_properties(title: str) -> bytes:
    """docProps/core.xml with a title and nothing that tells who made the file, where or when."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{html.escape(title, quote=False)}</dc:title><dc:language>nl-BE</dc:language>"
        "</cp:coreProperties>"
    ).encode()


def read_parts(
    source: bytes | Path, wanted: Callable[[str], object] = lambda _: True
) -> dict[str, bytes]:
    """Every part of a package by name, or those with a name that is wanted.

    Nothing is unpacked of what is no plain file or far too large. Raises zipfile.BadZipFile when
    it is no package, or damaged, and OSError when it cannot be read.
    """
    if isinstance(source, Path):
        status = source.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            raise zipfile.BadZipFile("geen gewoon bestand, of veel te groot")
    file = BytesIO(source) if isinstance(source, bytes) else source
    try:
        with zipfile.ZipFile(file) as archive:
            parts = [part for part in archive.infolist() if wanted(part.filename)]
            if sum(part.file_size for part in parts) > LARGEST:
                raise zipfile.BadZipFile("uitgepakt veel te groot")
            return {part.filename: archive.read(part) for part in parts}
    except DAMAGE as error:
        raise zipfile.BadZipFile(str(error)) from error


def pack(parts: Parts) -> bytes:
    """A package of these parts: content types first, as Office expects, then as given."""
    order = sorted(parts, key=lambda name: name != CONTENT_TYPES)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in order:
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return buffer.getvalue()
