"""The merge itself: base is how we made it, theirs what stands in Word now, ours the new document.

Per answer: not changed by hand, it becomes the new one; changed by hand and not in the data, it
stays; changed in both, differently, it is a conflict, and then nothing is merged. Entries of a
table are matched first: a new one is put where it belongs, one that is gone goes unless somebody
wrote in it. All else that stands in the document stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from pipeline.documents.merging.base import Base, CannotMergeError
from pipeline.documents.merging.entries import Entries
from pipeline.documents.merging.places import Place, places_in
from pipeline.documents.merging.proof import Proof
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

    taken: tags of the answers that became the new ones. added: entries that are new. conflicts:
    when there are any, the document is not to be used. stayed: entries that are gone from the
    data, by their number before, but were written in.
    """

    taken: list[str] = field(default_factory=list)
    added: list[Key] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    stayed: list[Key] = field(default_factory=list)


def merge(theirs: etree._Element, ours: etree._Element, base: Base) -> Merged:
    """Put the answers of our new document into theirs. Raises CannotMergeError.

    theirs is changed, also where it turns out that there is a conflict.
    """
    merged, proof, new = Merged(), Proof(theirs), places_in(ours)
    if not places_in(theirs).keys() & new.keys():
        raise CannotMergeError  # an editor that keeps no tags
    tables = [Entries(theirs, ours, base, *table) for table in _tables(base, new)]
    before: dict[str, str] = {}
    for entries in tables:
        before |= entries.merge()
        merged.added += entries.added
        merged.stayed += entries.stayed
    there = places_in(theirs)
    for tag, place in new.items():
        was = before.get(tag, tag)
        if was:
            _merge_answer(tag, was, there.get(tag), place, base, merged)
    proof.check(
        [block for entries in tables for block in entries.moved],
        [block for entries in tables for block in entries.removed],
        [block for entries in tables for block in entries.stayed.values()],
    )
    if any(there[tag].answer != new[tag].answer for tag in merged.taken):
        raise CannotMergeError
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


def _tables(base: Base, new: dict[str, Place]) -> list[tuple[str, str]]:
    """The tables of which entries stood in the document, or stand in it now: form and key."""
    keys = map(Key.parse, [*base.tags, *new])
    return list(dict.fromkeys((key.form, key.table) for key in keys if key.row))
