"""What is found about the sheets themselves: text in the wrong place, copies, older forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from pipeline.checks.values import shown
from pipeline.forms import VERSION
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
    _elsewhere(content, forms)
    _strays(content, forms)
    for filled in forms.values():
        _absent(content, filled)


def _elsewhere(content: Content, forms: Mapping[str, FilledForm]) -> None:
    """Answers that stand on another form's sheet: read, and told."""
    where = groupby(content.elsewhere, key=lambda e: (Key.parse(e[0]).form, e[1].sheet))
    for _, group in where:
        found = list(group)
        for key, cell, home in found if len(found) <= MANY else found[:1]:
            filled, field = _of(key, forms)
            more = f" (en nog {len(found) - 1} andere)" if len(found) > MANY else ""
            filled.report("elders-gelezen", field, cell, home=home, more=more)


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
    older = bool(content.version) and content.version != VERSION
    if lost := content.keyless.get(form.key):
        filled.report("vragen-weg", None, None, name=lost)
        return
    if form.fields and len(absent) == len(form.fields) and not older:
        code = "vragen-weg" if form.sheet in content.sheets else "blad-weg"
        filled.report(code, None, None, name=form.sheet)
        return
    for table in form.tables:
        if lost := content.keyless.get(form.full_key(table.key)):
            filled.report("vragen-weg", None, None, name=lost)
            continue
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
