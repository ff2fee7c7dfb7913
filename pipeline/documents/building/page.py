"""What stands at the head and the foot of every page."""

from __future__ import annotations

from io import BytesIO

from docx.image.image import Image
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import Section
from docx.shared import Cm, Length
from docx.text.paragraph import Paragraph

from pipeline.documents.building.new_controls import text_control
from pipeline.documents.rendering.context import ABOUT
from pipeline.records.house_style import HouseStyle

BRAND = "JOBPEPPER"
LINE = "Ondersteuning voor werknemers met een arbeidshandicap"
LOGO_HEIGHT, LOGO_WIDTH = Cm(0.85), Cm(5)
"""A logo is not larger than this."""


def header_and_footer(section: Section, title: str, house: HouseStyle) -> None:
    """Word mark, line and number on every page; on each but the first what and whom it is about.

    The first page has the logo and the name of the house, where there are any.
    """
    section.different_first_page_header_footer = True
    first, later = (h.paragraphs[0] for h in (section.first_page_header, section.header))
    for header in (first, later):
        header.add_run(BRAND, style="Woordmerk")
    first.add_run(f"\t{house.naam}")
    if house.logo:
        _logo(first, house)
    later.add_run(f"\t{title}")
    about = f"{{% if {ABOUT} %}} · {{{{ {ABOUT} }}}}{{% endif %}}"
    later._p.append(text_control(ABOUT, "Over wie of wat", about, "Kopgegeven"))
    for footer in (section.first_page_footer, section.footer):
        paragraph = footer.paragraphs[0]
        paragraph.add_run(LINE)
        _page_number(paragraph)


def _logo(paragraph: Paragraph, house: HouseStyle) -> None:
    """The logo, in its own proportions, with the name of the house to read aloud."""
    data = house.logo_bytes()
    image = Image.from_blob(data)
    height = min(LOGO_HEIGHT, LOGO_WIDTH * image.px_height // image.px_width)
    run = paragraph.add_run("  " if house.naam else "")
    shape = run.add_picture(BytesIO(data), height=Length(height))
    shape._inline.docPr.set("descr", f"Logo {house.naam}".strip())


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
