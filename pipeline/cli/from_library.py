"""A function of the library, looked up for a command."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.asking import ask_passwords
from pipeline.dossier.library import Libraries
from pipeline.files.folders import FUNCTIONS
from pipeline.records.functions import Function


def newest_version(name: str, workbooks: Path) -> Function:
    """The newest version of the function with a workbook of this name. Raises click.UsageError."""
    library = Libraries(password=ask_passwords(workbooks)).of(workbooks / "dossier")
    if versions := library.versions(name):
        return versions[-1]
    if library.has(name):
        raise click.UsageError(f"De werkpostfiche '{name}' heeft nog geen datum. Vul die eerst in.")
    near = library.near(name)
    offered = f" Bedoelde u '{near}'?" if near else ""
    raise click.UsageError(f"'{name}' staat niet in de map {workbooks / FUNCTIONS}.{offered}")
