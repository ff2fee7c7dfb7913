"""Fill a template with the answers of a form, and prove that they all stand in it.

A template is prepared once per run: its controls are bound to their tags, docxtpl mends what Word
cut up and reads its own tags, Jinja compiles the result in a sandbox. Answers are data, never
template text. A document is rendered from that to a string, and proved before anybody gets it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from itertools import chain, islice, zip_longest
from types import SimpleNamespace
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from pipeline.documents import controls
from pipeline.documents.ooxml import BODY, STRICT
from pipeline.documents.rendering.assembler import Assembler
from pipeline.documents.rendering.context import ABOUT, Blank, Context
from pipeline.documents.rendering.faults import FAULTS, TooLongError, fault_of
from pipeline.documents.rendering.fixed_parts import (
    TextWithBoxes,
    box_slot,
    put_back,
    set_aside,
    with_slots,
)
from pipeline.documents.rendering.numbers import ID, number_controls, number_repeated
from pipeline.documents.rendering.proof import DocumentError, prove
from pipeline.documents.word_text import text_in
from pipeline.files import office

DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NEW_LINE = Markup('</w:t><w:br/><w:t xml:space="preserve">')
LINES_BEGIN = Markup('</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Schrijflijn"/></w:rPr>')
EMPTY_BEGIN = Markup('</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Leeg"/></w:rPr>')
LINE, BETWEEN_LINES = Markup("<w:tab/>"), Markup("<w:br/>")
LINES_END = Markup("</w:r><w:r><w:t>")
PLAIN_ROW, NESTED, A_ROW = re.compile(r"<w:tr[ >][^{}]*?</w:tr>"), "<w:tbl", "\x03"
HEAD = re.compile(r"word/header\d*\.xml")
MOST_PIECES, LONGEST = 500_000, 50_000_000
"""What a template gives: pieces, and signs; a long document is a hundredth of that."""

EXPRESSION = re.compile(r"{{\s*(.+?)\s*}}")


def placeholder_text(value: object) -> str:
    """What a placeholder may print: text or writing lines. Anything else is a TypeError.

    Jinja escapes it, but for what is Markup. The lines are tabs that run to the edge of the page,
    where their leader draws the line.
    """
    if isinstance(value, str):
        return NEW_LINE.join(value.split("\n")) if "\n" in value else value
    if isinstance(value, Blank):
        begin = LINES_BEGIN if value.lines else EMPTY_BEGIN
        return begin + BETWEEN_LINES.join([LINE] * (value.lines or 1)) + LINES_END
    if isinstance(value, StrictUndefined):
        str(value)  # raises, naming what is undefined
    raise TypeError(f"{type(value).__name__} is not text")


class Environment(ImmutableSandboxedEnvironment):
    """Jinja in its sandbox; rows of our own making are read without asking each time."""

    intercepted_binops = frozenset(("*", "**"))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """A product of numbers; anything larger would fill the memory in one step."""
        if operator == "**" or not all(isinstance(one, int | float) for one in (left, right)):
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    @staticmethod
    def concat(pieces: Iterable[str]) -> str:
        """The pieces that a template gives as one text. TooLongError for a loop that goes on."""
        left = iter(pieces)
        text = "".join(islice(left, MOST_PIECES))
        if len(text) > LONGEST or next(left, None) is not None:
            raise TooLongError
        return text

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute of a row is an answer; of anything else what the sandbox allows."""
        if type(obj) is SimpleNamespace and attribute in obj.__dict__:
            return obj.__dict__[attribute]
        return super().getattr(obj, attribute)


ENVIRONMENT = Environment(autoescape=True, undefined=StrictUndefined, finalize=placeholder_text)
ENVIRONMENT.tests["blank"] = lambda value: isinstance(value, Blank)


class Template:
    """A template prepared to be rendered many times."""

    def __init__(self, data: bytes) -> None:
        """Raises DocumentError when its placeholders cannot be read, BadZipFile if no package."""
        self.digest = hashlib.sha256(data).hexdigest()[:16]
        self.parts = office.read_parts(data)
        root = etree.fromstring(self.parts[BODY], STRICT)
        self.repeats = number_controls(root)
        for tag, control in controls.controls_in(root):
            _bind(tag, control)
        source = read_by_docxtpl(etree.tostring(root, encoding="unicode"))
        rest, self.kept = set_aside(source)
        self.assembler = Assembler(self.parts, BODY)
        self.about: object = None
        try:
            self.body = ENVIRONMENT.from_string(with_slots(rest))
            self.heads = {
                name: ENVIRONMENT.from_string(read_by_docxtpl(data.decode()))
                for name, data in self.parts.items()
                if HEAD.fullmatch(name) and b"{{" in data
            }
        except FAULTS as error:
            raise DocumentError(fault_of(error)) from error

    def render(self, context: Context) -> bytes:
        """The document as bytes. Raises DocumentError when an answer would not stand in it."""
        skeleton = self.skeleton(context)
        body = put_back(skeleton, self.kept, context.ticked)
        prove(body, skeleton, context)
        self._head(context.values.get(ABOUT, ""))
        return self.assembler.assemble(DECLARATION + body.encode())

    def _head(self, about: object) -> None:
        """Have the heads of the pages say whom the document is about, if they do not already."""
        if about == self.about:
            return
        for name, head in self.heads.items():
            try:
                self.assembler.put(name, head.render({ABOUT: about}).encode())
            except FAULTS as error:
                raise DocumentError(fault_of(error)) from error
        self.about = about

    def skeleton(self, context: Context) -> str:
        """The body but for what was set aside. Raises DocumentError when it cannot be filled."""
        try:
            body = self.body.render(context.values)
        except FAULTS as error:
            raise DocumentError(fault_of(error)) from error
        return TextWithBoxes(number_repeated(body) if self.repeats else body).filled(context.ticked)


def placeholders_in(data: bytes) -> set[str]:
    """The names that a template asks for: its placeholders, and the tags of its boxes.

    Raises what a file that is no template raises.
    """
    template = Template(data)
    root = etree.fromstring(template.parts[BODY], STRICT)
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
