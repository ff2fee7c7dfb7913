"""Where things are, and what a command asks of the person at the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from pipeline.records.settings import Settings
    from pipeline.run.workers import Crew

F = TypeVar("F", bound=Callable[..., Any])
ROOT = Path(__file__).resolve().parents[2]
WORKBOOKS, OUTPUT = ROOT / "workbooks", ROOT / "output"
TEMPLATES, BLANK = ROOT / "docx_templates", ROOT / "workbook_templates" / "dossier.xlsx"
SETTINGS = ROOT / "instellingen.toml"
EXAMPLES = WORKBOOKS / "voorbeelden"

folder_option = click.Path(path_type=Path)
existing = click.Path(exists=True, path_type=Path)


def places(*names: str) -> Callable[[F], F]:
    """The options that say where things are."""
    options = {
        "workbooks": (existing, WORKBOOKS, "Map (of werkmap) om te lezen."),
        "output": (folder_option, OUTPUT, "Map voor de documenten."),
        "templates": (existing, TEMPLATES, "Map met de sjablonen."),
    }

    def add(command: F) -> F:
        for name in reversed(names):
            kind, default, text = options[name]
            command = click.option(f"--{name}", type=kind, default=default, help=text)(command)
        return command

    return add


def settings() -> Settings:
    """The organisation's settings. Raises click.UsageError when they cannot be."""
    from pipeline.records.settings import SettingsError, load_settings

    try:
        return load_settings(SETTINGS)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error


@contextmanager
def cluster(address: str, workbooks: Path, output: Path, templates: Path) -> Iterator[Crew]:
    """The crew of a Dask cluster. Raises click.UsageError when it cannot do the work."""
    from pipeline.files.folders import find_workbooks

    try:
        from pipeline.run.cluster import ClusterError, on_cluster
    except ImportError as error:
        raise click.UsageError(
            "Voor --dask zijn er meer pakketten nodig. Installeer ze met 'make reports DASK=…', of "
            "zonder make: python -m pip install --require-hashes -r requirements-dask.txt"
        ) from error
    try:
        with on_cluster(address, [templates, *find_workbooks(workbooks)], output) as crew:
            yield crew
    except ClusterError as error:
        raise click.UsageError(str(error)) from error


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


def passwords(workbooks: Path) -> Passwords:
    """Ask beforehand, on a terminal, for the password of each protected workbook.

    Elsewhere, or where nothing is given, JOBPEPPER_PASSWORD counts. Neither is kept or shown.
    """
    from pipeline.files.folders import find_workbooks
    from pipeline.workbooks.reading.opening import is_protected

    given: dict[Path, str] = {}
    if sys.stdin.isatty():
        for path in filter(is_protected, find_workbooks(workbooks)):
            question = f"Wachtwoord van {path.name}"
            given[path] = click.prompt(
                question, hide_input=True, default="", show_default=False, err=True
            )
    return Passwords(given, os.environ.get("JOBPEPPER_PASSWORD"))


def workbook_called(name: str, workbooks: Path = WORKBOOKS) -> Path:
    """The workbook with this path, or with this name in a folder. Raises click.UsageError."""
    from pipeline.files.folders import find_workbooks

    if not name:
        raise click.UsageError("Zeg welk dossier: de naam van een werkmap, zoals DOSSIER=Evi.")
    if Path(name).is_file():
        return Path(name)
    found = [
        p
        for p in find_workbooks(workbooks)
        if name.casefold() in (p.stem.casefold(), p.name.casefold())
    ]
    if len(found) != 1:
        many = "meer dan één werkmap" if found else "geen werkmap"
        raise click.UsageError(f"Er is {many} met de naam '{name}' in {workbooks}.")
    return found[0]
