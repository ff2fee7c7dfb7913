"""Parts that the documents which are no form have in common."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.table import Table, _Cell

from pipeline.documents.building import word
from pipeline.documents.building.empty_document import TEXT_WIDTH, empty_document, saved
from pipeline.documents.building.page import header_and_footer
from pipeline.documents.controls import text_control

LABEL = 2700


def new_document(name: str, subtitle: str, *, numbered: bool = True) -> WordDocument:
    """A document with its head and foot, its title and what it is about."""
    document = empty_document(name)
    header_and_footer(document.sections[0], name.upper(), numbered=numbered)
    document.add_paragraph(name.upper(), style="Title")
    document.add_paragraph(subtitle, style="Subtitle")
    return document


def finished(document: WordDocument) -> bytes:
    """The template as .docx; Word wants a paragraph after a last table."""
    document.add_paragraph(style="Tussenruimte")
    return saved(document)


def facts(document: WordDocument, key: str, rows: Sequence[tuple[str, str]]) -> None:
    """Who and when: per row the name of a placeholder and its label, under the key of all."""
    columns = [LABEL, TEXT_WIDTH - LABEL]
    table = word.new_table(
        document, len(rows), columns, "Velden", ("Gegevens", "Wie het is en wanneer het was")
    )
    for row, (name, label) in zip(table.rows, rows, strict=True):
        word.first_paragraph(row.cells[0], "Veld").add_run(f"{label}:", style="Label")
        answer(row.cells[1], f"{key}.{name}", label, name, "Veld")


def answer(cell: _Cell, key: str, label: str, placeholder: str, style: str) -> None:
    """A control in a cell, under a key, that prints a placeholder."""
    control = text_control(key, label, f"{{{{ {placeholder} }}}}")
    word.first_paragraph(cell, style)._p.append(control)


def heads(cells: Sequence[_Cell], titles: Sequence[str]) -> None:
    """The heads of columns, figures centred."""
    for cell, title in zip(cells, titles, strict=True):
        style = "Score" if title.isdigit() else "Vaardigheid"
        word.first_paragraph(cell, style).add_run(title, style="Label")
        word.shade(cell, word.PALE)


def listing(
    document: WordDocument, loop: str, columns: Sequence[tuple[str, int, str]], title: str
) -> Table:
    """A table with a row per turn of a loop; columns: head, width and what each row prints."""
    widths = [width for _, width, _ in columns]
    table = word.new_table(document, 4, widths, "Vaardigheden", (title, "Eén rij per regel"))
    heads(table.rows[0].cells, [head for head, _, _ in columns])
    word.mark_as_header(table)
    table.rows[1].cells[0].paragraphs[0].add_run(f"{{%tr for {loop} %}}")
    for cell, (_, _, printed) in zip(table.rows[2].cells, columns, strict=True):
        word.first_paragraph(cell, "Vaardigheid").add_run(printed)
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    return table


def tag(document: WordDocument, statement: str) -> None:
    """A statement of the template, in a paragraph of its own."""
    document.add_paragraph(f"{{%{statement} %}}")
