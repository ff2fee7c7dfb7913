"""Small pieces of Word that python-docx does not offer as such."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

PALE, PALENESS = "E4EFF0", 0.12
PER_ROW = "Per rij wat gevraagd wordt en de plaats voor het antwoord"
"""What a table of a form holds, to read aloud."""

EDGE = 100
"""How far writing lines stay from the edge, so that no program wraps them."""


def space_before(paragraph: Paragraph, twips: int) -> None:
    """Leave so many twentieths of a point open above a paragraph."""
    paragraph.paragraph_format.space_before = Twips(twips)


def pale(colour: str) -> str:
    """The colour of backgrounds beside an accent: an eighth of it, the rest white."""
    parts = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{255 - round((255 - part) * PALENESS):02X}" for part in parts)


def new_table(
    document: WordDocument,
    rows: int,
    columns: Sequence[int],
    style: str,
    alternative: tuple[str, str],
) -> Table:
    """A table of fixed columns (widths in twips), with a title and description to read aloud."""
    table: Table = document.add_table(rows, len(columns), style=style)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    for column, width in zip(table.columns, columns, strict=True):
        column.width = Twips(width)
    for row in table.rows:
        for cell, width in zip(row.cells, columns, strict=True):
            cell.width = Twips(width)
        keep_together(row)
    for tag, text in zip(("w:tblCaption", "w:tblDescription"), alternative, strict=True):
        table._tbl.tblPr.append(_element(tag, val=text))
    return table


def first_paragraph(cell: _Cell, style: str) -> Paragraph:
    """The paragraph that every cell begins with, in this style."""
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.style = style
    return paragraph


def writing_edge(paragraph: Paragraph, width: int) -> None:
    """Where the writing lines of an empty answer run to: a tab stop with dots."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Twips(width - EDGE), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def writing_stop(paragraph: Paragraph, place: int) -> None:
    """Where the writing line of an answer ends, when another begins on the same line."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Twips(place), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.DOTS)


def mark_as_header(table: Table) -> None:
    """The first row heads the table: it is read as such, and repeated on a next page."""
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))


def column_heads(cells: Sequence[_Cell], titles: Sequence[str]) -> None:
    """The heads of columns, figures centred; nothing where the title is ""."""
    for cell, title in zip(cells, titles, strict=True):
        if title:
            style = "Score" if title.isdigit() else "Vaardigheid"
            first_paragraph(cell, style).add_run(title, style="Label")
            shade(cell, PALE)


def keep_together(row: _Row) -> None:
    """Never break a row over two pages, when one page can hold it."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))


def in_one_cell(document: WordDocument, since: int, width: int, title: str) -> None:
    """Put all that a body holds from one of its elements on in a cell that no page breaks.

    Paragraphs that are kept with the next do not hold in every program.
    """
    elements = document.element.body[since:-1]  # the last is about the page
    cell = new_table(document, 1, [width], "Velden", (title, PER_ROW)).rows[0].cells[0]
    cell._tc[-1:] = elements
    for paragraph in cell._tc.iter(qn("w:p")):
        keep_with_next(Paragraph(paragraph, cell), keep=False)  # else the cell goes with the next


def written(document: WordDocument) -> int:
    """How many elements the body of a document holds by now."""
    return len(document.element.body) - 1  # the last is about the page


def keep_with_next(paragraph: Paragraph, *, keep: bool = True) -> None:
    """Never leave a paragraph alone at the foot of a page."""
    paragraph.paragraph_format.keep_with_next = keep


def shade(cell: _Cell, colour: str) -> None:
    """Give a cell a background."""
    cell._tc.get_or_add_tcPr().append(_element("w:shd", val="clear", color="auto", fill=colour))


def centre(cell: _Cell) -> None:
    """Put what a cell holds halfway its height."""
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER


def upwards(heads: _Row, height: int) -> None:
    """Have all heads but the first be read from the foot of their cell up, over so many twips."""
    heads.height, heads.height_rule = Twips(height), WD_ROW_HEIGHT_RULE.EXACTLY
    for cell in heads.cells[1:]:
        cell._tc.get_or_add_tcPr().append(_element("w:textDirection", val="btLr"))


def without_lines(cell: _Cell) -> None:
    """Draw no line above or below a cell."""
    borders = _element("w:tcBorders")
    for side in ("w:top", "w:bottom"):
        borders.append(_element(side, val="nil"))
    cell._tc.get_or_add_tcPr().append(borders)


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
