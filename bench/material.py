"""What is measured: the examples, their documents, and as many copies as asked for."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from pipeline.cli.places import EXAMPLES, TEMPLATES
from pipeline.documents.rendering.template_folder import Templates
from pipeline.dossier.documents import Document, documents_of
from pipeline.dossier.load import load_dossier
from pipeline.files.folders import FUNCTIONS
from pipeline.forms import all_forms


@dataclass(frozen=True)
class Example:
    """One example dossier with the documents that it makes."""

    path: Path
    documents: list[Document]


def examples() -> list[Example]:
    """The example dossiers, loaded."""
    paths = sorted(EXAMPLES.glob("*.xlsx"))
    return [Example(path, list(documents_of(load_dossier(path, all_forms())))) for path in paths]


def prepared() -> Templates:
    """Our templates, each prepared already: a run does that once."""
    templates = Templates(TEMPLATES)
    for path in TEMPLATES.glob("*.docx"):
        _ = templates[path.stem]
    return templates


def multiplied(folder: Path, number: int) -> Path:
    """A folder with so many dossiers, the examples in turn; made once."""
    workbooks = folder / f"workbooks-{number}"
    if workbooks.exists():
        return workbooks
    workbooks.mkdir()
    paths = cycle(sorted(EXAMPLES.glob("*.xlsx")))
    shutil.copytree(EXAMPLES / FUNCTIONS, workbooks / FUNCTIONS)  # to which some of them refer
    for count, path in enumerate(islice(paths, number)):
        shutil.copyfile(path, workbooks / f"{path.stem} {count:05}.xlsx")
    return workbooks
