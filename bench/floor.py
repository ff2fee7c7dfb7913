"""The least that making a document can cost: what no way of rendering it can leave out.

Escape the answers, join the pieces of the part that changes, crc and deflate it, and write that and
all other parts.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from html import escape
from io import BytesIO

from pipeline.dossier.documents import Document
from pipeline.files import office

BODY = "word/document.xml"
LEVEL = 6


@dataclass(frozen=True)
class Finished:
    """A rendered document, taken apart again: the parts that never change are deflated already."""

    fixed: list[bytes]
    body: str
    pieces: list[str]
    answers: dict[str, str]

    @classmethod
    def of(cls, data: bytes, document: Document) -> Finished:
        """The body in pieces, cut at every text."""
        parts = office.read_parts(data)
        body = parts.pop(BODY).decode()
        fixed = [_deflated(part) for part in parts.values()]
        return cls(fixed, body, re.split("(<w:t[ >])", body), document.context.texts)


def write(document: Finished) -> None:
    """Escape, join, crc, deflate and write."""
    for text in document.answers.values():
        escape(text)
    body = "".join(document.pieces).encode()
    zlib.crc32(body)
    BytesIO().writelines([*document.fixed, _deflated(body)])


def _deflated(part: bytes) -> bytes:
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflate.compress(part) + deflate.flush()
