"""`check`: what is wrong or odd in all dossiers, without documents."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import click

from pipeline.cli.asking import ask_passwords
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import place_options, read_settings
from pipeline.cli.progress import in_order, with_progress
from pipeline.cli.run_result import (
    RunResult,
    end_run,
    keep_worklist,
    print_worklist,
    report_findings,
)
from pipeline.run.batch import Run


@click.command(help=HELP["check"])
@place_options("workbooks", "output")
@click.option("--json", "as_json", is_flag=True, help="De bevindingen als gegevens.")
@click.option("--strict", is_flag=True, help="Ook waarschuwingen tellen als fouten.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Beoordeel datums op deze dag.")
@click.pass_context
def check(
    context: click.Context,
    workbooks: Path,
    output: Path,
    as_json: bool,
    strict: bool,
    today: dt.datetime | None,
) -> None:
    """Print the findings, for people or as data, and keep the list of what to mend."""
    passwords, day = ask_passwords(workbooks), today.date() if today else None
    run = Run(workbooks, passwords, read_settings(), os.cpu_count() or 1, today=day)
    if as_json:
        result = RunResult(run, in_order(run.check()))
        data = [finding.as_data() for outcome in result.outcomes for finding in outcome.findings]
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        result = RunResult(run, with_progress(run.check(), total=len(run.paths)))
    keep_worklist(result, output)
    if not as_json:
        if result.whole and not result.not_saved:
            print_worklist(output)
        report_findings(result, [(outcome, outcome.findings) for outcome in result.outcomes])
    end_run(context, result, strict=strict)
