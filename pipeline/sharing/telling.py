"""Words that say it all: what somebody has, takes or lives with, out of a confidential answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from pipeline.sharing.words import sentences, tells, words_of

SMALL, SMALLER = 3, 2
"""In words: how long an item of a list is, and one on either side of "en"."""

ITEMS = re.compile(r"[,;:/()\n.]|\s[-–—]\s")
AND = re.compile(r"\s+(?:en|of|\+|&)\s+")
BEGIN = re.compile(r"[,;:(]")
ACRONYM = re.compile(r"(?<![Gg]een )\b[A-Z][A-Z0-9]{1,5}\b")
NAME = re.compile(
    r"(?<=[a-z0-9,] )(?<!\b(?:in|te) )(?<!\b(?:uit|van) )(?<!\bnaar )[A-Z][a-z]{3,}\b"
)
"""Of a medicine or a person: a capital inside a sentence, but not of a place."""

DENIALS = frozenset(("geen", "niet", "zonder"))


def acronyms_that_tell(text: str, own: Set[str]) -> Iterator[str]:
    """The words in capitals, such as ADHD, that are none of the reader's own words."""
    for word in ACRONYM.findall(text) if not text.isupper() else ():
        if tells(word.casefold()) and word.casefold() not in own:
            yield word


def items_that_tell(text: str, own: Set[str]) -> Iterator[str]:
    """Names, the items of lists, and those with which a sentence begins: "Autisme, sinds …"."""
    names = {name.casefold() for name in NAME.findall(text)}
    yield from sorted(name for name in names - own if tells(name))
    for number, line in enumerate(sentences(text)):
        for item in _items(line, first=number == 0):
            if _is_telling(item, own):
                yield " ".join(item)


def _items(line: str, *, first: bool) -> Iterator[list[str]]:
    """The items of a list, none of more than three words; else that with which a sentence begins.

    first: the first sentence of an answer may begin with a single word.
    """
    items = [item for part in ITEMS.split(line) for item in _on_either_side(part) if item]
    if all(len(item) <= SMALL for item in items):
        yield from items
        return
    begin = words_of(BEGIN.split(line)[0])
    if len(begin) <= SMALL and (first or len(begin) > 1):
        yield begin


def _on_either_side(part: str) -> list[list[str]]:
    """What stands on either side of "en" where both are short, else all of it."""
    sides = [words_of(side) for side in AND.split(part)]
    return sides if all(len(side) <= SMALLER for side in sides) else [words_of(part)]


def _is_telling(item: Sequence[str], own: Set[str]) -> bool:
    words = (word for word in item if tells(word) and len(word) > SMALL and word not in own)
    return any(words) and item[0] not in DENIALS
