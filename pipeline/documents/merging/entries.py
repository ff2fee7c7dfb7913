"""The entries of a table in a document, each a block of paragraphs: found, matched, moved along.

An entry has a number and no name, and numbers shift when one is added or taken away. So entries
are known by what stood in them: the order of both lists is kept, and those that have most of their
text in common are the same.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from pipeline.documents import controls
from pipeline.documents.merging.base import Base, CannotMergeError
from pipeline.documents.merging.places import Place, places_in
from pipeline.documents.ooxml import W
from pipeline.forms.keys import Key

BODY, ID, DRAWN = f"{{{W}}}body", f"{{{W}}}id", ("drawing", "pict", "object")
MOST_BEFORE = 2
"""How many paragraphs of a block stand before its first answer, at most: its headings."""


@dataclass
class Block:
    """One entry of a table: the elements of the body that it consists of, in order."""

    elements: list[etree._Element]

    @property
    def places(self) -> dict[str, Place]:
        """The answers of the entry by the key of the column."""
        found: dict[str, Place] = {}
        for element in self.elements:
            found |= {Key.parse(tag).field: place for tag, place in places_in(element).items()}
        return found

    def wording(self, number: int) -> list[str]:
        """What the block says besides its answers, paragraph by paragraph, without its number."""
        paragraphs = (p for element in self.elements for p in element.iter(f"{{{W}}}p"))
        texts = [controls.text_outside(paragraph) for paragraph in paragraphs]
        return [" ".join("#" if word == str(number) else word for word in t.split()) for t in texts]

    @property
    def has_drawings(self) -> bool:
        """Whether a picture or the like stands in it."""
        tags = [f"{{{W}}}{tag}" for tag in DRAWN]
        return any(True for element in self.elements for _ in element.iter(*tags))


def blocks_in(root: etree._Element, form: str, table: str) -> dict[int, Block]:
    """The entries of a table in a document, by number. Raises CannotMergeError."""
    body = root.find(BODY)
    if body is None:
        raise CannotMergeError
    children, owners = list(body), [_row_of(child, form, table) for child in body]
    blocks: dict[int, Block] = {}
    for number in filter(None, dict.fromkeys(owners)):
        places = [place for place, owner in enumerate(owners) if owner == number]
        if any(owners[p] not in (0, number) for p in range(places[0], places[-1])):
            raise CannotMergeError  # entries through each other
        blocks[number] = Block(children[places[0] : places[-1] + 1])
        before = range(places[0] - 1, max(-1, places[0] - 1 - MOST_BEFORE), -1)
        for place in before:
            if owners[place] or str(number) not in controls.text_outside(children[place]).split():
                continue
            if not any(owners[place : places[0]]):
                blocks[number].elements[:0] = children[place : places[0]]
            break
    return blocks


def _row_of(element: etree._Element, form: str, table: str) -> int:
    """The number of the entry of which an element holds answers; 0 for none."""
    keys = (Key.parse(tag) for tag, _ in controls.controls_in(element))
    rows = {key.row for key in keys if (key.form, key.table) == (form, table)}
    if len(rows) > 1:
        raise CannotMergeError
    return next(iter(rows), 0)


def matched(base: Base, form: str, table: str, made: Mapping[int, Block]) -> dict[int, int]:
    """Which entry of before is which of now: by number, in the same order."""
    before, now = base.rows(form, table), list(made)
    answers = {n: {f: p.answer or "" for f, p in block.places.items()} for n, block in made.items()}

    def likeness(old: int, new: int) -> int:
        same = (
            len(text)
            for column, text in answers[new].items()
            if text and base.was(str(Key(form, column, table, old)), text)
        )
        return sum(same)

    pairs = _best_order([[likeness(old, new) for new in now] for old in before])
    return {before[i]: now[j] for i, j in _with_rewritten(pairs, len(before), len(now))}


def _best_order(likeness: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The pairs of places with most in common, that keep the order of both sides."""
    rows, columns = len(likeness), len(likeness[0]) if likeness else 0
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            together = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] else 0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _with_rewritten(
    pairs: Sequence[tuple[int, int]], before: int, now: int
) -> Iterator[tuple[int, int]]:
    """The pairs, and between two of those as many entries that have nothing in common any more."""
    ends = [(-1, -1), *pairs, (before, now)]
    for (i, j), (next_i, next_j) in pairwise(ends):
        if next_i - i == next_j - j:
            yield from zip(range(i + 1, next_i), range(j + 1, next_j), strict=True)
    yield from pairs


def is_untouched(
    block: Block,
    number: int,
    base: Base,
    form: str,
    table: str,
    like: Block | None,
    like_number: int,
) -> bool:
    """Whether nobody changed anything in an entry: no answer, no word beside them, no picture."""
    answers = {column: place.answer for column, place in block.places.items()}
    same = all(
        text is not None and base.was(str(Key(form, column, table, number)), text)
        for column, text in answers.items()
    )
    return (
        same
        and like is not None
        and answers.keys() == like.places.keys()
        and block.wording(number) == like.wording(like_number)
        and not block.has_drawings
    )


def renumber(block: Block, old: int, new: int) -> None:
    """Give an entry another number, in the tags of its controls and in its heading."""
    for element in block.elements:
        for mark in element.iter(controls.TAG):
            key = Key.parse(mark.get(controls.VAL, ""))
            if key.row == old:
                mark.set(controls.VAL, str(key._replace(row=new)))
    heading = block.elements[0]
    for text in heading.iter(controls.TEXT):
        words = (text.text or "").split(" ")
        if str(old) in words:
            text.text = " ".join(str(new) if word == str(old) else word for word in words)
            return


def without_tags(block: Block) -> None:
    """Make of an entry that is gone from the data plain text, that no answer belongs to."""
    for element in block.elements:
        for mark in list(element.iter(controls.TAG)):
            mark.getparent().remove(mark)


def copied(block: Block) -> list[etree._Element]:
    """The elements of an entry once more; the ids of its controls are for Word to give."""
    elements = [copy.deepcopy(element) for element in block.elements]
    for element in elements:
        for stale in list(element.iter(ID)):
            if stale.getparent().tag == f"{{{W}}}sdtPr":
                stale.getparent().remove(stale)
    return elements
