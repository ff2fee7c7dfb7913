"""A template made ready: what every document of it has in common, laid out once."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.documents.rendering.assembler import Assembler
from pipeline.documents.rendering.fixed_parts import TextWithBoxes


@dataclass(frozen=True)
class Prepared:
    """What is rendered from.

    digest: of the template. kept: what was set aside of the body. body, heads: byte code of Jinja,
    as `marshal` writes it. repeats: whether controls wait for a number until their loop has run.
    """

    digest: str
    assembler: Assembler
    kept: list[TextWithBoxes]
    body: bytes
    heads: dict[str, bytes]
    repeats: bool
