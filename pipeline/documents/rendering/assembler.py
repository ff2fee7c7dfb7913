"""The fast path: put one changing part among parts that stay as they are, already deflated.

A Word file is a zip. Of a document the body differs from its template, and for each dossier the
heads of its pages; every other part is deflated once. Per document the body is deflated and all is
laid out. It holds what a package of `files.office.pack` does.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.files.office import CONTENT_TYPES
from pipeline.files.zips import Packed, laid_out


class Assembler:
    """A package of which one part changes from document to document."""

    def __init__(self, parts: Mapping[str, bytes], changing: str) -> None:
        self.order = sorted(parts, key=lambda name: name != CONTENT_TYPES)
        self.changing = changing
        self.fixed = {n: Packed.deflated(data) for n, data in parts.items() if n != changing}

    def put(self, name: str, data: bytes) -> None:
        """Another content for one of the parts that stay as they are, from now on."""
        self.fixed[name] = Packed.deflated(data)

    def assemble(self, data: bytes) -> bytes:
        """The whole package, with this as the part that changes."""
        parts = {**self.fixed, self.changing: Packed.deflated(data)}
        return laid_out((name, parts[name]) for name in self.order)
