"""Build the Word template of a form from its declaration."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from pipeline.documents.building.empty_document import OURS, TEXT_WIDTH, empty_document, saved
from pipeline.documents.building.form_writer import Writer
from pipeline.documents.building.page import header_and_footer
from pipeline.forms.model import Form
from pipeline.records.house_style import HouseStyle

WORK_SHEET = "Werkblad bij de praktijkgids, geen Jobpepper-formulier"
"""The subtitle of what the guide describes and has no form for."""


def build_template(form: Form, house: HouseStyle = OURS) -> bytes:
    """The template of one form as .docx: a plain Word file whose controls hold placeholders."""
    document = empty_document(full_title(form))
    header_and_footer(document.sections[0], full_title(form), house)
    document.add_paragraph(form.title, style="Title")
    if subtitle := WORK_SHEET if form.extra else form.subtitle:
        document.add_paragraph(subtitle, style="Subtitle")
    Writer(form, document, TEXT_WIDTH).write(form.body)
    _end_on_a_paragraph(document)
    return saved(document, house)


def full_title(form: Form) -> str:
    """Title and subtitle on one line, as the later pages of a form repeat it."""
    return f"{form.title} - {form.subtitle}" if form.subtitle else form.title


def _end_on_a_paragraph(document: WordDocument) -> None:
    """Word wants a paragraph after the last table; make it take no room."""
    last = document.element.body[-2]
    if last.tag == qn("w:tbl"):
        document.add_paragraph(style="Tussenruimte")
