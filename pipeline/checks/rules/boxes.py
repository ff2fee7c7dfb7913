"""Boxes that ask which: "andere: …"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.forms.keys import Key
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt


def which_other(forms: Forms) -> Iterator[Doubt]:
    """A box "andere" asks which, and what is filled in there asks for the box (guide 2.2.2).

    A workbook made before it asked which hears nothing.
    """
    for filled in forms.values():
        for field in filled.form.fields.values():
            if field.key in filled.refused:
                continue
            answer = filled.answers.get(field.key)
            ticked = answer if isinstance(answer, tuple) else ()
            for choice in field.choices:
                if choice.detail is None:
                    continue
                where, chosen = Key(filled.form.key, choice.detail.key), choice.code in ticked
                cell = filled.cells.get(where.field)
                if chosen and cell and not cell.filled:
                    yield Doubt(Code.OTHER_UNNAMED, where, label=choice.label)
                if not chosen and where.field in filled.answers:
                    yield Doubt(Code.OTHER_UNTICKED, where, label=choice.label)
