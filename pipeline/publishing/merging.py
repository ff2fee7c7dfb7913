"""Put new answers into a document that somebody edited, when they can be told apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from pipeline.documents.merging.base import Base, CannotMergeError
from pipeline.documents.merging.heads import merge_heads
from pipeline.documents.merging.merge import Conflict, merge
from pipeline.documents.readback import NotReadableError, WordFile, open_document
from pipeline.files import office
from pipeline.forms.keys import Key
from pipeline.publishing.record import Entry, Record


@dataclass
class Merge:
    """What came of a merge.

    data: the document with the new answers, as it was when it says them already; None when it
    cannot be. taken: tags of the answers that it took over. added: entries that are new in it.
    conflicts: why it cannot be, when it is for answers that were changed on both sides. stayed:
    entries that are gone from the workbook, but that somebody wrote in.
    """

    data: bytes | None = None
    taken: list[str] = field(default_factory=list)
    added: list[Key] = field(default_factory=list)
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
        theirs, ours = open_document(edited), open_document(made)
        before = _parts_of(theirs)
        outcome = merge(theirs.body, ours.body, base)
        merge_heads(theirs.margins.values(), ours.margins.values(), base)
    except (NotReadableError, CannotMergeError):
        return Merge()
    if outcome.conflicts:
        return Merge(conflicts=outcome.conflicts)
    new = {name: part for name, part in _parts_of(theirs).items() if part != before[name]}
    data = office.pack({**office.read_parts(edited), **new}) if new else edited
    return Merge(data, outcome.taken, outcome.added, [], outcome.stayed)


def _parts_of(document: WordFile) -> dict[str, bytes]:
    """The parts of a document that are merged, as they are written."""
    roots = {document.name: document.body, **document.margins}
    return {
        name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        for name, root in roots.items()
    }
