"""The plain way: openpyxl reads every cell, docxtpl renders and saves every document.

Our templates tick boxes by their tag, which docxtpl does not know. So that both ways put the same
answers in the same templates, each template is first rewritten with an `if` for every box: what a
template for docxtpl alone would have held. That is done beforehand and not measured.
"""

from __future__ import annotations

import re
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from lxml import etree
from markupsafe import Markup
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from pipeline.documents import controls
from pipeline.documents.rendering.context import Blank
from pipeline.documents.word_text import text_in
from pipeline.dossier.documents import Document
from pipeline.files import office

BODY = "word/document.xml"
EXPRESSION = re.compile(r"{{\s*(.+?)\s*}}")
NEW_LINE = Markup('</w:t><w:br/><w:t xml:space="preserve">')
LINES = (
    Markup('</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Schrijflijn"/></w:rPr>'),
    Markup("</w:r><w:r><w:t>"),
)


class DifferentError(Exception):
    """The two ways do not say the same: their times cannot be compared."""


def read(path: Path) -> int:
    """Read every cell of a workbook; gives how many hold something."""
    book = load_workbook(path, data_only=True)
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    return sum(value is not None for row in rows for value in row)


def read_quickly(path: Path) -> int:
    """As `read`, with calamine."""
    with CalamineWorkbook.from_path(path) as book:
        sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    return sum(value != "" for rows in sheets for row in rows for value in row)


def render(template: Path, document: Document, to: Path) -> None:
    """Render one document and save it."""
    word = DocxTemplate(template)
    context = {**document.context.values, "ticked": document.context.ticked}
    word.render(context, jinja_env=environment(), autoescape=True)
    word.save(to)


def environment() -> Environment:
    """Jinja as it comes, with what our templates ask of it."""
    jinja = Environment(autoescape=True, undefined=StrictUndefined, finalize=_printed)
    jinja.tests["blank"] = lambda value: isinstance(value, Blank)
    return jinja


def _printed(value: object) -> Markup:
    if isinstance(value, Blank):
        lines = Markup("<w:br/>").join([Markup("<w:tab/>")] * (value.lines or 1))
        return LINES[0] + lines + LINES[1]
    return NEW_LINE.join(str(value).split("\n"))


def bind(templates: Path, folder: Path) -> None:
    """Write every template into a folder, in the form that docxtpl can fill by itself."""
    folder.mkdir()
    for path in templates.glob("*.docx"):
        parts = office.read_parts(path.read_bytes())
        root = etree.fromstring(parts[BODY])
        for tag, control in controls.controls_in(root):
            _bind(tag, control)
        body = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        (folder / path.name).write_bytes(office.pack({**parts, BODY: body}))


def _bind(tag: str, control: etree._Element) -> None:
    """Give one control its `if`: on or off for a box, marked as empty for an answer."""
    properties, content = control[0], control.find(controls.CONTENT)
    for stale in properties.findall(controls.TAG.replace("}tag", "}id")):
        properties.remove(stale)
    texts = [] if content is None else list(content.iter(controls.TEXT))
    checkbox = properties.find(controls.CHECKBOX)
    if checkbox is not None:
        states = (controls.CHECKED_STATE, controls.UNCHECKED_STATE)
        glyphs = [chr(int(checkbox.find(s).get(controls.VAL14), 16)) for s in states]
        checkbox.find(controls.CHECKED).set(controls.VAL14, _either(tag, "1", "0"))
        texts[0].text = _either(tag, *glyphs)
    elif found := EXPRESSION.search("".join(text.text or "" for text in texts)):
        name, mark = properties.find(controls.TAG), etree.Element(controls.PLACEHOLDER)
        name.addnext(mark)
        name.tail, mark.tail = f"{{% if {found[1]} is blank %}}", "{% endif %}"


def _either(tag: str, on: str, off: str) -> str:
    pieces = EXPRESSION.split(tag)
    name = " ~ ".join(piece if n % 2 else repr(piece) for n, piece in enumerate(pieces))
    return f"{{% if ({name}) in ticked %}}{on}{{% else %}}{off}{{% endif %}}"


def check_same(plain: bytes, ours: bytes, name: str) -> None:
    """Raises DifferentError unless both ways gave a document with the same text."""
    texts = [text_in(etree.fromstring(office.read_parts(data)[BODY])) for data in (plain, ours)]
    if texts[0] != texts[1] or not texts[0]:
        raise DifferentError(f"{name}: the plain way says otherwise than ours")
