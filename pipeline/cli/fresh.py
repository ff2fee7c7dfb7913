"""Where a new workbook goes: under a safe name, never over another one."""

from __future__ import annotations

import re
from pathlib import Path

import click

from pipeline.files.folders import safe_name
from pipeline.files.lengths import signs_over
from pipeline.files.names import alike

ENDING = re.compile(r"\.(xlsx|xlsm|ods)$", re.IGNORECASE)


def stem_of(name: str) -> str:
    """What was typed as the name of a workbook, without ending; "" when nothing is left."""
    return ENDING.sub("", name.strip()).lstrip("~$.")


def fresh_path(stem: str, folder: Path) -> Path:
    """The path of a new workbook in a folder.

    Raises click.UsageError when there is one already, or when Excel would not open it there.
    """
    if folder.is_file():
        raise click.UsageError(f"{folder} is geen map.")
    path = folder / f"{safe_name(stem)}.xlsx"
    if is_taken(path):
        raise click.UsageError(f"{path} bestaat al en blijft zoals het is. Kies een andere naam.")
    return openable(path)


def openable(path: Path) -> Path:
    """The path of a new workbook. Raises click.UsageError when Excel would not open it there."""
    if over := signs_over(path.absolute()):
        raise click.UsageError(
            f"Met alle mappen erbij is de naam {over} tekens te lang voor Excel. Kies een kortere "
            "naam, of in instellingen.toml een map dichter bij de schijf, zoals 'C:\\dossiers'."
        )
    return path


def is_taken(path: Path) -> bool:
    """Whether a workbook of this name is there, on any system."""
    return alike(path.name) in (alike(other.name) for other in path.parent.glob("*"))
