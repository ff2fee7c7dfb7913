"""When do two written names mean the same? Tolerant of case, accents, order and punctuation."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

LIKELY_TYPO = 0.8
"""From this likeness on, another spelling is taken for a slip of the pen."""


def words_of(name: str) -> list[str]:
    """The words of a name, plain and in alphabetical order."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return sorted(re.findall(r"\w+", kept))


def same_name(one: str, other: str) -> bool:
    """Whether one holds all words of the other: "Claes, Evi", "evi claes", "Evi Claes (HR)"."""
    a, b = set(words_of(one)), set(words_of(other))
    return a <= b or b <= a


def likely_typo(one: str, other: str) -> bool:
    """Whether two different names are so alike that one is probably misspelt."""
    a, b = " ".join(words_of(one)), " ".join(words_of(other))
    return SequenceMatcher(None, a, b).ratio() >= LIKELY_TYPO
