"""Do the same work for many dossiers over processes; one that brings its process down costs itself.

The processes are ours, or a cluster's: anything that offers the standard
`concurrent.futures.Executor` interface can do the work.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from pipeline.run.failed import GoneError

Work = TypeVar("Work")
Result = TypeVar("Result")
AHEAD = 4
"""How many pieces of work wait per process: enough to keep it busy, few enough to stop at once."""

LOOK = 15.0
"""After so many seconds without a result we look whether anybody is still at work."""


MOST = 61 if os.name == "nt" else 10_000
"""How many processes one can wait for: on Windows not more."""


@dataclass(frozen=True)
class Crew:
    """Who does the work.

    size: how many pieces at once. hire: gives so many of them. died: what is raised for a piece of
    work that brought its process down, or was under way beside one. left: is anybody there still?
    """

    size: int
    hire: Callable[[int], Executor]
    died: type[Exception] | tuple[type[Exception], ...] = BrokenProcessPool
    left: Callable[[], bool] = lambda: True


def processes(jobs: int) -> Crew:
    """So many processes of this program; they leave it to us to hear Ctrl-C."""
    return Crew(min(jobs, MOST), _pool)


def _pool(jobs: int) -> Executor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # as in __main__


def over_processes(
    do: Callable[[Work], Result],
    work: Iterable[Work],
    crew: Crew,
    crashed: Callable[[Work], Result],
) -> Iterator[Result]:
    """The result of each piece of work, as they come. Raises GoneError.

    crashed: what to say of a piece of work that brought its process down. Where that happens, each
    piece that may have done it is done again with nothing beside it, to know which one it was.
    """
    left = iter(work)
    while True:
        suspects: list[Work] = []
        yield from _until_one_dies(do, left, crew, crew.size, suspects)
        if not suspects:
            return
        for one in suspects:
            deadly: list[Work] = []
            yield from _until_one_dies(do, iter([one]), crew, 1, deadly)
            yield from map(crashed, deadly)


def _until_one_dies(
    do: Callable[[Work], Result], left: Iterator[Work], crew: Crew, size: int, suspects: list[Work]
) -> Iterator[Result]:
    """Results until all is done, or a process died: then until nothing is under way any more.

    suspects: gets what was under way on what died. Our own pool breaks as a whole, so that is
    everything; on a cluster the others finish.
    """
    pool = crew.hire(size)
    under_way: dict[Future[Result], Work] = {}
    try:
        while True:
            for one in islice(left, 0 if suspects else size * AHEAD - len(under_way)):
                try:
                    under_way[pool.submit(do, one)] = one
                except crew.died:
                    suspects.append(one)
                    break
            if not under_way:
                return
            done, _ = wait(under_way, timeout=LOOK, return_when=FIRST_COMPLETED)
            if not done and not crew.left():
                raise GoneError
            for future in done:
                one = under_way.pop(future)
                try:
                    yield future.result()
                except crew.died:
                    suspects.append(one)
                except CancelledError as error:  # by nobody here
                    raise GoneError from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
