"""`blank`: the forms to fill in on paper."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.apart import make_apart
from pipeline.cli.asking import workbook_called
from pipeline.cli.help_texts import HELP
from pipeline.cli.loading import load_readable
from pipeline.cli.places import place_options
from pipeline.cli.terminal import print_line
from pipeline.cli.work_sheets import with_sheets
from pipeline.documents.judged import work_post
from pipeline.documents.rendering.context import context_of
from pipeline.files.folders import BLANK_FORMS, ON_PAPER
from pipeline.forms import all_forms
from pipeline.forms.function import FORM as WORK_POST
from pipeline.forms.model import Form
from pipeline.publishing.whose import folder_name
from pipeline.records.answers import FilledForm
from pipeline.records.settings import Settings
from pipeline.records.text import listed


@click.command(help=HELP["blank"])
@click.argument("dossier", required=False)
@place_options("workbooks", "output", "templates")
@with_sheets("Ook deze werkbladen, of de werkpostfiche", beside=[WORK_POST])
def blank(
    dossier: str | None, workbooks: Path, output: Path, templates: Path, extra: list[Form]
) -> None:
    """Make the forms, empty or with what a dossier knows, and print where they are."""
    if dossier:
        filled, folder = _known(workbook_called(dossier, workbooks), workbooks, output)
    else:
        filled, folder = [FilledForm(form) for form in all_forms()], output / BLANK_FORMS
    wanted = (one for one in filled if not one.form.extra or one.form in extra)
    printed = (one for one in wanted if one.form.printed)
    contexts = {one.form.document: context_of(one, on_paper=True) for one in printed}
    if WORK_POST in extra:
        contexts[WORK_POST.document] = work_post.on_paper()
    make_apart("formulieren", contexts, templates, folder)
    if not_on_paper := [f"'{form.sheet}'" for form in extra if not form.printed]:
        print_line(f"Alleen in de werkmap, niet op papier: {listed(not_on_paper)}.")


def _known(workbook: Path, workbooks: Path, output: Path) -> tuple[list[FilledForm], Path]:
    """The forms of a dossier as far as they are filled in, and the folder to print them in."""
    dossier = load_readable(workbook, Settings(), output)  # paper prints answers, no comparison
    if dossier.all_findings:
        print_line(f"In {workbook.name} is iets te verbeteren: zie 'make check'.")
    folder = output / folder_name(workbook, workbooks, output) / ON_PAPER
    return list(dossier.forms.values()), folder
