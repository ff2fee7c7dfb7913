"""The plain way with the fastest that takes its place: calamine reads, rust-docxtpl renders.

rust-docxtpl goes by the name of docxtpl and suffers none beside it, so it has an environment of its
own, whose `python -m bench.rust SCRATCH` prints, as JSON, the seconds of each example.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from importlib.metadata import version
from itertools import cycle, islice
from math import nan
from pathlib import Path

from bench import plain, timing
from bench.line import Line, time
from bench.material import Example, examples, prepared
from pipeline.cli.places import TEMPLATES

VERSION = "0.1.2"
GOAL = 30


def line(folder: Path, python: Path | None, dossiers: int, ours: float) -> Line:
    """The whole run against that; ours: the seconds that it took. python: of that environment."""
    name = f"the whole run, {dossiers:,}, against rust-docxtpl {VERSION} and calamine"
    if not python:
        return Line(name, "not installed", time(ours), nan)
    told = timing.output_of(["-m", "bench.rust", folder / "rust"], python)
    seconds: Sequence[float] = json.loads(told)
    was = sum(islice(cycle(seconds), dossiers))
    return Line(name, time(was), time(ours), was / ours, GOAL)


def _cost(example: Example, bound: Path, folder: Path) -> float:
    """One dossier. Raises DifferentError unless its documents say what ours say."""
    folder.mkdir()

    def work() -> None:
        plain.read_quickly(example.path)
        for number, document in enumerate(example.documents):
            plain.render(bound / f"{document.name}.docx", document, folder / f"{number}.docx")

    seconds, templates = timing.cost(work), prepared()
    for number, document in enumerate(example.documents):
        ours = templates[document.name].render(document.context)
        plain.check_same((folder / f"{number}.docx").read_bytes(), ours, document.name)
    return seconds


def main(folder: Path) -> None:
    """Print what each example costs."""
    if version("rust-docxtpl") != VERSION:
        raise RuntimeError(f"rust-docxtpl is not {VERSION}")
    folder.mkdir()
    plain.bind(TEMPLATES, folder / "templates")
    costs = [_cost(e, folder / "templates", folder / e.path.stem) for e in examples()]
    print(json.dumps(costs))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
