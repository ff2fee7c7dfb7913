"""`reports`: the documents of all dossiers."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from pipeline.cli.asking import ask_passwords
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import ANY_PATH, place_options, read_settings
from pipeline.cli.print_documents import (
    print_documents,
    print_dossiers,
    print_every_document,
    print_orphans,
)
from pipeline.cli.progress import with_progress
from pipeline.cli.run_result import RunResult, end_run, report_findings
from pipeline.cli.terminal import print_line
from pipeline.files.folders import find_workbooks
from pipeline.overview.write import write_overview
from pipeline.publishing.left_over import NotSureError, dossiers_there_are, forget_gone
from pipeline.records.findings import reason_of
from pipeline.records.outcome import Outcome
from pipeline.run.batch import Run
from pipeline.run.log import write_log
from pipeline.run.workers import Crew


@click.command(help=HELP["reports"])
@place_options("workbooks", "output", "templates")
@click.option("--force", is_flag=True, help="Ook wat niet veranderd is opnieuw maken.")
@click.option("--merge", is_flag=True, help="Nieuwe antwoorden ook in wat u in Word bewerkte.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count, help="Aantal processen.")
@click.option("--dask", metavar="ADRES", help="Verdeel over een Dask-cluster: tcp://server:8786.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="De dag van het overzicht.")
@click.option("--quiet", is_flag=True, help="Zeg alleen wat er te verbeteren is.")
@click.option("--verbose", is_flag=True, help="Noem elk document.")
@click.option("--log", type=ANY_PATH, help="Houd in dit bestand bij wat er gebeurde.")
@click.pass_context
def reports(
    context: click.Context,
    workbooks: Path,
    output: Path,
    templates: Path,
    force: bool,
    merge: bool,
    jobs: int,
    dask: str | None,
    today: dt.datetime | None,
    quiet: bool,
    verbose: bool,
    log: Path | None,
) -> None:
    """Make the documents, print what became of them, and keep lists of it for people."""
    crew = None
    if dask:  # its workers have another current folder
        workbooks, output, templates = (p.absolute() for p in (workbooks, output, templates))
        crew = context.with_resource(_cluster(dask, workbooks, output, templates))
    run = Run(workbooks, ask_passwords(workbooks), read_settings(), jobs, crew)
    making = run.make(templates, output, force=force, merge=merge)
    result = RunResult(run, with_progress(making, total=len(run.names), quiet=quiet))
    _report_dossiers(result.done, quiet=quiet, verbose=verbose, log=log)
    report_findings(result, output)
    if not quiet:
        print_documents(result.outcomes, output)
    if result.whole:
        _keep_overview(result, output, (today or dt.datetime.now()).date(), quiet=quiet)
        _forget_gone(workbooks, output)
    end_run(context, result)


def _report_dossiers(
    outcomes: Sequence[Outcome], *, quiet: bool, verbose: bool, log: Path | None
) -> None:
    """Print what became of each dossier; verbose: of each document; log: keep it there too."""
    if outcomes and not quiet:
        print_dossiers(outcomes)
    if verbose:
        print_every_document(outcomes)
    if log:
        try:
            write_log(log, outcomes)
        except OSError as error:
            print_line(f"Het logbestand kon niet bewaard worden ({reason_of(error)}).")


def _keep_overview(result: RunResult, output: Path, today: dt.date, *, quiet: bool) -> None:
    """Write the overview of all dossiers, and print where it is; quiet: only when it cannot be."""
    try:
        page = write_overview(result.outcomes, output, today)
    except OSError as error:
        click.echo(f"Het overzicht kon niet bewaard worden ({reason_of(error)}).", err=True)
        return
    if not quiet:
        click.echo(f"Alle dossiers in één oogopslag: {page}")


def _forget_gone(workbooks: Path, output: Path) -> None:
    """Forget what was remembered of dossiers that are gone, and print whose documents are left."""
    with suppress(NotSureError, OSError):  # a folder that cannot be read is a finding of the run
        print_orphans(forget_gone(output, dossiers_there_are(workbooks)))


@contextmanager
def _cluster(address: str, workbooks: Path, output: Path, templates: Path) -> Iterator[Crew]:
    """The crew of a Dask cluster. Raises click.UsageError when it cannot do the work."""
    try:
        from pipeline.run.cluster import ClusterError, on_cluster  # with packages of its own
    except ImportError as error:
        raise click.UsageError(
            "Voor --dask zijn er meer pakketten nodig. Installeer ze met 'make reports DASK=…', of "
            "zonder make: python -m pip install --require-hashes -r requirements-dask.txt"
        ) from error
    try:
        with on_cluster(address, [templates, *find_workbooks(workbooks)], output) as crew:
            yield crew
    except ClusterError as error:
        raise click.UsageError(str(error)) from error
