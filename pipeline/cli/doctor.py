"""`doctor`: what is wrong with the set-up."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from pipeline.cli.help_texts import HELP
from pipeline.cli.places import SETTINGS_NAME, place_options, read_settings
from pipeline.cli.terminal import print_line
from pipeline.forms import all_forms
from pipeline.records.text import day
from pipeline.setup.complaints import complaints

A_YEAR = dt.timedelta(days=366)


@click.command(help=HELP["doctor"])
@click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DAG", help="Reken vanaf deze dag."
)
@place_options("workbooks", "output", "templates")
@click.pass_context
def doctor(
    context: click.Context,
    today: dt.datetime | None,
    workbooks: Path,
    output: Path,
    templates: Path,
) -> None:
    """Print every complaint, and how many there are; 1 when there is any.

    That nobody looked today's words through for long is said, and is no complaint.
    """
    print_line(_about_words((today or dt.datetime.now()).date()))
    found = list(complaints(all_forms(), workbooks, templates, output))
    for complaint in found:
        print_line(f"- {complaint}")
    print_line(f"{len(found)} te verhelpen." if found else "Alles is in orde.")
    context.exit(1 if found else 0)


def _about_words(today: dt.date) -> str:
    """When today's words were last looked through, and whether that is long ago."""
    checked = read_settings().woorden.nagekeken
    if today - checked > A_YEAR:
        return f"Kijk de woorden in {SETTINGS_NAME} na: ze zijn van {day(checked)}."
    return f"De woorden van vandaag zijn nagekeken op {day(checked)}."
