"""What a run tells of a document that somebody edited: which answers changed, and to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.documents.rendering.context import ABOUT, ALL
from pipeline.forms.keys import Key
from pipeline.publishing.merging import Merge
from pipeline.records.answers import Forms
from pipeline.records.lookup import label_of
from pipeline.records.outcome import Change


def changed_answers(
    tags: Iterable[str], in_word: Mapping[str, str], answers: Mapping[str, str], forms: Forms
) -> list[Change]:
    """Of these answers what Word said, and what the workbook says."""
    both = {tag: (in_word.get(tag, ""), answers.get(tag, "")) for tag in tags}
    return [
        Change(label_of(Key.parse(tag), forms), old, new)
        for tag, (old, new) in both.items()
        if tag not in (ALL, ABOUT) and old != new
    ]


def new_entries(merge: Merge, answers: Mapping[str, str], forms: Forms) -> list[Change]:
    """The entries that a merge added, each with the first of its answers."""
    begins: dict[Key, str] = {}
    for tag, text in answers.items() if merge.added else ():
        if text:
            begins.setdefault(Key.parse(tag).entry, text)
    return [Change(label_of(entry, forms), "", begins.get(entry, "")) for entry in merge.added]


def conflicting_answers(merge: Merge, forms: Forms) -> list[Change]:
    """The answers that Word and the workbook each changed, otherwise."""
    return [
        Change(label_of(Key.parse(c.tag), forms), c.in_word, c.in_data) for c in merge.conflicts
    ]
