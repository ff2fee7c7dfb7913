"""What a coordinator waits for every day: the whole command, over many dossiers done before.

Nothing changed, or one dossier did. A new day makes the lists anew, with all dossiers in memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench import timing
from bench.line import Line, number, time
from bench.material import multiplied
from pipeline.cli.places import EXAMPLES
from pipeline.files.office import pack, read_parts

EMPLOYEE, OTHER = "Evi", "Eva"
FIRST, NEXT = "2026-01-05", "2026-01-06"
"""The days of the runs: on another the lists are made anew."""

FEW, MANY = 1, 10
"""How many times the dossiers of the whole run, between which memory should not grow."""


def lines(folder: Path, dossiers: int, rounds: int) -> Iterator[Line]:
    """Of so many dossiers, and ten times as many."""
    where = _done(folder, dossiers)
    spent: dict[str, list[float]] = {"nothing": [], "one": []}
    for turn in range(2 * rounds + 1):
        spent["nothing"].append(timing.process(_command(where, FIRST))[1])
        _change(folder / where[0], EMPLOYEE if turn % 2 else OTHER)
        spent["one"].append(timing.process(_command(where, FIRST))[1])
    for changed, goal in (("nothing", 0.5), ("one", 0.6)):
        spends = median(spent[changed])
        name, shown = f"the command over {dossiers:,}, {changed} changed", time(spends)
        yield Line(name, "", f"{shown} (processor)", spends, goal, at_least=False, unit=" s")
    yield _memory(folder, [dossiers * times for times in (FEW, MANY)])


def _memory(folder: Path, counts: list[int]) -> Line:
    """The most memory of the command on a new day, when it makes the lists of all dossiers anew."""
    few, many = (_peak(_done(folder, count)) for count in counts)
    name = f"memory of the command, {counts[1]:,} dossiers against {counts[0]:,}"
    told = f"{number(few)} MB ({counts[0]:,})", f"{number(many)} MB"
    return Line(name, *told, many / few, 1.3, at_least=False)


def _done(folder: Path, dossiers: int) -> tuple[Path, Path]:
    """Where the workbooks of so many dossiers are, and their documents, made already."""
    where = multiplied(folder, dossiers), folder / f"daily-{dossiers}"
    if not where[1].exists():
        timing.process(_command(where, FIRST))
    return where


def _command(where: tuple[Path, Path], day: str) -> list[str]:
    workbooks, output = where
    places = f"--workbooks={workbooks}", f"--output={output}"
    return ["-m", "pipeline", "reports", "--quiet", f"--today={day}", *places]


def _peak(where: tuple[Path, Path]) -> float:
    """In MB."""
    command = _command(where, NEXT)
    told = timing.output_of(["-m", "bench.peak", *command[2:]])
    return float(json.loads(told.splitlines()[-1]))


def _change(workbooks: Path, name: str) -> None:
    """Give the first dossier of an employee another name, and save it as Excel does: anew."""
    parts = read_parts(EXAMPLES / f"{EMPLOYEE}.xlsx")
    changed = {part: data.replace(EMPLOYEE.encode(), name.encode()) for part, data in parts.items()}
    path = min(workbooks.glob(f"{EMPLOYEE} *.xlsx"))
    beside = path.with_suffix(".tmp")
    beside.write_bytes(pack(changed))
    beside.replace(path)
