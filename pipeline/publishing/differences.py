"""What documents say by now, beside the workbook that they were made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.documents.readback import NotReadableError, body_of, read_back
from pipeline.documents.rendering.folder import Templates
from pipeline.documents.rendering.proof import DocumentError
from pipeline.dossier.documents import documents_of
from pipeline.dossier.load import Dossier
from pipeline.forms.model import BOX
from pipeline.records.answers import FilledForm
from pipeline.records.labels import label_of

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
                yield Difference(
                    document.path,
                    _label(tag, dossier.forms),
                    _words(value),
                    _words(said.get(tag)),
                    _cell(tag, dossier.forms),
                )


def _folded(value: str | bool | None) -> str | bool | None:
    return " ".join(value.split()) if isinstance(value, str) else value


def _words(value: str | bool | None) -> str:
    match value:
        case None:
            return NOT_READ
        case bool():
            return YES if value else NO
        case "":
            return EMPTY
    return f"'{' '.join(value.split())}'"


def _label(tag: str, forms: Mapping[str, FilledForm]) -> str:
    field, box, code = tag.partition(BOX)
    return label_of(field, forms) + (f" [{code}]" if box else "")


def _cell(tag: str, forms: Mapping[str, FilledForm]) -> str:
    form, _, path = tag.partition(BOX)[0].partition(".")
    if form not in forms:
        return ""
    filled, (key, *rest) = forms[form], path.split(".")
    cell = filled.cells.get(key)
    if rest and key in filled.row_cells and int(rest[0]) <= len(filled.row_cells[key]):
        cell = filled.row_cells[key][int(rest[0]) - 1].get(rest[-1])
    return cell.place if cell and cell.address else ""
