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

ASIDE = re.compile(r"\(([^()]*)\)")
HEALTH = re.compile(
    r"stoornis|syndroom|autis|epilep|depress|angst|psycho|psychia|schizo|bipolair|burn-?out|kanker|"
    r"tumor|diabet|dyslex|dyscalc|dysprax|hernia|artrose|artritis|reuma|fibromyal|migraine|sclerose|"
    r"parkinson|dement|versla[av]|alcohol|trauma|borderline|doofheid|slechthor|slechtzi|hersen|"
    r"hartfal|hepatit|astma|crohn|colitis|asperger|tourette|verstandelijk|rolstoel|prothese|"
    r"therap|neurolo|oncolo|cardiolo|revalid|zelfmoord|suïcid|suicid|misbruik|gevangen|schuldbem"
)
"""Parts of words on health or care: in a confidential answer such a word tells by itself."""

DOSES = re.compile(
    r"elke?|per|(?:dag|week|maand|jaar)(?:elijks|lijks)?|wekelijks|keer|x|m[gl]|s|om|op|de|een|twee|"
    r"drie|(?:ochtend|avond|nacht|middag)s?|morgens|\d+\w*"
)
"""What stands beside the name of a medicine or a specialist: how much, how often."""

DENIALS = frozenset(("geen", "niet", "zonder"))
DENIED = re.compile(r"\b(?:geen|zonder|niet)\s+\w+", re.IGNORECASE)


def acronyms_that_tell(text: str, own: Set[str]) -> Iterator[str]:
    """The words in capitals, such as ADHD, that are none of the reader's own words."""
    for word in ACRONYM.findall(text) if not text.isupper() else ():
        if tells(word.casefold()) and word.casefold() not in own:
            yield word


def items_that_tell(text: str, own: Set[str], seen: Set[str]) -> Iterator[str]:
    """Names, words on health, and items: of lists, and with which a sentence begins.

    seen: words of what the reader may read; one out of a sentence is then no secret any more.
    """
    words = {name.casefold() for name in NAME.findall(text)}
    health = {word for word in words_of(DENIED.sub(" ", text)) if HEALTH.search(word)}
    yield from sorted(word for word in (words | (health - seen)) - own if tells(word))
    for number, line in enumerate(sentences(text)):
        for item in _items(line, first=number == 0):
            if _is_telling(item, own):
                yield " ".join(item)


def _items(line: str, *, first: bool) -> Iterator[list[str]]:
    """The items of a list, none of more than three words; else that with which a sentence begins.

    first: the first sentence of an answer may begin with a single word.
    """
    yield from (words_of(aside) for aside in ASIDE.findall(line))
    parts = (side for part in ITEMS.split(line) for side in _on_either_side(part))
    items = [_without_dose(part) for part in parts if part]
    if all(len(item) <= SMALL for item in items):
        yield from items
        return
    begin = _without_dose(words_of(BEGIN.split(line)[0]))
    if len(begin) <= SMALL and (first or len(begin) > 1):
        yield begin


def _on_either_side(part: str) -> list[list[str]]:
    """What stands on either side of "en" where both are short, else all of it."""
    sides = [words_of(side) for side in AND.split(part)]
    return sides if all(len(side) <= SMALLER for side in sides) else [words_of(part)]


def _without_dose(item: list[str]) -> list[str]:
    """The one word that is left of "Rilatine elke ochtend", if any; else all of them."""
    left = [word for word in item if not DOSES.fullmatch(word)]
    return item if len(left) > 1 or not all(map(tells, left)) else left


def _is_telling(item: Sequence[str], own: Set[str]) -> bool:
    if not 0 < len(item) <= SMALL:
        return False
    words = (word for word in item if tells(word) and len(word) > SMALL and word not in own)
    return any(words) and item[0] not in DENIALS
