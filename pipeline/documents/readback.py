"""Read a document back after somebody edited it: what each control says now.

Word keeps the tag of a control. LibreOffice drops tag and title, so there a control is known by
what is printed before it. What cannot be told apart any more is left out: not read is something
else than empty, and empty is something else than not ticked.
"""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from pipeline.documents import controls
from pipeline.documents.ooxml import BODY, STRICT

LARGEST = 30_000_000
"""In bytes, unpacked: a document that is larger is not one of ours."""

FIGURES = re.compile(r"[\d①-⑨❶-❾]")


class NotReadableError(Exception):
    """Said of what is no Word document, or not safe to open."""


def body_of(data: bytes) -> etree._Element:
    """The body of a document. Raises NotReadableError."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if archive.getinfo(BODY).file_size > LARGEST:
                raise NotReadableError
            return etree.fromstring(archive.read(BODY), STRICT)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, RuntimeError) as error:
        raise NotReadableError from error


def read_back(edited: etree._Element, made: etree._Element) -> dict[str, str | bool]:
    """What the controls of an edited document say, by the tags of the document as we make it.

    Text, "" where it is empty, or whether a box is ticked; absent where it cannot be read.
    """
    said = controls.read_controls(edited)
    known = {tag for tag, _ in controls.controls_in(made)}
    if known & said.keys():
        return {tag: value for tag, value in said.items() if tag in known}
    there, ours = _by_place(edited), _by_place(made)
    return {
        controls.tag_of(own): controls.said_by(control)
        for place, places in ours.items()
        if len(there.get(place, ())) == len(places)
        for own, control in zip(places, there[place], strict=True)
    }


def _by_place(root: etree._Element) -> dict[tuple[bool, str], list[etree._Element]]:
    """Every control by its kind and the words that stand before it."""
    found: dict[tuple[bool, str], list[etree._Element]] = defaultdict(list)
    for before, control in _with_words_before(root):
        found[controls.is_box(control), before].append(control)
    return found


def _with_words_before(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Each control with the last printed words before it, figures of a scale left out."""
    words = ""
    for node in root.iter(controls.SDT, controls.TEXT):
        if node.tag == controls.SDT:
            yield words, node
        elif next(node.iterancestors(controls.SDT), None) is None:
            text = " ".join(FIGURES.sub("", node.text or "").split())
            words = text or words
