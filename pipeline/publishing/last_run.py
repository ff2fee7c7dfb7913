"""What runs remember of each dossier, so that the next one can pass over what did not change.

One journal in output/ holds a line per dossier that was done, the last one counts. Whether anything
changed shows from the sizes and times of files alone; a workbook with another time is read again
only when its content changed too.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from pipeline.dossier.returned_files import trace_of_returned
from pipeline.files.folders import own_name
from pipeline.files.links import way_to
from pipeline.files.writing import FILE_MODE, write_file
from pipeline.records.findings import Finding
from pipeline.records.functions import Function
from pipeline.records.outcome import Outcome, Published

JOURNAL = ".jobpepper-runs.jsonl"
ONE_BY_ONE = ".jobpepper-run.json"
"""What was remembered before, in each dossier's own folder: answers too. It is taken away."""

UNSURE = 3_000_000_000
"""Nanoseconds within which a file may have been saved twice with the same time."""

Seen = tuple[int, int]
"""Size and time of a file, by which a change shows without reading it."""

AGAIN = {
    Published.WRITTEN: Published.SAME,
    Published.BESIDE: Published.WAITING,
    Published.MERGED: Published.KEPT,
}
"""What became of a document of which the next run leaves everything as it is."""


class Trace(msgspec.Struct, frozen=True):
    """What a dossier follows from. run: of all that dossiers share; returned: what came back."""

    run: str
    workbook: Seen
    returned: str


class Remembered(msgspec.Struct):
    """A dossier's last run. digest: of the workbook; when: it was noted; seen: what came out.

    source: the way from output/ to the workbook, which holds when both are moved together.
    """

    name: str
    trace: Trace
    digest: str
    when: int
    seen: dict[str, Seen]
    outcome: msgspec.Raw
    source: str = ""


class LastRuns:
    """What is remembered of all dossiers of a folder for documents."""

    def __init__(self, output: Path, run: str = "") -> None:
        """run: a digest of what all dossiers share in this run."""
        self.output, self.run = output, run
        self.lines = 0
        self.known: dict[str, Remembered] = {}
        for line in _lines(output / JOURNAL):
            self.lines += 1
            with suppress(msgspec.DecodeError, ValueError):  # of a run that was stopped
                remembered = _LINE.decode(line)
                self.known[remembered.name] = remembered
        self._traces: dict[str, Trace] = {}

    def recall(self, workbook: Path, name: str) -> Outcome | None:
        """What became of a dossier last time; None when anything changed since, in or out.

        The workbook is where it is now, wherever it was then: folders may be moved or copied.
        """
        trace = self._trace(workbook)
        if trace is None:
            return None
        self._traces[name] = trace
        last = self.known.get(name)
        if last is None or not _same_source(last, trace, workbook):
            return None
        if any(_seen(self.output / name / file) != seen for file, seen in last.seen.items()):
            return None
        outcome = _outcome_of(last)
        if outcome is None:
            return None
        outcome.name, outcome.workbook, outcome.unchanged = name, workbook, True
        outcome.published = {name: AGAIN.get(s, s) for name, s in outcome.published.items()}
        return outcome

    def function(self, workbook: Path) -> Function | None:
        """The function of a workbook that did not change since; None when that is not known."""
        last, trace = self.known.get(own_name(workbook)), self._trace(workbook)
        if last is None or trace is None or last.trace.workbook != trace.workbook:
            return None
        outcome = _outcome_of(last)
        return outcome.function if outcome else None

    def employees(self) -> set[str]:
        """The names of the employees of all dossiers that are known."""
        outcomes = map(_outcome_of, self.known.values())
        return {o.summary.employee for o in outcomes if o and o.summary}

    def remember(self, outcome: Outcome, *, again: bool = False) -> None:
        """Keep what became of a dossier that recall was asked about. Raises OSError or ValueError.

        Nothing is kept when the workbook was saved since: then nobody knows which one was read.
        again: it is to be done again, whether or not anything changes.
        """
        trace = self._traces.get(outcome.name)
        if trace is None or trace != self._trace(outcome.workbook):
            return
        folder = self.output / outcome.name
        seen = {name: _seen(folder / name) for name in _documents_in(folder)}
        data = msgspec.Raw(msgspec.json.encode(outcome, enc_hook=_encode))
        digest = _digest_of(outcome.workbook)
        if again:
            trace = Trace("", trace.workbook, trace.returned)
        source = way_to(outcome.workbook, self.output)
        line = Remembered(outcome.name, trace, digest, time.time_ns(), seen, data, source)
        self._append(msgspec.json.encode(line) + b"\n")
        self.known[outcome.name] = line

    def keep(self, names: Collection[str]) -> None:
        """Forget all dossiers but these. Raises OSError."""
        for name in self.known.keys() - set(names):
            del self.known[name]
            self.lines = max(self.lines, 2 * len(self.known) + 1)
        self.tidy()

    def tidy(self) -> None:
        """Write the journal anew when much of it counts no more. Raises OSError."""
        if self.lines > 2 * len(self.known) or not self.known:
            lines = [msgspec.json.encode(line) + b"\n" for line in self.known.values()]
            if lines or (self.output / JOURNAL).exists():
                write_file(self.output / JOURNAL, b"".join(lines))
            self.lines = len(lines)

    def findings(self, name: str) -> list[Finding]:
        """What was found in a dossier last time, whatever changed since."""
        last = self.known.get(name)
        outcome = _outcome_of(last) if last else None
        return outcome.findings if outcome else []

    def published(self, name: str) -> Mapping[str, Published] | None:
        """The documents that a dossier made last time; None when that is not known."""
        last = self.known.get(name)
        outcome = _outcome_of(last) if last else None
        return outcome.published if outcome else None

    def _trace(self, workbook: Path) -> Trace | None:
        size, when = _seen(workbook)
        return Trace(self.run, (size, when), trace_of_returned(workbook)) if when else None

    def _append(self, line: bytes) -> None:
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        descriptor = os.open(self.output / JOURNAL, flags, FILE_MODE)
        try:
            os.write(descriptor, line)
        finally:
            os.close(descriptor)
        self.lines += 1


def take_away_one_by_one(output: Path) -> None:
    """Take away what runs of before remembered in each dossier's own folder."""
    for path in output.glob(f"*/{ONE_BY_ONE}"):
        with suppress(OSError):
            path.unlink()


def _same_source(last: Remembered, trace: Trace, workbook: Path) -> bool:
    """Whether a dossier follows from the same as last time, whatever its workbook's time says."""
    if (last.trace.run, last.trace.returned) != (trace.run, trace.returned):
        return False
    sure = last.when - last.trace.workbook[1] > UNSURE
    if last.trace.workbook == trace.workbook and sure:
        return True
    return last.trace.workbook[0] == trace.workbook[0] and last.digest == _digest_of(workbook)


def _lines(journal: Path) -> list[bytes]:
    try:
        return journal.read_bytes().splitlines()
    except OSError:
        return []


def _digest_of(path: Path) -> str:
    """A digest of a file; "" when it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _seen(path: Path) -> Seen:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def _documents_in(folder: Path) -> Iterator[str]:
    """The documents of a dossier, or of a function, by their place in its folder."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            inside = (f"{entry.name}/{file.name}" for file in os.scandir(entry.path))
            yield from (name for name in inside if name.endswith(".docx"))
        elif entry.name.endswith(".docx"):
            yield entry.name


def _outcome_of(last: Remembered) -> Outcome | None:
    try:
        return _OUTCOME.decode(last.outcome)
    except (msgspec.DecodeError, ValueError):
        return None


def _encode(value: Any) -> str:
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be kept")


def _decode(kind: type, value: Any) -> Any:
    return Path(value) if issubclass(kind, Path) else value


_LINE = msgspec.json.Decoder(Remembered)
_OUTCOME = msgspec.json.Decoder(Outcome, dec_hook=_decode)
