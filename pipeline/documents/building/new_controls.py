"""Content controls as a template gets them: how an answer stands in a Word document."""

from __future__ import annotations

from html import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from pipeline.documents.ooxml import W14

TITLE_LIMIT = 64
SYMBOLS = "MS Gothic"
"""Has the boxes and the circled figures, stands on every Windows and Mac with Word, and is what
Word's own boxes are set in. OnlyOffice prints a box in "Segoe UI Symbol" as another sign."""


def text_control(key: str, label: str, text: str, style: str = "Antwoord") -> BaseOxmlElement:
    """A control for text of any number of lines.

    A rich one: LibreOffice moves the line breaks of a plain-text control before its text.
    """
    return parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:rPr><w:rStyle w:val="{style}"/></w:rPr>'
        f"{_named(key, label)}</w:sdtPr><w:sdtContent><w:r><w:rPr>"
        f'<w:rStyle w:val="{style}"/></w:rPr><w:t xml:space="preserve">'
        f"{escape(text, quote=False)}</w:t></w:r></w:sdtContent></w:sdt>"
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
        f"</w:rPr>{_named(key, label)}"
        f'<w14:checkbox><w14:checked w14:val="0"/>{state("checkedState", on)}'
        f"{state('uncheckedState', off)}</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>"
        f'<w:rStyle w:val="{style}"/></w:rPr><w:t>{chr(off[0])}</w:t></w:r></w:sdtContent></w:sdt>'
    )


def _named(key: str, label: str) -> str:
    return f'<w:alias w:val="{escape(label[:TITLE_LIMIT])}"/><w:tag w:val="{escape(key)}"/>'
