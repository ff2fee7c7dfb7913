"""What came of a run over many dossiers, and how the commands that make one end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NoReturn

import click

from pipeline.cli.print_findings import Found, print_count, print_findings
from pipeline.cli.progress import print_stopped
from pipeline.cli.terminal import ERRORS, print_line, shown
from pipeline.files.folders import WORKLIST
from pipeline.overview.current import PAGE
from pipeline.records.catalogue import Severity
from pipeline.records.findings import advice_of, reason_of
from pipeline.records.outcome import Outcome
from pipeline.run.batch import Run

INTERRUPTED = 130
"""The exit status of a run that stopped before its end, by Ctrl-C or for want of a cluster."""


IN_EXCEL = "Excel of een ander programma"


@dataclass(frozen=True)
class RunResult:
    """What came of a run; done: the outcomes of the dossiers that it got to, by workbook.

    not_saved: the lists that could not be written.
    """

    run: Run
    done: Sequence[Outcome]
    not_saved: list[Path] = field(default_factory=list)

    @cached_property
    def outcomes(self) -> list[Outcome]:
        """Those of the dossiers, then those of the files that only look like one."""
        return [*self.done, *self.run.passed_over()]

    @property
    def left(self) -> int:
        """How many dossiers were not done."""
        return len(self.run.paths) - len(self.done)

    @property
    def whole(self) -> bool:
        """Whether all dossiers of a folder were done: then lists over all of them can be made."""
        return self.run.workbooks.is_dir() and not self.left

    def exit_status(self, *, strict: bool = False) -> int:
        """130 for a run that stopped, 1 where something needs mending; strict: warnings too."""
        if self.left:
            return INTERRUPTED
        wrong = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
        mend = any(outcome.count(severity) for outcome in self.outcomes for severity in wrong)
        return int(mend or bool(self.not_saved))


def keep_worklist(result: RunResult, output: Path) -> None:
    """After a whole run keep the list of what to mend."""
    if not result.whole:
        return
    from pipeline.overview.worklist import write_worklist  # heavy, and mostly nothing to do

    try:
        write_worklist(result.outcomes, output)
    except OSError as error:
        tell_not_saved(result, output / WORKLIST, error)


def tell_not_saved(result: RunResult, path: Path, error: OSError) -> None:
    """Print that a list could not be written, and how to mend it."""
    result.not_saved.append(path)
    print_line(
        f"{shown(path)} kon niet bewaard worden ({reason_of(error)}). {advice_of(error, IN_EXCEL)}",
        on=ERRORS,
    )


def print_worklist(output: Path) -> None:
    """Print where the list of what to mend is, if there is one."""
    if (output / WORKLIST).exists():
        print_line(f"Wat te verbeteren is, met een link naar elke cel: {shown(output / WORKLIST)}")


def print_places(output: Path) -> None:
    """Print where the lists over all dossiers are."""
    print_worklist(output)
    if (output / PAGE).exists():
        print_line(f"Alle dossiers in één oogopslag: {shown(output / PAGE)}")


def report_findings(result: RunResult, found: Sequence[Found]) -> None:
    """Print these findings, and how many there are in all."""
    if result.outcomes:
        print_findings(found)
        every = [finding for outcome in result.outcomes for finding in outcome.findings]
        print_count(every, sum(len(findings) for _, findings in found))
    elif not result.left:
        print_line("Geen werkmappen gevonden. Begin met 'make new NAME=…'.")


def end_run(context: click.Context, result: RunResult, *, strict: bool = False) -> NoReturn:
    """Leave with the exit status of a run; that it stopped before its end is printed last."""
    if result.left:
        print_stopped(result.left, len(result.run.paths))
    context.exit(result.exit_status(strict=strict))
