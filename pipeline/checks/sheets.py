"""What is found about the sheets themselves: text in the wrong place, copies, older forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from pipeline.answers import Content, FilledForm
from pipeline.checks.values import shown
from pipeline.forms import VERSION
from pipeline.forms.model import BOX, Field, Kind

COPY = 3
"""From this many repeated questions on, a sheet is taken for a copy of another."""


def say_about_sheets(content: Content, forms: Mapping[str, FilledForm]) -> None:
    """Add to each form what is found about its sheet."""
    _repeated(content, forms)
    for key, cell, area in content.merged:
        filled, field = _of(key, forms)
        filled.say("cel-samengevoegd", field, cell, area=area)
    for stray in content.strays:
        where = f"Hoort dit in {stray.beside}? Zet het daar" if stray.beside else "Zet het in"
        hint = f"{where}." if stray.beside else f"{where} de gele cel van de juiste vraag."
        forms[stray.form].say(
            "tekst-ernaast", None, stray.cell, value=shown(stray.cell.value), hint=hint
        )
    for filled in forms.values():
        _absent(content, filled)


def _repeated(content: Content, forms: Mapping[str, FilledForm]) -> None:
    """One finding for a copied sheet; one per question when there are only a few."""
    per_sheet = Counter(cell.sheet for _, cell in content.again)
    told: set[str] = set()
    for key, cell in content.again:
        filled, field = _of(key, forms)
        first = content.cells[key]
        if per_sheet[cell.sheet] < COPY:
            filled.say("dubbel-ingevuld", field, cell, other=first.place)
        elif cell.sheet not in told:
            told.add(cell.sheet)
            filled.say("blad-dubbel", None, cell, other=first.sheet)


def _absent(content: Content, filled: FilledForm) -> None:
    """Questions of this form that the workbook does not have: it is older, or rows are gone."""
    form = filled.form
    absent = [f.label for f in form.fields.values() if not _keys(filled, f) & content.cells.keys()]
    if filled.in_use and absent:
        older = bool(content.version) and content.version != VERSION
        code = "werkmap-ouder" if older else "vragen-ontbreken"
        filled.say(code, None, None, labels=_listed(absent))


def _keys(filled: FilledForm, field: Field) -> set[str]:
    if field.kind is Kind.CHOICES:
        return {filled.form.box_key(field, choice) for choice in field.choices}
    return {filled.form.full_key(field.key)}


def _of(key: str, forms: Mapping[str, FilledForm]) -> tuple[FilledForm, Field]:
    form, _, name = key.partition(".")
    return forms[form], forms[form].form.fields[name.partition(BOX)[0]]


def _listed(labels: Iterable[str]) -> str:
    quoted = [f"'{label}'" for label in labels]
    return ", ".join(quoted[:5]) + (f" en nog {len(quoted) - 5} andere" if len(quoted) > 5 else "")
