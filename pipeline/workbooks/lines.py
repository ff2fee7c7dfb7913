"""What builder and reader agree on: columns, keys, and what the blank sheets say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from pipeline.forms import form_of
from pipeline.forms.keys import Key
from pipeline.forms.model import (
    Definitions,
    Field,
    Form,
    Kind,
    Matrix,
    Profile,
    Table,
    inherited_keys,
    walk,
)
from pipeline.forms.skills import SKILLS
from pipeline.records.judgements import Verdict
from pipeline.records.what_changed import WHAT_CHANGED, Outcome, said_of_environment
from pipeline.workbooks.form_lines import (
    FromElsewhere,
    Heading,
    Input,
    Prompt,
    Remark,
    Term,
    lines_of,
    starred,
)

KEY, LABEL, ANSWER, HELP, HELPER = 1, 2, 3, 4, 6
"""Columns, from 1: the hidden keys, what the coach sees, and hidden helpers of the live counts.

The helpers stand further, where the form's own table goes as far.
"""

BESIDE = 4
"""The column of an answer shown beside another; the help then stands one column further."""

EARLIER, AGAIN, CONCLUDED, WORKING = (3, 4), (5, 6), (7, 8), range(10, 18)
"""The columns of a matrix: the scores so far, those to fill in, what became of a row, and hidden
ones in which the formulas think."""

LAYOUT = "2"
"""Another one as soon as a sheet says the same in other cells: its strays stand elsewhere."""

TABLE_HEAD, ROWS_IN_TABLE = 4, 40
"""The row with the heads of a table, and how many rows below are prepared for entries."""

START, COMPARISON, LISTS = "Start", "Profielvergelijking", "Lijsten"
NOTES = "Notities"
"""The sheets that are no form's. The notes are the coach's own: without keys, nobody reads them."""

FIRST_COMPARED, LAST_COMPARED = 5, (5 + len(SKILLS), 11)
"""The row with the heads of the comparison of the profiles, and its last row and column."""

BACK = "terug naar Start"
HEADS = ("Vraag", "Antwoord", "Hulp")
MEANING = "Betekenis"
EMPTY = "Leeg = zoals op {}"
UNUSED, COMPLETE = "Nog niet ingevuld.", "Alle verplichte antwoorden zijn ingevuld."
EMPTY_SHOWN, UNCHECKED = "(leeg)", "niet na te gaan"
BORROWED = "Uit de bibliotheek: zie het document."
TO_GO = ("Verplichte antwoorden nog in te vullen: ", ".")

LOOKS_LIKE_A_KEY = re.compile(r"[a-z][a-z0-9_]*\.[a-z0-9_.:]+")
VERSION_KEY, KIND_KEY = "jobpepper.versie", "jobpepper.soort"
NAMED_BEFORE = {"c090081d": "2"}
"""Versions by a name that workbooks bore before it followed from their sheets."""

SHOWS = "<"
"""Stands in the key column before the key of an answer that is only shown."""


def heads_of(form: Form) -> tuple[str, str, str]:
    """The heads of the columns of a form's sheet."""
    terms = next((block for block in form.body if isinstance(block, Definitions)), None)
    return (terms.head, MEANING, "") if terms and not form.fields else HEADS


def beside_in(form: Form) -> str:
    """The head of the column in which a sheet shows the scores of another; "" if it does not."""
    heads = (b.beside[0] for b in walk(form.body) if isinstance(b, Profile) and b.beside)
    return next(heads, "")


def is_scored(form: Form) -> bool:
    """Whether a form is a long list of scores, which is to be typed quickly."""
    return any(isinstance(block, Profile) for block in walk(form.body))


def help_column(form: Form) -> int:
    """Where the help of a form's sheet stands."""
    if form.matrix:
        return CONCLUDED[0]
    return HELP + 1 if beside_in(form) else HELP


def last_column(form: Form) -> int:
    """The last column of a form's sheet that the coach sees."""
    if form.matrix:
        return CONCLUDED[1]
    inline = form.inline
    return max(help_column(form), LABEL + len(inline.columns) - 1 if inline else 0)


def helper_column(form: Form) -> int:
    """Where the hidden helpers of a form's sheet stand."""
    return max(HELPER, last_column(form) + 1)


@cache
def ours_alone(form: Form) -> frozenset[int]:
    """The columns of a form's sheet in which only the program writes."""
    ours = {KEY, helper_column(form)}
    if form.matrix:
        ours |= {*WORKING}
    return frozenset(ours | {BESIDE} if beside_in(form) else ours)


def title_of(form: Form, table: Table) -> str:
    """What stands above a table: on its own sheet the form's name as well."""
    return table.title if table.inline else f"{form.title}: {table.sheet.lower()}"


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


def texts_of(form: Form) -> Iterator[str]:
    """Everything that the blank sheets of a form say."""
    yield from (form.title, form.purpose, BACK, UNUSED, COMPLETE, f"{TO_GO[0]}0{TO_GO[1]}")
    yield from (*heads_of(form), beside_in(form), f"{COMPLETE} {BORROWED}" if form.borrows else "")
    for line in lines_of(form.body):
        match line:
            case Heading(text, aside):
                yield from (text, aside)
            case Remark(text) | Prompt(text):
                yield text
            case Term(label, definition):
                yield from (label, definition)
            case FromElsewhere(label):
                yield label
            case Input(field):
                yield from (line.label, help_for(field))
    if form.matrix:
        yield from _texts_of_matrix(form.matrix)
    for table in form.tables:
        yield from (title_of(form, table), table.purpose)
        yield from (starred(column) for column in table.columns)


def _texts_of_matrix(matrix: Matrix) -> Iterator[str]:
    """What the rows and heads of a matrix say, and all that its formulas may say."""
    for column in matrix.columns:
        yield from (column.earlier, column.label)
    yield from matrix.concluded
    for group in matrix.groups:
        yield from (group.title, *(row.label for row in group.fields))
    yield from (words for row in WHAT_CHANGED for words in row)
    yield from (said_of_environment(words) for row in WHAT_CHANGED for words in row)
    yield from (outcome.value for outcome in Outcome)
    for verdict in Verdict:
        yield from (verdict.value, f"{Outcome.COMPARED_NOW}: {verdict}")


def keys_of(form: Form) -> Iterator[str]:
    """The key of every answer cell on a form's sheet: of a field, or of one of its boxes."""
    for field in form.fields.values():
        yield from keys_of_field(form, field)


def keys_of_field(form: Form, field: Field) -> list[str]:
    """The key of the answer cell of a field, or those of its boxes."""
    if field.kind is Kind.CHOICES:
        return [form.box_key(field, choice) for choice in field.choices]
    return [form.full_key(field.key)]


def former_keys_of(form: Form) -> Iterator[str]:
    """Keys that older workbooks may bear: a question of one answer, before it had boxes."""
    return (form.full_key(f.key) for f in form.fields.values() if f.kind is Kind.CHOICES)


@cache
def version_of(forms: tuple[Form, ...]) -> str:
    """What a workbook of these forms calls its version: another one once anything on it changes.

    It tells the reader whether what a workbook misses or has too much is the coach's doing.
    """
    on_sheets = [LAYOUT]
    for form in forms:
        on_sheets += [*keys_of(form), *texts_of(form)]
        on_sheets += [form.full_key(t.key, column.key) for t in form.tables for column in t.columns]
    digest = sha256("\n".join(on_sheets).encode()).hexdigest()[:8]
    return NAMED_BEFORE.get(digest, digest)
