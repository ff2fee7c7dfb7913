"""`doctor`: what is wrong with the set-up."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.help_texts import HELP
from pipeline.cli.places import place_options
from pipeline.cli.terminal import print_line
from pipeline.forms import all_forms
from pipeline.setup.complaints import complaints


@click.command(help=HELP["doctor"])
@place_options("workbooks", "output", "templates")
@click.pass_context
def doctor(context: click.Context, workbooks: Path, output: Path, templates: Path) -> None:
    """Print every complaint, and how many there are; 1 when there is any."""
    found = list(complaints(all_forms(), workbooks, templates, output))
    for complaint in found:
        print_line(f"- {complaint}")
    print_line(f"{len(found)} te verhelpen." if found else "Alles is in orde.")
    context.exit(1 if found else 0)
