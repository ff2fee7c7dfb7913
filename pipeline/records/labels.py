"""What people call things: the words for a key, wherever a list names one."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.records.answers import FilledForm


def label_of(tag: str, forms: Mapping[str, FilledForm]) -> str:
    """What stands beside the answer with this tag: "Werkafspraken", "Acties 3: Termijn".

    A tag that belongs to no form gives its last part.
    """
    key, *path = tag.split(".")
    form = forms[key].form if key in forms else None
    if form and path and path[0] in form.fields:
        return form.fields[path[0]].label
    for table in form.tables if form else ():
        for column in table.columns:
            if path[:1] == [table.key] and path[-1] == column.key:
                return f"{table.sheet} {path[1]}: {column.label}"
    return path[-1] if path else tag
