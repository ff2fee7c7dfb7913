"""Work that kills: in a module that loads nothing else, as every process has to load it anew."""

from __future__ import annotations

import os
import signal


def work(deadly: int, number: int) -> int:
    """Give the number; one number kills the process."""
    if number == deadly:
        os.kill(os.getpid(), signal.SIGKILL)
    return number
