"""`new`: a fresh workbook."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.cli.fresh import fresh_path, stem_of
from pipeline.cli.from_library import newest_version
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import BLANK, place_options, read_settings
from pipeline.cli.terminal import print_line, shown
from pipeline.cli.work_sheets import with_sheets
from pipeline.files.writing import write_file
from pipeline.forms import all_forms
from pipeline.forms.model import Form
from pipeline.records.text import day
from pipeline.workbooks.building.fill import filled_workbook
from pipeline.workbooks.building.function_workbook import profile_from
from pipeline.workbooks.building.showing import with_sheets_shown


@click.command(help=HELP["new"])
@click.argument("name", metavar="NAAM", required=False)
@click.option("--functie", metavar="WERKPOSTFICHE", help="Vul er de scores van deze functie al in.")
@place_options("new")
@with_sheets("Extra bladen om meteen te tonen")
def new(name: str | None, functie: str | None, workbooks: Path, extra: list[Form]) -> None:
    """Copy the blank workbook to one with this name, never over an existing one."""
    if name is None and sys.stdin.isatty():
        name = click.prompt("Naam van het nieuwe dossier")
    stem = stem_of(name or "")
    if not stem:
        raise click.UsageError("Geef een naam: make new NAME=Nora")
    path = fresh_path(stem, workbooks)
    function = newest_version(functie, workbooks) if functie else None
    data = BLANK.read_bytes()
    if function:
        data = filled_workbook(data, all_forms(), profile_from(function))
    sheets = {*read_settings().altijd_tonen, *(form.sheet for form in extra)}
    write_file(path, with_sheets_shown(data, sheets))
    print_line(f"Nieuw dossier: {shown(path)}")
    if function and function.version:
        version = day(function.version)
        print_line(f"Met de scores van {function.name}, versie van {version}.")
