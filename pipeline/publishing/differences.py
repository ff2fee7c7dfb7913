"""What documents say by now, beside the workbook that they were made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.documents.readback import NotReadableError, body_of, read_back
from pipeline.documents.rendering.proof import DocumentError
from pipeline.documents.rendering.template_folder import Templates
from pipeline.dossier.documents import documents_of
from pipeline.dossier.load import Dossier
from pipeline.forms.keys import Key
from pipeline.records.lookup import cell_of, label_of
from pipeline.records.text import one_line

EMPTY, NOT_READ, NO, YES = "leeg", "niet te lezen", "niet aangekruist", "aangekruist"


@dataclass(frozen=True)
class Difference:
    """One answer that a document says otherwise than the workbook; cell: where that says it."""

    document: str
    label: str
    in_workbook: str
    in_word: str
    cell: str


def differences_in(dossier: Dossier, folder: Path, templates: Templates) -> Iterator[Difference]:
    """Every difference in the documents of a dossier that are there, by document."""
    for document in documents_of(dossier):
        path = folder / f"{document.path}.docx"
        if not path.exists():
            continue
        try:
            made = body_of(templates[document.name].render(document.context))
        except DocumentError:
            continue
        expected = read_back(made, made)
        try:
            said = read_back(body_of(path.read_bytes()), made)
        except (NotReadableError, OSError):
            yield Difference(document.path, "het hele document", "", NOT_READ, "")
            continue
        for tag, value in expected.items():
            if _folded(said.get(tag)) != _folded(value):
                key = Key.parse(tag)
                cell = cell_of(key, dossier.forms)
                yield Difference(
                    document.path,
                    label_of(key, dossier.forms),
                    _words(value),
                    _words(said.get(tag)),
                    cell.place if cell and cell.address else "",
                )


def _folded(value: str | bool | None) -> str | bool | None:
    return one_line(value) if isinstance(value, str) else value


def _words(value: str | bool | None) -> str:
    match value:
        case None:
            return NOT_READ
        case bool():
            return YES if value else NO
        case "":
            return EMPTY
    return f"'{one_line(value)}'"
