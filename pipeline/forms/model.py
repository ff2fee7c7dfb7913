"""What a form is made of: the small vocabulary in which the forms are declared.

A form is declared once, as data. The blank sheet, the checks, the Word template, the blank paper
form and the list of fields all follow from that declaration, so nothing here knows about Excel
or Word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.forms.keys import BOX


class Kind(StrEnum):
    """What may be answered; the value is what people read in `pipeline forms`."""

    TEXT = "tekst"
    DATE = "datum"
    CHOICE = "keuze"
    CHOICES = "meerkeuze"
    SCORE = "score"
    POSTCODE = "postcode"
    PHONE = "telefoon"
    EMAIL = "e-mail"
    NATIONAL_NUMBER = "rijksregisternummer"


FIRST_YEAR, LAST_YEAR = 1920, 2079
"""Between which the dates of a dossier fall."""


class Reader(StrEnum):
    """Somebody who may read a form or an answer."""

    COACH = "coach"
    EMPLOYEE = "werknemer"
    EMPLOYER = "werkgever"


Audience = frozenset[Reader]
COACH_ONLY: Audience = frozenset({Reader.COACH})
WITH_EMPLOYEE: Audience = frozenset({Reader.COACH, Reader.EMPLOYEE})
WITH_EMPLOYER: Audience = frozenset({Reader.COACH, Reader.EMPLOYER})
EVERYONE: Audience = frozenset(Reader)


@dataclass(frozen=True)
class Choice:
    """One box to tick or figure to circle: `code` in files, `label` as printed, `also` as typed.

    detail: the field that asks which, printed on the line beside the box.
    """

    code: str
    label: str
    also: tuple[str, ...] = ()
    detail: Field | None = None


YES_NO = (
    Choice("ja", "Ja", ("j", "x", "v", "1", "waar", "true", "☑", "☒", "✓")),
    Choice("nee", "Nee", ("n", "neen", "0", "onwaar", "false")),
)


@dataclass(frozen=True)
class Field:
    """One question.

    lines: writing lines on the paper form. inherits: where the answer is taken from when this cell
    is empty, as a text with full keys in braces ("{aanmelding.jobcoach}"). audience: who may see
    the answer; None means everyone who may see the form. printed: False for what is asked on the
    sheet but does not stand on the paper form. in_full: a national number is printed masked
    wherever this is not said. public: an answer that is no secret, though its form is for the coach
    alone: a name, a day, a function.
    """

    key: str
    label: str
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: tuple[Choice, ...] = ()
    lines: int = 1
    help: str = ""
    inherits: str = ""
    audience: Audience | None = None
    printed: bool = True
    in_full: bool = False
    public: bool = False


@dataclass(frozen=True)
class Note:
    """Text that is printed as it stands; style names the look: intro, legend or closing."""

    text: str
    style: str = "intro"


@dataclass(frozen=True)
class Pairs:
    """Fields side by side, in rows of two; None leaves a side empty.

    With heads, each side is a column of its own under its head. With heads or a title, which heads
    the sheet alone, the sheet asks the left column before the right one; else it follows the rows.
    """

    rows: tuple[tuple[Field | None, Field | None], ...]
    heads: tuple[str, str] | None = None
    title: str = ""

    def in_sheet_order(self) -> Iterator[Field]:
        """The fields as the sheet asks them."""
        by_column = self.heads or self.title
        order = zip(*self.rows, strict=True) if by_column else self.rows
        return (field for line in order for field in line if field)


@dataclass(frozen=True)
class Question:
    """Short fields under one shared question."""

    label: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Echo:
    """An answer given on another form, by its full key: shown on the sheet, not asked there."""

    label: str
    source: str


@dataclass(frozen=True)
class Group:
    """Scored fields under one heading in one column of a profile; free text may follow."""

    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Profile:
    """Two columns of scored groups."""

    left: tuple[Group, ...]
    right: tuple[Group, ...]


@dataclass(frozen=True)
class Definitions:
    """Terms with their definitions, under a heading; a definition may be empty."""

    title: str
    terms: tuple[tuple[str, str], ...]
    page_break: bool = False


@dataclass(frozen=True)
class Statement:
    """A numbered statement with its scale, and lines to explain the answer."""

    number: int
    score: Field
    remark: Field
    page_break: bool = False


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it. printed: False keeps the whole section off the paper."""

    title: str
    body: tuple[Block, ...]
    page_break: bool = False
    printed: bool = True


@dataclass(frozen=True)
class Table:
    """Any number of like entries: one row each in the workbook, one block each on paper.

    blank: how many empty blocks the paper form has. per_page: how many blocks share a page of it.
    each: what an entry is called, beside the title of its block.
    """

    key: str
    title: str
    sheet: str
    columns: tuple[Field, ...]
    blank: int
    per_page: int
    each: str = ""


Block = Field | Note | Pairs | Question | Echo | Profile | Definitions | Statement | Section | Table


@dataclass(frozen=True)
class Form:
    """One instrument: what is asked, in the paper's order, and who may read it.

    about: the fields that say whom or what it is about, in the head of every page but the first.
    goes_with: keys of the forms that this one, having nothing to fill in, is printed along with.
    printed: False for a sheet of the coach's own, which is no paper form. returns: whether others
    fill it in in Word and send it back.
    """

    number: int
    key: str
    title: str
    document: str
    sheet: str
    purpose: str
    guide: str
    pages: int
    audience: Audience
    body: tuple[Block, ...]
    subtitle: str = ""
    about: tuple[str, ...] = ()
    goes_with: tuple[str, ...] = ()
    printed: bool = True
    returns: bool = False
    _fields: dict[str, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        fields = list(fields_of(self.body))
        object.__setattr__(self, "_fields", {f.key: f for f in fields})
        if len(self._fields) != len(fields):
            raise ValueError(f"{self.key}: a field key stands twice")

    def __hash__(self) -> int:
        return hash(self.key)  # that of all its fields takes as long as judging a form

    @property
    def fields(self) -> dict[str, Field]:
        """Every field by its key, in sheet order; the columns of tables are not among them."""
        return self._fields

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the form, in paper order."""
        return tuple(block for block in walk(self.body) if isinstance(block, Table))

    @property
    def asked(self) -> list[Field]:
        """Every field, and every column of the tables."""
        return [*self.fields.values(), *(c for table in self.tables for c in table.columns)]

    def full_key(self, *path: object) -> str:
        """The key by which workbook and document know a field: form.field or form.table.column."""
        return ".".join([self.key, *map(str, path)])

    def box_key(self, field: Field, choice: Choice, *row: object) -> str:
        """The key of one box or figure of a choice: form.field:code."""
        return self.full_key(*row, field.key) + BOX + choice.code

    def audience_of(self, field: Field, also: Audience = frozenset()) -> Audience:
        """Who may see a field: its own audience, never wider than the form's.

        also: who was allowed to read the form beyond its own audience; never what has its own.
        """
        if field.audience is None:
            return self.audience | also
        return field.audience & self.audience


def walk(body: Sequence[Block]) -> Iterator[Block]:
    """Every block of a body, sections opened, in paper order."""
    for block in body:
        if isinstance(block, Section):
            yield from walk(block.body)
        else:
            yield block


def fields_of(body: Sequence[Block]) -> Iterator[Field]:
    """Every field of a body, in the order of the sheet; not the columns of tables."""
    for block in walk(body):
        match block:
            case Field(choices=choices):
                yield block
                yield from (choice.detail for choice in choices if choice.detail)
            case Pairs():
                yield from block.in_sheet_order()
            case Question(_, fields):
                yield from fields
            case Profile(left, right):
                yield from (f for group in (*left, *right) for f in group.fields)
            case Statement(_, score, remark):
                yield from (score, remark)


def readers_in_words(audience: Audience) -> str:
    """Who may read something: "jobcoach, werknemer"."""
    names = {Reader.COACH: "jobcoach"}
    return ", ".join(names.get(reader, reader) for reader in Reader if reader in audience)


KEYS_IN_BRACES = re.compile(r"\{([a-z0-9_.]+)\}")


def inherited_keys(field: Field) -> list[str]:
    """The full keys of the answers that a field takes over when its own cell is empty."""
    return KEYS_IN_BRACES.findall(field.inherits)
