"""Text that a coach typed where no answer belongs: beside its cell, over a question, below all.

Whatever stands on a form's sheet and is neither an answer nor what the blank sheet says there
itself, is a stray. So is what was typed on a sheet of ours that asks nothing; what stands on a
sheet of the coach's own is not ours to judge, unless it is a form that lost its keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice

from pipeline.forms.keys import CAPACITY, Key
from pipeline.forms.model import Form, Table
from pipeline.records.answers import Content, Raw, Stray
from pipeline.records.todays_words import without_todays_words
from pipeline.workbooks.form_lines import starred
from pipeline.workbooks.lines import (
    AGAIN,
    ANSWER,
    BACK,
    COMPARISON,
    EARLIER,
    FIRST_COMPARED,
    HELP,
    KEY,
    LAST_COMPARED,
    LISTS,
    LOOKS_LIKE_A_KEY,
    NOTES,
    SHOWS,
    START,
    VERSION_KEY,
    ours_alone,
    texts_of,
    title_of,
)
from pipeline.workbooks.reading.sheet import Sheet

FIGURES = re.compile(r"\d+")
ALIKE = 0.6
"""From which part of a blank sheet's texts on a sheet is taken for that form's."""

MOST = 1_000
"""Of so many strays on a sheet, nobody asks how many more there are."""

LONGEST_TEXT = 2_000
"""No text of ours is longer, in signs."""

FEW = 5
"""Below so many texts nothing is alike."""


def strays_on(sheet: Sheet, home: Form | None, others: Sequence[Form] = ()) -> Iterator[Stray]:
    """The strays of a sheet with keys: that of a form, with rows of others perhaps, or Start."""
    if home is None:
        return iter(())
    of_sheet = _on_start(sheet, home) if home.sheet == START else _on_form(sheet, home, others)
    return islice(of_sheet, MOST)


def _on_form(sheet: Sheet, home: Form, others: Sequence[Form]) -> Iterator[Stray]:
    keys = [str(row[KEY - 1]) if row else "" for row in sheet.rows]
    tables = {form.full_key(t.key) for form in (home, *others) for t in form.tables}
    head = next((number for number, key in enumerate(keys) if key in tables), None)
    heads, scored = _of_matrices((home, *others))
    exact, folded = _texts(home)
    for form in others:
        exact, folded = exact | _texts(form)[0], folded | _texts(form)[1]
    for number, row in enumerate(sheet.rows):
        if number == head or keys[number] in heads:
            continue
        answers = (*EARLIER, *AGAIN) if keys[number] in scored else (ANSWER,)
        for column, value in _said_in(row):
            if value in exact or _is_ours(value, column, home):
                continue
            if _is_answer(sheet, keys, head, number, column, answers) or _folded(value) in folded:
                continue
            beside = sheet.cell(number, ANSWER - 1) if keys[number] and ANSWER in answers else None
            place = beside.place if beside and not beside.filled else ""
            yield Stray(home.key, sheet.cell(number, column), place)


def look_at_keyless(sheet: Sheet, forms: Sequence[Form], content: Content) -> None:
    """Tell of what was typed on a sheet that looks like a form, or a table, but has no keys.

    Where that is the only sheet of the form, all that stands there is lost: content.keyless. Beside
    another, or where the form asks nothing, they are strays.
    """
    if sheet.name == COMPARISON and not content.older:
        content.strays += islice(_on_comparison(sheet), MOST)
    if sheet.name in (COMPARISON, LISTS, NOTES):
        return
    form, table = _likeness(sheet, forms)
    if form is None:
        return
    strays = list(islice(_typed(sheet, form, table), MOST))
    key = form.full_key(table.key) if table else form.key
    if strays and form.asked and not _is_there(content, form, table):
        content.keyless[key] = sheet.name
    else:
        content.strays += strays


def _is_there(content: Content, form: Form, table: Table | None) -> bool:
    """Whether the workbook has another sheet of a form, or of a table, with its keys."""
    if table or not form.fields:
        table = table or form.inline
        return table is not None and form.full_key(table.key) in content.columns
    return any(Key.parse(key).form == form.key for key in content.cells)


def _likeness(sheet: Sheet, forms: Sequence[Form]) -> tuple[Form | None, Table | None]:
    """The form, and the table of it, whose blank sheet this one looks like; None if there is none.

    One that asks nothing has no keys, so there its name will do.
    """
    for form in forms:
        if form.sheet == sheet.name and not form.asked:
            return form, None
    texts = {value for row in sheet.rows for value in row if isinstance(value, str)}
    said = set(map(_folded, texts))
    units: list[tuple[Form, Table | None]] = [(form, None) for form in forms]
    units += [(form, table) for form in forms for table in form.tables if not table.inline]
    best = max(units, key=lambda unit: _alike(said, *unit))
    return best if _alike(said, *best) >= ALIKE else (None, None)


def _typed(sheet: Sheet, form: Form, table: Table | None) -> Iterator[Stray]:
    """What stands on the sheet of a form, or a table, that the blank one does not say."""
    exact, folded = _texts(form)
    if table:
        folded = frozenset(_texts_on(form, table))
    for number, row in enumerate(sheet.rows):
        for column, value in _said_in(row):
            if value in exact:
                continue
            hidden = column + 1 in ours_alone(form) and not table
            if not hidden and _folded(value) not in folded and not _is_key(value):
                yield Stray(form.key, sheet.cell(number, column))


def _on_start(sheet: Sheet, form: Form) -> Iterator[Stray]:
    """What stands right of the Start sheet, or below it: the rest is ours, and locked."""
    keys = [row[KEY - 1] if row else "" for row in sheet.rows]
    last = keys.index(VERSION_KEY) if VERSION_KEY in keys else len(keys)
    for number, row in enumerate(sheet.rows):
        for column, value in enumerate(row):
            outside = column >= HELP or (number > last and not keys[number])
            if value != "" and outside:
                yield Stray(form.key, sheet.cell(number, column))


def _on_comparison(sheet: Sheet) -> Iterator[Stray]:
    """What stands above the table of the comparison beside its title, right of it, or below it."""
    for number, row in enumerate(sheet.rows, start=1):
        ours = LAST_COMPARED[1] if FIRST_COMPARED <= number <= LAST_COMPARED[0] else 1
        for column in range(ours, len(row)):
            if row[column] != "":
                yield Stray(CAPACITY, sheet.cell(number - 1, column))


@cache
def _of_matrices(forms: tuple[Form, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the matrices of these forms, and of their rows."""
    matrices = [(form, form.matrix) for form in forms if form.matrix]
    rows = (form.full_key(row.key) for form, matrix in matrices for row in matrix.rows)
    return frozenset(form.full_key(matrix.key) for form, matrix in matrices), frozenset(rows)


def _is_answer(
    sheet: Sheet,
    keys: Sequence[str],
    head: int | None,
    row: int,
    column: int,
    answers: Sequence[int],
) -> bool:
    """Whether a cell is the place of an answer: beside a key, or below one in a table.

    answers: the columns in which those of its row stand, beside a key.
    """
    if head is None or row < head:
        return bool(keys[row]) and column + 1 in answers
    columns = sheet.rows[head]
    return column < len(columns) and bool(columns[column])


def _is_ours(value: Raw, column: int, form: Form) -> bool:
    """Whether it stands in a column of ours, and is what stands there: keys, counts, scores."""
    if column == KEY - 1:
        return _is_key(value)
    return column + 1 in ours_alone(form) and not isinstance(value, str)


def _said_in(row: Sequence[Raw]) -> Iterator[tuple[int, Raw]]:
    """What stands in the cells of a row, but for today's words, which an organisation chooses."""
    for column, value in enumerate(row):
        if value != "":
            said = without_todays_words(value) if isinstance(value, str) else value
            if said != "":
                yield column, said


def _is_key(value: Raw) -> bool:
    return isinstance(value, str) and bool(
        LOOKS_LIKE_A_KEY.fullmatch(value.strip().removeprefix(SHOWS))
    )


def _alike(said: set[str], form: Form, table: Table | None) -> float:
    """Which part of the texts of a blank sheet stands on this one."""
    texts = _texts_on(form, table)
    return len(texts & said) / len(texts) if len(texts) >= FEW else 0


def _texts_on(form: Form, table: Table | None) -> frozenset[str]:
    """What the blank sheet of a form, or of a table, says, folded."""
    if table is None:
        return _texts(form)[1] - {""}
    texts = (title_of(form, table), table.purpose, BACK, *map(starred, table.columns))
    return frozenset(map(_folded, texts))


@cache
def _texts(form: Form) -> tuple[frozenset[Raw], frozenset[str]]:
    """What the blank sheet of a form says, as it stands and folded."""
    texts = frozenset(texts_of(form))
    return texts, frozenset(map(_folded, texts))


def _folded(value: object) -> str:
    """A text to compare; counts change, so figures are all alike. What is too long stays as it is.

    Many cells may say the same, so that the short ones are kept.
    """
    return value if isinstance(value, str) and len(value) > LONGEST_TEXT else _short(value)


@lru_cache(maxsize=4_096, typed=True)
def _short(value: object) -> str:
    return FIGURES.sub("#", " ".join(str(value).split()))
