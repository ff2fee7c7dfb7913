"""Edit a document as Word does: tick a control, type in another."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from lxml import etree

from pipeline.documents import controls
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
    parts = office.read_parts(source.read_bytes())
    root = etree.fromstring(parts[BODY])
    for tag, control in controls.controls_in(root):
        if tag in ticks:
            _tick(control, controls.CHECKED_STATE, "1")
        if tag in off:
            _tick(control, controls.UNCHECKED_STATE, "0")
        if texts and tag in texts:
            _type(control, texts[tag])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(office.pack({**parts, BODY: etree.tostring(root)}))
    return target


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
