"""How a secret is found in a text: by its words, in part or with one changed, and by its value."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from pipeline.sharing.dates import dates_in
from pipeline.sharing.secrets import Phrase, Secrets
from pipeline.sharing.telling import SMALL
from pipeline.sharing.words import WORD, normal, runs, tells

LONG_RUN = 7
"""So many words of a long answer, one after the other, are no chance."""

SQUEEZED = 20
"""Letters of a phrase by which it is known without the spaces."""

CAPITALS = re.compile(r"\b[A-Z][A-Z0-9]+\b")


class Text:
    """A text in which secrets are looked for.

    apart: of which the words belong to different things, so that no number goes on in the next.
    """

    def __init__(self, text: str, *, apart: bool = False) -> None:
        self.raw, self.apart = text, apart
        self.plain = normal(text)
        self.words = WORD.findall(self.plain)
        self.vocabulary = frozenset(self.words)
        self.row = f" {' '.join(self.words)} "
        self.squeezed = "".join(self.words)
        self.runs = frozenset(runs(self.words))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            found[word].append(place)
        return found

    @cached_property
    def figures(self) -> str:
        """All its figures, with an x for each word between them."""
        text = self.plain.replace("\n", "x") if self.apart else self.plain
        return re.sub(r"[\W_]", "", re.sub(r"[^\W\d_]+", "x", text))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Words in capitals."""
        return frozenset(CAPITALS.findall(self.raw))

    @cached_property
    def dates(self) -> frozenset[dt.date]:
        """Every date that may be meant, also of years in two figures."""
        return frozenset(dates_in(self.plain))


def said_in(text: Text, secrets: Secrets) -> list[str]:
    """The labels of the fields whose answers stand in a text, each once."""
    labels = [label for day, label in secrets.dates.items() if day in text.dates]
    labels += [label for number, label in secrets.numbers.items() if number in text.figures]
    labels += [label for item, label in secrets.items.items() if f" {item} " in text.row]
    labels += [label for word, label in secrets.acronyms.items() if word in text.capitals]
    labels += [phrase.label for phrase in secrets.phrases if _stands_in(phrase, text, secrets)]
    return list(dict.fromkeys(labels))


def _stands_in(phrase: Phrase, text: Text, secrets: Secrets) -> bool:
    if _squeezed(phrase, text):
        return True
    if text.vocabulary.isdisjoint(phrase.vocabulary):
        return False  # as of most phrases in most parts: the ways below all ask for a word of it
    return _in_part(phrase, text, secrets) or _nearly(phrase, text)


def _in_part(phrase: Phrase, text: Text, secrets: Secrets) -> bool:
    """Whether enough of it stands there that the reader does not see anyway."""
    if text.runs.isdisjoint(phrase.runs):
        return False
    shared = [run in text.runs and run not in secrets.public for run in phrase.runs]
    return (phrase.whole and _long_run(phrase.words, shared)) or _mostly(phrase, shared)


def _longest(words: Sequence[str], shared: Sequence[bool]) -> Sequence[str]:
    """The longest row of words that is shared."""
    best, begin = words[:0], 0
    for place, hit in enumerate([*shared, False]):
        if not hit:
            row = words[begin : place + SMALL - 1] if place > begin else ()
            best, begin = max(best, row, key=len), place + 1
    return best


def _long_run(words: Sequence[str], shared: Sequence[bool]) -> bool:
    """Whether seven words in a row are shared, three of which may tell something."""
    row = _longest(words, shared)
    return len(row) >= LONG_RUN and _tell(row, SMALL)


def _mostly(phrase: Phrase, shared: Sequence[bool]) -> bool:
    """Whether half of the words are shared, and a third of those that may tell something.

    At least five stand together, or four of a short sentence: less is a way of speaking.
    """
    places = {at + step for at, hit in enumerate(shared) if hit for step in range(SMALL)}
    telling = sum(tells(phrase.words[place]) for place in places)
    enough = telling >= 2 and 3 * telling >= phrase.telling
    if not enough or 2 * len(places) < len(phrase.words):
        return False
    return len(_longest(phrase.words, shared)) > (SMALL if len(phrase.words) <= 8 else 4)


def _nearly(phrase: Phrase, text: Text) -> bool:
    """Whether it stands there with at most one word changed, added or left out."""
    words = phrase.words
    if phrase.row in text.row:
        return True
    if phrase.telling < 2 or len(words) > 2 * LONG_RUN:
        return False  # a longer one that is nearly there is mostly there
    least = 2 if len(words) < LONG_RUN - 1 else 1
    if _tell(words[1:], least) and f" {' '.join(words[1:])} " in text.row:
        return True
    return any(_from(words, text.words, at, least) for at in text.places.get(words[0], ()))


def _from(words: tuple[str, ...], text: Sequence[str], at: int, least: int) -> bool:
    same = 0
    while same < len(words) and at + same < len(text) and words[same] == text[at + same]:
        same += 1
    for less, more in ((1, 1), (1, 0), (0, 1)):
        rest = words[same + less :]
        begin = at + same + more
        if tuple(text[begin : begin + len(rest)]) == rest:
            return _tell((*words[:same], *rest), least)
    return False


def _tell(words: Sequence[str], least: int) -> bool:
    return sum(map(tells, words)) >= least


def _squeezed(phrase: Phrase, text: Text) -> bool:
    """Whether it stands there with spaces and signs elsewhere."""
    letters = phrase.letters
    return len(letters) >= SQUEEZED and phrase.telling > 1 and letters in text.squeezed
