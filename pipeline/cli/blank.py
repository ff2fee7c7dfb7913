"""`blank`: the forms to fill in on paper."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.asking import load_readable, workbook_called
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import WORKBOOKS, place_options
from pipeline.documents.rendering.proof import DocumentError
from pipeline.files.folders import BLANK_FORMS, ON_PAPER, output_name
from pipeline.forms import all_forms
from pipeline.publishing.folder import EditedTwiceError
from pipeline.records.answers import FilledForm
from pipeline.records.outcome import Published
from pipeline.records.settings import Settings
from pipeline.run.making import write_blanks


@click.command(help=HELP["blank"])
@click.argument("dossier", required=False)
@place_options("output", "templates")
def blank(dossier: str | None, output: Path, templates: Path) -> None:
    """Make the forms, empty or with what a dossier knows, and print where they are."""
    if dossier:
        filled, folder = _known(workbook_called(dossier), output)
    else:
        filled, folder = [FilledForm(form) for form in all_forms()], output / BLANK_FORMS
    try:
        published = write_blanks(filled, templates, folder)
    except (DocumentError, OSError, EditedTwiceError) as error:
        raise click.ClickException(f"De formulieren konden niet gemaakt worden: {error}") from error
    click.echo(f"{len(published)} formulieren in {folder}")
    for name, state in published.items():
        if state in (Published.BESIDE, Published.WAITING):
            click.echo(
                f"'{name}' was bewerkt: de nieuwe versie staat ernaast, als '{name} (nieuw)'."
            )


def _known(workbook: Path, output: Path) -> tuple[list[FilledForm], Path]:
    """The forms of a dossier as far as they are filled in, and the folder to print them in."""
    dossier = load_readable(workbook, Settings())  # paper prints answers, no comparison
    if dossier.all_findings:
        click.echo(f"In {workbook.name} is iets te verbeteren: zie 'make check'.")
    folder = output / output_name(workbook, WORKBOOKS) / ON_PAPER
    return list(dossier.forms.values()), folder
