"""Edit a document as Word does: tick a control, type in another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from lxml import etree

from pipeline.documents import controls
from pipeline.documents.ooxml import MC, W
from pipeline.files import office

BODY = "word/document.xml"


def edit(
    source: Path,
    target: Path,
    ticks: Collection[str] = (),
    texts: Mapping[str, str] | None = None,
    off: Collection[str] = (),
) -> Path:
    """A copy of a document in which boxes are ticked (or not any more) and texts typed, by tag."""

    def change(root: etree._Element) -> None:
        for tag, control in controls.controls_in(root):
            if tag in ticks:
                _tick(control, controls.CHECKED_STATE, "1")
            if tag in off:
                _tick(control, controls.UNCHECKED_STATE, "0")
            if texts and tag in texts:
                _type(control, texts[tag])

    return rewrite(source, target, change)


def rewrite(source: Path, target: Path, change: Callable[[etree._Element], object]) -> Path:
    """A copy of a document of which the body is changed."""
    parts = office.read_parts(source.read_bytes())
    root = etree.fromstring(parts[BODY])
    change(root)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(office.pack({**parts, BODY: etree.tostring(root)}))
    return target


def control_of(root: etree._Element, tag: str) -> etree._Element:
    """The control with a tag."""
    return next(control for name, control in controls.controls_in(root) if name == tag)


def put_in(control: etree._Element, xml: str) -> None:
    """Replace all that a control holds."""
    content = control.find(controls.CONTENT)
    for child in list(content):
        content.remove(child)
    content.extend(etree.fromstring(f'<w:x xmlns:w="{W}" xmlns:mc="{MC}">{xml}</w:x>'))


def type_beside(control: etree._Element, text: str) -> None:
    """Type after a control, in the same paragraph."""
    run = etree.Element(controls.RUN)
    etree.SubElement(run, controls.TEXT).text = text
    control.addnext(run)


def _tick(control: etree._Element, state: str, checked: str) -> None:
    box = control[0].find(controls.CHECKBOX)
    box.find(controls.CHECKED).set(controls.VAL14, checked)
    glyph = chr(int(box.find(state).get(controls.VAL14), 16))
    next(control.find(controls.CONTENT).iter(controls.TEXT)).text = glyph


def _type(control: etree._Element, text: str) -> None:
    mark = control[0].find(controls.PLACEHOLDER)
    if mark is not None:
        control[0].remove(mark)
    content = control.find(controls.CONTENT)
    for run in list(content):
        content.remove(run)
    run = etree.SubElement(content, controls.RUN)
    etree.SubElement(run, controls.TEXT).text = text
