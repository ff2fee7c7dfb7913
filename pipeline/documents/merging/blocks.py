"""The entries of a table as they stand in a document: a block of paragraphs each, or a row."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from lxml import etree

from pipeline.documents import controls
from pipeline.documents.merging.base import CannotMergeError
from pipeline.documents.merging.places import Place, places_in
from pipeline.documents.ooxml import W
from pipeline.documents.rendering.numbers import ID
from pipeline.forms.keys import Key

BODY, DRAWN = f"{{{W}}}body", ("drawing", "pict", "object")
TABLE, ROW, HEADS = f"{{{W}}}tbl", f"{{{W}}}tr", f"{{{W}}}trPr/{{{W}}}tblHeader"
MOST_BEFORE = 2
"""How many paragraphs of a block stand before its first answer, at most: its headings."""


@dataclass
class Block:
    """One entry of a table: the elements of the body that it consists of, in order, or its row."""

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
    holder = next((e for e in body if is_listing(e) and _rows_in(e, form, table)), body)
    children, owners = list(holder), [_row_of(child, form, table) for child in holder]
    blocks: dict[int, Block] = {}
    for number in filter(None, dict.fromkeys(owners)):
        places = [place for place, owner in enumerate(owners) if owner == number]
        if any(owners[p] not in (0, number) for p in range(places[0], places[-1])):
            raise CannotMergeError  # entries through each other
        blocks[number] = Block(children[places[0] : places[-1] + 1])
        if holder is not body:
            continue
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
    rows = _rows_in(element, form, table)
    if len(rows) > 1:
        raise CannotMergeError
    return next(iter(rows), 0)


def _rows_in(element: etree._Element, form: str, table: str) -> set[int]:
    """The numbers of the entries of which an element holds answers."""
    keys = (Key.parse(tag) for tag, _ in controls.controls_in(element))
    return {key.row for key in keys if (key.form, key.table) == (form, table)}


def is_listing(element: etree._Element) -> bool:
    """Whether an element of the body is a table with heads, and so with a row per entry."""
    first = element.find(ROW) if element.tag == TABLE else None
    return first is not None and first.find(HEADS) is not None


def renumber(block: Block, old: int, new: int) -> None:
    """Give an entry another number, in the tags of its controls and in its heading."""
    for element in block.elements:
        for mark in element.iter(controls.TAG):
            key = Key.parse(mark.get(controls.VAL, ""))
            if key.row == old:
                mark.set(controls.VAL, str(key._replace(row=new)))
    heading = block.elements[0]
    if heading.tag == ROW:  # has no number
        return
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


def copied(block: Block, root: etree._Element) -> list[etree._Element]:
    """The elements of an entry once more, its controls with numbers that are free in a document."""
    elements = [copy.deepcopy(element) for element in block.elements]
    taken = {mark.get(controls.VAL) for mark in root.iter(ID)}
    for mark in (mark for element in elements for mark in element.iter(ID)):
        number = int(mark.get(controls.VAL))
        while str(number) in taken:
            number += 1
        mark.set(controls.VAL, str(number))
        taken.add(str(number))
    return elements
