"""One dossier, loaded for a command that cannot do without."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.asking import ask_passwords
from pipeline.dossier.library import Libraries
from pipeline.dossier.load import Dossier, load_dossier
from pipeline.forms import all_forms
from pipeline.publishing.last_run import LastRuns
from pipeline.records.answers import Password
from pipeline.records.settings import Settings


def load_readable(workbook: Path, settings: Settings, output: Path) -> Dossier:
    """The dossier in a workbook. Raises click.ClickException when it cannot be read at all.

    output: where runs remember what its library says.
    """
    passwords = ask_passwords(workbook)
    libraries = known_libraries(passwords, output)
    dossier = load_dossier(workbook, all_forms(), passwords, settings, libraries=libraries)
    if not dossier.forms:
        raise click.ClickException(str(dossier.findings[0]))
    return dossier


def known_libraries(password: Password, output: Path) -> Libraries:
    """The libraries of dossiers, as far as runs remember their functions; the rest is read."""
    return Libraries(password=password, recall=LastRuns(output).function)
