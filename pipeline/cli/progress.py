"""A run as it goes: how far it is, and that it ended before its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from operator import attrgetter

from pipeline.cli.terminal import CONSOLE, print_line
from pipeline.records.outcome import Outcome
from pipeline.run.failed import GoneError


def with_progress(outcomes: Iterable[Outcome], total: int, *, quiet: bool = False) -> list[Outcome]:
    """All outcomes in the order of their workbooks, with a bar on a terminal while they come.

    Ctrl-C stops at once, and so does a cluster that is gone: then those that are done.
    """
    hidden = quiet or not CONSOLE.is_terminal or CONSOLE.is_dumb_terminal
    with _nothing() if hidden else _bar(total) as show:
        done: list[Outcome] = []
        documents = 0
        try:
            for outcome in outcomes:
                done.append(outcome)
                documents += len(outcome.published)
                show(f"{outcome.name} · {documents} documenten")
        except KeyboardInterrupt:
            pass
        except GoneError:
            print_line("Het cluster is weg: de scheduler of alle workers zijn gestopt.")
    return in_order(done)


@contextmanager
def _bar(total: int) -> Iterator[Callable[[str], None]]:
    """A bar, and what moves it on and says how far it is."""
    from rich.markup import escape  # these take a while to load, and mostly nobody is there to see
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    texts = TextColumn("{task.description}")
    columns = (texts, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=CONSOLE, transient=True) as bar:
        task = bar.add_task("Dossiers", total=total)
        yield lambda words: bar.update(task, advance=1, description=escape(words))


@contextmanager
def _nothing() -> Iterator[Callable[[str], None]]:
    yield lambda _: None


def in_order(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Outcomes by workbook, whichever process finished first."""
    return sorted(outcomes, key=attrgetter("workbook"))


def print_stopped(left: int, total: int) -> None:
    """Print that a run ended before its end; the last line, where it is not overlooked."""
    print_line(f"Gestopt: {total - left} van {total} dossiers zijn gedaan, de andere nog niet.")
