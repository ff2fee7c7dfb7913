"""Content controls: how an answer that stands in a Word document is read back.

Every answer stands in a control whose tag is its key, every box and figure in a checkbox control
whose tag is key:code. So a document stays editable and can be read without its template.
"""

from __future__ import annotations

import copy
import re
from collections import defaultdict
from collections.abc import Iterator

from lxml import etree

from pipeline.documents.ooxml import W14, W
from pipeline.documents.word_text import text_in
from pipeline.records.text import fold

SDT, TAG, VAL = f"{{{W}}}sdt", f"{{{W}}}tag", f"{{{W}}}val"
STYLE = f"{{{W}}}rStyle"
CHECKBOX, CHECKED, VAL14 = f"{{{W14}}}checkbox", f"{{{W14}}}checked", f"{{{W14}}}val"
CHECKED_STATE, UNCHECKED_STATE = f"{{{W14}}}checkedState", f"{{{W14}}}uncheckedState"
PROPERTIES = f"{{{W}}}sdtPr"
PLACEHOLDER, CONTENT, RUN = f"{{{W}}}showingPlcHdr", f"{{{W}}}sdtContent", f"{{{W}}}r"
TEXT = f"{{{W}}}t"
WRITING_LINE = "Schrijflijn"
ONLY_LEADERS = re.compile(r"[\s.…_·]*")
PROMPT_STYLES = frozenset(
    {
        "placeholdertext",
        "tekstvantijdelijkeaanduiding",
        "textedelespacerserv",
        "textedelespacerserv1",
        "platzhaltertext",
    }
)
PROMPTS = ("klik of tik", "klik hier", "click or tap", "click here", "cliquez", "klicken")
"""How Word invites to type where it emptied a control, by the style and by the first words."""


def controls_in(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Every content control with its tag, in document order."""
    for control in root.iter(SDT):
        tag = control.find(f"{PROPERTIES}/{TAG}")
        if tag is not None:
            yield tag.get(VAL, ""), control


def values_by_tag(root: etree._Element) -> dict[str, list[str | bool]]:
    """All that the controls of a document say, by tag.

    One value, unless controls of one tag say different things; what is empty or not ticked counts
    only where no other control of its tag says more.
    """
    values: dict[str, list[str | bool]] = defaultdict(list)
    for tag, control in controls_in(root):
        value, known = said_by(control), values[tag]
        if value and value not in known:
            known[:] = [one for one in known if one] + [value]
        elif not known:
            known.append(value)
    return dict(values)


def read_controls(root: etree._Element) -> dict[str, str | bool]:
    """What the controls of a document say, by tag: text, "" while empty, or ticked or not.

    Different texts of one tag stand below each other.
    """
    return {
        tag: values[0] if len(values) == 1 else "\n".join(map(str, values))
        for tag, values in values_by_tag(root).items()
    }


def is_wrapper(control: etree._Element) -> bool:
    """Whether a control only stands around others.

    LibreOffice puts one around a paragraph that begins with a control that has a number.
    """
    return not tag_of(control) and control.find(f".//{SDT}") is not None


def tag_of(control: etree._Element) -> str:
    """The tag of a control; "" when it has none."""
    tag = control.find(f"{PROPERTIES}/{TAG}")
    return "" if tag is None else str(tag.get(VAL, ""))


def is_box(control: etree._Element) -> bool:
    """Whether a control is a box or a figure, rather than text."""
    return control.find(f"{PROPERTIES}/{CHECKBOX}") is not None


def said_by(control: etree._Element) -> str | bool:
    """What one control says: text, "" while empty, or ticked or not."""
    checkbox = control.find(f"{PROPERTIES}/{CHECKBOX}")
    if checkbox is not None:
        checked = checkbox.find(CHECKED)
        return checked is not None and checked.get(VAL14, "1") in ("1", "true", "on")
    if control.find(f"{PROPERTIES}/{PLACEHOLDER}") is not None:
        text = text_in(_without_prompt(control))
        return "" if fold(text).startswith(PROMPTS) else _typed(text)
    lined = any(style.get(VAL) == WRITING_LINE for style in control.iter(STYLE))
    return _typed(text_in(control)) if lined else text_in(control)


def _without_prompt(control: etree._Element) -> etree._Element:
    """A control without the words by which Word invites to type."""
    control = copy.deepcopy(control)
    for style in list(control.iter(STYLE)):
        run = next(style.iterancestors(RUN), None)
        if run is not None and str(style.get(VAL)).casefold() in PROMPT_STYLES:
            run.getparent().remove(run)
    return control


def _typed(text: str) -> str:
    """What was typed on writing lines, which may be left in part: those show as tabs or dots."""
    if ONLY_LEADERS.fullmatch(text):
        return ""
    lines = [line.strip("\t ") for line in text.split("\n")]
    return "\n".join(line for line in lines if not ONLY_LEADERS.fullmatch(line))


def text_outside(element: etree._Element) -> str:
    """The text of an element that stands in no control with a tag."""
    return "".join(
        node.text or ""
        for node in element.iter(TEXT)
        if not any(tag_of(control) for control in node.iterancestors(SDT))
    )


def glyph_typed_in(control: etree._Element) -> str:
    """What somebody typed in a box instead of ticking it; "" when it shows what it says."""
    checkbox = control.find(f"{PROPERTIES}/{CHECKBOX}")
    state = None
    if checkbox is not None:
        state = checkbox.find(CHECKED_STATE if said_by(control) else UNCHECKED_STATE)
    if state is None:
        return ""
    text = "".join(text_in(control).split())
    return "" if text == _glyph(state) else text


def _glyph(state: etree._Element) -> str:
    try:
        return chr(int(state.get(VAL14, ""), 16))
    except ValueError:
        return ""
