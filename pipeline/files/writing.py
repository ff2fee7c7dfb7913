"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

TEMPORARY = ".~{}-{}.tmp"
"""What a file is called, by process and name, while it is being written."""


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: to a temporary file beside it, then renamed.

    Raises OSError as the system gives it, with nothing left behind.
    """
    temporary = path.with_name(TEMPORARY.format(os.getpid(), path.name))
    try:
        try:
            temporary.write_bytes(data)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(data)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
