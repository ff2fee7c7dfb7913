"""`watch`: documents again whenever a workbook is saved."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click
import watchfiles

from pipeline.cli.alone import alone_in
from pipeline.cli.asking import ask_passwords
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import place_options, read_settings
from pipeline.cli.print_documents import print_dossiers
from pipeline.cli.print_findings import print_count, print_findings
from pipeline.cli.terminal import print_line, shown
from pipeline.files.folders import WORKBOOKS, is_temporary
from pipeline.records.catalogue import Code
from pipeline.records.outcome import Outcome
from pipeline.run.batch import Run

SETTLED = 500
"""Milliseconds without a change after which a workbook is taken to be saved whole."""


AGAIN = 5_000
"""Milliseconds after which a workbook that could not be read is tried again."""


@click.command(help=HELP["watch"])
@place_options("workbooks", "output", "templates")
def watch(workbooks: Path, output: Path, templates: Path) -> None:
    """After each change make the documents, and print what became of the dossiers that changed."""
    passwords, waiting = ask_passwords(workbooks), False
    print_line(f"Kijkt naar {shown(workbooks)}. Stop met Ctrl-C.")
    looks = watchfiles.watch(
        workbooks, watch_filter=_is_read, step=SETTLED, rust_timeout=AGAIN, yield_on_timeout=True
    )
    with suppress(KeyboardInterrupt):
        for changes in looks:
            if changes or waiting:
                run = Run(workbooks, passwords, read_settings())
                with alone_in(output):
                    outcomes = list(run.make(templates, output))
                changed = [outcome for outcome in outcomes if not outcome.unchanged]
                _print(changed if changes else [one for one in changed if not _is_held(one)])
                waiting = any(map(_is_held, outcomes))


def _print(changed: Sequence[Outcome]) -> None:
    if changed:
        print_dossiers(changed)
        print_findings([(outcome, outcome.findings) for outcome in changed])
        every = [finding for outcome in changed for finding in outcome.findings]
        print_count(every, len(every))


def _is_held(outcome: Outcome) -> bool:
    """Whether another program keeps a workbook from being read."""
    return any(Code(found.code) is Code.FILE_NO_ACCESS for found in outcome.findings)


def _is_read(_: object, path: str) -> bool:
    """Whether a file that changed is a workbook, or a document that came back."""
    file = Path(path)
    return file.suffix.lower() in (*WORKBOOKS, ".docx") and not is_temporary(file.name)
