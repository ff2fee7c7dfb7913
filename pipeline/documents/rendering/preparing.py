"""Prepare a template to be rendered many times.

Its controls are bound to their tags, docxtpl mends what Word cut up and reads its own tags, what
never changes is set aside, and Jinja compiles the rest. A run does not come here unless a template
changed (see `prepared`): so it does without docxtpl and python-docx.
"""

from __future__ import annotations

import hashlib
import marshal
import re
from collections.abc import Callable
from itertools import chain, zip_longest

from docxtpl import DocxTemplate
from lxml import etree

from pipeline.documents import controls
from pipeline.documents.ooxml import BODY, STRICT
from pipeline.documents.rendering.assembler import Assembler
from pipeline.documents.rendering.environment import ENVIRONMENT
from pipeline.documents.rendering.faults import FAULTS, fault_of
from pipeline.documents.rendering.fixed_parts import box_slot, set_aside, with_slots
from pipeline.documents.rendering.numbers import ID, number_controls
from pipeline.documents.rendering.prepared_template import Prepared
from pipeline.documents.rendering.proof import DocumentError
from pipeline.documents.word_text import text_in
from pipeline.files import office

PLAIN_ROW, NESTED, A_ROW = re.compile(r"<w:tr[ >][^{}]*?</w:tr>"), "<w:tbl", "\x03"
HEAD = re.compile(r"word/header\d*\.xml")
EXPRESSION = re.compile(r"{{\s*(.+?)\s*}}")


def prepare(data: bytes) -> Prepared:
    """A template, prepared.

    Raises DocumentError when its placeholders cannot be read, BadZipFile if it is no package.
    """
    parts = office.read_parts(data)
    root = etree.fromstring(parts[BODY], STRICT)
    repeats = number_controls(root)
    for tag, control in controls.controls_in(root):
        _bind(tag, control)
    rest, kept = set_aside(read_by_docxtpl(etree.tostring(root, encoding="unicode")))
    try:
        body = _compiled(with_slots(rest))
        heads = {
            name: _compiled(read_by_docxtpl(part.decode()))
            for name, part in parts.items()
            if HEAD.fullmatch(name) and b"{{" in part
        }
    except FAULTS as error:
        raise DocumentError(fault_of(error)) from error
    digest = hashlib.sha256(data).hexdigest()[:16]
    return Prepared(digest, Assembler(parts, BODY), kept, body, heads, repeats)


def _compiled(source: str) -> bytes:
    return marshal.dumps(ENVIRONMENT.compile(source))


def placeholders_in(data: bytes) -> set[str]:
    """The names that a template asks for: its placeholders, and the tags of its boxes."""
    root = etree.fromstring(office.read_parts(data)[BODY], STRICT)
    boxes = {
        tag
        for tag, control in controls.controls_in(root)
        if control[0].find(controls.CHECKBOX) is not None
    }
    return boxes | {found[1] for found in EXPRESSION.finditer(text_in(root))}


def read_by_docxtpl(source: str) -> str:
    """A template with what Word cut up mended, and the tags of docxtpl understood.

    docxtpl looks at each sign some twenty times, so table rows without a tag are kept out of its
    way, unless a tag reaches across one.
    """
    rows: list[str] = []

    def keep(row: re.Match[str]) -> str:
        if NESTED in row[0]:
            return row[0]
        rows.append(row[0])
        return A_ROW

    patch: Callable[[str], str] = DocxTemplate(None).patch_xml
    pieces = patch(PLAIN_ROW.sub(keep, source)).split(A_ROW)
    if len(pieces) != len(rows) + 1:
        return patch(source)
    return "".join(chain(*zip_longest(pieces, rows, fillvalue="")))


def _bind(tag: str, control: etree._Element) -> None:
    """Make a control follow the answers: ticked or not, marked as empty when there is no answer."""
    properties, content = control[0], control.find(controls.CONTENT)
    texts = [] if content is None else list(content.iter(controls.TEXT))
    checkbox = properties.find(controls.CHECKBOX)
    if checkbox is not None:
        if not texts:
            raise DocumentError(f"het vakje {tag} is leeg")
        properties.append(checkbox)  # after its tag, which is how the proof finds it
        _bind_box(tag, checkbox, texts[0])
        return
    placeholder = EXPRESSION.search("".join(text.text or "" for text in texts))
    if placeholder:
        number = properties.find(ID)
        mark = etree.Element(controls.PLACEHOLDER)
        number.addnext(mark)
        number.tail, mark.tail = f"{{% if {placeholder[1]} is blank %}}", "{% endif %}"


def _bind_box(tag: str, checkbox: etree._Element, text: etree._Element) -> None:
    """A box shows the glyph that the template itself gives for its state."""
    try:
        checkbox.find(controls.CHECKED).set(controls.VAL14, box_slot(tag, "1", "0"))
        states = (controls.CHECKED_STATE, controls.UNCHECKED_STATE)
        glyphs = [chr(int(checkbox.find(state).get(controls.VAL14), 16)) for state in states]
    except (AttributeError, TypeError, ValueError) as error:
        raise DocumentError(f"het vakje {tag} heeft geen teken voor aan en uit") from error
    text.text = box_slot(tag, *glyphs)
