"""Do the same work for many dossiers over processes; one that brings its process down costs itself.

Anything that offers the standard `concurrent.futures.Executor` interface can do the work.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")
AHEAD = 4
"""How many pieces of work wait per process: enough to keep it busy, few enough to stop at once."""


def processes(jobs: int) -> Executor:
    """So many processes of this program; they leave it to us to hear Ctrl-C."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_deaf)


def over_processes(
    do: Callable[[Work], Result],
    work: Iterable[Work],
    jobs: int,
    crashed: Callable[[Work], Result],
    executor: Callable[[int], Executor] = processes,
) -> Iterator[Result]:
    """The result of each piece of work, as they come.

    crashed: what to say of a piece of work that brought its process down. Where that happens, all
    that was under way is done again, each piece in a process of its own, to know which one it was.
    """
    left = iter(work)
    while True:
        suspects: list[Work] = []
        yield from _until_broken(do, left, jobs, executor, suspects)
        if not suspects:
            return
        for one in suspects:
            with executor(1) as alone:
                try:
                    result = alone.submit(do, one).result()
                except BrokenProcessPool:
                    result = crashed(one)
            yield result


def _until_broken(
    do: Callable[[Work], Result],
    left: Iterator[Work],
    jobs: int,
    executor: Callable[[int], Executor],
    suspects: list[Work],
) -> Iterator[Result]:
    """Results until all is done, or a process broke: then suspects holds what was under way."""
    pool = executor(jobs)
    under_way: dict[Future[Result], Work] = {}
    try:
        while True:
            for one in islice(left, jobs * AHEAD - len(under_way)):
                try:
                    under_way[pool.submit(do, one)] = one
                except BrokenProcessPool:
                    suspects.append(one)
                    break
            if not under_way:
                return
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                one = under_way.pop(future)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    suspects.append(one)
            if suspects:
                suspects += under_way.values()
                return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _deaf() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
