"""Run a command within limits, and write down what it cost.

Called as measured.py TARGET BYTES COMMAND…

A process of its own and a small one: what a process measures begins with the size of whoever
started it, and pytest is large.
"""

import json
import resource
import subprocess
import sys
from pathlib import Path


def main(target: str, limit: str, *command: str) -> None:
    """Run it, within so many bytes for each of its processes."""
    resource.setrlimit(resource.RLIMIT_AS, (int(limit), int(limit)))
    status = subprocess.run(command).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cost = [status, used.ru_maxrss * 1024, used.ru_utime + used.ru_stime]
    Path(target).write_text(json.dumps(cost), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
