"""`renew`: a fresh workbook with the answers of an older one."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.asking import ask_passwords, workbook_called
from pipeline.cli.fresh import openable
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import BLANK, place_options, read_settings
from pipeline.cli.terminal import print_line, shown
from pipeline.cli.work_sheets import with_sheets
from pipeline.files.folders import is_renewed, renewal_of
from pipeline.files.office import is_protected
from pipeline.files.writing import write_file
from pipeline.forms import all_forms
from pipeline.forms.model import Form
from pipeline.records.findings import RefusedError, finding
from pipeline.setup.renew import renewed


@click.command(help=HELP["renew"])
@click.argument("dossier")
@place_options("workbooks")
@with_sheets("Extra bladen om meteen te tonen")
def renew(dossier: str, workbooks: Path, extra: list[Form]) -> None:
    """Write a fresh workbook beside the older one, and print what does not stand in it."""
    path = workbook_called(dossier, workbooks)
    target = openable(renewal_of(path))
    if is_renewed(path):
        raise click.UsageError(f"{path.name} is al een vernieuwde werkmap.")
    if target.exists():
        raise click.UsageError(f"{target.name} bestaat al en blijft zoals het is.")
    sheets = {*read_settings().altijd_tonen, *(form.sheet for form in extra)}
    try:
        made = renewed(path, ask_passwords(path), all_forms(), BLANK.read_bytes(), sheets)
    except RefusedError as refusal:
        raise click.ClickException(str(finding(refusal.code, path.name, **refusal.words))) from None
    write_file(target, made.data)
    print_line(f"Nieuwe werkmap met alle antwoorden van {path.name}: {shown(target)}")
    for phrase in made.left:
        print_line(f"  niet mee: {phrase}")
    if is_protected(path):
        print_line("De nieuwe werkmap heeft nog geen wachtwoord.")
    print_line(
        f"Kijk ze na. Haal dan {path.name} weg en geef de nieuwe haar naam; tot dan maakt "
        f"{path.name} geen documenten."
    )
