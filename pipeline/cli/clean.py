"""`clean`: documents that no workbook makes any more."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.alone import alone_in
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import place_options
from pipeline.cli.terminal import ERRORS, print_line
from pipeline.publishing.left_over import (
    forget_gone,
    left_over,
    remove,
)
from pipeline.publishing.whose import NotSureError, dossiers_there_are
from pipeline.records.findings import reason_of


@click.command(help=HELP["clean"])
@click.option("--yes", is_flag=True, help="Doe het echt; anders wordt alleen getoond wat weg mag.")
@place_options("workbooks", "output")
@click.pass_context
def clean(context: click.Context, yes: bool, workbooks: Path, output: Path) -> None:
    """Print what may go; yes: and take it away."""
    context.with_resource(alone_in(output))
    try:
        names = dossiers_there_are(workbooks, output)
    except NotSureError as error:
        raise click.ClickException(f"{error} Er is niets weggehaald.") from error
    found = list(left_over(output, names))
    for one in found:
        try:
            if yes:
                remove(one)
        except OSError as error:
            print_line(f"{one.place}: kon niet weg ({reason_of(error)})", on=ERRORS)
            continue
        became = "bewerkt, blijft staan" if one.edited else "weggehaald" if yes else "mag weg"
        print_line(f"{one.place}: {became}")
    if yes:
        forget_gone(output, names)
    if not found:
        print_line("Er is niets over van vroeger.")
    elif not yes:
        print_line("Er is niets weggehaald. Met 'make clean YES=1' (of --yes) gebeurt dat.")
