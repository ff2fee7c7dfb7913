"""What a command asks of the person at the terminal: which dossier, and with which password."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import click

from pipeline.cli.terminal import can_ask
from pipeline.files.folders import find_workbooks
from pipeline.files.names import alike
from pipeline.files.office import is_protected


@dataclass(frozen=True)
class Passwords:
    """The passwords that were given, by workbook; else the one for all.

    They go along with the work to wherever it is done, and show in no log there.
    """

    given: dict[Path, str] = field(repr=False)
    otherwise: str | None = field(repr=False)

    def __call__(self, path: Path) -> str | None:
        """The password of a workbook; None when there is none to give."""
        return self.given.get(path) or self.otherwise


def ask_passwords(workbooks: Path) -> Passwords:
    """Ask beforehand, on a terminal, for the password of each protected workbook.

    Elsewhere, or where nothing is given, JOBPEPPER_PASSWORD counts. Neither is kept or shown.
    """
    given: dict[Path, str] = {}
    if can_ask():
        for path in filter(is_protected, find_workbooks(workbooks)):
            question = f"Wachtwoord van {path.name}"
            given[path] = click.prompt(
                question, hide_input=True, default="", show_default=False, err=True
            )
    return Passwords(given, os.environ.get("JOBPEPPER_PASSWORD"))


def workbook_called(name: str, workbooks: Path) -> Path:
    """The workbook with this path, or with this name in a folder. Raises click.UsageError."""
    if not name:
        raise click.UsageError("Zeg welk dossier: de naam van een werkmap, zoals DOSSIER=Evi.")
    if Path(name).is_file():
        return Path(name)
    found = [
        path
        for path in find_workbooks(workbooks)
        if alike(name) in (alike(path.stem), alike(path.name))
    ]
    if len(found) != 1:
        many = "meer dan één werkmap" if found else "geen werkmap"
        raise click.UsageError(f"Er is {many} met de naam '{name}' in {workbooks}.")
    return found[0]
