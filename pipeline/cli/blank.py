"""`blank`: the forms to fill in on paper."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.asking import workbook_called
from pipeline.cli.help_texts import HELP
from pipeline.cli.loading import load_readable
from pipeline.cli.places import place_options
from pipeline.cli.terminal import print_line, shown
from pipeline.cli.work_sheets import with_sheets
from pipeline.documents.rendering.proof import DocumentError
from pipeline.files.folders import BLANK_FORMS, ON_PAPER
from pipeline.forms import all_forms
from pipeline.forms.model import Form
from pipeline.publishing.folder import EditedTwiceError
from pipeline.publishing.whose import folder_name
from pipeline.records.answers import FilledForm
from pipeline.records.findings import advice_of, reason_of
from pipeline.records.outcome import Published
from pipeline.records.settings import Settings
from pipeline.run.making import write_blanks


@click.command(help=HELP["blank"])
@click.argument("dossier", required=False)
@place_options("workbooks", "output", "templates")
@with_sheets("Ook deze werkbladen")
def blank(
    dossier: str | None, workbooks: Path, output: Path, templates: Path, extra: list[Form]
) -> None:
    """Make the forms, empty or with what a dossier knows, and print where they are."""
    if dossier:
        filled, folder = _known(workbook_called(dossier, workbooks), workbooks, output)
    else:
        filled, folder = [FilledForm(form) for form in all_forms()], output / BLANK_FORMS
    filled = [each for each in filled if not each.form.extra or each.form in extra]
    try:
        published = write_blanks(filled, templates, folder)
    except OSError as error:
        reason = f"{reason_of(error)}. {advice_of(error)}"
        raise click.ClickException(
            f"De formulieren konden niet gemaakt worden: {reason}"
        ) from error
    except (DocumentError, EditedTwiceError) as error:
        raise click.ClickException(f"De formulieren konden niet gemaakt worden: {error}") from error
    print_line(f"{len(published)} formulieren in {shown(folder)}")
    for name, state in published.items():
        if state in (Published.BESIDE, Published.WAITING):
            print_line(
                f"'{name}' was bewerkt: de nieuwe versie staat ernaast, als '{name} (nieuw)'."
            )


def _known(workbook: Path, workbooks: Path, output: Path) -> tuple[list[FilledForm], Path]:
    """The forms of a dossier as far as they are filled in, and the folder to print them in."""
    dossier = load_readable(workbook, Settings())  # paper prints answers, no comparison
    if dossier.all_findings:
        print_line(f"In {workbook.name} is iets te verbeteren: zie 'make check'.")
    folder = output / folder_name(workbook, workbooks, output) / ON_PAPER
    return list(dossier.forms.values()), folder
