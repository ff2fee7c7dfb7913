"""Where things are, and the options by which somebody says that they are elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from pipeline.records.settings import Settings, SettingsError, load_settings

F = TypeVar("F", bound=Callable[..., Any])
ROOT = Path(__file__).resolve().parents[2]
WORKBOOKS, OUTPUT = ROOT / "workbooks", ROOT / "output"
TEMPLATES, BLANK = ROOT / "docx_templates", ROOT / "workbook_templates" / "dossier.xlsx"
SETTINGS = ROOT / "instellingen.toml"
EXAMPLES = WORKBOOKS / "voorbeelden"
MANUAL = ROOT / "HANDLEIDING.md"

ANY_PATH = click.Path(path_type=Path)
EXISTING_PATH = click.Path(exists=True, path_type=Path)
OPTIONS = {
    "workbooks": (EXISTING_PATH, WORKBOOKS, "Map (of werkmap) om te lezen."),
    "output": (ANY_PATH, OUTPUT, "Map voor de documenten."),
    "templates": (EXISTING_PATH, TEMPLATES, "Map met de sjablonen."),
}


def place_options(*names: str) -> Callable[[F], F]:
    """The options with these names, in this order, for a command to be decorated with."""

    def add(command: F) -> F:
        for name in reversed(names):
            kind, default, text = OPTIONS[name]
            command = click.option(f"--{name}", type=kind, default=default, help=text)(command)
        return command

    return add


def read_settings() -> Settings:
    """The organisation's settings. Raises click.UsageError when they cannot be."""
    try:
        return load_settings(SETTINGS)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
