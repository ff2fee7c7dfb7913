"""`diff`: what documents in Word say otherwise than the workbook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import click

from pipeline.cli.alone import alone_in
from pipeline.cli.asking import ask_passwords, workbook_called
from pipeline.cli.help_texts import HELP
from pipeline.cli.loading import known_libraries
from pipeline.cli.places import place_options, read_settings
from pipeline.cli.terminal import print_head, print_line
from pipeline.documents.rendering.template_folder import Templates
from pipeline.dossier.documents import Document, document_of, documents_of
from pipeline.dossier.function import read_function
from pipeline.dossier.library import Libraries
from pipeline.dossier.load import load_dossier
from pipeline.files.folders import find_workbooks, is_in_library
from pipeline.forms import all_forms
from pipeline.publishing.differences import Found, differences_in
from pipeline.publishing.whose import folder_name, folder_names
from pipeline.records.answers import Forms, Password
from pipeline.records.functions import forms_of
from pipeline.records.settings import Settings


@click.command(help=HELP["diff"])
@click.argument("dossier", required=False)
@place_options("workbooks", "output", "templates")
@click.pass_context
def diff(
    context: click.Context, dossier: str | None, workbooks: Path, output: Path, templates: Path
) -> None:
    """Print the differences of one dossier or of all; 1 when there is any."""
    names = folder_names(find_workbooks(workbooks), output)
    chosen = [workbook_called(dossier, workbooks)] if dossier else list(names)
    passwords, prepared, any_found = ask_passwords(workbooks), Templates(templates), False
    settings, libraries = read_settings(), known_libraries(passwords, output)
    context.with_resource(alone_in(output))
    for path in chosen:
        made = _made_of(path, passwords, settings, libraries)
        folder = output / (names.get(path) or folder_name(path, workbooks, output))
        found = list(differences_in(*made, folder, prepared, settings.samenvoegen))
        if found:
            any_found = True
            print_line(f"\n{path.name}")
            print_differences(found)
    if not any_found:
        print_line("Alle documenten zeggen hetzelfde als de werkmap.")
    context.exit(int(any_found))


def _made_of(
    path: Path, passwords: Password, settings: Settings, libraries: Libraries
) -> tuple[Iterable[Document], Forms]:
    """The documents that a run makes of a dossier, or of a function, and the forms they are of."""
    if is_in_library(path):
        function = read_function(path, passwords).function
        if function:
            whole = function.answers and not function.faulty
            return [document_of(function)] if whole else [], forms_of(function)
    dossier = load_dossier(path, all_forms(), passwords, settings, libraries=libraries)
    return documents_of(dossier), dossier.forms


def print_differences(differences: Sequence[Found]) -> None:
    """Print per document what it says otherwise than the workbook."""
    for document, group in groupby(differences, key=attrgetter("document")):
        print_head(document)
        for one in group:
            print_line(f"  {one}")
