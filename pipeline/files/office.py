"""Office files as zip packages: read into parts, written the same way every time.

Word and Excel files that we make carry no clock and no platform: the same parts give the same
bytes (fixed zip times, fixed order, fixed properties).
"""

from __future__ import annotations

import html
import zipfile
from collections.abc import Mapping
from io import BytesIO

Parts = Mapping[str, bytes]
EPOCH = (1980, 1, 1, 0, 0, 0)
CONTENT_TYPES = "[Content_Types].xml"


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


def read_parts(data: bytes) -> dict[str, bytes]:
    """Every part of a package by name. Raises zipfile.BadZipFile when it is no package."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


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
