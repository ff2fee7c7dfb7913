"""A table printed as one: a row per entry, the heads repeated on every page."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument

from pipeline.documents.building import word
from pipeline.documents.building.answer_controls import ENTRY, AnswerControls
from pipeline.documents.building.loops import looped_table
from pipeline.forms.model import Field, Table


def row_per_entry(
    document: WordDocument, table: Table, controls: AnswerControls, width: int
) -> None:
    """Write a table into a document, over a width in twips, its columns as wide as they say."""
    columns = _columns(table.columns)
    whole = sum(fields[0].width for fields in columns)
    widths = [width * fields[0].width // whole for fields in columns]
    widths[-1] += width - sum(widths)
    heads = [(f[0].head or f[0].label, wide) for f, wide in zip(columns, widths, strict=True)]
    about = (table.title or controls.form.title.capitalize(), "Eén rij per regel")
    row = looped_table(document, f"{ENTRY} in {table.key}", heads, about, "Naast elkaar")
    for cell, fields, wide in zip(row.cells, columns, widths, strict=True):
        for field in fields:
            first = field is fields[0]
            paragraph = word.first_paragraph(cell, "Vaardigheid") if first else None
            paragraph = paragraph or cell.add_paragraph(style="Vaardigheid")
            controls.answer(paragraph, field, wide - word.EDGE)


def _columns(fields: Sequence[Field]) -> list[list[Field]]:
    """The printed fields of each column: one of its own, and those that stand below it."""
    columns: list[list[Field]] = []
    for field in (field for field in fields if field.printed):
        if field.width:
            columns.append([field])
        else:
            columns[-1].append(field)
    return columns
