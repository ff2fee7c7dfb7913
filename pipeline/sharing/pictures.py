"""Pictures without what a camera or a program wrote in them: where, when and with what."""

from __future__ import annotations

import struct
from collections.abc import Iterator

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
SHOWN = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs")
)
"""The chunks of a PNG that make the picture; all others may hold text."""

START_OF_SCAN, END, COMMENT = 0xDA, 0xD9, 0xFE
APPLICATIONS = range(0xE0, 0xF0)
EXIF_PLACE = 0xE1
KEPT = {0xE0: b"JFIF\0", 0xEE: b"Adobe"}
"""Two of the applications' segments say how the picture is shown."""

STANDALONE = (0x01, *range(0xD0, 0xD8))
EXIF = b"Exif\0\0"
ORIENTATION = 0x0112


class PictureError(Exception):
    """Said of a picture that cannot be taken apart."""


def without_data(picture: bytes) -> bytes:
    """The same picture with nothing but what is seen of it. Raises PictureError."""
    try:
        if picture.startswith(PNG):
            return PNG + b"".join(_chunks(picture))
        if picture.startswith(JPEG):
            return JPEG + b"".join(_segments(picture))
    except (struct.error, IndexError, ValueError) as error:
        raise PictureError from error
    raise PictureError


def _chunks(picture: bytes) -> Iterator[bytes]:
    at, kind = len(PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", picture, at)
        end = at + 12 + length
        if end > len(picture):
            raise PictureError
        if kind in SHOWN:
            yield picture[at:end]
        at = end


def _segments(picture: bytes) -> Iterator[bytes]:
    at = len(JPEG)
    while True:
        if picture[at] != 0xFF:
            raise PictureError
        kind = picture[at + 1]
        if kind == 0xFF:  # a sign to fill up with
            at += 1
        elif kind == END:
            yield b"\xff\xd9"
            return
        elif kind in STANDALONE:
            at += 2
        else:
            (length,) = struct.unpack_from(">H", picture, at + 2)
            end = at + 2 + length
            if length < 2 or end > len(picture):
                raise PictureError
            end = _end_of_scan(picture, end) if kind == START_OF_SCAN else end
            yield _segment(kind, picture[at:end])
            at = end


def _segment(kind: int, segment: bytes) -> bytes:
    """A segment as it goes out: of what a camera tells, only which side is up."""
    said = segment[4:]
    if kind == EXIF_PLACE and said.startswith(EXIF):
        return _upright(_orientation(said[len(EXIF) :]))
    if kind == COMMENT or (kind in APPLICATIONS and not said.startswith(KEPT.get(kind, JPEG))):
        return b""
    if kind == 0xE0:  # without the small picture that may follow
        return b"\xff\xe0\0\x10" + segment[4:16] + b"\0\0"
    return segment


def _end_of_scan(picture: bytes, at: int) -> int:
    """Where the lines of a scan end: at the first marker that is none of its own."""
    while True:
        at = picture.index(0xFF, at)
        if picture[at + 1] not in (0x00, 0xFF, *STANDALONE):
            return at
        at += 1


def _orientation(exif: bytes) -> int:
    """Which side of a photograph is up; 1 when nothing is said."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return 1
    try:
        (at,) = struct.unpack_from(f"{order}I", exif, 4)
        (entries,) = struct.unpack_from(f"{order}H", exif, at)
        for number in range(entries):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", exif, at + 2 + 12 * number)
            if tag == ORIENTATION:
                return int(value) if 1 <= value <= 8 else 1
    except struct.error:
        pass
    return 1


def _upright(side: int) -> bytes:
    """A segment that says which side is up and nothing else; none where that is the usual one."""
    if side == 1:
        return b""
    table = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, ORIENTATION, 3, 1, side, 0, 0)
    return struct.pack(">HH", 0xFFE1, 2 + len(EXIF) + len(table)) + EXIF + table
