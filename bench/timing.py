"""The clocks: processor time within this process, and what another process takes."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

from pipeline.cli.places import ROOT

Work = Callable[[], object]


def cost(work: Work) -> float:
    """Seconds of processor time: waiting for a busy machine does not count."""
    before = time.process_time()
    work()
    return time.process_time() - before


def side_by_side(ways: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """The median of each way, in seconds; the ways take turns, so what slows one slows all."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, work in ways.items():
            taken[name].append(cost(work))
    return {name: median(costs) for name, costs in taken.items()}


def process(arguments: Sequence[str | Path]) -> tuple[float, float]:
    """Seconds that a Python process takes from start to end: on the wall, and of the processor."""
    before, clock = _spent_by_children(), time.perf_counter()
    output_of(arguments)
    return time.perf_counter() - clock, _spent_by_children() - before


def _spent_by_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def whole_run(workbooks: Path, output: Path) -> dict[str, float]:
    """What `bench.child` tells of a whole run."""
    told: dict[str, float] = json.loads(output_of(["-m", "bench.child", workbooks, output]))
    return told


def output_of(arguments: Sequence[str | Path], python: Path | None = None) -> bytes:
    """What a Python process prints, that keeps its byte code as it does for users.

    python: another one than ours. Exit status 1 is a dossier with something to mend, as some
    examples have.
    """
    variables = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [python or sys.executable, *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env=variables,
    )
    if done.returncode not in (0, 1) or b"Traceback" in done.stderr:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    return done.stdout
