"""What other processes are given to do: they load this module for it, and no tests."""

from __future__ import annotations

import os
import signal
import time


def work(deadly: int, number: int) -> int:
    """Give the number; one number kills the process."""
    if number == deadly:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def strange(unknown_to_worker: int, number: int) -> int:
    """Give the number; one number meets a worker that does not know the program."""
    if number == unknown_to_worker:
        raise ModuleNotFoundError("No module named 'pipeline'")
    return number


def slow(seconds: float, number: int) -> int:
    """Give the number, after a while."""
    time.sleep(seconds)
    return number


def another_version() -> str:
    """A stamp of the program that is otherwise in each process."""
    return str(os.getpid())


def unknown() -> str:
    """What a stamp is where the program is not."""
    raise ModuleNotFoundError("No module named 'pipeline'")
