"""What came of a run over many dossiers, and how the commands that make one end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NoReturn

import click

from pipeline.cli.print_findings import print_findings
from pipeline.cli.progress import print_stopped
from pipeline.overview.worklist import write_worklist
from pipeline.records.catalogue import Severity
from pipeline.records.findings import reason_of
from pipeline.records.outcome import Outcome
from pipeline.run.batch import Run

INTERRUPTED = 130
"""The exit status of a run that stopped before its end, by Ctrl-C or for want of a cluster."""


@dataclass(frozen=True)
class RunResult:
    """What came of a run; done: the outcomes of the dossiers that it got to, by workbook."""

    run: Run
    done: Sequence[Outcome]

    @cached_property
    def outcomes(self) -> list[Outcome]:
        """Those of the dossiers, then those of the files that only look like one."""
        return [*self.done, *self.run.passed_over()]

    @property
    def left(self) -> int:
        """How many dossiers were not done."""
        return len(self.run.names) - len(self.done)

    @property
    def whole(self) -> bool:
        """Whether all dossiers of a folder were done: then lists over all of them can be made."""
        return self.run.workbooks.is_dir() and not self.left

    def exit_status(self, *, strict: bool = False) -> int:
        """130 for a run that stopped, 1 where something needs mending; strict: warnings too."""
        if self.left:
            return INTERRUPTED
        wrong = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
        return int(any(outcome.count(severity) for outcome in self.outcomes for severity in wrong))


def report_findings(result: RunResult, output: Path, *, quiet: bool = False) -> None:
    """Print what was found and, after a whole run, keep the list of it; quiet: print nothing."""
    if result.outcomes and not quiet:
        print_findings(result.outcomes)
    elif not result.left and not quiet:
        click.echo("Geen werkmappen gevonden. Begin met 'make new NAME=…'.")
    try:
        worklist = write_worklist(result.outcomes, output) if result.whole else None
    except OSError as error:
        click.echo(f"De lijst kon niet bewaard worden ({reason_of(error)}).", err=True)
        return
    if worklist and not quiet:
        click.echo(f"De lijst, met een link naar elke cel: {worklist}")


def end_run(context: click.Context, result: RunResult, *, strict: bool = False) -> NoReturn:
    """Leave with the exit status of a run; that it stopped before its end is printed last."""
    if result.left:
        print_stopped(result.left, len(result.run.names))
    context.exit(result.exit_status(strict=strict))
