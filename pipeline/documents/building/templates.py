"""Build the Word templates: of each form from its declaration, and of what is no form."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from pipeline.documents.building.empty_document import TEXT_WIDTH, empty_document, saved
from pipeline.documents.building.form_writer import Writer
from pipeline.documents.building.page import header_and_footer
from pipeline.documents.judged import comparison, interviews, satisfaction, summary
from pipeline.forms.model import Form


def build_templates(forms: Sequence[Form]) -> dict[str, bytes]:
    """Every template as .docx, by the name of its document."""
    verdicts = next(form for form in forms if form.key == interviews.KEY)
    return {
        **{form.document: build_template(form) for form in forms if form.printed},
        comparison.NAME: comparison.build(),
        interviews.NAME: interviews.build(verdicts),
        satisfaction.NAME: satisfaction.build(),
        summary.NAME: summary.build(),
    }


def build_template(form: Form) -> bytes:
    """The template of one form as .docx: a plain Word file whose controls hold placeholders."""
    document = empty_document(full_title(form))
    header_and_footer(document.sections[0], full_title(form), numbered=form.pages > 1)
    document.add_paragraph(form.title, style="Title")
    if form.subtitle:
        document.add_paragraph(form.subtitle, style="Subtitle")
    Writer(form, document, TEXT_WIDTH).write(form.body)
    _end_on_a_paragraph(document)
    return saved(document)


def full_title(form: Form) -> str:
    """Title and subtitle on one line, as the later pages of a form repeat it."""
    return f"{form.title} - {form.subtitle}" if form.subtitle else form.title


def _end_on_a_paragraph(document: WordDocument) -> None:
    """Word wants a paragraph after the last table; make it take no room."""
    last = document.element.body[-2]
    if last.tag == qn("w:tbl"):
        document.add_paragraph(style="Tussenruimte")
