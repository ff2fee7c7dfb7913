"""The parts of a template that are the same in every document, but for the boxes in them.

Most of a template holds no placeholder: nine tenths of a profile are rows of boxes. Whole rows and
paragraphs of that kind are set aside, once docxtpl has read the template, so that neither Jinja nor
the parser that proves a document has to go through them. An empty element keeps their place.
They are kept as bytes: what never changes is encoded once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from xml.parsers import expat

BEGIN, END, MARK = "\x01", "\x02", "\ue0fe"
"""Around the slot of a box; lxml takes only the last, which becomes the other two."""

State = tuple[str, bytes, bytes]

MARKED = re.compile(f"{MARK}([^{MARK}]*){MARK}")
SLOT = re.compile(f"{BEGIN}([^{END}]*){END}".encode())
WITHOUT_TAG = re.compile(r"<w:(tr|p)[ >][^{]*?</w:\1>")
KEPT = re.compile(rb"<kept-(\d+)/>")


def box_slot(tag: str, on: str, off: str) -> str:
    """The place of what a box shows: one text when it is ticked, another when it is not."""
    return f"{MARK}{tag}|{on}|{off}{MARK}"


class TextWithBoxes:
    """A text with slots. Neither of their signs can be an answer: XML does not know them."""

    def __init__(self, text: bytes) -> None:
        self.pieces = SLOT.split(text)
        self.states = [_state(state) for state in self.pieces[1::2]]

    def joined(self) -> TextWithBoxes:
        """The same, with one slot per box: what stands between its slots belongs to its states."""
        pieces, states = self.pieces[:1], list[State]()
        for state, after in zip(self.states, self.pieces[2::2], strict=True):
            tag, on, off = state
            if states and states[-1][0] == tag:
                between = pieces.pop()
                _, on_before, off_before = states.pop()
                on, off = on_before + between + on, off_before + between + off
                pieces.pop()
            states.append((tag, on, off))
            pieces += [b"", after]
        self.pieces, self.states = pieces, states
        return self

    def filled(self, ticked: Collection[str]) -> bytes:
        """The text with what each box shows, given the tags of those that are ticked."""
        pieces = self.pieces.copy()
        pieces[1::2] = [on if tag in ticked else off for tag, on, off in self.states]
        return b"".join(pieces)


def _state(slot: bytes) -> State:
    """The tag of a box, and what it shows when it is ticked and when it is not."""
    tag, on, off = slot.rsplit(b"|", 2)
    return tag.decode(), on, off


def set_aside(source: str) -> tuple[str, list[TextWithBoxes]]:
    """What is left of a template, and what was set aside, in the order of the places kept."""
    kept: list[TextWithBoxes] = []

    def keep(found: re.Match[str]) -> str:
        if not _is_whole(found[0]):
            return found[0]
        kept.append(TextWithBoxes(with_slots(found[0]).encode()).joined())
        return f"<kept-{len(kept) - 1}/>"

    return WITHOUT_TAG.sub(keep, source), kept


def put_back(skeleton: bytes, kept: Sequence[TextWithBoxes], ticked: Collection[str]) -> bytes:
    """A rendered document with all that was set aside, its boxes filled."""
    pieces = KEPT.split(skeleton)
    pieces[1::2] = [kept[int(place)].filled(ticked) for place in pieces[1::2]]
    return b"".join(pieces)


def with_slots(source: str) -> str:
    """A text in which the boxes are marked the way that only lxml asks for, with slots."""
    return MARKED.sub(f"{BEGIN}\\1{END}", source)


def _is_whole(text: str) -> bool:
    """Whether a text is one element with all that is in it: an empty one can stand for it."""
    try:
        expat.ParserCreate().Parse(text.encode(), True)
    except expat.ExpatError:
        return False
    return True
