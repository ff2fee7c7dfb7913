"""Where the parts of a leaflet stand on the page: one function per kind of content."""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document as WordDocument

from pipeline.documents.building import word
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.forms.leaflet import Content, Leaflet, Part, Points, Text, Vocabulary
from pipeline.forms.words import placeholder_of

SHORT_WORD, TODAY_WIDTH = 1200, 4000
"""The columns of an abbreviation and of today's word, in twips."""


def write_leaflet(leaflet: Leaflet, document: WordDocument) -> None:
    """Write all that a leaflet says, and where the guide has it from."""
    for one in leaflet.body:
        if isinstance(one, Part):
            document.add_paragraph(one.title, style="Heading 1")
        _write(one.body if isinstance(one, Part) else (one,), document)
    if leaflet.source:
        document.add_paragraph(leaflet.source, style="Legende")


def _write(contents: Iterable[Content], document: WordDocument) -> None:
    for content in contents:
        match content:
            case Text(text):
                document.add_paragraph(text, style="Inleiding")
            case Points():
                _points(content, document)
            case Vocabulary():
                _vocabulary(content, document)


def _points(points: Points, document: WordDocument) -> None:
    if points.lead:
        document.add_paragraph(style="Vraag").add_run(points.lead, style="Label")
    for point in points.points:
        paragraph = document.add_paragraph(style="Punt")
        name, colon, rest = point.partition(":") if points.named else ("", "", point)
        if name:
            paragraph.add_run(name + colon, style="Label")
        paragraph.add_run(rest)


def _vocabulary(vocabulary: Vocabulary, document: WordDocument) -> None:
    """A row per word; what it stands for has a column where any word stands for something."""
    explained = any(meaning for _, meaning in vocabulary.words)
    left = TEXT_WIDTH - TODAY_WIDTH
    heads = {"Woord": SHORT_WORD, "Betekenis": left - SHORT_WORD} if explained else {"Woord": left}
    heads["Vandaag"] = TODAY_WIDTH
    about = ("Woorden van de gids", "Per rij een woord en hoe het vandaag heet")
    widths, rows = list(heads.values()), len(vocabulary.words) + 1
    table = word.new_table(document, rows, widths, "Naast elkaar", about)
    word.column_heads(table.rows[0].cells, list(heads))
    word.mark_as_header(table)
    for row, (term, meaning) in zip(table.rows[1:], vocabulary.words, strict=True):
        first, *between, last = row.cells
        word.first_paragraph(first, "Vaardigheid").add_run(term, style="Label")
        for cell in between:
            word.first_paragraph(cell, "Vaardigheid").add_run(meaning)
        today = f"{{{{ {placeholder_of(term)} }}}}"
        word.first_paragraph(last, "Vaardigheid").add_run(today)
