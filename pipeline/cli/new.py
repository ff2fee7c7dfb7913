"""`new`: a fresh workbook."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from pipeline.cli.help_texts import HELP
from pipeline.cli.places import BLANK, place_options, read_settings
from pipeline.cli.terminal import print_line, shown
from pipeline.cli.work_sheets import with_sheets
from pipeline.files.folders import safe_name
from pipeline.files.names import alike
from pipeline.files.writing import write_file
from pipeline.forms.model import Form
from pipeline.workbooks.building.showing import with_sheets_shown


@click.command(help=HELP["new"])
@click.argument("name", metavar="NAAM", required=False)
@place_options("new")
@with_sheets("Extra bladen om meteen te tonen")
def new(name: str | None, workbooks: Path, extra: list[Form]) -> None:
    """Copy the blank workbook to one with this name, never over an existing one."""
    if name is None and sys.stdin.isatty():
        name = click.prompt("Naam van het nieuwe dossier")
    stem = re.sub(r"\.(xlsx|xlsm|ods)$", "", (name or "").strip(), flags=re.IGNORECASE).lstrip(
        "~$."
    )
    if not stem:
        raise click.UsageError("Geef een naam: make new NAME=Nora")
    if workbooks.is_file():
        raise click.UsageError(f"{workbooks} is geen map.")
    path = workbooks / f"{safe_name(stem)}.xlsx"
    if alike(path.name) in (alike(p.name) for p in workbooks.glob("*")):
        raise click.UsageError(f"{path} bestaat al en blijft zoals het is. Kies een andere naam.")
    sheets = {*read_settings().altijd_tonen, *(form.sheet for form in extra)}
    write_file(path, with_sheets_shown(BLANK.read_bytes(), sheets))
    print_line(f"Nieuw dossier: {shown(path)}")
