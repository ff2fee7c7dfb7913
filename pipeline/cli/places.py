"""Where things are, and the options by which somebody says that they are elsewhere."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from pipeline.records.settings import Places, Settings, SettingsError, load_places, load_settings

F = TypeVar("F", bound=Callable[..., Any])
S = TypeVar("S")
DATA = Path(__file__).resolve().parents[1] / "data"
"""What travels along in the program where it is installed; in its own folder there is none."""


PROGRAM = DATA.parents[1]
SETTINGS_NAME, SETTINGS_ELSEWHERE = "instellingen.toml", "JOBPEPPER_SETTINGS"
"""How the settings are called, and what says that they are elsewhere, also to other processes."""


def _settings() -> Path:
    """The settings to go by: those that were named, the program's own, or the nearest upwards."""
    if named := os.environ.get(SETTINGS_ELSEWHERE):
        return Path(named).absolute()
    if not DATA.is_dir():
        return PROGRAM / SETTINGS_NAME
    here = Path.cwd()
    upwards = (folder / SETTINGS_NAME for folder in (here, *here.parents))
    return next((path for path in upwards if path.is_file()), here / SETTINGS_NAME)


def _own(name: str) -> Path:
    """A folder of the organisation's own, or else the one that travels along."""
    if (ROOT / name).is_dir():
        return ROOT / name
    return (DATA if DATA.is_dir() else PROGRAM) / name


SETTINGS = _settings()
ROOT = SETTINGS.parent
WORKBOOKS, OUTPUT = ROOT / "workbooks", ROOT / "output"
TEMPLATES, BLANK = _own("docx_templates"), _own("workbook_templates") / "dossier.xlsx"
BLANK_FUNCTION = BLANK.with_name("functie.xlsx")
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


def version() -> str:
    """Which version of the program this is."""
    if DATA.is_dir():
        from importlib import metadata  # takes a while to load

        return metadata.version("jobpepper-pipeline")
    project = tomllib.loads((PROGRAM / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


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
