"""`function`: a fresh workbook for a function of the library, or a new version of one."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import click

from pipeline.cli.fresh import fresh_path, is_taken, openable, stem_of
from pipeline.cli.from_library import newest_version
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import BLANK_FUNCTION, place_options
from pipeline.cli.terminal import print_line, shown
from pipeline.files.folders import FUNCTIONS, safe_name
from pipeline.files.writing import write_file
from pipeline.workbooks.building.function_workbook import filled_function, next_version


@click.command(help=HELP["function"])
@click.argument("name", metavar="NAAM")
@click.option("--werkgever", default="", metavar="BEDRIJF", help="Het bedrijf van de functie.")
@click.option("--uit", metavar="WERKPOSTFICHE", help="Maak hiervan een nieuwe versie.")
@place_options("new")
def function(name: str, werkgever: str, uit: str | None, workbooks: Path) -> None:
    """Make the workbook of a function in the library, never over an existing one."""
    stem = stem_of(name)
    if not stem:
        raise click.UsageError('Geef een naam: make function NAME="Logistieke hulp"')
    blank, library = BLANK_FUNCTION.read_bytes(), workbooks / FUNCTIONS
    if uit:
        old = newest_version(uit, workbooks)
        path = _free(_stem(stem, werkgever or old.employer), library)
        write_file(path, next_version(blank, old))
        print_line(f"Nieuwe versie van {old.name}: {shown(path)}")
        print_line("Vul in van wanneer ze is en wat veranderde.")
        return
    path = fresh_path(_stem(stem, werkgever), library)
    write_file(path, filled_function(blank, stem, werkgever.strip()))
    print_line(f"Nieuwe werkpostfiche: {shown(path)}")


def _stem(name: str, employer: str) -> str:
    """The name of the workbook: of the function and its company, each once."""
    employer = employer.strip()
    return f"{name} - {employer}" if employer and employer not in name else name


def _free(stem: str, folder: Path) -> Path:
    """The path of a version, with a number where the old one has its name."""
    names = (f"{stem} ({number})" if number > 1 else stem for number in count(1))
    paths = (folder / f"{safe_name(name)}.xlsx" for name in names)
    return openable(next(path for path in paths if not is_taken(path)))
