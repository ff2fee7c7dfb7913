"""What passes between the stages: cells as read, and the answers that they turned out to be."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.forms.model import Field, Form, Kind
from pipeline.records.catalogue import Severity
from pipeline.records.contacts import phone_in_national_form
from pipeline.records.findings import Finding
from pipeline.records.text import INVISIBLE, day

FIGURE = re.compile(r"\d")


@dataclass(frozen=True)
class Fault:
    """A cell without a value: an error (text "#N/A" and such), or a formula never computed ("")."""

    text: str


Password = Callable[[Path], str | None]
"""Asks for the password of a workbook; None when there is none to give."""

Raw = str | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | Fault
"""What a cell of a workbook may hold."""

Answer = str | dt.date | tuple[str, ...]
"""A judged answer: text, a date, the code of a choice, or the codes of all ticked boxes."""

Entry = dict[str, Answer]
"""One row of a table: what is answered, by column key."""


@dataclass(frozen=True)
class Cell:
    """What stands in one cell; value is "" for an empty one."""

    sheet: str
    address: str
    value: Raw

    @property
    def filled(self) -> bool:
        """Whether anything that can be seen stands there."""
        return bool(INVISIBLE.sub("", self.value).strip()) if isinstance(self.value, str) else True

    @property
    def place(self) -> str:
        """Sheet and address, as Excel writes them; only where it came from, if from elsewhere."""
        return f"{self.sheet}!{self.address}" if self.address else self.sheet


@dataclass(frozen=True)
class Stray:
    """Text that stands where no answer belongs; beside: the answer cell of its row, if any."""

    form: str
    cell: Cell
    beside: str = ""


@dataclass
class Content:
    """Everything read from one workbook, by full key.

    cells: one cell per field, or per box of a field of which several may be ticked. tables: per
    table the filled rows, each a cell per column key. columns: per table the columns that it has.
    sheets: the names of all sheets. again: cells whose key stood elsewhere already, with other
    content. copies: a cell of a copied sheet that says otherwise, beside the one that was read.
    elsewhere: answers read from a row on another form's sheet, each with where it belongs. keyless:
    per form, or table, the sheet that is filled in but lost its keys, so that it cannot be read.
    unknown: filled cells under a key of no form. merged: the cells of answers that are part of
    another cell, with the area. kind: what the workbook says that it is, "" for a dossier. older:
    whether it was made with other forms than those of today.
    """

    cells: dict[str, Cell] = field(default_factory=dict)
    tables: dict[str, list[dict[str, Cell]]] = field(default_factory=dict)
    columns: dict[str, set[str]] = field(default_factory=dict)
    sheets: list[str] = field(default_factory=list)
    again: list[tuple[str, Cell]] = field(default_factory=list)
    copies: list[tuple[Cell, Cell]] = field(default_factory=list)
    elsewhere: list[tuple[str, Cell, str]] = field(default_factory=list)
    keyless: dict[str, str] = field(default_factory=dict)
    unknown: list[Cell] = field(default_factory=list)
    merged: list[tuple[str, Cell, str]] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    kind: str = ""
    older: bool = False


@dataclass
class FilledForm:
    """One form of one dossier.

    answers: by field key, only of fields that are answered, own or inherited. rows: per table the
    entries in order. cells and row_cells: where each answer stands, or could stand. typed: keys of
    the fields that the form's own sheet answers. refused: keys of those that are answered, here or
    where they are taken over from, with something that is no answer. in_use: whether the coach
    typed anything on its sheet.
    """

    form: Form
    in_use: bool = False
    answers: Entry = field(default_factory=dict)
    rows: dict[str, list[Entry]] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)
    row_cells: dict[str, list[dict[str, Cell]]] = field(default_factory=dict)
    typed: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    @property
    def faulty(self) -> bool:
        """Whether a fout holds its documents back."""
        return any(f.severity is Severity.ERROR for f in self.findings)

    @property
    def printable(self) -> bool:
        """Whether it is filled in, and nothing holds its documents back."""
        return self.in_use and not self.faulty

    def is_borrowed(self, key: str) -> bool:
        """Whether an answer is that of the function in the library to which the form refers."""
        cell = self.cells.get(key)
        return self.form.borrows in self.answers and cell is not None and not cell.address


Forms = Mapping[str, FilledForm]
"""The forms of one dossier, by key."""


def as_text(field: Field, answer: Answer) -> str:
    """An answer as it is printed: a date as day/month/year, a choice by its label.

    A national number is masked, unless its field is declared to print it in full.
    """
    if isinstance(answer, dt.date):
        return day(answer)
    if field.choices:
        chosen = answer if isinstance(answer, tuple) else (answer,)
        return ", ".join(choice.label for choice in field.choices if choice.code in chosen)
    assert isinstance(answer, str)
    if field.kind is Kind.NATIONAL_NUMBER and not field.in_full:
        return FIGURE.sub("•", answer)
    phone = field.kind is Kind.PHONE and phone_in_national_form(answer)
    return phone or answer


def printed(filled: FilledForm, key: str) -> str:
    """The answer to a field as it is printed; "" when there is none."""
    answer = filled.answers.get(key)
    return "" if answer is None else as_text(filled.form.fields[key], answer)
