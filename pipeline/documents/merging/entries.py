"""Bring the entries of a table in an edited document in the order and the numbers of the data.

An entry has a number and no name, and numbers shift when one is added or taken away. So entries
are known by what stood in them: the order of both lists is kept, and those that have most of their
text in common are the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pipeline.documents.merging.base import Base, CannotMergeError
from pipeline.documents.merging.blocks import (
    ROW,
    Block,
    blocks_in,
    copied,
    renumber,
    without_tags,
)
from pipeline.documents.merging.order import matched
from pipeline.documents.merging.places import places_in
from pipeline.forms.keys import Key


class Entries:
    """The entries of one table, there and in our own new document, by number.

    added: the keys of new ones. stayed: those that are gone from the data, but were written in.
    moved, removed: those that got another number, and those that went.
    """

    def __init__(
        self, theirs: etree._Element, ours: etree._Element, base: Base, form: str, table: str
    ) -> None:
        """Raises CannotMergeError when the entries cannot be told apart."""
        self.theirs, self.base, self.form, self.table = theirs, base, form, table
        self.there, self.made = blocks_in(theirs, form, table), blocks_in(ours, form, table)
        self.before = base.rows(form, table)
        if not self.there.keys() <= set(self.before):
            raise CannotMergeError
        self.added: list[str] = []
        self.stayed: dict[Key, Block] = {}
        self.moved: list[Block] = []
        self.removed: list[Block] = []

    def merge(self) -> dict[str, str]:
        """Take out, put in and renumber. Raises CannotMergeError.

        Gives per tag of an entry the one that it had before: "" when there is nothing to decide
        about it, because it is new or somebody took it away.
        """
        old_of = {new: old for old, new in self._pairs().items()}
        kept = set(old_of.values())
        for number in self.there.keys() - kept:
            self._take_out(self.there[number], number)
        placed = {new: self.there[old] for new, old in old_of.items() if old in self.there}
        for new, block in self.made.items():
            if new not in old_of:
                placed[new] = self._put_in(block, new, placed)
                self.added.append(str(self._key("", new)))
        for new, old in old_of.items():
            if old in self.there and old != new:
                renumber(placed[new], old, new)
                self.moved.append(placed[new])
        return dict(self._tags_before(old_of))

    def _tags_before(self, old_of: dict[int, int]) -> Iterator[tuple[str, str]]:
        for new, block in self.made.items():
            old = old_of.get(new, 0)
            for column in block.places:
                was = str(self._key(column, old)) if old in self.there else ""
                yield str(self._key(column, new)), was

    def _key(self, column: str, row: int) -> Key:
        return Key(self.form, column, self.table, row)

    def _pairs(self) -> dict[int, int]:
        """Which entry of before is which of now, by number."""
        now = list(self.made)
        likeness = [[self._likeness(old, new) for new in now] for old in self.before]
        return {self.before[i]: now[j] for i, j in matched(likeness, len(now)).items()}

    def _likeness(self, old: int, new: int) -> int:
        """How many signs of the answers of an entry stood in an entry of before."""
        answers = ((c, p.answer or "") for c, p in self.made[new].places.items())
        return sum(len(t) for c, t in answers if t and self.base.was(str(self._key(c, old)), t))

    def _take_out(self, block: Block, number: int) -> None:
        """An entry that is gone from the data goes, unless somebody wrote in it."""
        if self._is_untouched(block, number):
            for element in block.elements:
                element.getparent().remove(element)
            self.removed.append(block)
        else:
            without_tags(block)
            self.stayed[self._key("", number)] = block

    def _is_untouched(self, block: Block, number: int) -> bool:
        """Whether an entry is as we make it: no answer changed, no word beside them, no picture.

        Without an entry of now to lay it beside, that cannot be told.
        """
        like_number, like = next(iter(self.made.items()), (0, None))
        answers = {column: place.answer for column, place in block.places.items()}
        return (
            like is not None
            and answers.keys() == like.places.keys()
            and block.wording(number) == like.wording(like_number)
            and not block.has_drawings
            and all(
                text is not None and self.base.was(str(self._key(column, number)), text)
                for column, text in answers.items()
            )
        )

    def _put_in(self, block: Block, number: int, placed: dict[int, Block]) -> Block:
        """Put a new entry behind the one before it, or where our own document has it."""
        elements = copied(block, self.theirs)
        before = max((new for new in placed if new < number), default=0)
        behind = min((new for new in placed if new > number), default=0)
        if behind and not before:
            for element in elements:
                placed[behind].elements[0].addprevious(element)
            return Block(elements)
        anchor = placed[before].elements[-1] if before else self._same_place(block)
        for element in reversed(elements):
            anchor.addnext(element)
        return Block(elements)

    def _same_place(self, block: Block) -> etree._Element:
        """What stands there where our own document has the first entry behind. Raises."""
        ours = block.elements[0].getprevious()
        wanted = [] if ours is None else list(_marks(ours))
        others = self.theirs.iter(ROW) if block.elements[0].tag == ROW else self.theirs[0]
        found = [e for e in others if wanted and e.tag == ours.tag and list(_marks(e)) == wanted]
        if len(found) != 1:
            raise CannotMergeError
        return found[0]


def _marks(element: etree._Element) -> Iterator[str]:
    """What tells an element of the body from the others: its controls, else its words."""
    tags = list(places_in(element))
    yield from tags or filter(None, " ".join(element.itertext()).split())
