"""The template engine in its sandbox: it prints texts and writing lines, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from types import SimpleNamespace
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from pipeline.documents.rendering.context import Blank
from pipeline.documents.rendering.faults import TooLongError

NEW_LINE = Markup('</w:t><w:br/><w:t xml:space="preserve">')
LINES_BEGIN = Markup('</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Schrijflijn"/></w:rPr>')
EMPTY_BEGIN = Markup('</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Leeg"/></w:rPr>')
LINE, BETWEEN_LINES = Markup("<w:tab/>"), Markup("<w:br/>")
LINES_END = Markup("</w:r><w:r><w:t>")
MOST_PIECES, LONGEST = 500_000, 50_000_000
"""What a template gives: pieces, and signs; a long document is a hundredth of that."""


def placeholder_text(value: object) -> str:
    """What a placeholder may print: text or writing lines. Anything else is a TypeError.

    Jinja escapes it, but for what is Markup. The lines are tabs that run to the edge of the page,
    where their leader draws the line.
    """
    if isinstance(value, str):
        return NEW_LINE.join(value.split("\n")) if "\n" in value else value
    if isinstance(value, Blank):
        begin = LINES_BEGIN if value.lines else EMPTY_BEGIN
        return begin + BETWEEN_LINES.join([LINE] * (value.lines or 1)) + LINES_END
    if isinstance(value, StrictUndefined):
        str(value)  # raises, naming what is undefined
    raise TypeError(f"{type(value).__name__} is not text")


class Environment(ImmutableSandboxedEnvironment):
    """Jinja in its sandbox; rows of our own making are read without asking each time."""

    intercepted_binops = frozenset(("*", "**"))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """A product of numbers; anything larger would fill the memory in one step."""
        if operator == "**" or not all(isinstance(one, int | float) for one in (left, right)):
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    @staticmethod
    def concat(pieces: Iterable[str]) -> str:
        """The pieces that a template gives as one text. TooLongError for a loop that goes on."""
        left = iter(pieces)
        text = "".join(islice(left, MOST_PIECES))
        if len(text) > LONGEST or next(left, None) is not None:
            raise TooLongError
        return text

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute of a row is an answer; of anything else what the sandbox allows."""
        if type(obj) is SimpleNamespace and attribute in obj.__dict__:
            return obj.__dict__[attribute]
        return super().getattr(obj, attribute)


ENVIRONMENT = Environment(autoescape=True, undefined=StrictUndefined, finalize=placeholder_text)
ENVIRONMENT.tests["blank"] = lambda value: isinstance(value, Blank)
