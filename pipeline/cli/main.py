"""The commands. Each loads, calls and reports; what it reports is Dutch."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.aftercare import clean, diff, retention, share, watch
from pipeline.cli.places import (
    BLANK,
    EXAMPLES,
    ROOT,
    TEMPLATES,
    WORKBOOKS,
    cluster,
    folder_option,
    passwords,
    places,
    settings,
    workbook_called,
)

if TYPE_CHECKING:
    from pipeline.records.outcome import Outcome


INTERRUPTED = 130
"""The exit status of a run that stopped before its end, by Ctrl-C or for want of a cluster."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Van ingevulde Excel-werkmap naar de formulieren van Jobpepper in Word."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a console that lacks a letter shows a ?


@main.command()
@places("workbooks", "output", "templates")
@click.option("--force", is_flag=True, help="Ook wat niet veranderd is opnieuw maken.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count, help="Aantal processen.")
@click.option("--dask", metavar="ADRES", help="Verdeel over een Dask-cluster: tcp://server:8786.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="De dag van het overzicht.")
@click.option("--quiet", is_flag=True, help="Zeg alleen wat er te verbeteren is.")
@click.option("--verbose", is_flag=True, help="Noem elk document.")
@click.option("--log", type=folder_option, help="Houd in dit bestand bij wat er gebeurde.")
@click.pass_context
def reports(
    context: click.Context,
    workbooks: Path,
    output: Path,
    templates: Path,
    force: bool,
    jobs: int,
    dask: str | None,
    today: dt.datetime | None,
    quiet: bool,
    verbose: bool,
    log: Path | None,
) -> None:
    """Maak de Word-documenten van alle dossiers; wat niet veranderd is, blijft zoals het is."""
    from pipeline.cli import terminal
    from pipeline.run.batch import Run

    crew = None
    if dask:  # its workers have another current folder
        workbooks, output, templates = (p.absolute() for p in (workbooks, output, templates))
        crew = context.with_resource(cluster(dask, workbooks, output, templates))
    run = Run(workbooks, passwords(workbooks), settings(), jobs, crew)
    making = run.make(templates, output, force=force)
    outcomes = terminal.with_progress(making, total=len(run.names), quiet=quiet)
    left = len(run.names) - len(outcomes)
    if outcomes and not quiet:
        terminal.closing_table(outcomes)
    if verbose:
        terminal.every_document(outcomes)
    if log:
        terminal.write_log(log, outcomes)
    outcomes += run.passed_over()
    status = _conclude(outcomes, output, left, whole=workbooks.is_dir())
    if not quiet:
        terminal.documents(outcomes, output)
    if workbooks.is_dir() and not left:
        _overview(outcomes, output, (today or dt.datetime.now()).date(), quiet=quiet)
        terminal.forgotten(output, run.names.values())
    if left:
        terminal.stopped(left, len(run.names))
    context.exit(INTERRUPTED if left else status)


def _overview(outcomes: Sequence[Outcome], output: Path, today: dt.date, *, quiet: bool) -> None:
    from pipeline.overview.write import write_overview
    from pipeline.records.findings import reason_of

    try:
        page = write_overview(outcomes, output, today)
    except OSError as error:
        click.echo(f"Het overzicht kon niet bewaard worden ({reason_of(error)}).", err=True)
        return
    if not quiet:
        click.echo(f"Alle dossiers in één oogopslag: {page}")


@main.command()
@places("workbooks", "output")
@click.option("--json", "as_json", is_flag=True, help="De bevindingen als gegevens.")
@click.option("--strict", is_flag=True, help="Ook waarschuwingen tellen als fouten.")
@click.pass_context
def check(
    context: click.Context, workbooks: Path, output: Path, as_json: bool, strict: bool
) -> None:
    """Kijk alle dossiers na, zonder documenten te maken."""
    from pipeline.cli import terminal
    from pipeline.run.batch import Run

    run = Run(workbooks, passwords(workbooks), settings(), os.cpu_count() or 1)
    if as_json:
        outcomes, left = [*run.check(), *run.passed_over()], 0
        data = [finding.as_data() for outcome in outcomes for finding in outcome.findings]
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        outcomes = terminal.with_progress(run.check(), total=len(run.names))
        left = len(run.names) - len(outcomes)
        outcomes += run.passed_over()
    whole = workbooks.is_dir()
    status = _conclude(outcomes, output, left, whole=whole, strict=strict, quiet=as_json)
    if left:
        terminal.stopped(left, len(run.names))
    context.exit(INTERRUPTED if left else status)


def _conclude(
    outcomes: Sequence[Outcome],
    output: Path,
    left: int,
    *,
    whole: bool,
    strict: bool = False,
    quiet: bool = False,
) -> int:
    """Tell what was found and, after a whole run, keep the list of it; gives the exit status.

    left: how many dossiers were not done. whole: whether a folder was read, not one workbook.
    """
    from pipeline.cli import terminal
    from pipeline.overview.worklist import write_worklist
    from pipeline.records.catalogue import Severity
    from pipeline.records.findings import reason_of

    if not quiet:
        if outcomes:
            terminal.findings(outcomes)
        elif not left:
            click.echo("Geen werkmappen gevonden. Begin met 'make new NAME=…'.")
    try:
        worklist = write_worklist(outcomes, output) if whole and not left else None
        if worklist and not quiet:
            click.echo(f"De lijst, met een link naar elke cel: {worklist}")
    except OSError as error:
        click.echo(f"De lijst kon niet bewaard worden ({reason_of(error)}).", err=True)
    wrong = [Severity.ERROR, *([Severity.WARNING] if strict else [])]
    return int(any(outcome.count(severity) for outcome in outcomes for severity in wrong))


@main.command()
@places("workbooks", "output", "templates")
@click.pass_context
def doctor(context: click.Context, workbooks: Path, output: Path, templates: Path) -> None:
    """Kijk na of alles klaarstaat: Python, sjablonen, open werkmappen, de map voor documenten."""
    from pipeline.forms import all_forms
    from pipeline.setup.complaints import complaints

    found = list(complaints(all_forms(), workbooks, templates, output))
    for complaint in found:
        click.echo(f"- {complaint}")
    click.echo(f"{len(found)} te verhelpen." if found else "Alles is in orde.")
    context.exit(1 if found else 0)


@main.command()
@click.argument("dossier", required=False)
@places("output", "templates")
def blank(dossier: str | None, output: Path, templates: Path) -> None:
    """Maak de negen formulieren om op papier in te vullen.

    Met een DOSSIER (naam of pad van een werkmap) staat er al in wat bekend is.
    """
    from pipeline.documents.rendering.proof import DocumentError
    from pipeline.dossier.load import load_dossier
    from pipeline.files.folders import BLANK_FORMS, output_name
    from pipeline.forms import all_forms
    from pipeline.publishing.folder import EditedTwiceError
    from pipeline.records.answers import FilledForm
    from pipeline.records.outcome import Published
    from pipeline.run.batch import write_blanks

    if dossier:
        path = workbook_called(dossier)
        loaded = load_dossier(path, all_forms(), passwords(path))
        if not loaded.forms:
            raise click.ClickException(str(loaded.findings[0]))
        name = output_name(path, WORKBOOKS)
        filled, folder = list(loaded.forms.values()), output / name / "op papier"
        if loaded.all_findings:
            click.echo(f"In {path.name} is iets te verbeteren: zie 'make check'.")
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


@main.command()
@click.argument("name")
@click.option("--workbooks", type=folder_option, default=WORKBOOKS, help="Map voor de werkmap.")
def new(name: str, workbooks: Path) -> None:
    """Zet een nieuw, leeg dossier klaar in workbooks/."""
    from pipeline.files.folders import safe_name
    from pipeline.files.writing import write_file

    stem = re.sub(r"\.(xlsx|xlsm|ods)$", "", name.strip(), flags=re.IGNORECASE).lstrip("~$.")
    if not stem:
        raise click.UsageError("Geef een naam: make new NAME=Nora")
    if workbooks.is_file():
        raise click.UsageError(f"{workbooks} is geen map.")
    path = workbooks / f"{safe_name(stem)}.xlsx"
    if path.name.casefold() in (p.name.casefold() for p in workbooks.glob("*")):
        raise click.UsageError(f"{path} bestaat al en blijft zoals het is. Kies een andere naam.")
    write_file(path, BLANK.read_bytes())
    click.echo(f"Nieuw dossier: {path}")


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Als gegevens in plaats van als tabel.")
def forms(as_json: bool) -> None:
    """Toon alle formulieren en hun velden."""
    from pipeline.cli import terminal
    from pipeline.forms import all_forms

    rows = terminal.fields_as_data(all_forms())
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        terminal.fields_table(rows)


@main.command()
def templates() -> None:
    """Bouw de lege werkmap, de Word-sjablonen en de voorbeelddossiers opnieuw."""
    import tomllib

    from pipeline.dossier.all_templates import build_templates
    from pipeline.files.writing import write_file
    from pipeline.forms import all_forms
    from pipeline.setup.manual import with_lists
    from pipeline.workbooks.building.fill import filled_workbook
    from pipeline.workbooks.building.workbook import build_workbook

    workbook = build_workbook(all_forms(), settings())
    write_file(BLANK, workbook)
    built = build_templates(all_forms())
    for name, data in built.items():
        write_file(TEMPLATES / f"{name}.docx", data)
    sources = sorted((EXAMPLES / "bron").glob("*.toml"))
    for source in sources:
        answers = tomllib.loads(source.read_text("utf-8"))
        data = filled_workbook(workbook, all_forms(), answers)
        write_file(EXAMPLES / f"{source.stem}.xlsx", data)
    manual = ROOT / "HANDLEIDING.md"
    if manual.exists():
        manual.write_text(with_lists(manual.read_text("utf-8"), all_forms()), "utf-8")
    click.echo(f"1 werkmap, {len(built)} sjablonen en {len(sources)} voorbeelden gebouwd.")


for command in (share, diff, clean, retention, watch):
    main.add_command(command)
