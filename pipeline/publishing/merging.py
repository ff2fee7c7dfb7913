"""Put new answers into a document that somebody edited, when they can be told apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from pipeline.documents.merging.base import Base, CannotMergeError
from pipeline.documents.merging.merge import Conflict, merge
from pipeline.documents.ooxml import BODY
from pipeline.documents.readback import NotReadableError, body_of
from pipeline.files import office
from pipeline.forms.keys import Key
from pipeline.publishing.record import Entry, Record


@dataclass
class Merge:
    """What came of a merge. data: the document with the new answers; None when it cannot be.

    taken: tags of the answers that it took over. conflicts: why it cannot be, when it is for
    answers that were changed on both sides. stayed: entries that are gone from the workbook, but
    that somebody wrote in.
    """

    data: bytes | None = None
    taken: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    stayed: list[Key] = field(default_factory=list)


def merged(edited: bytes, made: bytes, entry: Entry | None, record: Record, template: str) -> Merge:
    """The edited document with the answers of the one that we make now.

    entry: what we know of the edited one as it was when we made it. Where nothing is known, where
    another template made it or where an editor dropped the tags, nothing is merged.
    """
    if entry is None or not entry.template or entry.template != template:
        return Merge()
    base = Base(
        [tag for tag in entry.answers if tag], lambda tag, text: entry.was(tag, record.digest(text))
    )
    try:
        theirs = body_of(edited)
        outcome = merge(theirs, body_of(made), base)
    except (NotReadableError, CannotMergeError):
        return Merge()
    if outcome.conflicts:
        return Merge(conflicts=outcome.conflicts)
    body = etree.tostring(theirs, xml_declaration=True, encoding="UTF-8", standalone=True)
    data = office.pack({**office.read_parts(edited), BODY: body})
    return Merge(data, outcome.taken, [], outcome.stayed)
