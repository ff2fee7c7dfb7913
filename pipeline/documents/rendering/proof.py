"""Prove that a document is well-formed and holds every answer, before anybody gets it.

Making a tree of a document takes longer than making the document. So a parser reads it without
keeping anything, but for what was proved when it was set aside (see `fixed_parts`), and the
answers are looked up in the text itself. That can be trusted because lxml wrote the template: a
name, its attributes and its quotes are always written one way.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from markupsafe import escape

from pipeline.documents.rendering.context import Context
from pipeline.documents.rendering.faults import fault_of

PROPERTIES = b"<w:sdtPr>"
TAG, CONTROL_END, EMPTY = b'<w:tag w:val="', b"</w:sdt>", b"<w:showingPlcHdr/>"
TICKED = b'<w14:checked w14:val="1"/>'
"""As we write it in a box with a tag; what the template's own boxes say is not looked at."""

BREAK, MARKUP = b"<w:br/>", re.compile(b"<[^>]*>")


class DocumentError(Exception):
    """A template that cannot be filled, or a document that does not hold every answer."""


def prove(body: bytes, skeleton: bytes, context: Context) -> None:
    """Raises DocumentError unless every answer stands whole in the control with its tag.

    skeleton: the body with an empty element for all that was proved to be whole beforehand.
    """
    try:
        expat.ParserCreate().Parse(skeleton, True)
    except expat.ExpatError as error:
        raise DocumentError(fault_of(error)) from error
    at = 0
    for tag, text in context.texts.items():
        at = _control(body, tag, at)
        if at < 0 or _text_of(body, at) != escape(text).encode() or "\r" in text:  # to XML a \n
            raise DocumentError(f"{tag} staat niet of niet volledig in het document")
    for tag in _ticked(body) ^ context.ticked:
        raise DocumentError(f"{tag} is niet aangekruist zoals in de werkmap")


def _control(body: bytes, tag: str, after: int) -> int:
    """Where the tag of a control stands, most likely after that of the one before; -1 if not."""
    mark = b'%b%b"/>' % (TAG, tag.encode())
    found = body.find(mark, after)
    return found if found >= 0 else body.find(mark)


def _text_of(body: bytes, start: int) -> bytes:
    """The text of the control whose tag starts there, escaped; empty while it is empty."""
    control = body[start : body.find(CONTROL_END, start)]
    return b"" if EMPTY in control else MARKUP.sub(b"", control.replace(BREAK, b"\n"))


def _ticked(body: bytes) -> set[str]:
    """The tags of the boxes that are ticked; a box follows its tag (see `template._bind`).

    A box without a tag is the template's own.
    """
    ticked = set()
    box = body.find(TICKED)
    while box >= 0:
        control = body.rfind(PROPERTIES, 0, box)
        if (tag := body.find(TAG, control, box)) >= 0:
            start = tag + len(TAG)
            ticked.add(body[start : body.find(b'"', start)].decode())
        box = body.find(TICKED, box + 1)
    return ticked
