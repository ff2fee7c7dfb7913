"""One command at a time in a folder of documents: who comes second waits for its turn.

Two runs that publish at once take each other's new documents for what somebody saved in Word.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pipeline.cli.terminal import ERRORS, print_line, shown
from pipeline.files.writing import FILE_MODE, FOLDER_MODE

LOCK = ".jobpepper.lock"
"""Stands in the folder of documents; who holds it works there, and the system lets go of it with
the process, however that ends."""


@contextmanager
def alone_in(output: Path) -> Iterator[None]:
    """Hold the folder of documents; waits as long as another command does, and says that it waits.

    Where a folder cannot be held (a network drive without locks, one that may not be written), the
    work goes on without: what is lost is the order, and no edit.
    """
    from filelock import FileLock, Timeout  # not for who only asks for help

    lock = FileLock(output / LOCK, mode=FILE_MODE)
    with suppress(OSError, NotImplementedError):
        output.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            print_line(
                f"In {shown(output)} is een andere opdracht bezig; even wachten …", on=ERRORS
            )
            lock.acquire()
    try:
        yield
    finally:
        lock.release()
