"""Writing a file whole or not at all, for nobody but its owner, and never over another's save."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

TEMPORARY = ".~{}-{}.tmp"
"""What a file is called, by process and name, while it is being written."""

STALE = 3600
"""Seconds after which a temporary file is what a run that was stopped left behind."""

PATIENCE = 1.0 if os.name == "nt" else 0.0
"""Seconds that we try again: on Windows OneDrive or a virus scanner holds a file for a moment."""

PAUSE = 0.05
Data = bytes | Iterable[bytes]
"""What goes into a file, whole or in pieces."""

FILE_MODE, FOLDER_MODE = 0o600, 0o700
"""Only the owner may look in what tells about a person."""


def write_file(path: Path, data: Data, *, shared: bool = False) -> None:
    """Write a file whole or not at all: to a temporary file beside it, then renamed.

    shared: the file is no one's secret, and may be read by whoever may read the folder. Raises
    OSError as the system gives it, with nothing left behind.
    """
    with _written(path, data, shared=shared) as temporary:
        replace(temporary, path)


def replace(source: Path, target: Path) -> None:
    """Rename a file over another one, once nobody holds it any more. Raises OSError."""
    patiently(lambda: source.replace(target))


def patiently(operation: Callable[[], object]) -> None:
    """Do something to a file, again for a while when another program holds it. Raises OSError."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            operation()
        except PermissionError:
            if time.monotonic() >= end:
                raise
            time.sleep(PAUSE)
        else:
            return


def write_new_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, where there is none. Raises FileExistsError, OSError."""
    with _written(path, data) as temporary:
        move_to_free_place(temporary, path)


def move_to_free_place(source: Path, target: Path) -> None:
    """Rename a file, never over another one. Raises FileExistsError, OSError.

    A plain rename replaces what is there, but for Windows; a second name for the file does not.
    """
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:  # a file system that knows one name per file
        if target.exists():
            raise FileExistsError(target) from None
        patiently(lambda: source.rename(target))
    else:
        patiently(source.unlink)


def take_away_stale(folder: Path) -> None:
    """Take away, in a folder alone, what a run that was stopped left half-written."""
    for path in folder.glob(TEMPORARY.format("*", "*")):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > STALE:
                path.unlink()


@contextmanager
def _written(path: Path, data: Data, *, shared: bool = False) -> Iterator[Path]:
    """The data in a temporary file beside the path, that is gone afterwards whatever happens."""
    temporary = path.with_name(TEMPORARY.format(os.getpid(), path.name))
    mode = 0o666 if shared else FILE_MODE
    try:
        try:
            _write(temporary, data, mode)
        except FileNotFoundError:
            _make_folder(path.parent, shared=shared)
            _write(temporary, data, mode)
        yield temporary
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _write(path: Path, data: Data, mode: int) -> None:
    with open(path, "wb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
        file.writelines([data] if isinstance(data, bytes) else data)


def _make_folder(folder: Path, *, shared: bool) -> None:
    """A folder with all above it; `Path.mkdir` gives its mode to the last one alone."""
    mode = 0o777 if shared else FOLDER_MODE
    try:
        folder.mkdir(mode, exist_ok=True)
    except FileNotFoundError:
        _make_folder(folder.parent, shared=shared)
        folder.mkdir(mode, exist_ok=True)
