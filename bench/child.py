"""A whole run in a process of its own: `python -m bench.child WORKBOOKS OUTPUT`, on one core.

Prints, as JSON, what the first run took, what a second one took, and the most memory.
"""

from __future__ import annotations

import json
import os
import re
import resource
import sys
from pathlib import Path

from pipeline.cli.places import TEMPLATES
from pipeline.run.batch import Run


def spent() -> float:
    """Seconds of processor time so far, of this process and of those that it waited for."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def peak() -> float:
    """The most memory so far, in MB.

    Linux counts in ru_maxrss what the parent held when it started this process, so the process's
    own mark goes first.
    """
    try:
        found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("utf-8"))
    except OSError:
        found = None
    return int(found[1] if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024


def on_one_core() -> None:
    """Keep to one core, where the system can be asked to."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def run(workbooks: Path, output: Path) -> dict[str, float]:
    """Make all documents, keeping every outcome as the command does; counts those of dossiers."""
    before = spent()
    outcomes = list(Run(workbooks).make(TEMPLATES, output))
    documents = sum(len(outcome.published) for outcome in outcomes if not outcome.in_library)
    return {"seconds": spent() - before, "documents": documents, "peak": peak()}


def main(workbooks: Path, output: Path) -> None:
    """Run twice: the second time nothing has changed."""
    on_one_core()
    first = run(workbooks, output)
    again = run(workbooks, output)
    print(json.dumps({**first, "again": again["seconds"]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
