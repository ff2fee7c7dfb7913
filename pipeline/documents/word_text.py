"""The text of a Word document as its reader sees it, whole or but for the fields.

What was deleted or moved away is not read, what was put in or moved to is. Each paragraph is a
line, and so is each line break.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from pipeline.documents.ooxml import MC, W
from pipeline.records.text import one_line

PARAGRAPH, CONTROL = f"{{{W}}}p", f"{{{W}}}sdt"
TEXT, SYMBOL = f"{{{W}}}t", f"{{{W}}}sym"
DELETED_MARK = f"{{{W}}}pPr/{{{W}}}rPr/{{{W}}}del"
GONE = frozenset(
    {
        *(f"{{{W}}}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "tcPr")),
        f"{{{MC}}}Fallback",
    }
)
"""What is not there any more, how it looks, and what only older programs show."""

SIGNS = {
    f"{{{W}}}br": "\n",
    f"{{{W}}}cr": "\n",
    f"{{{W}}}tab": "\t",
    f"{{{W}}}ptab": "\t",
    f"{{{W}}}noBreakHyphen": "-",
    f"{{{W}}}softHyphen": "",
}
"""What Word writes as an element. A soft hyphen shows only where a line happens to end."""

OWN_SIGNS = {
    "wingdings": {
        0xFC: "✓",
        0xFB: "✗",
        0xFE: "☑",
        0xFD: "☒",
        0xA8: "☐",
        0xE0: "→",
        0x4A: "☺",
        0x4C: "☹",
    },
    "wingdings 2": {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x53: "☒", 0xA3: "☐"},
    "symbol": {0xB7: "•", 0xAE: "→", 0xB3: "≥", 0xA3: "≤", 0xB9: "≠", 0xB1: "±", 0xB0: "°"},
}
"""Signs of fonts that have an order of their own, by their code."""

UNKNOWN_SIGN = "\ufffd"


@dataclass(frozen=True)
class Line:
    """A paragraph outside the fields; tag: of the field in it, or else of the last one before."""

    text: str
    tag: str = ""


def text_in(element: etree._Element) -> str:
    """The text of an element; paragraphs and line breaks as line feeds."""
    pieces: list[str] = []
    begun = False
    for piece in _pieces(element):
        if isinstance(piece, str):
            pieces.append(piece)
        elif piece is element:
            continue
        elif begun:
            pieces.append("\n")
        begun = begun or piece != ""
    return "".join(pieces)


def lines_outside(
    root: etree._Element, tag_of: Callable[[etree._Element], str | None]
) -> list[Line]:
    """Every paragraph with words in it outside the fields, on one line each.

    tag_of: the tag of a control that is a field, "" for a field without one; None for another.
    """
    lines: list[Line] = []
    words: list[str] = []
    tag, here = "", ""

    def close() -> None:
        text = one_line("".join(words))
        if text:
            lines.append(Line(text, here or tag))
        words.clear()

    for piece in _pieces(root, tag_of):
        if isinstance(piece, str):
            words.append(piece)
        elif piece.tag == CONTROL:
            words.append(" ")
            here = here or tag_of(piece) or ""
            tag = tag_of(piece) or tag
        else:
            close()
            here = ""
    close()
    return lines


def _pieces(
    node: etree._Element, field: Callable[[etree._Element], str | None] = lambda _: None
) -> Iterator[str | etree._Element]:
    """Texts in the order of the document; a paragraph where it begins; a field as a whole."""
    if node.tag == PARAGRAPH and not _goes_on(node):
        yield node
    elif node.tag == CONTROL and field(node) is not None:
        yield node
        return
    for child in node:
        if child.tag == TEXT:
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag == SYMBOL:
            yield _symbol(child)
        elif child.tag not in GONE:
            yield from _pieces(child, field)


def _goes_on(paragraph: etree._Element) -> bool:
    """Whether the mark that ended the paragraph before was deleted."""
    before = paragraph.getprevious()
    return before is not None and before.tag == PARAGRAPH and before.find(DELETED_MARK) is not None


def _symbol(element: etree._Element) -> str:
    """A sign that was chosen from a font: `w:char` is its code there."""
    try:
        code = int(element.get(f"{{{W}}}char", ""), 16)
    except ValueError:
        return UNKNOWN_SIGN
    own = OWN_SIGNS.get(element.get(f"{{{W}}}font", "").casefold())
    if own is not None or 0xF000 <= code <= 0xF0FF:
        return (own or {}).get(code & 0xFF, UNKNOWN_SIGN)
    return chr(code) if 0x20 <= code <= 0xFFFF and not 0xD800 <= code <= 0xF8FF else UNKNOWN_SIGN
