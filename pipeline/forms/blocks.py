"""What stands on a form: questions, texts, groups, tables, and who may read an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal


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


MOST_BOXES = 12
"""From so many choices one may be made with boxes; from more it is written down."""

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
TO_EMPLOYER: Audience = frozenset({Reader.EMPLOYER})
TO_BOTH: Audience = frozenset({Reader.EMPLOYEE, Reader.EMPLOYER})


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
    alone: a name, a day, a function. condition: yes to this, or the employee does not belong to the
    target group (guide 1.3). telling: an answer on health or family, of which one word says it
    all ("ADHD"). ahead: a date that may have yet to come. suggestions: what the sheet offers;
    anything else may be typed too. ask: the question to ask aloud, under the label on the sheet
    and on the blank form. width: of the column in a table that is printed in rows, as its share of
    the page; 0 puts the answer below that of the column before. head: what heads that column, if
    not the label. abreast: how many of its boxes stand side by side on paper. opened_by: the full
    key of a question; with yes to it everybody may read the answer in what is made of it, though
    its own form is not for them. taken_over: the column of its row that says with yes that the
    answer stands on another form by now. counted: whether the overview counts in how many dossiers
    each of its choices was made.
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
    condition: bool = False
    telling: bool = False
    ahead: bool = False
    suggestions: tuple[str, ...] = ()
    ask: str = ""
    width: int = 0
    head: str = ""
    abreast: int = 1
    opened_by: str = ""
    taken_over: str = ""
    counted: bool = False

    @property
    def in_words(self) -> bool:
        """Whether the choice is out of too many to print a box for each: it is printed as text."""
        return self.kind is Kind.CHOICE and len(self.choices) > MOST_BOXES


@dataclass(frozen=True)
class Note:
    """Text that is printed as it stands; style names the look: intro, legend or closing.

    on_paper: whether it is for who fills in the form by hand, and stands on no filled document.
    """

    text: str
    style: str = "intro"
    on_paper: bool = False


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
    """Short fields, each a row on paper, under one shared question; "" for none."""

    label: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Echo:
    """An answer given on another form, by its full key: shown on the sheet, not asked there."""

    label: str
    source: str


@dataclass(frozen=True)
class EchoOfYes:
    """Which of some yes-or-no questions of another form, by full key, are answered with yes."""

    label: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Scored fields under one heading in one column of a profile; free text may follow."""

    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Profile:
    """Two columns of scored groups.

    beside: a head, and the key of the form whose scores the sheet shows under it, to read only.
    """

    left: tuple[Group, ...]
    right: tuple[Group, ...]
    beside: tuple[str, str] | None = None


@dataclass(frozen=True)
class Definitions:
    """Terms with their definitions, under a heading; a definition may be empty.

    head: what the sheet calls the terms.
    """

    title: str
    terms: tuple[tuple[str, str], ...]
    page_break: bool = False
    head: str = "Begrip"


@dataclass(frozen=True)
class Statement:
    """A numbered statement with its scale, and lines to explain the answer."""

    number: int
    score: Field
    remark: Field
    page_break: bool = False


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it.

    printed: False keeps the whole section off the paper. if_filled: whether a filled document has
    it only when some text in it is answered; on_blank: whether the blank form has it then.
    """

    title: str
    body: tuple[Block, ...]
    page_break: bool = False
    printed: bool = True
    if_filled: bool = False
    on_blank: bool = True


@dataclass(frozen=True)
class Frame:
    """A part of a drawing: its head, and what stands under it."""

    title: str
    body: tuple[Block, ...]


@dataclass(frozen=True)
class Frames:
    """Framed parts that make a drawing on paper: in rows, each as wide as the page.

    asked: in the order in which the sheet asks them. drawn: the same in the rows of the drawing.
    """

    asked: tuple[Frame, ...]
    drawn: tuple[tuple[Frame, ...], ...]


@dataclass(frozen=True)
class Table:
    """Any number of like entries: one row each in the workbook, one block or row each on paper.

    blank: how many empty entries the paper form has. per_page: how many blocks share a page of it.
    inline: whether the entries stand under the fields on the form's own sheet. layout: "blocks", a
    block per entry, or "rows", one table with a row per entry and the widths of its columns; there
    a choice is printed as text. title: "" when the form's own title says it.
    purpose: what stands above its sheet. each: what an entry is called, beside the title of its
    block. due: the column with the day by which an entry must be done; state: the column that
    says whether it is, and closed: the codes that say so. afterwards: the full key of an answer,
    and what the Start sheet says once all entries are closed and it is still empty.
    """

    key: str
    title: str
    sheet: str
    columns: tuple[Field, ...]
    blank: int
    per_page: int = 1
    inline: bool = False
    layout: Literal["blocks", "rows"] = "blocks"
    purpose: str = "Zoveel rijen als nodig."
    each: str = ""
    due: str = ""
    state: str = ""
    closed: tuple[str, ...] = ()
    afterwards: tuple[str, str] | None = None


@dataclass(frozen=True)
class Column:
    """One of the columns in which a matrix asks its rows again.

    key, label: as of a field. earlier: the head of the column beside it, with the score so far.
    profile: the key of the form that scored the rows first; before: those of the forms that asked
    them again since, the latest first, in a column of the same key. date: the field that says when.
    """

    key: str
    label: str
    earlier: str
    profile: str
    date: str
    before: tuple[str, ...] = ()

    def sources(self, row: str) -> list[str]:
        """The full keys of the scores so far of a row, the latest first."""
        again = [f"{form}.{row}.{self.key}" for form in self.before]
        return [*again, f"{self.profile}.{row}"]


@dataclass(frozen=True)
class Matrix:
    """Rows that are scored again, in more than one column, on the form's own sheet.

    groups: the rows under their headings, as fields that say how each is answered. The field of a
    cell has the key row.column. concluded: the heads of the columns in which the sheet says what
    became of a row, from what is asked of it and what is mastered.
    """

    key: str
    groups: tuple[Group, ...]
    columns: tuple[Column, Column]
    concluded: tuple[str, str]

    @property
    def rows(self) -> tuple[Field, ...]:
        """The rows of all groups."""
        return tuple(row for group in self.groups for row in group.fields)

    def cell(self, row: Field, column: Column) -> Field:
        """The field that one cell answers."""
        label = f"{row.label}, {column.label.lower()}"
        return replace(row, key=f"{row.key}.{column.key}", label=label)

    def cells(self) -> Iterator[Field]:
        """The field of every cell, row by row."""
        return (self.cell(row, column) for row in self.rows for column in self.columns)


Block = (
    Field
    | Note
    | Pairs
    | Question
    | Echo
    | EchoOfYes
    | Profile
    | Definitions
    | Statement
    | Section
    | Frames
    | Table
    | Matrix
)
