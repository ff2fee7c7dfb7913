"""The sheets themselves: text in the wrong place, copies, questions that are not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from string import ascii_uppercase

from pipeline.checks.values import quoted, text_of
from pipeline.forms.keys import Key
from pipeline.forms.model import Field, Form, Kind, Table
from pipeline.records.answers import Cell, Content, Forms, Stray
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.text import fold

MANY = 5
"""Above so many strays, a sheet gets one finding for all. Of so many questions, the labels stand
in a message."""

ELSEWHERE = "Zet het in de gele cel van de juiste vraag."


def known_questions(content: Content, forms: Forms) -> Iterator[Doubt]:
    """Every answer belongs to a question of some form."""
    for cell in content.unknown:
        yield Doubt(Code.QUESTION_UNKNOWN, Key(""), cell, value=quoted(cell.value))


def answered_once(content: Content, forms: Forms) -> Iterator[Doubt]:
    """A question stands once, or says the same wherever it stands."""
    for key, cell in content.again:
        where = Key.parse(key).whole
        yield Doubt(Code.ANSWERED_TWICE, where, cell, other=content.cells[key].place)


def sheets_once(content: Content, forms: Forms) -> Iterator[Doubt]:
    """A sheet stands once, or its copy says the same."""
    for copy, original in content.copies:
        where = Key(_form_with(original, content, forms))
        yield Doubt(Code.SHEET_TWICE, where, copy, other=original.sheet)


def cells_of_their_own(content: Content, forms: Forms) -> Iterator[Doubt]:
    """An answer has a cell of its own, that is not part of another one."""
    for key, cell, area in content.merged:
        yield Doubt(Code.CELL_MERGED, Key.parse(key).whole, cell, area=area)


def answers_at_home(content: Content, forms: Forms) -> Iterator[Doubt]:
    """An answer stands on its form's own sheet; elsewhere it is read as well."""
    where = groupby(content.elsewhere, key=lambda e: (Key.parse(e[0]).form, e[1].sheet))
    for _, group in where:
        found = list(group)
        more = f" (en nog {len(found) - 1} andere)" if len(found) > MANY else ""
        for key, cell, home in found if len(found) <= MANY else found[:1]:
            yield Doubt(Code.READ_ELSEWHERE, Key.parse(key).whole, cell, home=home, more=more)


def text_in_its_place(content: Content, forms: Forms) -> Iterator[Doubt]:
    """Text stands in the cells that ask for it."""
    beside = {_row_of(cell): cell for cell in content.cells.values() if cell.filled}
    for _, group in groupby(content.strays, key=lambda stray: stray.cell.sheet):
        strays = list(group)
        for stray in strays if len(strays) <= MANY else strays[:1]:
            hint = _hint(stray, beside.get(_row_of(stray.cell)))
            more = f" (en nog {len(strays) - 1} andere cellen)" if len(strays) > MANY else ""
            value = quoted(stray.cell.value) + more
            yield Doubt(Code.TEXT_ASTRAY, Key(stray.form), stray.cell, value=value, hint=hint)


def _hint(stray: Stray, answer: Cell | None) -> str:
    """What to do with it: answer is what stands in the answer cell of its row, if anything."""
    if answer and fold(text_of(answer.value)) == fold(text_of(stray.cell.value)):
        return f"Het staat al in {answer.place}: haal het hier weg."
    if answer:
        return f"Hoort het bij het antwoord in {answer.place}? Zet het daarbij, of haal het weg."
    return f"Hoort dit in {stray.beside}? Zet het daar." if stray.beside else ELSEWHERE


def _row_of(cell: Cell) -> tuple[str, str]:
    return cell.sheet, cell.address.lstrip(ascii_uppercase)


def questions_all_there(content: Content, forms: Forms) -> Iterator[Doubt]:
    """The workbook asks all that the forms ask; if not, it is older, or rows are gone.

    One that is older hears nothing of what stands on no paper form: nobody has to answer it. A work
    sheet that is not there at all is not missed.
    """
    for form in (filled.form for filled in forms.values()):
        where = Key(form.key)
        if lost := content.keyless.get(form.key):
            yield Doubt(Code.QUESTIONS_GONE, where, name=lost)
            continue
        if form.extra and not _is_anything_there(content, form):
            continue
        lacking = [f for f in form.fields.values() if not _is_there(content, form, f)]
        absent = [f.label for f in lacking if _matters(content, form, f)]
        if form.fields and len(absent) == len(form.fields) and not content.older:
            is_there = form.sheet in content.sheets
            yield Doubt(
                Code.QUESTIONS_GONE if is_there else Code.SHEET_GONE, where, name=form.sheet
            )
            continue
        for table in form.tables:
            if lost := content.keyless.get(form.full_key(table.key)):
                yield Doubt(Code.QUESTIONS_GONE, where, name=lost)
                continue
            absent += _absent_columns(content, form, table)
        if absent:
            labels = _quoted(dict.fromkeys(absent))
            yield Doubt(
                Code.WORKBOOK_OLDER if content.older else Code.QUESTIONS_MISSING,
                where,
                labels=labels,
            )


def _is_anything_there(content: Content, form: Form) -> bool:
    """Whether the workbook has any question of a form."""
    tables = (form.full_key(table.key) for table in form.tables)
    return any(key in content.columns for key in tables) or any(
        _is_there(content, form, field) for field in form.fields.values()
    )


def _absent_columns(content: Content, form: Form, table: Table) -> list[str]:
    """The columns that a table misses, or its sheet when it is not there at all."""
    has = content.columns.get(form.full_key(table.key))
    if not has:
        return [table.sheet]
    lacking = (column for column in table.columns if column.key not in has)
    return [column.label for column in lacking if _matters(content, form, column)]


def _matters(content: Content, form: Form, field: Field) -> bool:
    """Whether it is told that a workbook does not ask this."""
    return not content.older or (form.printed and field.printed)


def _form_with(cell: Cell, content: Content, forms: Forms) -> str:
    """The key of the form to which a cell that was read belongs."""
    for key, read in content.cells.items():
        if read == cell:
            return Key.parse(key).form
    for key, rows in content.tables.items():
        if any(cell in row.values() for row in rows):
            return Key.parse(key).form
    # below: of an empty cell, which a document that came back filled
    of_sheet = (key for key, filled in forms.items() if cell.sheet in _sheets(filled.form))
    return next(of_sheet, next(iter(forms)))


def _sheets(form: Form) -> set[str]:
    return {form.sheet, *(table.sheet for table in form.tables)}


def _is_there(content: Content, form: Form, field: Field) -> bool:
    if field.kind is Kind.CHOICES:
        boxes = (form.box_key(field, choice) for choice in field.choices)
        return any(key in content.cells for key in (form.full_key(field.key), *boxes))
    return form.full_key(field.key) in content.cells


def _quoted(labels: Iterable[str]) -> str:
    quoted = [f"'{label}'" for label in labels]
    more = f" en nog {len(quoted) - MANY} andere" if len(quoted) > MANY else ""
    return ", ".join(quoted[:MANY]) + more
