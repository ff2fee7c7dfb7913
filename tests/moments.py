"""Have something happen at one moment of a run: moments are made, not waited for.

A moment is just before an operation on a file in the folder of a dossier; they have numbers.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

OPERATIONS = ("open", "replace", "rename", "link", "unlink", "stat", "mkdir", "scandir")
SAVED = b"zoals iemand het in Word bewaarde"


def in_its_place(path: Path) -> None:
    """As Word saves: a new file, renamed over the old one."""
    beside = path.with_name("~WRD0001.tmp")
    beside.write_bytes(SAVED)
    beside.replace(path)


def over_itself(path: Path) -> None:
    """As simpler programs save: into the file itself, if it is there."""
    path.write_bytes(SAVED)


def by_an_open_file(path: Path) -> Callable[[], None]:
    """As a program that holds the file open: into whatever became of it."""
    held = path.open("r+b")

    def save() -> None:
        with held:
            if os.fstat(held.fileno()).st_nlink:
                held.write(SAVED)
                held.truncate()
            else:
                in_its_place(path)

    return save


@contextmanager
def happening_before(
    moment: int, event: Callable[[], None], folder: Path, operations: Sequence[str] = OPERATIONS
) -> Iterator[list[int]]:
    """Have it happen just before the operation with this number; gives how many there were."""
    number, busy = [0], [False]
    patch = pytest.MonkeyPatch()

    def watched(operation: Callable[..., Any]) -> Callable[..., Any]:
        def instead(*arguments: Any, **more: Any) -> Any:
            here = any(str(folder) in os.fspath(a) for a in arguments if isinstance(a, str | Path))
            if here and not busy[0]:
                number[0] += 1
                if number[0] == moment:
                    busy[0] = True
                    event()
                    busy[0] = False
            return operation(*arguments, **more)

        return instead

    with patch.context() as patched:
        for name in operations:
            patched.setattr(os, name, watched(getattr(os, name)))
        yield number


def saved_at_every_moment(
    folder: Path,
    begin: Callable[[Path], Callable[[], None]],
    run: Callable[[Path], object],
    operations: Sequence[str] = OPERATIONS,
) -> int:
    """Save in Word at every moment of a run, until there are no more; gives how many.

    begin: makes a dossier in a folder, and gives what saves there. What was saved must stay.
    """
    for moment in count(1):
        dossier = folder / str(moment)
        save = begin(dossier)
        with happening_before(moment, save, dossier, operations) as operation:
            run(dossier)
        if operation[0] < moment:
            save()
            return moment
        for each in ("this run", "the next run"):
            kept = [path.read_bytes() for path in dossier.rglob("*.docx")]
            assert SAVED in kept, f"moment {moment}, {each}"
            run(dossier)
        assert not list(dossier.rglob(".~*")), moment
    raise AssertionError


CHANGES = ("open", "replace", "rename", "link", "unlink", "mkdir", "rmdir")
"""What changes anything on the disk: a process that is killed in between leaves it half done."""


def killed_before(moment: int, work: Callable[[], object], folder: Path) -> bool:
    """Do this in a process that is killed at that moment; gives whether it came that far."""
    child = os.fork()
    if child == 0:
        try:
            with happening_before(
                moment, lambda: os.kill(os.getpid(), signal.SIGKILL), folder, CHANGES
            ):
                work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
