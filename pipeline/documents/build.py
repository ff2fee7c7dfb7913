"""Build the Word template of a form from its declaration."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section as PageSection
from docx.text.paragraph import Paragraph

from pipeline.documents.base import TEXT_WIDTH, empty_document, saved
from pipeline.documents.layout import Writer
from pipeline.forms.model import Form

BRAND = "JOBPEPPER"
LINE = "Ondersteuning voor werknemers met een arbeidshandicap"


def build_template(form: Form) -> bytes:
    """The template of one form as .docx: a plain Word file whose controls hold placeholders."""
    document = empty_document(full_title(form))
    _header_and_footer(document.sections[0], form)
    document.add_paragraph(form.title, style="Title")
    if form.subtitle:
        document.add_paragraph(form.subtitle, style="Subtitle")
    Writer(form, document, TEXT_WIDTH).write(form.body)
    _end_on_a_paragraph(document)
    return saved(document)


def full_title(form: Form) -> str:
    """Title and subtitle on one line, as the later pages of a form repeat it."""
    return f"{form.title} - {form.subtitle}" if form.subtitle else form.title


def _header_and_footer(section: PageSection, form: Form) -> None:
    """Word mark and line on every page; the title again on each next one, and page numbers.

    A form of one page bears a number only where a long answer made it grow.
    """
    section.different_first_page_header_footer = True
    for header in (section.first_page_header, section.header):
        header.paragraphs[0].add_run(BRAND, style="Woordmerk")
    section.header.paragraphs[0].add_run(f"\t{full_title(form)}")
    first, later = (f.paragraphs[0] for f in (section.first_page_footer, section.footer))
    for footer in (first, later):
        footer.add_run(LINE)
    _page_number(later)
    if form.pages > 1:
        _page_number(first)


def _page_number(paragraph: Paragraph) -> None:
    paragraph.add_run("\t")
    _number(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _number(paragraph, "NUMPAGES")


def _number(paragraph: Paragraph, instruction: str) -> None:
    field = parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )
    paragraph._p.append(field)


def _end_on_a_paragraph(document: WordDocument) -> None:
    """Word wants a paragraph after the last table; make it take no room."""
    last = document.element.body[-2]
    if last.tag == qn("w:tbl"):
        document.add_paragraph(style="Tussenruimte")
