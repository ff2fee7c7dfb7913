"""The least that making a document can cost: what no way of rendering it can leave out.

The floor: escape the answers, join the pieces, and crc, deflate and write every part. The proof:
parse the document strictly and look every answer up. Both work on a finished document's parts.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from html import escape
from io import BytesIO

from lxml import etree

from pipeline import package
from pipeline.bundle import Document
from pipeline.documents import controls

BODY = "word/document.xml"
LEVEL = 6
STRICT = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)


@dataclass(frozen=True)
class Finished:
    """A rendered document, taken apart again."""

    parts: dict[str, bytes]
    body: bytes
    pieces: list[str]
    answers: dict[str, str]

    @classmethod
    def of(cls, data: bytes, document: Document) -> Finished:
        """The body in pieces, cut at every text."""
        parts = package.read_parts(data)
        body = parts.pop(BODY)
        pieces = re.split("(<w:t[ >])", body.decode())
        return cls(parts, body, pieces, document.context.texts)


def write(document: Finished) -> None:
    """Escape, join, crc, deflate and write."""
    for text in document.answers.values():
        escape(text)
    file = BytesIO()
    for part in (*document.parts.values(), "".join(document.pieces).encode()):
        zlib.crc32(part)
        deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        file.write(deflate.compress(part) + deflate.flush())


def prove(document: Finished) -> None:
    """Parse, and look every answer up in one walk. Raises KeyError for one that is lost."""
    root = etree.fromstring(document.body, STRICT)
    said: dict[str, list[str]] = {}
    texts: list[str] = []
    for node in root.iter(controls.TAG, controls.TEXT, controls.CHECKED):
        if node.tag == controls.TAG:
            texts = said.setdefault(node.get(controls.VAL, ""), [])
        else:
            texts.append(node.text or node.get(controls.VAL14, ""))
    for tag in document.answers:
        said[tag]
