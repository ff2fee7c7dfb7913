"""Build the Word template of a form, or of a leaflet, from its declaration."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt

from pipeline.documents.building.empty_document import empty_document, saved
from pipeline.documents.building.form_writer import Writer
from pipeline.documents.building.leaflet_writer import write_leaflet
from pipeline.documents.building.page import header_and_footer
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.forms.leaflet import Leaflet
from pipeline.forms.model import Form
from pipeline.forms.work_sheets import WORK_SHEET
from pipeline.records.house_style import OURS, HouseStyle

LARGE = {"Normal": 12, "Heading 1": 15}
"""The size of letters that are read from a wall, in points, by style."""

"""The subtitle of what the guide describes and has no form for."""


def build_template(form: Form, house: HouseStyle = OURS) -> bytes:
    """The template of one form as .docx: a plain Word file whose controls hold placeholders."""
    document = _begun(form, WORK_SHEET if form.extra else form.subtitle, house)
    Writer(form, document, TEXT_WIDTH).write(form.body)
    return _finished(document, house)


def build_leaflet(leaflet: Leaflet, house: HouseStyle = OURS) -> bytes:
    """The template of one leaflet as .docx; of today's words alone it has placeholders."""
    document = _begun(leaflet, leaflet.subtitle, house)
    if leaflet.to_pin_up:
        for style, size in LARGE.items():
            document.styles[style].font.size = Pt(size)
    write_leaflet(leaflet, document)
    return _finished(document, house)


def full_title(titled: Form | Leaflet) -> str:
    """Title and subtitle on one line, as the later pages repeat it."""
    return f"{titled.title} - {titled.subtitle}" if titled.subtitle else titled.title


def _begun(titled: Form | Leaflet, subtitle: str, house: HouseStyle) -> WordDocument:
    """A document with its titles, and the heads and feet of its pages."""
    document = empty_document(full_title(titled))
    header_and_footer(document.sections[0], full_title(titled), house)
    document.add_paragraph(titled.title, style="Title")
    if subtitle:
        document.add_paragraph(subtitle, style="Subtitle")
    return document


def _finished(document: WordDocument, house: HouseStyle) -> bytes:
    _end_on_a_paragraph(document)
    return saved(document, house)


def _end_on_a_paragraph(document: WordDocument) -> None:
    """Word wants a paragraph after the last table; make it take no room."""
    last = document.element.body[-2]
    if last.tag == qn("w:tbl"):
        document.add_paragraph(style="Tussenruimte")
