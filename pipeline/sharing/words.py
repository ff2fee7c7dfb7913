"""Text as it is compared: words alone, however they are written, and which of them tell nothing."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.resources import files

WORD = re.compile(r"[^\W_]+")
UNSEEN_KINDS = ("Cf", "Mn", "Me", "Cc")
"""Soft hyphens, signs without width, accents that stand apart, control signs."""

ENDS = re.compile(r"(?<=[.!?;])\s+|[\n\r\v\f\t•·]+|\s[-–—*]\s")
"""Where a line, a sentence or an item of a list ends."""

COMMON = frozenset(files(__package__).joinpath("common.txt").read_text("utf-8").split())
"""Words that anybody writes of anything: what consists of these alone gives nothing away."""


def normal(text: str) -> str:
    """A text in which capitals, accents, widths and signs that nobody sees make no difference."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text)
    kept = (c for c in spread if unicodedata.category(c) not in UNSEEN_KINDS or c in "\n\t\r")
    return "".join(kept).casefold()


def words_of(text: str) -> list[str]:
    """The words of a text, to compare; signs between words do not count."""
    return WORD.findall(normal(text))


def sentences(text: str) -> Iterator[str]:
    """The sentences, lines and items of an answer, each once."""
    yield from dict.fromkeys(filter(None, map(str.strip, ENDS.split(text))))


def runs(words: list[str], length: int = 3) -> Iterator[str]:
    """Every run of so many words that stand one after the other."""
    return (" ".join(words[i : i + length]) for i in range(len(words) - length + 1))


def tells(word: str) -> bool:
    """Whether a word may say something of somebody."""
    return word not in COMMON and not word.isdigit()


def texts_in(declared: object) -> Iterator[str]:
    """Every text in a declaration: labels, choices, explanations, however deep."""
    if isinstance(declared, str):
        yield declared
    elif dataclasses.is_dataclass(declared) and not isinstance(declared, type):
        for field in dataclasses.fields(declared):
            if field.repr:
                yield from texts_in(getattr(declared, field.name))
    elif isinstance(declared, Iterable) and not isinstance(declared, frozenset):
        for part in declared:
            yield from texts_in(part)
