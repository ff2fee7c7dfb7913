"""What a document says: the answers of one form as text, writing lines and ticked boxes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as of_dataclass
from types import SimpleNamespace

from pipeline.forms.keys import Key
from pipeline.forms.model import Audience, Field, Form, Kind, Reader, Table
from pipeline.records.answers import Entry, FilledForm, as_text
from pipeline.records.text import one_line

ALL = ""
"""The tag of what a document says as a whole."""

TICKED_KINDS = (Kind.CHOICE, Kind.CHOICES, Kind.SCORE)


ON_PAPER, IN_WORD, ABOUT = "op_papier", "in_word", "over"
"""What a template may ask of every document: whether it is to be filled in by hand, and what stands
in the head of every page but the first."""

READER = "lezer"
"""What a template may ask of a form that keeps something from some of its readers: who reads it."""


@dataclass(frozen=True)
class Blank:
    """An answer that is not there: so many lines to write on, or one that says no more than that.

    0 lines: nobody is asked to write, and the place is seen all the same.
    """

    lines: int = 0


NOTHING = Blank()


@dataclass
class Context:
    """The content of one document.

    values: by placeholder, text or Blank; per table a list of entries, each with its number `nr`.
    texts: every answer by the tag of the control that must hold it. ticked: the tags of the boxes
    to tick and the figures to circle. on_paper: whether it is to be filled in by hand.
    """

    on_paper: bool = False
    values: dict[str, object] = of_dataclass(default_factory=dict)
    texts: dict[str, str] = of_dataclass(default_factory=dict)
    ticked: set[str] = of_dataclass(default_factory=set)

    def answers(self) -> dict[str, str]:
        """Every answer by the tag of its field, of boxes and figures the codes; under ALL a digest.

        Under ABOUT, what stands in its head. Two contexts with the same digest make the same
        document.
        """
        answers = dict(self.texts)
        for box in sorted(self.ticked):
            key = Key.parse(box)
            field = str(key.whole)
            answers[field] = f"{answers[field]}, {key.box}" if field in answers else key.box
        if about := self.values[ABOUT]:
            answers[ABOUT] = str(about)
        everything = repr((self.values, sorted(self.ticked)))
        return {**answers, ALL: hashlib.sha256(everything.encode(errors="replace")).hexdigest()}

    def says_no_more_than(self, other: Context) -> bool:
        """Whether all that it says stands in another as well."""
        return self.texts.items() <= other.texts.items() and self.ticked <= other.ticked

    def __post_init__(self) -> None:
        self.values |= {ON_PAPER: self.on_paper, IN_WORD: False, ABOUT: ""}

    def answer(self, tag: str, text: str, lines: int = 1) -> str | Blank:
        """Expect a text in the control with this tag; gives what its placeholder prints.

        lines: to write on when there is no text, on paper.
        """
        if not text:
            return Blank(lines if self.on_paper else 0)
        self.texts[tag] = text
        return text

    def is_about(self, *texts: str) -> None:
        """What stands in the head of every page but the first: whom or what the document is about.

        Those who read the document must be allowed to see it.
        """
        self.values[ABOUT] = " ".join(filter(None, map(one_line, texts)))


def context_of(
    filled: FilledForm,
    *,
    on_paper: bool = False,
    proposed: Mapping[str, str] | None = None,
    reader: Reader = Reader.COACH,
    also: Audience = frozenset(),
) -> Context:
    """The context of a form.

    on_paper: to be filled in by hand, as is a form of which nothing is filled in: it has the pages
    of the paper form, its lines to write on and its empty entries. proposed: texts for fields
    that have no answer, by key. reader: who reads it: what they may not see stays away. also: who
    may read the form beyond its own audience.
    """
    form = filled.form
    context = Context(on_paper or not filled.in_use)
    if any(form.is_kept_apart(field) for field in form.asked):
        context.values[READER] = reader.value

    def visible(field: Field) -> bool:
        return reader in form.audience_of(field, also)

    seen = {key for key, field in form.fields.items() if visible(field)}
    given = {**(proposed or {}), **filled.answers}
    answers = {key: answer for key, answer in given.items() if key in seen}
    for field in form.fields.values():
        if field.printed:
            context.values[field.key] = _answer(context, form, field, answers)
    for table in form.tables:
        entries = list(filled.rows.get(table.key, []))
        if context.on_paper:
            entries += [{}] * (table.blank - len(entries))
        context.values[table.key] = [
            _entry(context, form, table, _visible(entry, table, visible), number)
            for number, entry in enumerate(entries, start=1)
        ]
    context.is_about(*(context.texts.get(form.full_key(key), "") for key in form.about))
    return context


def _visible(entry: Entry, table: Table, visible: Callable[[Field], bool]) -> Entry:
    return {c.key: entry[c.key] for c in table.columns if c.key in entry and visible(c)}


def _entry(
    context: Context, form: Form, table: Table, entry: Entry, number: int
) -> SimpleNamespace:
    words = table.layout == "rows"
    printed = {
        column.key: _answer(context, form, column, entry, table.key, number, words=words)
        for column in table.columns
        if column.printed
    }
    return SimpleNamespace(nr=str(number), **printed)


def _answer(
    context: Context,
    form: Form,
    field: Field,
    answers: Entry,
    *path: object,
    words: bool = False,
) -> str | Blank:
    """Put one answer in the context; gives what its placeholder prints.

    words: print what is chosen as text, instead of boxes of which some are ticked.
    """
    answer = answers.get(field.key)
    if field.kind in TICKED_KINDS and not (words or field.in_words):
        codes = answer if isinstance(answer, tuple) else (answer,)
        for choice in field.choices if answer else ():
            if choice.code in codes:
                context.ticked.add(form.box_key(field, choice, *path))
        return NOTHING
    text = "" if answer is None else as_text(field, answer)
    return context.answer(form.full_key(*path, field.key), text, field.lines)
