"""Is the set-up in order? What is wrong with it, in plain words."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from lxml.etree import XMLSyntaxError

from pipeline.documents.rendering.prepared import prepared
from pipeline.documents.rendering.preparing import placeholders_in
from pipeline.documents.rendering.proof import DocumentError
from pipeline.dossier.all_templates import build_templates
from pipeline.files.folders import OVERVIEW, WORKLIST, find_workbooks, open_elsewhere
from pipeline.files.lengths import signs_over
from pipeline.files.writing import write_file
from pipeline.forms.model import Form
from pipeline.records.findings import reason_of

OLDEST_PYTHON = (3, 11)


def complaints(
    forms: Sequence[Form], workbooks: Path, templates: Path, output: Path
) -> Iterator[str]:
    """Everything that is wrong, a sentence each; nothing when all is well."""
    if sys.version_info < OLDEST_PYTHON:
        yield f"Python {sys.version.split()[0]} is te oud: installeer Python 3.11 of nieuwer."
    for name, built in build_templates(forms).items():
        yield from _about_template(placeholders_in(built), templates / f"{name}.docx")
    for path in find_workbooks(workbooks):
        if open_elsewhere(path):
            yield (
                f"{path.name} staat nog open in Excel of LibreOffice. Wat daar niet bewaard is, "
                "wordt niet gelezen: bewaar en sluit de werkmap."
            )
    yield from _about_output(output)


def _about_template(expected: set[str], path: Path) -> Iterator[str]:
    try:
        data = path.read_bytes()
        prepared(data, path.stem)  # as a run does, which then finds it kept
        found = placeholders_in(data)
    except (OSError, zipfile.BadZipFile, KeyError, XMLSyntaxError, DocumentError):
        yield (
            f"Het sjabloon {path.name} is er niet of is niet te gebruiken. Zet het terug, of bouw "
            "alle sjablonen opnieuw met 'make templates'."
        )
        return
    missing = expected - found
    for name in sorted(found - expected):
        near = get_close_matches(name, sorted(expected), n=1)
        hint = f" Bedoelde u '{near[0]}'?" if near else ""
        yield f"In het sjabloon {path.name} hoort '{name}' bij geen enkele vraag.{hint}"
        missing.difference_update(near)
    for name in sorted(missing):
        yield f"In het sjabloon {path.name} ontbreekt '{name}': dat antwoord wordt niet gedrukt."


def _about_output(output: Path) -> Iterator[str]:
    probe = output / ".~proef"
    try:
        write_file(probe, b"")
        probe.unlink()
    except OSError as error:
        yield f"In de map {output} kan niet geschreven worden ({reason_of(error)})."
    if over := max(signs_over((output / name).absolute()) for name in (WORKLIST, OVERVIEW)):
        yield (
            f"De map {output} staat te diep: met alle mappen erbij is de naam van de lijsten "
            f"{over} tekens te lang voor Excel. Kies in instellingen.toml een map dichter bij "
            "de schijf."
        )
