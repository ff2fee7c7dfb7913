"""A run as it goes: how far it is, and that it ended before its end."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from pipeline.cli.terminal import CONSOLE, print_line
from pipeline.records.outcome import Outcome
from pipeline.run.workers import GoneError


def with_progress(outcomes: Iterable[Outcome], total: int, *, quiet: bool = False) -> list[Outcome]:
    """All outcomes in the order of their workbooks, with a bar on a terminal while they come.

    Ctrl-C stops at once, and so does a cluster that is gone: then those that are done.
    """
    texts = TextColumn("{task.description}")
    hidden = quiet or not CONSOLE.is_terminal or CONSOLE.is_dumb_terminal
    columns = (texts, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=CONSOLE, transient=True, disable=hidden) as bar:
        task = bar.add_task("Dossiers", total=total)
        done: list[Outcome] = []
        documents = 0
        try:
            for outcome in outcomes:
                done.append(outcome)
                documents += len(outcome.published)
                words = f"{escape(outcome.name)} · {documents} documenten"
                bar.update(task, advance=1, description=words)
        except KeyboardInterrupt:
            pass
        except GoneError:
            print_line("Het cluster is weg: de scheduler of alle workers zijn gestopt.")
    return in_order(done)


def in_order(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Outcomes by workbook, whichever process finished first."""
    return sorted(outcomes, key=attrgetter("workbook"))


def print_stopped(left: int, total: int) -> None:
    """Print that a run ended before its end; the last line, where it is not overlooked."""
    print_line(f"Gestopt: {total - left} van {total} dossiers zijn gedaan, de andere nog niet.")
