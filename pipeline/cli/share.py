"""`share`: what one reader gets of a dossier, as one file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from pipeline.cli.asking import load_readable, workbook_called
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import place_options, read_settings
from pipeline.dossier.load import Dossier
from pipeline.files.folders import output_name
from pipeline.forms.model import Reader
from pipeline.records.findings import reason_of
from pipeline.sharing.pack import Pack, keep_trace, pack, write_pack

READERS = (Reader.EMPLOYER.value, Reader.EMPLOYEE.value)
"""Who gets a package."""


@click.command(help=HELP["share"])
@click.argument("dossier")
@click.option(
    "--voor", type=click.Choice(READERS), default=READERS[0], help="Voor wie het pakket is."
)
@click.option("--password", "ask", is_flag=True, help="Vraag een wachtwoord voor de documenten.")
@place_options("workbooks", "output")
@click.pass_context
def share(
    context: click.Context, dossier: str, voor: str, ask: bool, workbooks: Path, output: Path
) -> None:
    """Print what may not go out, and then make nothing; else make the package and print it."""
    path = workbook_called(dossier, workbooks)
    loaded = load_readable(path, read_settings())
    name = output_name(path, workbooks)
    packed = pack(loaded, output / name, Reader(voor))
    for hit in packed.hits:
        click.echo(f"- {hit}")
    for stays in packed.passed_over:
        click.echo(f"'{stays}' gaat niet mee: het hoort niet (meer) bij wat de {voor} krijgt.")
    if packed.hits:
        click.echo("Er is geen pakket gemaakt. Verbeter dit eerst.")
        context.exit(1)
    if not packed.files:
        raise click.ClickException(f"Er zijn geen documenten voor de {voor}. Eerst 'make reports'?")
    target = output / name / f"{name} voor {voor}.zip"
    _keep(loaded, packed, target, output, ask=ask)
    click.echo(f"{target}:")
    for file in packed.files:
        click.echo(f"- {file}")


def _keep(dossier: Dossier, packed: Pack, target: Path, output: Path, *, ask: bool) -> None:
    """Write the package, and its trace in output/; ask: with a password, asked here and now.

    Raises click.ClickException when either cannot be written.
    """
    password = (
        click.prompt("Wachtwoord", hide_input=True, confirmation_prompt=True) if ask else None
    )
    try:
        write_pack(packed, target, password)
        keep_trace(output, dossier, packed, target, dt.datetime.now())
    except OSError as error:
        raise click.ClickException(f"Niet bewaard: {reason_of(error)}.") from error
