"""Read a document back after somebody edited it: what each control says now, and what is beside.

Word keeps the tag of a control. LibreOffice drops tag and title, so there a control is known by
what is printed before it. What cannot be told apart any more is left out: not read is something
else than empty, and empty is something else than not ticked.
"""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from lxml import etree

from pipeline.documents import controls
from pipeline.documents.ooxml import BODY, STRICT
from pipeline.documents.word_text import Line, lines_outside
from pipeline.files import office

FIGURES = re.compile(r"[\d①-⑨❶-❾]")
ROOT_LINKS = "_rels/.rels"
OFFICE_DOCUMENT = "/officeDocument"
MARGINS = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)\d*\.xml")
"""Parts with words that do not stand in the body."""


class NotReadableError(Exception):
    """Said of what is no Word document, or not safe to open."""


@dataclass
class WordFile:
    """A Word document: its body, and whatever else holds words, each by the name of its part."""

    body: etree._Element
    margins: dict[str, etree._Element] = field(default_factory=dict)
    name: str = BODY

    def tagged(self) -> bool:
        """Whether controls have kept their tags."""
        return any(tag for tag, _ in controls.controls_in(self.body))


def open_document(source: bytes | Path) -> WordFile:
    """A Word document, from a file or from its bytes. Raises NotReadableError, or OSError."""
    try:
        parts = office.read_parts(source, lambda name: name.endswith((".xml", ".rels")))
        name = BODY if BODY in parts else _body_named_in(parts[ROOT_LINKS])
        body = etree.fromstring(parts[name], STRICT)
        names = sorted(filter(MARGINS.fullmatch, parts))
        margins = {each: etree.fromstring(parts[each], STRICT) for each in names}
        return WordFile(body, margins, name)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise NotReadableError from error


def body_of(data: bytes) -> etree._Element:
    """The body of a document. Raises NotReadableError."""
    return open_document(data).body


def _body_named_in(links: bytes) -> str:
    """Where the body is that goes by another name: Word on the web calls it document2.xml."""
    for link in etree.fromstring(links, STRICT):
        if link.get("Type", "").endswith(OFFICE_DOCUMENT):
            return PurePosixPath("/", link.get("Target", "")).as_posix().lstrip("/")
    raise KeyError(BODY)


def read_back(edited: etree._Element, made: etree._Element) -> dict[str, str | bool]:
    """What the controls of an edited document say, by the tags of the document as we make it.

    Text, "" where it is empty, or whether a box is ticked; absent where it cannot be read. Where
    any control has a tag, tags alone count.
    """
    said = controls.read_controls(edited)
    if any(said):
        known = {tag for tag, _ in controls.controls_in(made)}
        return {tag: value for tag, value in said.items() if tag in known}
    there = controls_by_place(edited)
    return {
        controls.tag_of(own): controls.said_by(control)
        for place, places in controls_by_place(made).items()
        if len(there.get(place, ())) == len(places)
        for own, control in zip(places, there[place], strict=True)
    }


Place = tuple[bool, str]
"""Whether a control is a box, and the words that stand before it."""


def controls_by_place(root: etree._Element) -> dict[Place, list[etree._Element]]:
    """Every control by its kind and the words that stand before it."""
    found: dict[Place, list[etree._Element]] = defaultdict(list)
    for before, control in _with_words_before(root):
        found[controls.is_box(control), before].append(control)
    return found


def _with_words_before(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Each control with the last printed words before it, figures of a scale left out."""
    words = ""
    for node in root.iter(controls.SDT, controls.TEXT):
        if node.tag == controls.SDT:
            if not controls.is_wrapper(node):
                yield words, node
        elif all(map(controls.is_wrapper, node.iterancestors(controls.SDT))):
            text = " ".join(FIGURES.sub("", node.text or "").split())
            words = text or words


def words_outside(document: WordFile, known: Collection[str] | None = None) -> list[Line]:
    """The paragraphs of the body outside the fields.

    known: the tags of the fields, or else any that has one; in a document without tags every
    control is a field.
    """
    tagged = document.tagged()

    def tag_of(control: etree._Element) -> str | None:
        tag = controls.tag_of(control)
        if controls.is_wrapper(control):
            return None
        return tag if not tagged or (tag in known if known is not None else tag) else None

    return lines_outside(document.body, tag_of)


def words_in_margins(document: WordFile) -> list[str]:
    """The paragraphs of headers, footers, notes and comments; numbers of pages as a #.

    A control there is a field: whom the document is about, in its heads.
    """
    lines = (
        line for root in document.margins.values() for line in lines_outside(root, controls.tag_of)
    )
    return [re.sub(r"\d+", "#", line.text) for line in lines]
