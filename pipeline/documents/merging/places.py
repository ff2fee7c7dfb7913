"""The places of a document where answers stand, and how another answer gets into one."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from pipeline.documents import controls
from pipeline.documents.ooxml import W
from pipeline.documents.rendering.numbers import ID
from pipeline.forms.keys import Key

RUN, RUN_LOOKS, PARAGRAPH = f"{{{W}}}r", f"{{{W}}}rPr", f"{{{W}}}p"


@dataclass
class Place:
    """The control of one text, or those of all boxes of one question, by the code of each."""

    texts: list[etree._Element] = field(default_factory=list)
    boxes: dict[str, list[etree._Element]] = field(default_factory=lambda: defaultdict(list))

    @property
    def answer(self) -> str | None:
        """What is answered, of boxes the codes; "" for nothing. None when a control stands twice.

        As `Context.answers` gives it.
        """
        if len(self.texts) > 1 or any(len(same) > 1 for same in self.boxes.values()):
            return None
        if self.texts:
            return str(controls.said_by(self.texts[0]))
        ticked = (code for code, [box] in sorted(self.boxes.items()) if controls.said_by(box))
        return ", ".join(ticked)

    def fits(self, other: Place) -> bool:
        """Whether the answer of another place can be put here: the same controls, as we make them.

        A text of several paragraphs is of the coach's own making.
        """
        plain = not any(
            c.iter(PARAGRAPH) and c.find(f".//{PARAGRAPH}") is not None for c in self.texts
        )
        return (
            plain
            and len(self.texts) == len(other.texts)
            and self.boxes.keys() == other.boxes.keys()
        )

    def take(self, other: Place) -> None:
        """Answer as another place does; how the text looks stays as it is."""
        for own, theirs in zip(self.texts, other.texts, strict=True):
            _take_text(own, theirs)
        for code, [box] in self.boxes.items():
            _take_state(box, other.boxes[code][0])


def places_in(root: etree._Element) -> dict[str, Place]:
    """The places of a document by the key of the question, in document order."""
    places: dict[str, Place] = defaultdict(Place)
    for tag, control in controls.controls_in(root):
        key = Key.parse(tag)
        place = places[str(key.whole)]
        if key.box:
            place.boxes[key.box].append(control)
        else:
            place.texts.append(control)
    return dict(places)


def _take_text(own: etree._Element, theirs: etree._Element) -> None:
    content, new = own.find(controls.CONTENT), theirs.find(controls.CONTENT)
    mark, will_be_empty = _placeholder(own), _placeholder(theirs) is not None
    looks = None if mark is not None or will_be_empty else content.find(f"{RUN}/{RUN_LOOKS}")
    runs: Sequence[etree._Element] = [copy.deepcopy(child) for child in new]
    for run in runs if looks is not None else ():
        for old in run.findall(RUN_LOOKS):
            run.replace(old, copy.deepcopy(looks))
    content[:] = runs
    if mark is not None and not will_be_empty:
        mark.getparent().remove(mark)
    elif will_be_empty and mark is None:
        properties = own.find(controls.PROPERTIES)
        last = properties.find(ID)
        before = properties.find(controls.TAG) if last is None else last
        before.addnext(etree.Element(controls.PLACEHOLDER))


def _placeholder(control: etree._Element) -> etree._Element | None:
    return control.find(f"{controls.PROPERTIES}/{controls.PLACEHOLDER}")


def _take_state(own: etree._Element, theirs: etree._Element) -> None:
    """Tick a box, or not, with the sign that it has itself for that."""
    on = bool(controls.said_by(theirs))
    box = own.find(f"{controls.PROPERTIES}/{controls.CHECKBOX}")
    checked = box.find(controls.CHECKED)
    if checked is None:
        checked = etree.SubElement(box, controls.CHECKED)
        box.insert(0, checked)
    checked.set(controls.VAL14, "1" if on else "0")
    state = box.find(controls.CHECKED_STATE if on else controls.UNCHECKED_STATE)
    signs = list(own.find(controls.CONTENT).iter(controls.TEXT))
    if state is not None and signs:
        signs[0].text = chr(int(state.get(controls.VAL14), 16))
