"""What is found about the sheets themselves: text in the wrong place, copies, older forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from pipeline.checks.values import shown
from pipeline.forms.keys import Key
from pipeline.forms.model import Field, Kind
from pipeline.records.answers import Cell, Content, FilledForm

MANY = 5
"""Above so many strays, a sheet gets one finding for all."""


def report_on_sheets(content: Content, forms: Mapping[str, FilledForm]) -> None:
    """Add to each form what is found about its sheet."""
    for key, cell in content.again:
        filled, field = _of(key, forms)
        filled.report("dubbel-ingevuld", field, cell, other=content.cells[key].place)
    for copy, original in content.copies:
        filled = _form_with(original, content, forms)
        filled.report("blad-dubbel", None, copy, other=original.sheet)
    for key, cell, area in content.merged:
        filled, field = _of(key, forms)
        filled.report("cel-samengevoegd", field, cell, area=area)
    _strays(content, forms)
    for filled in forms.values():
        _absent(content, filled)


def _strays(content: Content, forms: Mapping[str, FilledForm]) -> None:
    for _, group in groupby(content.strays, key=lambda stray: stray.cell.sheet):
        strays = list(group)
        for stray in strays if len(strays) <= MANY else strays[:1]:
            where = f"Hoort dit in {stray.beside}? Zet het daar." if stray.beside else ELSEWHERE
            more = f" (en nog {len(strays) - 1} andere cellen)" if len(strays) > MANY else ""
            value = shown(stray.cell.value) + more
            forms[stray.form].report("tekst-ernaast", None, stray.cell, value=value, hint=where)


ELSEWHERE = "Zet het in de gele cel van de juiste vraag."


def _form_with(cell: Cell, content: Content, forms: Mapping[str, FilledForm]) -> FilledForm:
    """The form to which a cell that was read belongs."""
    for key, read in content.cells.items():
        if read == cell:
            return _of(key, forms)[0]
    for key, rows in content.tables.items():
        if any(cell in row.values() for row in rows):
            return forms[Key.parse(key).form]
    raise KeyError(cell.place)


def _absent(content: Content, filled: FilledForm) -> None:
    """Questions of this form that the workbook does not have: it is older, or rows are gone."""
    form = filled.form
    absent = [f.label for f in form.fields.values() if not _keys(filled, f) & content.cells.keys()]
    older = content.older
    if form.fields and len(absent) == len(form.fields) and not older:
        code = "vragen-weg" if form.sheet in content.sheets else "blad-weg"
        filled.report(code, None, None, name=form.sheet)
        return
    for table in form.tables:
        has = content.columns.get(form.full_key(table.key))
        absent += [c.label for c in table.columns if c.key not in has] if has else [table.sheet]
    if absent:
        code = "werkmap-ouder" if older else "vragen-ontbreken"
        filled.report(code, None, None, labels=_listed(dict.fromkeys(absent)))


def _keys(filled: FilledForm, field: Field) -> set[str]:
    if field.kind is Kind.CHOICES:
        return {filled.form.box_key(field, choice) for choice in field.choices}
    return {filled.form.full_key(field.key)}


def _of(key: str, forms: Mapping[str, FilledForm]) -> tuple[FilledForm, Field]:
    parsed = Key.parse(key)
    return forms[parsed.form], forms[parsed.form].form.fields[parsed.field]


def _listed(labels: Iterable[str]) -> str:
    quoted = [f"'{label}'" for label in labels]
    return ", ".join(quoted[:5]) + (f" en nog {len(quoted) - 5} andere" if len(quoted) > 5 else "")
