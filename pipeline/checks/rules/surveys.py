"""The surveys: what was left open is for the one who filled it in, not for the coach (2.2.6)."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.forms.keys import EMPLOYEE_SURVEY, EMPLOYER_SURVEY, Key
from pipeline.forms.model import Kind
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.text import listed


def statements_answered(forms: Forms) -> Iterator[Doubt]:
    """A statement may stay open; the coach hears which (guide 2.2.6)."""
    for key in (EMPLOYER_SURVEY, EMPLOYEE_SURVEY):
        filled = forms[key]
        scored = [f for f in filled.form.fields.values() if f.kind is Kind.SCORE]
        answered = {*filled.answers, *filled.refused}
        open_ = {
            number: field.key
            for number, field in enumerate(scored, start=1)
            if field.key in filled.cells and field.key not in answered
        }
        if filled.in_use and open_:
            numbers = f"stelling {listed([*map(str, open_)])}"
            yield Doubt(Code.STATEMENT_EMPTY, Key(key, next(iter(open_.values()))), numbers=numbers)
