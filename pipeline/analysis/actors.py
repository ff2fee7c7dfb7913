"""Who stands around the employee (guide 2.2.4)."""

from __future__ import annotations

from pipeline.forms.keys import ACTORS
from pipeline.records.answers import Forms, as_text
from pipeline.records.judgements import Actor

ROWS = "regels"


def actors_of(forms: Forms) -> list[Actor]:
    """Every actor with name and contact; not why they are involved, or what they may know."""
    filled = forms.get(ACTORS)
    if filled is None:
        return []
    columns = {column.key: column for table in filled.form.tables for column in table.columns}
    told = ("actor", "naam", "contact")
    return [
        Actor(*(as_text(columns[key], row[key]) if key in row else "" for key in told))
        for row in filled.rows.get(ROWS, ())
    ]
