"""What stands on a form, from top to bottom: texts, questions, groups, tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.forms.field import Field


@dataclass(frozen=True)
class Note:
    """Text that is printed as it stands; style names the look: intro, legend or closing.

    on_paper: whether it is for who fills in the form by hand, and stands on no filled document.
    in_word: whether it is for who gets the form to fill in in Word, and stands nowhere else.
    """

    text: str
    style: str = "intro"
    on_paper: bool = False
    in_word: bool = False


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
