"""What is told of a dossier that could not be done at all."""

from __future__ import annotations

from pathlib import Path

from pipeline.records.catalogue import Code
from pipeline.records.findings import Finding, finding
from pipeline.records.outcome import Outcome

Place = tuple[Path, str]
"""A workbook, and the name of the folder of its documents."""


def failed(place: Place, reason: str) -> Outcome:
    """What became of a dossier that could not be done at all, and why."""
    path, name = place
    what = "dit dossier kon niet verwerkt worden"
    failed = finding(Code.UNEXPECTED, path.name, what=what, reason=reason)
    return Outcome(name, path, findings=[failed])


def given_up(place: Place, seconds: int) -> Outcome:
    """What became of a dossier that took so many seconds, and was given up."""
    path, name = place
    return Outcome(name, path, findings=[too_long(path.name, "dit dossier", seconds)])


def too_long(workbook: str, what: str, seconds: int, document: str = "") -> Finding:
    """What is told of what took so many seconds, and was given up."""
    return finding(Code.TOOK_TOO_LONG, workbook, document, what=what, seconds=seconds)


class GoneError(Exception):
    """Nobody is left to do the work; what was done stays."""
