"""`export`: tables over all dossiers, for the organisation's own statistics."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from pipeline.analysis.small_counts import FEW
from pipeline.cli.asking import ask_passwords
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import place_options, read_settings
from pipeline.cli.progress import with_progress
from pipeline.cli.run_result import INTERRUPTED
from pipeline.cli.terminal import print_line, shown
from pipeline.files.folders import has_renewal
from pipeline.files.writing import write_new_file
from pipeline.records.findings import advice_of, reason_of
from pipeline.records.outcome import Outcome
from pipeline.run.batch import Run
from pipeline.statistics.frames import frames_of, numbered
from pipeline.statistics.reading import Read, Reading
from pipeline.statistics.write import files_of


@click.command(help=HELP["export"])
@click.argument("folder", metavar="NAAR")
@place_options("workbooks")
@click.pass_context
def export(context: click.Context, folder: str, workbooks: Path) -> None:
    """Write the tables into a folder, never over anything, and print what is where."""
    if not folder.strip():
        raise click.UsageError("Zeg in welke map: make export NAAR=cijfers")
    target = Path(folder)
    if target.resolve().is_relative_to(workbooks.resolve()):
        raise click.UsageError("Kies een map buiten die van de werkmappen.")
    run = Run(workbooks, ask_passwords(workbooks), read_settings(), os.cpu_count() or 1)
    done = with_progress(run.check(Reading), total=len(run.paths))
    if len(done) < len(run.paths):
        print_line("Gestopt: er zijn geen cijfers gemaakt.")
        context.exit(INTERRUPTED)
    dossiers = [o for o in done if not o.in_library and not has_renewal(o.workbook)]
    facts = [o.facts for o in dossiers if isinstance(o, Read) and o.facts]
    _tell_unread(dossiers)
    if len(facts) < FEW:
        raise click.ClickException(
            f"Er zijn {len(facts)} dossiers om te tellen. Cijfers over minder dan {FEW} dossiers "
            "zeggen iets over één persoon; er is niets gemaakt."
        )
    files = files_of(frames_of(numbered(facts)))
    _write(files, target)
    print_line(f"Cijfers over {len(facts)} dossiers in {shown(target)}: {', '.join(files)}")
    print_line(
        "Zonder namen, maar nog altijd persoonsgegevens: bewaar ze zoals de dossiers zelf. Wat "
        "erin staat en waarvoor het niet dient, zegt het blad Leeswijzer."
    )


def _tell_unread(dossiers: Sequence[Outcome]) -> None:
    unread = [outcome.workbook.name for outcome in dossiers if outcome.summary is None]
    if unread:
        print_line(f"Niet te lezen, en dus niet meegeteld: {', '.join(unread)}. Zie 'make check'.")


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write all files. Raises click.ClickException when one is there already, or cannot be."""
    there = [name for name in files if (folder / name).exists()]
    if there:
        raise click.ClickException(
            f"In {shown(folder)} staat al een {there[0]}. Kies een andere map, of haal de vorige "
            "cijfers eerst weg: hun nummers zijn anders."
        )
    try:
        for name, data in files.items():
            write_new_file(folder / name, data)
    except OSError as error:
        said = f"Niet bewaard: {reason_of(error)}. {advice_of(error)}"
        raise click.ClickException(said) from error
