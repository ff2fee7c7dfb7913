"""`share`: what one reader gets of a dossier, as one file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from pipeline.cli.alone import alone_in
from pipeline.cli.asking import workbook_called
from pipeline.cli.help_texts import HELP
from pipeline.cli.loading import load_readable
from pipeline.cli.places import place_options, read_settings
from pipeline.cli.terminal import can_ask, print_line, shown
from pipeline.dossier.load import Dossier
from pipeline.files.folders import SENT
from pipeline.files.pdf import PdfError, as_pdf
from pipeline.forms.model import Reader
from pipeline.publishing.whose import folder_name
from pipeline.records.findings import advice_of, reason_of
from pipeline.sharing.pack import Pack, keep_trace, pack, write_pack

READERS = (Reader.EMPLOYER.value, Reader.EMPLOYEE.value)
"""Who gets a package."""

WHEN = "%Y-%m-%d %Hu%M"
"""How the moment stands in the name of a pack."""


@click.command(help=HELP["share"])
@click.argument("dossier")
@click.option("--voor", type=click.Choice(READERS), help="Voor wie het pakket is.")
@click.option("--password", "ask", is_flag=True, help="Vraag een wachtwoord voor de documenten.")
@click.option("--pdf", "also_pdf", is_flag=True, help="Doe van elk document ook een PDF erbij.")
@place_options("workbooks", "output")
@click.pass_context
def share(
    context: click.Context,
    dossier: str,
    voor: str | None,
    ask: bool,
    also_pdf: bool,
    workbooks: Path,
    output: Path,
) -> None:
    """Print what may not go out, and then make nothing; else make the package and print it."""
    if ask and also_pdf:
        raise click.UsageError("Een PDF krijgt geen wachtwoord: kies '--password' of '--pdf'.")
    path = workbook_called(dossier, workbooks)
    voor = voor or _ask_reader(dossier)
    loaded = load_readable(path, read_settings(), output)
    context.with_resource(alone_in(output))
    name = folder_name(path, workbooks, output)
    packed = pack(loaded, output / name, Reader(voor))
    for hit in packed.hits:
        print_line(f"- {hit}")
    for stays in packed.passed_over:
        print_line(f"'{stays}' gaat niet mee: het hoort niet (meer) bij wat de {voor} krijgt.")
    if packed.hits:
        print_line("Er is geen pakket gemaakt. Verbeter dit eerst.")
        context.exit(1)
    if not packed.files:
        raise click.ClickException(f"Er zijn geen documenten voor de {voor}. Eerst 'make reports'?")
    if also_pdf:
        _add_pdfs(packed)
    now = dt.datetime.now()
    target = _free(output / name / f"{name} voor {voor} {now.strftime(WHEN)}.zip")
    _keep(loaded, packed, target, output, now, ask=ask)
    print_line(f"{shown(target)}:")
    for file in packed.files:
        print_line(f"- {file}{' (in Word bewerkt)' if file in packed.edited else ''}")
    for look in packed.to_look_at:
        print_line(f"Let op: {look}")


def _ask_reader(dossier: str) -> str:
    """For whom the pack is, asked on a terminal. Raises click.UsageError elsewhere."""
    if not can_ask():
        raise click.UsageError(
            f"Zeg voor wie het pakket is: 'make share DOSSIER={dossier} VOOR=werkgever' (of "
            "werknemer), zonder make '--voor werkgever'."
        )
    answer: str = click.prompt("Voor wie is het pakket", type=click.Choice(READERS))
    return answer


def _add_pdfs(packed: Pack) -> None:
    """A PDF beside each document, made from the clean copy that passed the gate.

    Raises click.ClickException when LibreOffice is not there, or fails.
    """
    try:
        made = as_pdf(packed.files)
    except PdfError as error:
        raise click.ClickException(f"{error} Er is geen pakket gemaakt.") from error
    packed.files |= {str(Path(name).with_suffix(".pdf")): data for name, data in made.items()}


def _free(path: Path) -> Path:
    """The path, or one like it where nothing is: a pack never goes over another one."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return free


def _keep(
    dossier: Dossier, packed: Pack, target: Path, output: Path, now: dt.datetime, *, ask: bool
) -> None:
    """Write the package, and its trace in output/; ask: with a password, asked here and now.

    No package stays without its trace. Raises click.ClickException when either cannot be written.
    """
    password = (
        click.prompt("Wachtwoord", hide_input=True, confirmation_prompt=True) if ask else None
    )
    try:
        write_pack(packed, target, password)
    except OSError as error:
        raise click.ClickException(f"Niet bewaard: {reason_of(error)}.") from error
    try:
        keep_trace(output, dossier, packed, target, now)
    except OSError as error:
        target.unlink(missing_ok=True)
        raise click.ClickException(
            f"{shown(output / SENT)} kon niet bewaard worden ({reason_of(error)}). Er is geen "
            f"pakket gemaakt. {advice_of(error, 'Excel')}"
        ) from error
