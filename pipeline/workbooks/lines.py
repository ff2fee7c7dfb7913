"""What builder and reader agree on: columns, keys, and the order of the lines on a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from pipeline.forms import form_of
from pipeline.forms.keys import Key
from pipeline.forms.model import (
    Block,
    Choice,
    Definitions,
    Echo,
    Field,
    Form,
    Group,
    Kind,
    Note,
    Pairs,
    Profile,
    Question,
    Section,
    Statement,
    Table,
    inherited_keys,
)

KEY, LABEL, ANSWER, HELP, HELPER = 1, 2, 3, 4, 5
"""Columns, from 1: the hidden keys, what the coach sees, and hidden helpers of the live counts."""

TABLE_HEAD, ROWS_IN_TABLE = 4, 40
"""The row with the heads of a table, and how many rows below are prepared for entries."""

START = "Start"
BACK = "terug naar Start"
HEADS = ("Vraag", "Antwoord", "Hulp")
MEANING = "Betekenis"
EMPTY = "Leeg = zoals op {}"
SEE_TABLE = "Verder op het blad {}."
UNUSED, COMPLETE = "Nog niet ingevuld.", "Alle verplichte antwoorden zijn ingevuld."
EMPTY_SHOWN, UNCHECKED = "(leeg)", "niet na te gaan"
TO_GO = ("Verplichte antwoorden nog in te vullen: ", ".")

VERSION_KEY = "jobpepper.versie"
NAMED_BEFORE = {"c090081d": "2"}
"""Versions by a name that workbooks bore before it followed from their sheets."""

SHOWS = "<"
"""Stands in the key column before the key of an answer that is only shown."""


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
class Shown:
    """A line that shows the answer to another form's question, by its full key."""

    label: str
    source: str


@dataclass(frozen=True)
class Input:
    """A line to fill in: a field, or one box of a field of which several may be ticked."""

    field: Field
    choice: Choice | None = None

    @property
    def label(self) -> str:
        """What the coach reads beside the cell; a star marks what is required."""
        return starred(self.field, self.choice.label if self.choice else "")


@dataclass(frozen=True)
class Gap:
    """An empty line."""


Line = Heading | Remark | Prompt | Term | Shown | Input | Gap


def lines_of(body: Sequence[Block]) -> Iterator[Line]:
    """The lines of a form's sheet, in the paper's order. Tables have a sheet of their own."""
    for block in body:
        match block:
            case Section(title, inner):
                yield Heading(title)
                yield from lines_of(inner)
            case Field():
                yield from _inputs(block)
            case Pairs(_, None, title):
                if title:
                    yield Heading(title)
                yield from map(Input, block.in_sheet_order())
                if title:
                    yield Gap()
            case Pairs(rows, (left, right)):
                for head, side in zip((left, right), zip(*rows, strict=True), strict=True):
                    yield Heading(head)
                    yield from (Input(f) for f in side if f)
            case Question(label, fields):
                yield Prompt(label)
                yield from map(Input, fields)
            case Echo(label, source):
                yield Shown(label, source)
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
            case Table(sheet=sheet):
                yield Remark(SEE_TABLE.format(sheet))


def heads_of(form: Form) -> tuple[str, str, str]:
    """The heads of the columns of a form's sheet."""
    terms = next((block for block in form.body if isinstance(block, Definitions)), None)
    return (terms.head, MEANING, "") if terms and not form.fields else HEADS


def title_of(form: Form, table: Table) -> str:
    """What stands above the sheet of a table."""
    return f"{form.title}: {table.sheet.lower()}"


def help_for(field: Field) -> str:
    """What stands beside the cell: the declared help, how to answer, what happens when empty."""
    how = {
        Kind.DATE: "dag/maand/jaar",
        Kind.CHOICES: "x als het van toepassing is",
        Kind.SCORE: "" if field.help else " · ".join(f"{c.code} {c.label}" for c in field.choices),
    }.get(field.kind, "")
    source = form_of(Key.parse(inherited_keys(field)[0]).form) if field.inherits else None
    empty = f"{EMPTY.format(source.in_a_sentence)}." if source else ""
    return " ".join(part for part in (field.help, how, empty) if part)


def starred(field: Field, label: str = "") -> str:
    """The label of a field, or of one of its boxes, with a star when it is required."""
    return f"{label or field.label} *" if field.required else label or field.label


def texts_of(form: Form) -> Iterator[str]:
    """Everything that the blank sheets of a form say."""
    yield from (form.title, form.purpose, BACK, UNUSED, COMPLETE, f"{TO_GO[0]}0{TO_GO[1]}")
    yield from heads_of(form)
    for line in lines_of(form.body):
        match line:
            case Heading(text, aside):
                yield from (text, aside)
            case Remark(text) | Prompt(text):
                yield text
            case Term(label, definition):
                yield from (label, definition)
            case Shown(label):
                yield label
            case Input(field):
                yield from (line.label, help_for(field))
    for table in form.tables:
        yield from (title_of(form, table), table.purpose)
        yield from (starred(column) for column in table.columns)


def keys_of(form: Form) -> Iterator[str]:
    """The key of every answer cell on a form's sheet: of a field, or of one of its boxes."""
    for field in form.fields.values():
        if field.kind is Kind.CHOICES:
            yield from (form.box_key(field, choice) for choice in field.choices)
        else:
            yield form.full_key(field.key)


@cache
def version_of(forms: tuple[Form, ...]) -> str:
    """What a workbook of these forms calls its version: another one once anything on it changes.

    It tells the reader whether what a workbook misses or has too much is the coach's doing.
    """
    on_sheets = []
    for form in forms:
        on_sheets += [*keys_of(form), *texts_of(form)]
        on_sheets += [form.full_key(t.key, column.key) for t in form.tables for column in t.columns]
    digest = sha256("\n".join(on_sheets).encode()).hexdigest()[:8]
    return NAMED_BEFORE.get(digest, digest)


def _inputs(field: Field) -> Iterator[Line]:
    if field.kind is not Kind.CHOICES:
        yield Input(field)
        return
    yield Prompt(f"{field.label} (meerdere mogelijk)")
    for choice in field.choices:
        yield Input(field, choice)
        if choice.detail:
            yield Input(choice.detail)


def _group(group: Group) -> Iterator[Line]:
    scale = next((field.choices for field in group.fields if field.choices), ())
    yield Heading(group.title, " · ".join(f"{c.code} {c.label}" for c in scale))
    yield from map(Input, group.fields)
