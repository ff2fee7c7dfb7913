"""Run commands of the program, each in a process of its own within limits, and tell what it cost.

Called as measured.py BYTES SECONDS; on each line of its input stand a folder and a command, as
JSON. It is answered by a line with the status, the memory and the seconds of work; what the command
says and complains of is in the folder. Loading the program takes longer than most commands, so it
is loaded once, by a small process that is copied for each: pytest is large, and what a process
measures begins with the size of whoever started it.
"""

import json
import os
import resource
import signal
import sys
from contextlib import suppress
from pathlib import Path

from pipeline.__main__ import run

SAID, COMPLAINED = "gezegd", "geklaagd"


def main(most_bytes: int, most_seconds: int) -> None:
    """Run all commands of the input, one after the other."""
    for line in sys.stdin:
        root, *command = json.loads(line)
        child = os.fork()
        if child == 0:
            _limit(most_bytes, most_seconds)
            _say_in(Path(root))
            sys.argv[1:] = command
            run()
        _, status, used = os.wait4(child, 0)
        _end_all_of(child)
        cost = [os.waitstatus_to_exitcode(status), used.ru_maxrss * 1024]
        print(json.dumps([*cost, used.ru_utime + used.ru_stime]), flush=True)


def _limit(most_bytes: int, most_seconds: int) -> None:
    """End this process by an alarm after so long; it and each that it starts get so much memory."""
    os.setsid()
    signal.alarm(most_seconds)
    resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))


def _say_in(root: Path) -> None:
    """Nobody answers what it asks; what it says goes into files."""
    for number, (path, mode) in enumerate(
        ((Path(os.devnull), "rb"), (root / SAID, "wb"), (root / COMPLAINED, "wb"))
    ):
        with path.open(mode) as file:
            os.dup2(file.fileno(), number)


def _end_all_of(leader: int) -> None:
    """End what a command that was ended left behind."""
    with suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
