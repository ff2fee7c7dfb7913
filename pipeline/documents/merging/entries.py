"""Bring the entries of a table in an edited document in the order and the numbers of the data.

An entry has a number and no name, and numbers shift when one is added, taken away or sorted. So
entries are known by what stood in them: those that have most of their text in common are the same,
first those that keep the order of both lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
        self.added: list[Key] = []
        self.stayed: dict[Key, Block] = {}
        self.moved: list[Block] = []
        self.removed: list[Block] = []

    def merge(self) -> dict[str, str]:
        """Take out, put in and renumber. Raises CannotMergeError.

        Gives per tag of an entry the one that it had before: "" when there is nothing to decide
        about it, because it is new or somebody took it away.
        """
        old_of, elsewhere = self._pairs()
        for number in self.there.keys() - set(old_of.values()):
            self._take_out(self.there[number], number)
        placed = {
            new: self.there[old]
            for new, old in old_of.items()
            if old in self.there and new not in elsewhere
        }
        for new, block in self.made.items():
            if new not in old_of:
                placed[new] = self._put_in(copied(block, self.theirs), block, new, placed)
                self.added.append(self._key("", new))
            elif new in elsewhere and old_of[new] in self.there:
                elements = self.there[old_of[new]].elements
                placed[new] = self._put_in(elements, block, new, placed)
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

    def _pairs(self) -> tuple[dict[int, int], set[int]]:
        """Which entry of now is which of before, by number, and which of those are elsewhere."""
        now = list(self.made)
        said = [{c: p.answer or "" for c, p in self.made[new].places.items()} for new in now]
        likeness = [[self._likeness(old, answers) for answers in said] for old in self.before]
        found = matched(likeness, [sum(map(len, answers.values())) for answers in said])
        pairs = found.in_order | found.elsewhere
        elsewhere = {now[j] for j in found.elsewhere.values()}
        return {now[j]: self.before[i] for i, j in pairs.items()}, elsewhere

    def _likeness(self, old: int, answers: Mapping[str, str]) -> int:
        """How many signs of the answers of an entry stood in an entry of before."""
        return sum(
            len(text)
            for column, text in answers.items()
            if text and self.base.was(str(self._key(column, old)), text)
        )

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

    def _put_in(
        self, elements: list[etree._Element], made: Block, number: int, placed: dict[int, Block]
    ) -> Block:
        """Put an entry behind the one before it, or where our own document has it (made)."""
        before = max((new for new in placed if new < number), default=0)
        behind = min((new for new in placed if new > number), default=0)
        if behind and not before:
            for element in elements:
                placed[behind].elements[0].addprevious(element)
            return Block(elements)
        anchor = placed[before].elements[-1] if before else self._same_place(made)
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
