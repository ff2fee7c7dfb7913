"""What a template repeats or leaves out: statements of the template engine, tables that loop."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.table import _Row

from pipeline.documents.building import word

Column = tuple[str, int]
"""The head of a column ("" for one that only keeps others apart) and its width in twips."""


def statement(document: WordDocument, text: str) -> None:
    """A statement such as "if tekorten", in a paragraph of its own that is never printed."""
    document.add_paragraph(f"{{%p {text} %}}")


def looped_table(
    document: WordDocument,
    loop: str,
    columns: Sequence[Column],
    about: tuple[str, str],
    style: str = "Vaardigheden",
) -> _Row:
    """A table with heads and a row per turn of a loop ("rij in acties"); gives that row to fill.

    about: title and description of the table, to read aloud.
    """
    widths = [width for _, width in columns]
    table = word.new_table(document, 4, widths, style, about)
    word.column_heads(table.rows[0].cells, [head for head, _ in columns])
    word.mark_as_header(table)
    table.rows[1].cells[0].paragraphs[0].add_run(f"{{%tr for {loop} %}}")
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    return table.rows[2]


def listing(
    document: WordDocument,
    loop: str,
    columns: Sequence[tuple[str, int, str]],
    title: str,
    style: str = "Vaardigheid",
) -> None:
    """A looped table of plain text in a style; columns: head, width and what each row prints."""
    heads = [(head, width) for head, width, _ in columns]
    row = looped_table(document, loop, heads, (title, "Eén rij per regel"), "Naast elkaar")
    for cell, (_, _, text) in zip(row.cells, columns, strict=True):
        word.first_paragraph(cell, style).add_run(text)
