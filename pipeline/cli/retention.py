"""`retention`: dossiers long closed, with all that was made from them."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import click

from pipeline.cli.asking import ask_passwords
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import place_options
from pipeline.cli.terminal import print_line, shown
from pipeline.publishing.left_over import files_of, last_activity
from pipeline.publishing.whose import folder_names
from pipeline.records.text import day
from pipeline.run.batch import Run

DAYS = {"y": 365.25, "m": 365.25 / 12, "d": 1}
"""How many days a year, a month and a day have."""


@click.command(help=HELP["retention"])
@click.option(
    "--older-than", "age", metavar="TIJD", required=True, help="Hoe lang geleden: 5y, 18m of 90d."
)
@click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DAG", help="Reken vanaf deze dag."
)
@place_options("workbooks", "output")
def retention(age: str, today: dt.datetime | None, workbooks: Path, output: Path) -> None:
    """Print the dossiers in which nothing happened since, each with its files; none is removed."""
    before = (today.date() if today else dt.date.today()) - _length(age)
    run = Run(workbooks, ask_passwords(workbooks))
    names = folder_names(run.paths, output)
    count = 0
    for outcome in (one for one in run.check() if not one.in_library):
        last = last_activity(outcome.workbook, outcome)
        if last < before:
            count += 1
            print_line(f"{outcome.name}: laatst iets gebeurd op {day(last)}")
            for path in files_of(outcome.workbook, output / names[outcome.workbook]):
                print_line(f"  {shown(path)}")
    noun = "dossier" if count == 1 else "dossiers"
    print_line(f"{count} {noun} van voor {day(before)}. Er is niets verwijderd.")


def _length(age: str) -> dt.timedelta:
    """How long an age like "5y" is. Raises click.UsageError for what is no age."""
    written = re.fullmatch(r"(\d{1,3})([ymd])", age)
    if not written:
        raise click.UsageError("Schrijf de tijd als 5y (jaren), 18m (maanden) of 90d (dagen).")
    return dt.timedelta(days=int(written[1]) * DAYS[written[2]])
