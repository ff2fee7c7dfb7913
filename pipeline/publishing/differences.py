"""What documents say by now, beside the workbook that they were made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.documents.controls import controls_in, read_controls
from pipeline.documents.edits import Edit, edits_between
from pipeline.documents.merging.blocks import blocks_in
from pipeline.documents.readback import (
    NotReadableError,
    WordFile,
    open_document,
    read_back,
    words_in_margins,
    words_outside,
)
from pipeline.documents.rendering.proof import DocumentError
from pipeline.documents.rendering.template_folder import Templates
from pipeline.dossier.documents import Document
from pipeline.forms.keys import Key
from pipeline.publishing.folder import Folder
from pipeline.publishing.merging import Merge
from pipeline.records.answers import Forms
from pipeline.records.lookup import cell_of, label_of
from pipeline.records.settings import ASK, NO
from pipeline.records.text import cut, one_line

MISSING = "niet"
EMPTY, NOT_READ, BLANK, TICKED = "leeg", "niet te lezen", "niet aangekruist", "aangekruist"
QUOTED = 200
"""How much a message quotes of what was typed outside the fields, in signs."""


@dataclass(frozen=True)
class Difference:
    """One answer that a document says otherwise than the workbook; cell: where that says it."""

    document: str
    label: str
    in_workbook: str
    in_word: str
    cell: str

    def __str__(self) -> str:
        cell = f" ({self.cell})" if self.cell else ""
        return f"{self.label}{cell}: in de werkmap {self.in_workbook}, in Word {self.in_word}"


@dataclass(frozen=True)
class EditOutside:
    """What somebody typed or took away outside the fields of a document."""

    document: str
    edit: Edit

    def __str__(self) -> str:
        added, removed = (f"'{cut(t, QUOTED)}'" for t in (self.edit.added, self.edit.removed))
        if not self.edit.removed:
            return f"buiten de velden staat in Word ook {added}"
        if not self.edit.added:
            return f"buiten de velden staat in Word niet meer {removed}"
        return f"buiten de velden staat in Word {added} in plaats van {removed}"


@dataclass(frozen=True)
class NotRead:
    """A document that cannot be read any more."""

    document: str

    def __str__(self) -> str:
        return f"het hele document is {NOT_READ}"


@dataclass(frozen=True)
class Coming:
    """What the next run does with a document that was edited, and overtaken by the workbook.

    taken: what it puts into it. conflicts: what was changed on both sides, so that it puts in none.
    choice: of the organisation, whether documents are merged.
    """

    document: str
    taken: tuple[str, ...]
    conflicts: tuple[str, ...]
    choice: str

    def __str__(self) -> str:
        if self.conflicts and self.choice != NO:
            both = ", ".join(self.conflicts)
            return f"in Word én in de werkmap veranderd, elk anders: {both}; maak ze gelijk"
        beside, new = "de volgende ronde zet de nieuwe versie ernaast", ", ".join(self.taken)
        if not new or self.choice == NO:
            return beside
        if self.choice == ASK:
            return f"{beside}; met 'reports --merge' komen hier nieuwe antwoorden in: {new}"
        return f"de volgende ronde zet hier nieuwe antwoorden in: {new}"


Found = Difference | EditOutside | NotRead | Coming


def differences_in(
    documents: Iterable[Document], forms: Forms, folder: Path, templates: Templates, choice: str
) -> Iterator[Found]:
    """Every difference in the documents of a dossier, or a function, that are there, by document.

    choice: whether a run merges what was edited.
    """
    published = Folder(folder)
    for document in documents:
        path = folder / f"{document.path}.docx"
        if not path.exists():
            continue
        try:
            data = templates[document.name].render(document.context)
            made = open_document(data)
        except DocumentError:
            continue
        try:
            edited = open_document(path)
        except (NotReadableError, OSError):
            yield NotRead(document.path)
            continue
        yield from _missing_entries(document.path, made, edited, forms)
        yield from _in_fields(document.path, made, edited, forms)
        for edit in _outside(made, edited):
            yield EditOutside(document.path, edit)
        answers, template = document.context.answers(), templates[document.name].digest
        coming = published.would_merge(document.path, data, answers, template)
        if coming is not None:
            yield _coming(document.path, coming, forms, choice)


def _coming(document: str, merge: Merge, forms: Forms, choice: str) -> Coming:
    new = [*map(Key.parse, merge.taken), *merge.added] if merge.data else []
    both = [Key.parse(conflict.tag) for conflict in merge.conflicts]
    taken, conflicts = (tuple(label_of(key, forms) for key in keys) for keys in (new, both))
    return Coming(document, taken, conflicts, choice)


def _missing_entries(
    document: str, made: WordFile, edited: WordFile, forms: Forms
) -> Iterator[Difference]:
    """The entries of tables of which nothing stands in Word, each with the first of its answers.

    What is new in the workbook is not there yet, or somebody took it away. They are taken out of
    what is compared further.
    """
    if not edited.tagged():
        return
    said = {Key.parse(tag): text for tag, text in read_controls(made.body).items()}
    there = {Key.parse(tag).entry for tag in read_controls(edited.body)}
    for entry in dict.fromkeys(key.entry for key in said if key.row and key.entry not in there):
        first = next((key for key in said if key.entry == entry and said[key]), entry)
        for element in blocks_in(made.body, entry.form, entry.table)[entry.row].elements:
            element.getparent().remove(element)
        begin, place = _words(said.get(first, "")), _place_of(first, forms)
        yield Difference(document, label_of(entry, forms), begin, MISSING, place)


def _in_fields(
    document: str, made: WordFile, edited: WordFile, forms: Forms
) -> Iterator[Difference]:
    said = read_back(edited.body, made.body)
    for tag, value in read_back(made.body, made.body).items():
        if _folded(said.get(tag)) != _folded(value):
            key = Key.parse(tag)
            label, now = label_of(key, forms), said.get(tag)
            yield Difference(document, label, _words(value), _words(now), _place_of(key, forms))


def _place_of(key: Key, forms: Forms) -> str:
    """The cell of an answer; "" when it has none."""
    cell = cell_of(key, forms)
    return cell.place if cell and cell.address else ""


def _outside(made: WordFile, edited: WordFile) -> Iterator[Edit]:
    """What differs outside the fields; of headers, footers and notes in whichever order."""
    known = {tag for tag, _ in controls_in(made.body)}
    before, now = ([line.text for line in words_outside(one, known)] for one in (made, edited))
    yield from edits_between(before, now)
    ours, theirs = (dict.fromkeys(words_in_margins(one)) for one in (made, edited))
    yield from (Edit(text, "") for text in theirs if text not in ours)
    yield from (Edit("", text) for text in ours if text not in theirs)


def _folded(value: str | bool | None) -> str | bool | None:
    return one_line(value) if isinstance(value, str) else value


def _words(value: str | bool | None) -> str:
    match value:
        case None:
            return NOT_READ
        case bool():
            return TICKED if value else BLANK
        case "":
            return EMPTY
    return f"'{one_line(value)}'"
