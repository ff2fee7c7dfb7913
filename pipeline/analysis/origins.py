"""Which shortages an action comes from, as a coach writes it down (guide 2.2.4).

A name written nearly right is taken for the one that it can only be; where it may be several, they
are offered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache

from pipeline.records.text import fold

BETWEEN = re.compile(r"[,;/\n]|\ben\b")
TYPO, NEAR = 0.85, 0.7
"""From these likenesses on another spelling is taken for a slip of the pen, or is offered."""

LONG_ENOUGH = 4
"""So many signs a word must have to tell one skill from others."""


def names(text: str, skill: str) -> bool:
    """Whether a skill stands in a text by its name."""
    return bool(_by_name(skill).search(text))


@cache
def _by_name(skill: str) -> re.Pattern[str]:
    words = r"\W+".join(map(re.escape, re.findall(r"\w+", skill)))
    return re.compile(rf"\b{words}\b", re.IGNORECASE)


def meant_by(text: str, skills: Sequence[str]) -> set[str]:
    """The skills that a text can only mean: by name, with a slip of the pen, by a word of it."""
    meant = {skill for skill in skills if names(text, skill)}
    for part in _parts(text, skills):
        found = _like(part, skills, TYPO) or _with_word(part, skills)
        meant |= set(found) if len(found) == 1 else set()
    return meant


def unclear_in(text: str, skills: Sequence[str]) -> dict[str, list[str]]:
    """What in a text may mean one of these skills, or several: the words, and which."""
    unclear = {}
    for part in _parts(text, skills):
        found = _like(part, skills, TYPO) or _with_word(part, skills) or _like(part, skills, NEAR)
        if found and not meant_by(part, skills):
            unclear[part] = found
    return unclear


def _parts(text: str, skills: Sequence[str]) -> list[str]:
    """What stands between commas and such, but for what names a skill."""
    parts = (part.strip() for part in BETWEEN.split(text))
    return [part for part in parts if part and not any(names(part, skill) for skill in skills)]


def _like(part: str, skills: Sequence[str], likeness: float) -> list[str]:
    folded = {fold(skill): skill for skill in skills}
    return [folded[hit] for hit in get_close_matches(fold(part), folded, n=3, cutoff=likeness)]


def _with_word(part: str, skills: Sequence[str]) -> list[str]:
    """The skills that have this word, if it is one, in their name."""
    word = fold(part)
    if len(word) < LONG_ENOUGH:
        return []
    return [skill for skill in skills if word in re.findall(r"[\w']+", fold(skill))]
