"""The least that making a document can cost: what no way of rendering it can leave out.

Escape the answers, join the pieces of the part that changes, crc and deflate it, and write that and
all other parts. Of a run: read the cells of each workbook as well, and put the documents on disk.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bench import plain
from pipeline.dossier.documents import Document
from pipeline.files import office
from pipeline.files.deflate import deflated

BODY = "word/document.xml"


@dataclass(frozen=True)
class Finished:
    """A rendered document, taken apart again: the parts that never change are deflated already."""

    fixed: list[bytes]
    body: bytes
    pieces: list[str]
    answers: dict[str, str]

    @classmethod
    def of(cls, data: bytes, document: Document) -> Finished:
        """The body in pieces, cut at every text."""
        parts = office.read_parts(data)
        body = parts.pop(BODY)
        fixed = [deflated(part) for part in parts.values()]
        return cls(fixed, body, re.split("(<w:t[ >])", body.decode()), document.context.texts)


def run(workbook: Path, documents: Sequence[Finished], folder: Path) -> None:
    """A dossier: read its cells, and put its documents on disk."""
    plain.read_quickly(workbook)
    for number, document in enumerate(documents):
        (folder / f"{number}.docx").write_bytes(write(document))


def write(document: Finished) -> bytes:
    """Escape, join, crc, deflate and write."""
    for text in document.answers.values():
        escape(text)
    body = "".join(document.pieces).encode()
    zlib.crc32(body)
    return b"".join([*document.fixed, deflated(body)])
