"""`reports`: the documents of all dossiers."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.alone import alone_in
from pipeline.cli.asking import ask_passwords, workbook_called
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import ANY_PATH, place_options, read_settings
from pipeline.cli.print_documents import (
    has_news,
    print_dossiers,
    print_orphans,
    print_rest,
    print_total,
)
from pipeline.cli.print_findings import Found
from pipeline.cli.progress import with_progress
from pipeline.cli.run_result import (
    RunResult,
    end_run,
    keep_worklist,
    print_places,
    report_findings,
    tell_not_saved,
)
from pipeline.cli.terminal import ERRORS, print_line
from pipeline.files.folders import called, find_workbooks
from pipeline.overview.current import PAGE, digest_of, is_current, note
from pipeline.publishing.whose import NotSureError, dossiers_there_are, folders_of_dossiers
from pipeline.records.catalogue import Severity
from pipeline.records.findings import Finding, reason_of
from pipeline.records.outcome import Outcome
from pipeline.run.batch import Run
from pipeline.run.log import write_log

if TYPE_CHECKING:
    from pipeline.run.workers import Crew

MOST = 30
"""How many warnings and tips are printed where the list of what to mend holds them all."""


@click.command(help=HELP["reports"])
@place_options("workbooks", "output", "templates")
@click.option("--dossier", metavar="NAAM", help="Maak alleen dit dossier.")
@click.option("--force", is_flag=True, help="Ook wat niet veranderd is opnieuw maken.")
@click.option("--merge", is_flag=True, help="Nieuwe antwoorden ook in wat u in Word bewerkte.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=os.cpu_count,
    metavar="AANTAL",
    help="Aantal processen.",
)
@click.option("--dask", metavar="ADRES", help="Verdeel over een Dask-cluster: tcp://server:8786.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAG",
    help="Reken met deze dag, zoals 2024-12-31.",
)
@click.option("--open", "opens", is_flag=True, help="Open daarna het overzicht.")
@click.option("--quiet", is_flag=True, help="Zeg alleen wat er te verbeteren is.")
@click.option(
    "--verbose", is_flag=True, help="Noem elk dossier, elk document en alles wat er gevonden is."
)
@click.option(
    "--log", type=ANY_PATH, metavar="BESTAND", help="Houd in dit bestand bij wat er gebeurde."
)
@click.pass_context
def reports(
    context: click.Context,
    workbooks: Path,
    output: Path,
    templates: Path,
    dossier: str | None,
    force: bool,
    merge: bool,
    jobs: int,
    dask: str | None,
    today: dt.datetime | None,
    opens: bool,
    quiet: bool,
    verbose: bool,
    log: Path | None,
) -> None:
    """Make the documents, print what became of them, and keep lists of it for people."""
    crew = None
    if dossier is not None:
        workbooks = workbook_called(dossier, workbooks)
    if dask:  # its workers have another current folder
        workbooks, output, templates = (p.absolute() for p in (workbooks, output, templates))
        crew = context.with_resource(_cluster(dask, workbooks, output, templates))
    context.with_resource(alone_in(output))
    day = (today or dt.datetime.now()).date()
    run = Run(workbooks, ask_passwords(workbooks), read_settings(), jobs, crew, day)
    making = run.make(templates, output, force=force, merge=merge)
    result = RunResult(run, with_progress(making, total=len(run.paths), quiet=quiet))
    if log:
        _keep_log(log, result.done)
    _keep_lists(result, output, day, quiet=quiet, verbose=verbose)
    if result.whole:
        _forget_gone(workbooks, output, {outcome.name for outcome in result.done})
    elif dossier is not None and not quiet:
        print_line("Het overzicht van alle dossiers blijft zoals het was.")
    if opens:  # the overview, or else what was made of the one dossier
        click.launch(str(output / PAGE if result.whole else output))
    report_findings(result, _to_print(result, verbose=verbose))
    end_run(context, result)


def _keep_lists(
    result: RunResult, output: Path, today: dt.date, *, quiet: bool, verbose: bool
) -> None:
    """Print what became of the dossiers, and keep the lists over all; quiet: only what failed."""
    if result.done and not quiet:
        news = [outcome for outcome in result.done if verbose or has_news(outcome)]
        print_dossiers(news, verbose=verbose)
        told = {id(outcome) for outcome in news}
        rest = [outcome for outcome in result.done if id(outcome) not in told]
        print_rest(rest, listed=result.whole)
        print_line()
        print_total(result.done, output)
    digest = digest_of(result.outcomes, output, today) if result.whole else ""
    if result.whole and is_current(output, digest):
        if not quiet:
            print_places(output)
        return
    keep_worklist(result, output)
    if result.whole:
        _keep_overview(result, output, today)
        if not result.not_saved:
            with suppress(OSError):
                note(output, digest)
        if not quiet:
            print_places(output)


def _to_print(result: RunResult, *, verbose: bool) -> list[Found]:
    """The findings that are printed: all of them, or what is new with few warnings and tips."""
    if verbose:
        return [(outcome, outcome.findings) for outcome in result.outcomes]
    again = any(outcome.unchanged for outcome in result.done)
    found = [(outcome, _news_of(outcome, again=again)) for outcome in result.outcomes]
    if not result.whole:
        return [*found]
    weights = list(Severity)
    light = [f for _, findings in found for f in findings if f.severity is not Severity.ERROR]
    kept = {id(f) for f in sorted(light, key=lambda f: weights.index(f.severity))[:MOST]}
    return [
        (outcome, [f for f in findings if f.severity is Severity.ERROR or id(f) in kept])
        for outcome, findings in found
    ]


def _news_of(outcome: Outcome, *, again: bool) -> list[Finding]:
    """What is new of a dossier; again: a tip about a file that is none was given before."""
    if again and outcome.summary is None:
        return [found for found in outcome.to_tell if found.severity is Severity.ERROR]
    return outcome.to_tell


def _keep_log(path: Path, outcomes: Sequence[Outcome]) -> None:
    try:
        write_log(path, outcomes)
    except OSError as error:
        print_line(f"Het logbestand kon niet bewaard worden ({reason_of(error)}).", on=ERRORS)


def _keep_overview(result: RunResult, output: Path, today: dt.date) -> None:
    """Write the overview of all dossiers, page and sheet."""
    from pipeline.overview.write import write_overview  # heavy, and mostly there is nothing to do

    for path, error in write_overview(result.outcomes, output, today).items():
        tell_not_saved(result, path, error)


def _forget_gone(workbooks: Path, output: Path, done: Collection[str]) -> None:
    """Forget what was remembered of dossiers that are gone, and print whose documents are left.

    done: the dossiers of the run. Mostly no others have documents, and nothing is looked for.
    """
    with suppress(NotSureError, OSError):  # a folder that cannot be read is a finding of the run
        others = {called(folder) for folder in folders_of_dossiers(output)} - {*done}
        if others and others.difference(names := dossiers_there_are(workbooks, output)):
            from pipeline.publishing.left_over import forget_gone  # heavy, for once in a while

            print_orphans(forget_gone(output, names))


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
