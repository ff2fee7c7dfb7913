"""The merge itself: base is how we made it, theirs what stands in Word now, ours the new document.

Per answer: not changed by hand, it becomes the new one; changed by hand and not in the data, it
stays; changed in both, differently, it is a conflict, and then nothing is merged. Entries of a
table are matched first: a new one is put where it belongs, one that is gone goes unless somebody
wrote in it. All else that stands in the document stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from pipeline.documents.merging.base import Base, CannotMergeError
from pipeline.documents.merging.entries import (
    Block,
    blocks_in,
    copied,
    is_untouched,
    matched,
    renumber,
    without_tags,
)
from pipeline.documents.merging.places import Place, places_in
from pipeline.forms.keys import Key


@dataclass(frozen=True)
class Conflict:
    """An answer that was changed by hand and in the data, each otherwise; "" for none."""

    tag: str
    in_word: str
    in_data: str


@dataclass
class Merged:
    """What became of a merge.

    taken: tags of the answers that became the new ones. conflicts: when there are any, the
    document is not to be used. stayed: entries that are gone from the data, by table and their
    number before, but were written in.
    """

    taken: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    stayed: list[Key] = field(default_factory=list)


def merge(theirs: etree._Element, ours: etree._Element, base: Base) -> Merged:
    """Put the answers of our new document into theirs. Raises CannotMergeError.

    theirs is changed, also where it turns out that there is a conflict.
    """
    merged = Merged()
    known, new = places_in(theirs), places_in(ours)
    if not known.keys() & new.keys():
        raise CannotMergeError  # an editor that keeps no tags
    before: dict[str, str] = {}
    for form, table in _tables(base, ours):
        before |= _merge_entries(theirs, ours, base, form, table, merged)
    known = places_in(theirs)
    for tag, place in new.items():
        was = before.get(tag, tag)
        if was:
            _merge_answer(tag, was, known.get(tag), place, base, merged)
    return merged


def _merge_answer(
    tag: str, was: str, own: Place | None, new: Place, base: Base, merged: Merged
) -> None:
    """Decide about one answer. was: the tag that it had when the document was made."""
    in_word, in_data = own.answer if own else None, new.answer or ""
    if base.was(was, in_data) or in_word == in_data:
        return
    if own is not None and in_word is not None and base.was(was, in_word) and own.fits(new):
        own.take(new)
        merged.taken.append(tag)
    else:
        merged.conflicts.append(Conflict(tag, in_word or "", in_data))


def _tables(base: Base, ours: etree._Element) -> list[tuple[str, str]]:
    keys = map(Key.parse, [*base.tags, *places_in(ours)])
    return list(dict.fromkeys((key.form, key.table) for key in keys if key.row))


def _merge_entries(
    theirs: etree._Element, ours: etree._Element, base: Base, form: str, table: str, merged: Merged
) -> dict[str, str]:
    """Bring the entries of a table in the order and the numbers of the data.

    Gives per tag of an entry the one that it had before: "" when there is nothing to decide about
    it, because it is new or somebody took it away.
    """
    there, made = blocks_in(theirs, form, table), blocks_in(ours, form, table)
    pairs = matched(base, form, table, made)
    known = base.rows(form, table)
    if not there.keys() <= set(known):
        raise CannotMergeError
    for number in there.keys() - pairs.keys():
        _take_out(there.pop(number), number, made, base, form, table, merged)
    tags: dict[str, str] = {}
    back = {new: old for old, new in pairs.items()}
    placed = {new: there[old] for new, old in back.items() if old in there}
    for new, block in made.items():
        old = back.get(new)
        for column in block.places:
            tag = str(Key(form, column, table, new))
            tags[tag] = str(Key(form, column, table, old)) if old in there else ""
        if old is None:
            placed[new] = _insert(theirs, ours, block, new, placed)
            merged.taken.append(str(Key(form, table=table, row=new)))
    for new, old in back.items():
        if old in there and old != new:
            renumber(placed[new], old, new)
    return tags


def _take_out(
    block: Block,
    number: int,
    made: dict[int, Block],
    base: Base,
    form: str,
    table: str,
    merged: Merged,
) -> None:
    """An entry that is gone from the data goes, unless somebody wrote in it."""
    like_number, like = next(iter(made.items()), (0, None))
    if is_untouched(block, number, base, form, table, like, like_number):
        for element in block.elements:
            element.getparent().remove(element)
        return
    without_tags(block)
    merged.stayed.append(Key(form, table=table, row=number))


def _insert(
    theirs: etree._Element,
    ours: etree._Element,
    block: Block,
    number: int,
    placed: dict[int, Block],
) -> Block:
    """Put a new entry behind the one before it, or where our own document has it."""
    elements = copied(block)
    after = [new for new in placed if new < number]
    behind = [new for new in placed if new > number]
    if after:
        anchor = placed[max(after)].elements[-1]
        for element in reversed(elements):
            anchor.addnext(element)
    elif behind:
        for element in elements:
            placed[min(behind)].elements[0].addprevious(element)
    else:
        anchor = _same_place(theirs, block.elements[0].getprevious())
        for element in reversed(elements):
            anchor.addnext(element)
    return Block(elements)


def _same_place(theirs: etree._Element, before: etree._Element | None) -> etree._Element:
    """The element of theirs that stands where this one of ours does. Raises CannotMergeError."""
    if before is not None:
        wanted = list(_marks(before))
        found = [e for e in theirs[0] if e.tag == before.tag and list(_marks(e)) == wanted]
        if wanted and len(found) == 1:
            return found[0]
    raise CannotMergeError


def _marks(element: etree._Element) -> Iterator[str]:
    """What tells an element of the body from the others: its controls, else its words."""
    tags = list(places_in(element))
    yield from tags or filter(None, " ".join(element.itertext()).split())
