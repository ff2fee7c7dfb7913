"""`clean`: documents that no workbook makes any more."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.help_texts import HELP
from pipeline.cli.places import place_options
from pipeline.files.folders import BLANK_FORMS, find_workbooks, output_names
from pipeline.publishing.left_over import left_over, remove
from pipeline.records.findings import reason_of


@click.command(help=HELP["clean"])
@click.option("--yes", is_flag=True, help="Doe het echt; anders wordt alleen getoond wat weg mag.")
@place_options("workbooks", "output")
def clean(yes: bool, workbooks: Path, output: Path) -> None:
    """Print what may go; yes: and take it away."""
    names = [*output_names(find_workbooks(workbooks)).values(), BLANK_FORMS]
    found = list(left_over(output, names))
    for one in found:
        place = f"{one.folder.name}/{one.document}"
        if one.edited:
            click.echo(f"{place}: bewerkt, blijft staan")
            continue
        try:
            if yes:
                remove(one)
        except OSError as error:
            click.echo(f"{place}: kon niet weg ({reason_of(error)})", err=True)
            continue
        click.echo(f"{place}: {'weggehaald' if yes else 'mag weg'}")
    if not found:
        click.echo("Er is niets over van vroeger.")
    elif not yes:
        click.echo("Er is niets weggehaald. Met 'make clean YES=1' (of --yes) gebeurt dat.")
