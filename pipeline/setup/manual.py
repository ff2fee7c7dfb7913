"""The lists in the coaches' manual that follow from the declarations and the catalogue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.forms.model import Form, readers_in_words
from pipeline.records.catalogue import Code


def with_lists(manual: str, forms: Sequence[Form]) -> str:
    """The manual with its lists made anew, between their marks; the rest as it was."""
    form_rows = [_row(form) for form in forms]
    messages = (code.value for code in Code)
    message_rows = [f"| `{one.code}` | {one.severity} | {one.meaning} |" for one in messages]
    manual = _replace(
        manual,
        "formulieren",
        ["| | Blad | Waarvoor | Wie mag het lezen |", "|-|-|-|-|", *form_rows],
    )
    return _replace(manual, "meldingen", ["| Code | Soort | Betekenis |", "|-|-|-|", *message_rows])


def _row(form: Form) -> str:
    number = form.number if form.printed else ""
    return f"| {number} | {form.sheet} | {form.purpose} | {readers_in_words(form.audience)} |"


def _replace(manual: str, name: str, lines: Sequence[str]) -> str:
    mark = re.compile(rf"(<!-- {name}:.*?-->\n).*?(<!-- einde -->)", re.DOTALL)
    return mark.sub(lambda found: found[1] + "\n".join(lines) + "\n" + found[2], manual)
