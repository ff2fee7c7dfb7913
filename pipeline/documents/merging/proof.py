"""Prove that a merge touched nothing of what is not ours."""

from __future__ import annotations

import copy
import re

from lxml import etree

from pipeline.documents import controls
from pipeline.documents.merging.base import CannotMergeError
from pipeline.documents.merging.blocks import BODY, Block, is_listing

NUMBER = re.compile(r"\b\d+\b")
STATE = (controls.PLACEHOLDER, controls.CHECKED)
"""What a control says of its answer, beside the answer itself."""


class Proof:
    """A document as it was before a merge, part by part, but for its answers."""

    def __init__(self, root: etree._Element) -> None:
        body = root.find(BODY)
        whole = [] if body is None else list(body)
        parts = [p for one in whole for p in (list(one) if is_listing(one) else [one])]
        self.parts = [(part, bare(part), "".join(part.itertext())) for part in parts]

    def check(self, moved: list[Block], removed: list[Block], stayed: list[Block]) -> None:
        """Raises CannotMergeError unless all is as it was, but for entries that went or moved.

        Those that stayed lost the tags of their controls, and no word.
        """
        numbered, gone, untagged = (
            {element for block in blocks for element in block.elements}
            for blocks in (moved, removed, stayed)
        )
        for part, before, text in self.parts:
            if part in gone:
                continue
            now = bare(part)
            if part in untagged:
                before, now = text, "".join(part.itertext())
            elif part in numbered:
                before, now = (NUMBER.sub("#", each) for each in (before, now))
            if part.getparent() is None or before != now:
                raise CannotMergeError


def bare(part: etree._Element) -> str:
    """A part of a document as text, its answers and what is ticked left out."""
    part = copy.deepcopy(part)
    part.tail = None
    for tag, control in list(controls.controls_in(part)):
        content = control.find(controls.CONTENT)
        if tag and content is not None:
            content[:] = []
        for state in STATE:
            for mark in list(control.iter(state)):
                mark.getparent().remove(mark)
    return str(etree.tostring(part, method="c14n").decode())
