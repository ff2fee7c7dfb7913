"""The fast path: put one changing part among parts that stay as they are, already deflated.

A Word file is a zip. Of a document only the body differs from its template, so every other part is
deflated and laid out once; per document the body is deflated and the pieces are joined. The bytes
are those that `files.office.pack` gives.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from pipeline.files.office import CONTENT_TYPES

LEVEL = 6
DATE, TIME = (1 << 5) | 1, 0
"""1 January 1980, as a zip writes it: no document tells when it was made."""

LOCAL = struct.Struct("<4sHHHHHLLLHH")
CENTRAL = struct.Struct("<4sBBHHHHHLLLHHHHHLL")
END = struct.Struct("<4s4H2LH")
VERSION, DEFLATED, MADE_ON, MODE, UTF8 = 20, 8, 0, 0o600 << 16, 0x800


class Assembler:
    """A package of which one part changes from document to document."""

    def __init__(self, parts: Mapping[str, bytes], changing: str) -> None:
        self.order = sorted(parts, key=lambda name: name != CONTENT_TYPES)
        self.changing = changing
        self.fixed = {n: _deflated(data) for n, data in parts.items() if n != changing}

    def assemble(self, data: bytes) -> bytes:
        """The whole package, with this as the part that changes."""
        pieces: list[bytes] = []
        directory: list[bytes] = []
        at = 0
        for name in self.order:
            body, check, size = self.fixed[name] if name != self.changing else _deflated(data)
            path, flags = _path(name)
            known = (flags, DEFLATED, TIME, DATE, check, len(body), size, len(path), 0)
            pieces += [LOCAL.pack(b"PK\3\4", VERSION, *known), path, body]
            head = (b"PK\1\2", VERSION, MADE_ON, VERSION)
            directory += [CENTRAL.pack(*head, *known, 0, 0, 0, MODE, at), path]
            at += LOCAL.size + len(path) + len(body)
        central = b"".join(directory)
        count = len(self.order)
        end = END.pack(b"PK\5\6", 0, 0, count, count, len(central), at, 0)
        return b"".join([*pieces, central, end])


def _deflated(data: bytes) -> tuple[bytes, int, int]:
    """A part as the zip holds it: deflated, with its checksum and its size."""
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    return deflate.compress(data) + deflate.flush(), zlib.crc32(data), len(data)


def _path(name: str) -> tuple[bytes, int]:
    try:
        return name.encode("ascii"), 0
    except UnicodeEncodeError:
        return name.encode(), UTF8
