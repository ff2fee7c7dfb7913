"""Fill a template with the answers of a form, and prove that they all stand in it.

A template is prepared once per run: its controls are bound to their tags, docxtpl mends what Word
cut up and reads its own tags, Jinja compiles the result in a sandbox. Answers are data, never
template text. A document is rendered from that to a string, and proved before anybody gets it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import chain, zip_longest
from types import SimpleNamespace
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from pipeline import package
from pipeline.documents import controls
from pipeline.documents.assemble import Assembler
from pipeline.documents.base import W
from pipeline.documents.context import Blank, Context
from pipeline.documents.proof import DocumentError, prove

BODY = "word/document.xml"
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NEW_LINE = Markup('</w:t><w:br/><w:t xml:space="preserve">')
LINES_BEGIN = Markup('</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Schrijflijn"/></w:rPr>')
BEGIN, END, MARK = "\x01", "\x02", "\ue0fe"
"""Around the slot of a box; lxml takes only the last, which becomes the other two."""

MARKED = re.compile(f"{MARK}([^{MARK}]*){MARK}")
SLOT = re.compile(f"{BEGIN}([^{END}]*){END}")
WITHOUT_TAG = re.compile(r"<w:(tr|p)[ >][^{]*?</w:\1>")
NESTED, KEPT = re.compile("<w:(tbl|txbxContent)"), "\x03"
LINE, BETWEEN_LINES = Markup("<w:tab/>"), Markup("<w:br/>")
LINES_END = Markup("</w:r><w:r><w:t>")
EXPRESSION = re.compile(r"{{\s*(.+?)\s*}}")
STRICT = etree.XMLParser(resolve_entities=False, no_network=True, recover=False, collect_ids=False)


def printed(value: object) -> Markup:
    """What a placeholder may print: text or writing lines. Anything else is a TypeError.

    The lines are tabs that run to the edge of the page, where their leader draws the line.
    """
    if type(value) is str and "\n" not in value:
        return escape(value)
    if isinstance(value, str):
        return NEW_LINE.join(value.split("\n"))
    if isinstance(value, Blank):
        return LINES_BEGIN + BETWEEN_LINES.join([LINE] * value.lines) + LINES_END
    if isinstance(value, StrictUndefined):
        str(value)  # raises, naming what is undefined
    raise TypeError(f"{type(value).__name__} is not text")


class Environment(ImmutableSandboxedEnvironment):
    """Jinja in its sandbox; rows of our own making are read without asking each time."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute of a row is an answer; of anything else what the sandbox allows."""
        if type(obj) is SimpleNamespace and attribute in obj.__dict__:
            return obj.__dict__[attribute]
        return super().getattr(obj, attribute)


ENVIRONMENT = Environment(autoescape=True, undefined=StrictUndefined, finalize=printed)
ENVIRONMENT.tests["blank"] = lambda value: isinstance(value, Blank)


class Template:
    """A template prepared to be rendered many times."""

    def __init__(self, data: bytes) -> None:
        """Raises DocumentError when its placeholders cannot be read, BadZipFile if no package."""
        self.parts = package.read_parts(data)
        root = etree.fromstring(self.parts[BODY], STRICT)
        for tag, control in controls.controls_in(root):
            _bind(tag, control)
        source = _mended(etree.tostring(root, encoding="unicode"))
        source = MARKED.sub(f"{BEGIN}\\1{END}", source)
        self.assembler = Assembler(self.parts, BODY)
        try:
            self.body = ENVIRONMENT.from_string(source)
        except TemplateError as error:
            raise DocumentError(str(error)) from error

    def render(self, context: Context) -> bytes:
        """The document as bytes. Raises DocumentError when an answer would not stand in it."""
        try:
            body = _with_boxes(self.body.render(context.values), context.ticked)
        except (TemplateError, TypeError) as error:
            raise DocumentError(str(error)) from error
        prove(body, context)
        return self.assembler.assemble(DECLARATION + body.encode())


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
    printed = {found[1] for found in EXPRESSION.finditer(controls.text_in(root))}
    return boxes | printed


def _mended(source: str) -> str:
    """The body with what Word cut up mended, and the tags of docxtpl read.

    docxtpl looks at each sign some twenty times, so what has no tag is kept aside meanwhile.
    """
    kept: list[str] = []

    def keep(plain: re.Match[str]) -> str:
        if NESTED.search(plain[0]):
            return plain[0]
        kept.append(plain[0])
        return KEPT

    mended = DocxTemplate(None).patch_xml(WITHOUT_TAG.sub(keep, source))
    return "".join(chain(*zip_longest(mended.split(KEPT), kept, fillvalue="")))


def _bind(tag: str, control: etree._Element) -> None:
    """Make a control follow the answers: ticked or not, marked as empty when there is no answer.

    Its id goes: a loop would repeat it, and Word gives a new one.
    """
    properties, content = control[0], control.find(controls.CONTENT)
    for stale in properties.findall(f"{{{W}}}id"):
        properties.remove(stale)
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
        name = properties.find(controls.TAG)
        mark = etree.Element(controls.PLACEHOLDER)
        name.addnext(mark)
        name.tail, mark.tail = f"{{% if {placeholder[1]} is blank %}}", "{% endif %}"


def _with_boxes(text: str, ticked: Collection[str]) -> str:
    """Give every box its state: what stands between the signs is its tag, and both ways to say it.

    Neither sign can be part of a template or an answer: XML does not know them.
    """
    pieces = SLOT.split(text)
    slots = (slot.rsplit("|", 2) for slot in pieces[1::2])
    pieces[1::2] = [on if tag in ticked else off for tag, on, off in slots]
    return "".join(pieces)


def _bind_box(tag: str, checkbox: etree._Element, text: etree._Element) -> None:
    """A box shows the glyph that the template itself gives for its state."""

    def either(on: str, off: str) -> str:
        return f"{MARK}{tag}|{on}|{off}{MARK}"

    try:
        checkbox.find(controls.CHECKED).set(controls.VAL14, either("1", "0"))
        states = (controls.CHECKED_STATE, controls.UNCHECKED_STATE)
        glyphs = [chr(int(checkbox.find(state).get(controls.VAL14), 16)) for state in states]
    except (AttributeError, TypeError, ValueError) as error:
        raise DocumentError(f"het vakje {tag} heeft geen teken voor aan en uit") from error
    text.text = either(*glyphs)
