"""Whom a document is about, in the head of its pages: another name there as in the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from pipeline.documents.merging.base import Base, CannotMergeError
from pipeline.documents.merging.places import Place, places_in
from pipeline.documents.merging.proof import bare
from pipeline.documents.rendering.context import ABOUT

BEFORE = " ·"
"""What stands before the name in a head, with its control."""


def merge_heads(
    theirs: Iterable[etree._Element], ours: Iterable[etree._Element], base: Base
) -> None:
    """Put the name of our heads in theirs, where nobody changed it. Raises CannotMergeError.

    theirs, ours: the parts of a document with what stands around its pages.
    """
    made = next((place for _, place in _named(ours)), None)
    for root, own in _named(theirs):
        said, before = own.answer, bare(root)
        if made is None or said is None or not base.was(ABOUT, said.strip(BEFORE)):
            continue
        if own.fits(made):
            own.take(made)
        if bare(root) != before:
            raise CannotMergeError


def _named(roots: Iterable[etree._Element]) -> Iterator[tuple[etree._Element, Place]]:
    """The heads that name somebody."""
    for root in roots:
        if place := places_in(root).get(ABOUT):
            yield root, place
