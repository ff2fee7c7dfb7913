"""Where things are, and the options by which somebody says that they are elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from pipeline.records.settings import Places, Settings, SettingsError, load_places, load_settings

F = TypeVar("F", bound=Callable[..., Any])
S = TypeVar("S")
ROOT = Path(__file__).resolve().parents[2]
WORKBOOKS, OUTPUT = ROOT / "workbooks", ROOT / "output"
TEMPLATES, BLANK = ROOT / "docx_templates", ROOT / "workbook_templates" / "dossier.xlsx"
SETTINGS = ROOT / "instellingen.toml"
EXAMPLES = WORKBOOKS / "voorbeelden"
MANUAL = ROOT / "HANDLEIDING.md"

ANY_PATH = click.Path(path_type=Path)
EXISTING_PATH = click.Path(exists=True, path_type=Path)


def _workbooks() -> Path:
    return read_places().workbooks or WORKBOOKS


def _output() -> Path:
    return read_places().output or OUTPUT


OPTIONS: dict[str, tuple[click.Path, Callable[[], Path], str]] = {
    "workbooks": (EXISTING_PATH, _workbooks, "Map (of werkmap) om te lezen."),
    "new": (ANY_PATH, _workbooks, "Map voor de werkmap."),
    "output": (ANY_PATH, _output, "Map voor de documenten."),
    "templates": (EXISTING_PATH, lambda: TEMPLATES, "Map met de sjablonen."),
}
"""Per option its kind, where it is unless somebody says so, and its help. "new": for a new file."""


def place_options(*names: str) -> Callable[[F], F]:
    """The options with these names, in this order, for a command to be decorated with."""

    def add(command: F) -> F:
        for name in reversed(names):
            kind, default, text = OPTIONS[name]
            flag = "--workbooks" if name == "new" else f"--{name}"
            command = click.option(flag, type=kind, default=default, metavar="MAP", help=text)(
                command
            )
        return command

    return add


def read_settings() -> Settings:
    """The organisation's settings. Raises click.UsageError when they cannot be."""
    return _read(load_settings)


def read_places() -> Places:
    """The organisation's folders. Raises click.UsageError when they cannot be."""
    return _read(load_places)


def _read(load: Callable[[Path], S]) -> S:
    try:
        return load(SETTINGS)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
