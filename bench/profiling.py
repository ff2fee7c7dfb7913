"""Where the time goes, function by function."""

from __future__ import annotations

import cProfile
import pstats
from pathlib import Path

from bench.material import examples, multiplied, prepared
from bench.timing import Work
from pipeline.cli.places import TEMPLATES
from pipeline.run.batch import Run

TOP = 25
RENDERINGS = 5


def profile(folder: Path, dossiers: int) -> None:
    """Print the profiles of a whole run, and of rendering alone."""
    run = Run(multiplied(folder, dossiers))
    title = f"The whole run over {dossiers} dossiers"
    _print(title, lambda: list(run.make(TEMPLATES, folder / "output")))
    documents, templates = [d for e in examples() for d in e.documents], prepared()

    def render() -> None:
        for document in documents * RENDERINGS:
            templates[document.name].render(document.context)

    _print(f"Rendering alone, {len(documents)} documents {RENDERINGS} times", render)


def _print(title: str, work: Work) -> None:
    profiler = cProfile.Profile()
    profiler.runcall(work)
    print(f"{title}\n")
    pstats.Stats(profiler).strip_dirs().sort_stats("cumulative").print_stats(TOP)
