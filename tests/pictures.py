"""The smallest picture, and the parts of which it is made."""

from __future__ import annotations

import struct
import zlib


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


HEAD = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
PIXELS, LAST = chunk(b"IDAT", zlib.compress(b"\0\0")), chunk(b"IEND", b"")
PNG = b"\x89PNG\r\n\x1a\n" + HEAD + PIXELS + LAST
