"""The lines of a form's sheet, in the order of the paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.forms.keys import Key
from pipeline.forms.model import (
    Block,
    Choice,
    Definitions,
    Echo,
    EchoOfYes,
    Field,
    Frames,
    Group,
    Kind,
    Note,
    Pairs,
    Profile,
    Question,
    Section,
    Statement,
    Table,
)

SEE_TABLE = "Verder op het blad {}."


@dataclass(frozen=True)
class Heading:
    """A line that opens a part of the sheet; aside: what the figures below it mean."""

    text: str
    aside: str = ""


@dataclass(frozen=True)
class Remark:
    """A line of text to read."""

    text: str


@dataclass(frozen=True)
class Prompt:
    """A question over the inputs that follow."""

    text: str


@dataclass(frozen=True)
class Term:
    """A word with its definition."""

    label: str
    definition: str


@dataclass(frozen=True)
class FromElsewhere:
    """A line that shows the answer to another form's question, by its full key.

    others: with these, it shows which of the questions are answered with yes.
    """

    label: str
    source: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Input:
    """A line to fill in: a field, or one box of a field of which several may be ticked.

    beside: the full key of an answer that is shown next to it.
    """

    field: Field
    choice: Choice | None = None
    beside: str = ""

    @property
    def label(self) -> str:
        """What the coach reads beside the cell; a star marks what is required, over its boxes."""
        return self.choice.label if self.choice else starred(self.field)


@dataclass(frozen=True)
class Gap:
    """An empty line."""


Line = Heading | Remark | Prompt | Term | FromElsewhere | Input | Gap


def lines_of(body: Sequence[Block]) -> Iterator[Line]:
    """The lines of a form's sheet, in the paper's order; where a table has a sheet of its own."""
    for block in body:
        if isinstance(block, Section):
            yield Heading(block.title)
            yield from lines_of(block.body)
        elif isinstance(block, Frames):
            for frame in block.asked:
                yield Heading(frame.title)
                yield from lines_of(frame.body)
        else:
            yield from _of_block(block)


def _of_block(block: Block) -> Iterator[Line]:
    match block:
        case Field():
            yield from _inputs(block)
        case Pairs():
            yield from _pairs(block)
        case Question(label, fields):
            if label:
                yield Prompt(label)
            for field in fields:
                yield from _inputs(field)
        case Echo(label, source):
            yield FromElsewhere(label, source)
        case EchoOfYes(label, sources):
            yield FromElsewhere(label, sources[0], sources[1:])
        case Profile(left, right):
            for group in (*left, *right):
                yield from _group(group, block.beside[1] if block.beside else "")
        case Definitions(title, terms):
            yield Heading(title)
            yield from (Term(*term) for term in terms)
        case Statement(number, score, remark):
            yield from (Heading(f"Stelling {number}"), Input(score), Input(remark))
        case Note(in_word=True):
            pass
        case Note(text):
            yield Remark(text)
        case Table(inline=False, sheet=sheet):
            yield Remark(SEE_TABLE.format(sheet))


def _pairs(block: Pairs) -> Iterator[Line]:
    """Fields side by side on paper, one under the other on the sheet."""
    if block.heads:
        for head, side in zip(block.heads, zip(*block.rows, strict=True), strict=True):
            yield Heading(head)
            yield from (Input(field) for field in side if field)
        return
    if block.title:
        yield Heading(block.title)
    yield from map(Input, block.in_sheet_order())
    if block.title:
        yield Gap()


def starred(field: Field, more: str = "") -> str:
    """The label of a field, with a star when it is required, and below it what to ask aloud.

    more: what else the label says.
    """
    label = f"{field.label}{more} *" if field.required else f"{field.label}{more}"
    return f"{label}\n{field.ask}" if field.ask else label


def _inputs(field: Field) -> Iterator[Line]:
    if field.kind is not Kind.CHOICES:
        yield Input(field)
        return
    yield Prompt(starred(field, " (meerdere mogelijk)"))
    for choice in field.choices:
        yield Input(field, choice)
        if choice.detail:
            yield Input(choice.detail)


def _group(group: Group, other: str) -> Iterator[Line]:
    """A group of a profile; other: the form whose scores are shown beside these."""
    scale = next((field.choices for field in group.fields if field.choices), ())
    yield Heading(group.title, " · ".join(f"{c.code} {c.label}" for c in scale))
    for field in group.fields:
        scored = other and field.kind is Kind.SCORE
        yield Input(field, beside=str(Key(other, field.key)) if scored else "")
