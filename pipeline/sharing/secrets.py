"""What one reader must not see of a dossier, as the traces that it would leave in a text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from pipeline.dossier.documents import documents_of
from pipeline.dossier.load import Dossier
from pipeline.dossier.proposals import PROPOSALS
from pipeline.forms.leaflet import Leaflet
from pipeline.forms.leaflets import all_leaflets
from pipeline.forms.model import Audience, Form, Kind, Reader
from pipeline.sharing.answers import Said, divided
from pipeline.sharing.dates import dates_in
from pipeline.sharing.telling import ITEMS, SMALL, acronyms_that_tell, items_that_tell
from pipeline.sharing.words import normal, runs, sentences, tells, texts_in, words_of

SHORT = 40
"""In signs: a longer answer stays a secret, also when the coach copied it to a visible field."""

SHORTEST = 8
"""In letters: a shorter answer of a few words is none that a text can be known by."""

SIGNIFICANT = 8
"""Figures of a telephone number that tell it, the country and the 0 in front left out."""


@dataclass(frozen=True)
class Phrase:
    """A sentence or line of four words and more, or a whole answer of them."""

    label: str
    words: tuple[str, ...]
    whole: bool = False

    @cached_property
    def telling(self) -> int:
        """How many of its words may say something of somebody."""
        return sum(map(tells, self.words))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words that it can be known by: those that may say something, if there are any."""
        return frozenset(filter(tells, self.words)) or frozenset(self.words)

    @cached_property
    def runs(self) -> list[str]:
        """Its runs of three words."""
        return list(runs([*self.words]))

    @cached_property
    def row(self) -> str:
        """Its words in a row, between spaces."""
        return f" {' '.join(self.words)} "

    @cached_property
    def letters(self) -> str:
        """Its words without the spaces."""
        return "".join(self.words)


@dataclass
class Secrets:
    """All that a reader must not see; each with the label of the field that it answers.

    phrases: long ones. items: up to three words that stand together. acronyms: short words that
    count in capitals alone. public: runs of words that stand on the reader's own forms anyway.
    """

    phrases: dict[Phrase, None] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)
    acronyms: dict[str, str] = field(default_factory=dict)
    dates: dict[dt.date, str] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    public: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Open:
    """What a reader sees anyway, as words in a row between spaces.

    forms: what their forms say. printed: that, and their short answers. seen: all that they may
    read. own: the words of their forms, of names, and of what they told for themselves and the
    coach alone.
    """

    forms: str
    printed: str
    seen: str
    own: frozenset[str]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of all that they may read."""
        return frozenset(self.seen.split())


def secrets_of(dossier: Dossier, reader: Reader) -> Secrets:
    """Every answer that a reader must not see.

    None is what is public, or also a short answer that they do see, such as a name.
    """
    documents = {d.name for d in documents_of(dossier) if d.reader is reader}
    shown, hidden = divided(dossier, reader, documents)
    read = (f.form for f in dossier.forms.values())
    forms = tuple(f for f in read if reader in f.audience or f.document in documents)
    leaflets = tuple(one for one in all_leaflets() if one.document in documents)
    of_function = [*map(str, dossier.function.answers.values())] if dossier.function else []
    theirs = frozenset({Reader.COACH, reader})
    known, public = _open(shown, (*forms, *leaflets), of_function, theirs)
    secrets = Secrets(public=public)
    days = {day for said in shown for day in _dates(said)}
    numbers = {_significant(said) for said in shown}
    for said in hidden:
        _add_value(secrets, said, days, numbers)
        _add_phrases(secrets, said, known)
        if said.field.telling:
            _add_telling_words(secrets, said, known)
    _add_proposals(secrets, dossier, reader)
    return secrets


def _open(
    shown: list[Said],
    forms: tuple[Form | Leaflet, ...],
    of_function: Iterable[str],
    theirs: Audience,
) -> tuple[Open, frozenset[str]]:
    """What a reader sees anyway, and its runs of words that are nobody's answer.

    of_function: what their function says, which is for everyone who does the same.
    """
    printed, vocabulary = _printed(forms)
    printed = " | ".join([printed, *(" ".join(words_of(text)) for text in of_function)])
    rows = {said: f" {' '.join(words_of(said.text))} " for said in shown}
    short = {row for said, row in rows.items() if len(said.text) <= SHORT}
    told = [row for said, row in rows.items() if said.field.public or said.audience == theirs]
    public = frozenset(run for row in (*short, printed) for run in runs(row.split()))
    seen = "|".join([f" {printed} ", *rows.values()])
    own = vocabulary | frozenset(" ".join(told).split())
    known = Open(f" {printed} ", "|".join([f" {printed} ", *short]), seen, own)
    return known, public


@lru_cache(maxsize=8)
def _printed(forms: tuple[Form | Leaflet, ...]) -> tuple[str, frozenset[str]]:
    """What these forms say by themselves, as words in a row, and the words that they use."""
    texts = [" ".join(words_of(text)) for text in dict.fromkeys(texts_in(forms))]
    return " | ".join(texts), frozenset(" ".join(texts).split())


def _add_value(secrets: Secrets, said: Said, days: Set[dt.date], numbers: Iterable[str]) -> None:
    for day in _dates(said) - days:
        secrets.dates.setdefault(day, said.field.label)
    if (number := _significant(said)) and number not in numbers:
        secrets.numbers.setdefault(number, said.field.label)


def _dates(said: Said) -> set[dt.date]:
    """The date that an answer is; also of one that was typed in a way that is not understood."""
    if isinstance(said.answer, dt.date):
        return {said.answer}
    return set(dates_in(normal(said.text))) if said.field.kind is Kind.DATE else set()


def _significant(said: Said) -> str:
    """The figures that tell a number, however it is written; "" for what is none."""
    if isinstance(said.answer, dt.date) or re.search(r"[^\W\d_]", said.text):
        return ""
    figures = re.sub(r"\D", "", said.text)
    if said.field.kind is Kind.PHONE:
        figures = figures.lstrip("0")
        figures = figures[2:].lstrip("0") if figures[:2] == "32" else figures
    long_enough = SIGNIFICANT if said.field.kind is Kind.PHONE else SIGNIFICANT + 1
    return figures if len(figures) >= long_enough else ""


def _add_phrases(secrets: Secrets, said: Said, known: Open) -> None:
    """A whole answer, however short if it has eight letters, and each of its sentences."""
    if isinstance(said.answer, dt.date):
        return
    for sentence in (said.text, *sentences(said.text)):
        words, whole = words_of(sentence), sentence is said.text
        if not any(map(tells, words)) or _is_open(sentence, said, known):
            continue
        if len(words) > SMALL:
            secrets.phrases.setdefault(Phrase(said.field.label, tuple(words), whole=whole))
        elif whole and len("".join(words)) >= SHORTEST:
            secrets.items.setdefault(" ".join(words), said.field.label)


def _is_open(sentence: str, said: Said, known: Open) -> bool:
    """Whether a reader sees a sentence anyway, or each item of it: a list of skills, say."""
    short = len(sentence) <= SHORT and not said.field.telling
    items = (words_of(item) for item in (sentence, *ITEMS.split(sentence)))
    whole, *parts = (f" {' '.join(item)} " for item in items if item)
    seen = whole in (known.seen if short else known.printed)
    return seen or all(part in known.forms for part in parts)


def _add_telling_words(secrets: Secrets, said: Said, known: Open) -> None:
    """Words that give an answer on health or family away."""
    for words in items_that_tell(said.text, known.own, known.words):
        secrets.items.setdefault(words, said.field.label)
    for word in acronyms_that_tell(said.text, known.own):
        if len(word) > SMALL:
            secrets.items.setdefault(word.casefold(), said.field.label)
        else:
            secrets.acronyms.setdefault(word, said.field.label)


def _add_proposals(secrets: Secrets, dossier: Dossier, reader: Reader) -> None:
    """The words with which each proposal begins, for who may not read how it came about."""
    for proposals in PROPOSALS:
        if reader not in proposals.readers_of(dossier.forms):
            opening = " ".join(words_of(proposals.opening))
            secrets.items.setdefault(opening, proposals.label)
