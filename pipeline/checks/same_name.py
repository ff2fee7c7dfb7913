"""When do two written names mean the same? Tolerant of case, accents, order and punctuation."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

LIKELY_TYPO = 0.8
"""From this likeness on, another spelling is taken for a slip of the pen."""


LEGAL_FORMS = {"nv", "bv", "bvba", "vzw", "cv", "cvba", "vof", "asbl", "sprl", "sa"}
SPELT = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "&": " en "})
INITIAL = re.compile(r"(?<=\b\w)\.(?=\w\b)")
ALIKE = {"st": "sint", "ste": "sinte"}


def words_of(name: str) -> list[str]:
    """The words of a name, plain and in alphabetical order, without legal forms."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(SPELT))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.findall(r"\w+", INITIAL.sub("", kept))
    return sorted(ALIKE.get(word, word) for word in words if word not in LEGAL_FORMS)


def same_name(one: str, other: str) -> bool:
    """Whether two names can be of the same: "Claes, Evi", "E. Claes", "Evi Claes (HR)".

    Every word of the shorter one is a word of the other, or its initial; spaces and signs within
    a name do not matter ("Van den Berghe", "Vandenberghe").
    """
    a, b = words_of(one), words_of(other)
    if _run_together(one) == _run_together(other):
        return True
    shorter, longer = sorted((a, b), key=len)
    return all(any(_fits(word, known) for known in longer) for word in shorter)


def likely_typo(one: str, other: str) -> bool:
    """Whether two different names are so alike that one is probably misspelt."""
    a, b = " ".join(words_of(one)), " ".join(words_of(other))
    return SequenceMatcher(None, a, b).ratio() >= LIKELY_TYPO


def related(one: str, other: str) -> bool:
    """Whether two names of a function have a word, or the beginning of one, in common."""
    stems = [{word[:STEM] for word in words_of(name)} for name in (one, other)]
    return bool(stems[0] & stems[1])


STEM = 5


def _fits(word: str, known: str) -> bool:
    return (
        word == known
        or (len(word) == 1 and known.startswith(word))
        or (len(known) == 1 and word.startswith(known))
    )


def _run_together(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().translate(SPELT))
    joined = "".join(sign for sign in plain if sign.isalnum())
    return joined.replace("ue", "u").replace("oe", "o")
