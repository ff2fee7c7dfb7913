"""What stands at the head and the foot of every page."""

from __future__ import annotations

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import Section
from docx.text.paragraph import Paragraph

BRAND = "JOBPEPPER"
LINE = "Ondersteuning voor werknemers met een arbeidshandicap"


def header_and_footer(section: Section, title: str, *, numbered: bool) -> None:
    """Word mark and line on every page; the title again on each next one, with its number.

    numbered: whether the first page bears a number as well. A form of one page does not; it gets
    a second one only where a long answer made it grow.
    """
    section.different_first_page_header_footer = True
    for header in (section.first_page_header, section.header):
        header.paragraphs[0].add_run(BRAND, style="Woordmerk")
    section.header.paragraphs[0].add_run(f"\t{title}")
    first, later = (f.paragraphs[0] for f in (section.first_page_footer, section.footer))
    for footer in (first, later):
        footer.add_run(LINE)
    _page_number(later)
    if numbered:
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
