"""Give up what takes too long, so that the rest is done.

What loops in Python is stopped in its midst, on any system and in any thread. What hangs in a
library cannot be: where a process of its own does the work, that process ends (`workers` knows
what to do then).
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from multiprocessing import parent_process
from threading import Lock, Thread, get_ident
from time import process_time, sleep

LOOK = 0.25
"""How often we look whether anything takes too long, in seconds."""

STUCK = 5
"""How many times as long, by the clock, a process may seem to hang before it ends."""


class GivenUpError(BaseException):
    """Raised in the midst of what takes too long; no `except Exception` on its way keeps it."""


@contextmanager
def given_up_after(seconds: float) -> Iterator[None]:
    """Raises GivenUpError in what is done here, once it took so many seconds of the processor.

    Of the processor, as a computer that sleeps or is busy elsewhere is nobody's fault.
    """
    _watch()
    me = get_ident()
    with _lock:
        _until[me] = process_time() + seconds
    try:
        yield
    finally:
        with _lock:
            if _until.pop(me, None) is None:
                _raise_in(me, None)  # what came just too late is called back


@contextmanager
def ended_when_stuck(seconds: float) -> Iterator[None]:
    """End this process, if it works for another one, when this takes many times so long."""
    if parent_process() is None:
        yield
        return
    faulthandler.dump_traceback_later(seconds * STUCK, exit=True, file=_nowhere())
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


_lock = Lock()
_until: dict[int, float] = {}
"""By thread, how much the processor may have done by the time that its work is given up."""

_watcher: Thread | None = None


def _watch() -> None:
    """Have somebody look; who does is left behind by a fork."""
    global _watcher
    if _watcher is None or not _watcher.is_alive():
        _watcher = Thread(target=_look, name="geduld", daemon=True)
        _watcher.start()


def _look() -> None:
    while True:
        sleep(LOOK)
        with _lock:
            now = process_time()
            for thread in [thread for thread, end in _until.items() if now >= end]:
                del _until[thread]
                _raise_in(thread, GivenUpError)


def _raise_in(thread: int, error: type[BaseException] | None) -> None:
    """Raise something in a thread between two of its instructions; None takes that back."""
    import ctypes  # a tenth of a cold start, and hardly ever needed

    what = ctypes.py_object(error) if error else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), what)


@cache
def _nowhere() -> int:
    return os.open(os.devnull, os.O_WRONLY)
