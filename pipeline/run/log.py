"""The log of a run, as a text file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipeline.files.writing import write_file
from pipeline.records.outcome import Outcome


def write_log(path: Path, outcomes: Sequence[Outcome]) -> None:
    """Write what happened: places and codes, never an answer. Raises OSError."""
    lines = []
    for outcome in outcomes:
        lines += [f"{outcome.name}\t{p}.docx\t{s}" for p, s in outcome.published.items()]
        for found in outcome.findings:
            place = f"{found.sheet}!{found.cell}" if found.cell else found.sheet
            lines.append(f"{outcome.name}\t{place}\t{found.severity}\t{found.code}")
    write_file(path, "".join(f"{line}\n" for line in lines).encode(errors="replace"))
