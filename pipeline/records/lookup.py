"""Look up what a key stands for in a dossier: the field, what people call it, its cell."""

from __future__ import annotations

from pipeline.forms.keys import Key
from pipeline.forms.model import Field
from pipeline.records.answers import Cell, Forms


def field_of(key: Key, forms: Forms) -> Field | None:
    """The field, or the column of a table, that a key names; None when no form has it."""
    if key.form not in forms:
        return None
    form = forms[key.form].form
    if not key.row and key.within in form.fields:
        return form.fields[key.within]
    columns = (c for table in form.tables if table.key == key.table for c in table.columns)
    return next((column for column in columns if column.key == key.field), None)


def label_of(key: Key, forms: Forms) -> str:
    """What stands beside the answer: "Werkafspraken", "Acties 3: Termijn"; a box with its code.

    A whole entry of a table is "Acties 3". A key of no form gives its last part.
    """
    field = field_of(key, forms)
    label = field.label if field else key.field.rpartition(".")[2] or key.form
    for table in forms[key.form].form.tables if key.form in forms else ():
        if table.key == key.table:
            entry = f"{table.sheet} {key.row}"
            label = f"{entry}: {label}" if key.field else entry
    return f"{label} [{key.box}]" if key.box else label


def cell_of(key: Key, forms: Forms) -> Cell | None:
    """Where the answer stands, or could stand; None when the workbook has no place for it."""
    filled = forms.get(key.form)
    if filled is None:
        return None
    if not key.row:
        return filled.cells.get(key.within)
    rows = filled.row_cells.get(key.table, [])
    return rows[key.row - 1].get(key.field) if 0 < key.row <= len(rows) else None
