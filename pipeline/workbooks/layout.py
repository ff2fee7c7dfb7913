"""What builder and reader agree on: columns, keys, and the order of the lines on a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.forms.model import (
    Block,
    Choice,
    Definitions,
    Field,
    Group,
    Kind,
    Note,
    Pairs,
    Profile,
    Question,
    Section,
    Statement,
)

KEY, LABEL, ANSWER, HELP = 1, 2, 3, 4
"""Columns, from 1: the hidden keys, then what the coach sees."""

VERSION_KEY = "jobpepper.versie"


@dataclass(frozen=True)
class Heading:
    """A line that opens a part of the sheet."""

    text: str


@dataclass(frozen=True)
class Remark:
    """A line of text to read."""

    text: str


@dataclass(frozen=True)
class Term:
    """A word with its definition."""

    label: str
    definition: str


@dataclass(frozen=True)
class Input:
    """A line to fill in: a field, or one box of a field of which several may be ticked."""

    field: Field
    choice: Choice | None = None

    @property
    def label(self) -> str:
        """What the coach reads beside the cell; a star marks what is required."""
        label = self.choice.label if self.choice else self.field.label
        return f"{label} *" if self.field.required else label


@dataclass(frozen=True)
class Gap:
    """An empty line."""


Line = Heading | Remark | Term | Input | Gap


def lines_of(body: Sequence[Block]) -> Iterator[Line]:
    """The lines of a form's sheet, in the paper's order. Tables have a sheet of their own."""
    for block in body:
        match block:
            case Section(title, inner):
                yield Heading(title)
                yield from lines_of(inner)
            case Field():
                yield from _inputs(block)
            case Pairs(rows, None, title):
                if title:
                    yield Heading(title)
                yield from (Input(f) for row in rows for f in row if f)
                if title:
                    yield Gap()
            case Pairs(rows, (left, right)):
                for head, side in zip((left, right), zip(*rows, strict=True), strict=True):
                    yield Heading(head)
                    yield from (Input(f) for f in side if f)
            case Question(label, fields):
                yield Remark(label)
                yield from map(Input, fields)
            case Profile(left, right):
                for group in (*left, *right):
                    yield from _group(group)
            case Definitions(title, terms):
                yield Heading(title)
                yield from (Term(*term) for term in terms)
            case Statement(number, score, remark):
                yield Heading(f"Stelling {number}")
                yield Input(score)
                yield Input(remark)
            case Note(text):
                yield Remark(text)


def _inputs(field: Field) -> Iterator[Line]:
    if field.kind is not Kind.CHOICES:
        yield Input(field)
        return
    yield Remark(f"{field.label} (meerdere mogelijk)")
    for choice in field.choices:
        yield Input(field, choice)
        if choice.detail:
            yield Input(choice.detail)


def _group(group: Group) -> Iterator[Line]:
    yield Heading(group.title)
    yield from map(Input, group.fields)
