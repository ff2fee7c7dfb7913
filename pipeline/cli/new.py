"""`new`: a fresh workbook."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.cli.fresh import fresh_path, stem_of
from pipeline.cli.from_library import newest_version
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import BLANK, place_options
from pipeline.cli.terminal import print_line, shown
from pipeline.files.writing import write_file
from pipeline.forms import all_forms
from pipeline.records.text import day
from pipeline.workbooks.building.fill import filled_workbook
from pipeline.workbooks.building.function_workbook import profile_from


@click.command(help=HELP["new"])
@click.argument("name", metavar="NAAM", required=False)
@click.option("--functie", metavar="WERKPOSTFICHE", help="Vul er de scores van deze functie al in.")
@place_options("new")
def new(name: str | None, functie: str | None, workbooks: Path) -> None:
    """Copy the blank workbook to one with this name, never over an existing one."""
    if name is None and sys.stdin.isatty():
        name = click.prompt("Naam van het nieuwe dossier")
    stem = stem_of(name or "")
    if not stem:
        raise click.UsageError("Geef een naam: make new NAME=Nora")
    path = fresh_path(stem, workbooks)
    data = BLANK.read_bytes()
    if functie:
        function = newest_version(functie, workbooks)
        data = filled_workbook(data, all_forms(), profile_from(function))
    write_file(path, data)
    print_line(f"Nieuw dossier: {shown(path)}")
    if functie and function.version:
        version = day(function.version)
        print_line(f"Met de scores van {function.name}, versie van {version}.")
