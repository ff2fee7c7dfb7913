"""Content controls: how an answer stands in a Word document, and how it is read back.

Every answer stands in a control whose tag is its key, every box and figure in a checkbox control
whose tag is key:code. So a document stays editable and can be read without its template.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from pipeline.documents.ooxml import W14, W

SDT, TAG, VAL = f"{{{W}}}sdt", f"{{{W}}}tag", f"{{{W}}}val"
CHECKBOX, CHECKED, VAL14 = f"{{{W14}}}checkbox", f"{{{W14}}}checked", f"{{{W14}}}val"
CHECKED_STATE, UNCHECKED_STATE = f"{{{W14}}}checkedState", f"{{{W14}}}uncheckedState"
PLACEHOLDER, CONTENT, RUN = f"{{{W}}}showingPlcHdr", f"{{{W}}}sdtContent", f"{{{W}}}r"
TEXT, BREAK, TABSTOP = f"{{{W}}}t", f"{{{W}}}br", f"{{{W}}}tab"
TITLE_LIMIT = 64
SYMBOLS = "Segoe UI Symbol"


def text_control(key: str, label: str, text: str, style: str = "Antwoord") -> BaseOxmlElement:
    """A control for text of any number of lines.

    A rich one: LibreOffice moves the line breaks of a plain-text control before its text.
    """
    return parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:rPr><w:rStyle w:val="{style}"/></w:rPr>'
        f"<w:alias w:val={quoteattr(label[:TITLE_LIMIT])}/><w:tag w:val={quoteattr(key)}/>"
        f"</w:sdtPr><w:sdtContent><w:r><w:rPr>"
        f'<w:rStyle w:val="{style}"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
        f"</w:sdtContent></w:sdt>"
    )


def box_control(key: str, label: str) -> BaseOxmlElement:
    """A box to tick, ☐ or ☒."""
    return _checkbox(key, label, "Vakje", (0x2610, SYMBOLS), (0x2612, SYMBOLS))


def figure_control(key: str, label: str, figure: int) -> BaseOxmlElement:
    """A figure from 1 to 9 to choose: 3 or ❸, which also stands out in grey."""
    plain, chosen = ord("0") + figure, 0x2776 + figure - 1
    return _checkbox(key, label, "Cijfer", (plain, "Calibri"), (chosen, SYMBOLS))


def _checkbox(
    key: str, label: str, style: str, off: tuple[int, str], on: tuple[int, str]
) -> BaseOxmlElement:
    def state(name: str, glyph: tuple[int, str]) -> str:
        return f'<w14:{name} w14:val="{glyph[0]:04X}" w14:font="{glyph[1]}"/>'

    return parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{W14}"><w:sdtPr><w:rPr><w:rStyle w:val="{style}"/>'
        f"</w:rPr><w:alias w:val={quoteattr(label[:TITLE_LIMIT])}/><w:tag w:val={quoteattr(key)}/>"
        f'<w14:checkbox><w14:checked w14:val="0"/>{state("checkedState", on)}'
        f"{state('uncheckedState', off)}</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>"
        f'<w:rStyle w:val="{style}"/></w:rPr><w:t>{chr(off[0])}</w:t></w:r></w:sdtContent></w:sdt>'
    )


def controls_in(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Every content control with its tag, in document order."""
    for control in root.iter(SDT):
        tag = control.find(f"{{{W}}}sdtPr/{TAG}")
        if tag is not None:
            yield tag.get(VAL, ""), control


def read_controls(root: etree._Element) -> dict[str, str | bool]:
    """What the controls of a document say, by tag: text, "" while empty, or ticked or not."""
    return {tag: said_by(control) for tag, control in controls_in(root)}


def tag_of(control: etree._Element) -> str:
    """The tag of a control; "" when it has none."""
    tag = control.find(f"{{{W}}}sdtPr/{TAG}")
    return "" if tag is None else str(tag.get(VAL, ""))


def is_box(control: etree._Element) -> bool:
    """Whether a control is a box or a figure, rather than text."""
    return control.find(f"{{{W}}}sdtPr/{CHECKBOX}") is not None


def said_by(control: etree._Element) -> str | bool:
    """What one control says: text, "" while empty, or ticked or not."""
    properties = control.find(f"{{{W}}}sdtPr")
    checkbox = properties.find(CHECKBOX)
    if checkbox is not None:
        checked = checkbox.find(CHECKED)
        return checked is not None and checked.get(VAL14, "1") in ("1", "true", "on")
    if properties.find(PLACEHOLDER) is not None:
        return ""
    return text_in(control)


def text_in(element: etree._Element) -> str:
    """The text of an element, line breaks as line feeds."""
    marks = {BREAK: "\n", TABSTOP: "\t"}
    return "".join(
        marks.get(str(node.tag), node.text or "")
        for node in element.iter(TEXT, BREAK, TABSTOP)
        if node.tag != TABSTOP or node.getparent().tag == RUN
    )


def text_outside(element: etree._Element) -> str:
    """The text of an element that stands in no control with a tag."""
    return "".join(
        node.text or ""
        for node in element.iter(TEXT)
        if not any(tag_of(control) for control in node.iterancestors(SDT))
    )
