"""What was typed or taken away outside the fields of a document."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches

from pipeline.documents.word_text import Line

NUMBERS = re.compile(r"\{\{.*?\}\}|\d+")
LIKE = 0.5


@dataclass(frozen=True)
class Edit:
    """One place where words were added, taken away, or both; tag: of the field that is near."""

    added: str
    removed: str
    tag: str = ""


def edits_between(made: Sequence[str], edited: Sequence[str]) -> Iterator[Edit]:
    """What differs between the paragraphs of a document as made and as edited, in order."""
    matcher = SequenceMatcher(None, made, edited, autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            yield from _between_words(" ".join(made[i:j]).split(), " ".join(edited[k:m]).split())


def _between_words(made: Sequence[str], edited: Sequence[str]) -> Iterator[Edit]:
    matcher = SequenceMatcher(None, made, edited, autojunk=False)
    if matcher.ratio() < LIKE and made and edited:
        yield Edit(" ".join(edited), " ".join(made))
        return
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            yield Edit(" ".join(edited[k:m]), " ".join(made[i:j]))


def typed_beside(lines: Sequence[Line], printed: Collection[str]) -> Iterator[Edit]:
    """What stands in these paragraphs beside what a form prints, whatever their order and number.

    printed: the paragraphs of its template; a number there is any number here.
    """
    known = {_numberless(text) for text in printed}
    for line in lines:
        text = _numberless(line.text)
        if text not in known:
            begins = max((k for k in known if text.startswith(k)), key=len, default="")
            close = [begins] if begins else get_close_matches(text, known, 1, LIKE)
            added = _added(close[0].split() if close else [], text.split(), line.text.split())
            yield Edit(added or line.text, "", line.tag)


def _added(made: Sequence[str], edited: Sequence[str], words: Sequence[str]) -> str:
    """The words that were added; edited: the same words without their numbers."""
    opcodes = SequenceMatcher(None, made, edited, autojunk=False).get_opcodes()
    pieces = (" ".join(words[k:m]) for kind, _, _, k, m in opcodes if kind != "equal")
    return " … ".join(filter(None, pieces))


def _numberless(text: str) -> str:
    return NUMBERS.sub("#", text)
