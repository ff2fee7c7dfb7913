"""The conditions for support (guide 1.3)."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.rules.typed import typed_fields
from pipeline.forms.keys import Key
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt


def conditions_met(forms: Forms) -> Iterator[Doubt]:
    """A "nee" to a condition for support asks to refer; no answer is no "nee" (guide 1.3)."""
    for filled, field in typed_fields(forms):
        if field.condition and filled.answers[field.key] == "nee":
            where = Key(filled.form.key, field.key)
            yield Doubt(Code.CONDITION_NOT_MET, where, condition=field.label)
