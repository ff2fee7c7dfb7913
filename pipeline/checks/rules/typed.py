"""What the rules ask of a form: the fields that its own sheet answers, a text, a date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.forms.keys import Key
from pipeline.forms.model import Field
from pipeline.records.answers import FilledForm, Forms


def typed_fields(forms: Forms) -> Iterator[tuple[FilledForm, Field]]:
    """Every field that a coach answered on its own sheet, with its form."""
    for filled in forms.values():
        for field in filled.form.fields.values():
            if field.key in filled.typed:
                yield filled, field


def is_typed(key: Key, forms: Forms) -> bool:
    """Whether a coach answered a field on its own sheet."""
    return key.field in forms[key.form].typed


def text_of(key: Key, forms: Forms) -> str:
    """An answer that is text; "" when there is none."""
    answer = forms[key.form].answers.get(key.field)
    return answer if isinstance(answer, str) else ""


def date_of(key: Key, forms: Forms) -> dt.date | None:
    """An answer that is a date; None when there is none."""
    answer = forms[key.form].answers.get(key.field)
    return answer if isinstance(answer, dt.date) else None


def place_of(key: Key, forms: Forms) -> str:
    """Where a field that is answered on its own sheet stands, as Excel writes it."""
    return forms[key.form].cells[key.field].place
