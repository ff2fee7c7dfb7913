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
from pipeline.publishing.journal import Journal
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
        self._journal = Journal(output / JOURNAL)
        self._traces: dict[str, Trace] = {}

    @property
    def sources(self) -> dict[str, str]:
        """The way from output/ to the workbook of each dossier that is known, by its name."""
        return {name: place.source for name, place in self._journal.places.items()}

    def recall(self, workbook: Path, name: str) -> Outcome | None:
        """What became of a dossier last time; None when anything changed since, in or out.

        The workbook is where it is now, wherever it was then: folders may be moved or copied.
        """
        trace = self._trace(workbook)
        if trace is None:
            return None
        self._traces[name] = trace
        last = self._last(name)
        if last is None or not _same_source(last, trace, workbook):
            return None
        folder = f"{self.output}{os.sep}{name}{os.sep}"
        if any(_seen(folder + file) != seen for file, seen in last.seen.items()):
            return None
        outcome = _outcome_of(last)
        if outcome is None:
            return None
        outcome.name, outcome.workbook, outcome.unchanged = name, workbook, True
        outcome.published = {name: AGAIN.get(s, s) for name, s in outcome.published.items()}
        return outcome

    def function(self, workbook: Path) -> Function | None:
        """The function of a workbook that did not change since; None when that is not known."""
        last, trace = self._last(own_name(workbook)), self._trace(workbook)
        if last is None or trace is None or last.trace.workbook != trace.workbook:
            return None
        outcome = _outcome_of(last)
        return outcome.function if outcome else None

    def employees(self) -> set[str]:
        """The names of the employees of all dossiers that are known."""
        outcomes = map(self._outcome, self._journal.places)
        return {o.summary.employee for o in outcomes if o and o.summary}

    def remember(self, outcome: Outcome, *, again: bool = False) -> None:
        """Keep what became of a dossier that recall was asked about. Raises OSError or ValueError.

        Nothing is kept when the workbook was saved since: then nobody knows which one was read.
        again: it is to be done again, whether or not anything changes.
        """
        trace = self._traces.get(outcome.name)
        if trace is None or trace != self._trace(outcome.workbook):
            return
        folder = f"{self.output / outcome.name}{os.sep}"
        seen = {name: _seen(folder + name) for name in _documents_in(folder)}
        data = msgspec.Raw(msgspec.json.encode(outcome, enc_hook=_encode))
        digest = _digest_of(outcome.workbook)
        if again:
            trace = Trace("", trace.workbook, trace.returned)
        source = way_to(outcome.workbook, self.output)
        line = Remembered(outcome.name, trace, digest, time.time_ns(), seen, data, source)
        self._journal.add(msgspec.json.encode(line))

    def keep(self, names: Collection[str]) -> None:
        """Forget all dossiers but these. Raises OSError."""
        self._journal.keep(set(names))

    def tidy(self) -> None:
        """Write the journal anew when much of it counts no more. Raises OSError."""
        self._journal.tidy()

    def findings(self, name: str) -> list[Finding]:
        """What was found in a dossier last time, whatever changed since."""
        outcome = self._outcome(name)
        return outcome.findings if outcome else []

    def published(self, name: str) -> Mapping[str, Published] | None:
        """The documents that a dossier made last time; None when that is not known."""
        outcome = self._outcome(name)
        return outcome.published if outcome else None

    def _last(self, name: str) -> Remembered | None:
        try:
            return _LINE.decode(self._journal.read(name))
        except (OSError, msgspec.DecodeError, ValueError):
            return None

    def _outcome(self, name: str) -> Outcome | None:
        last = self._last(name)
        return _outcome_of(last) if last else None

    def _trace(self, workbook: Path) -> Trace | None:
        size, when = _seen(workbook)
        return Trace(self.run, (size, when), trace_of_returned(workbook)) if when else None


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


def _digest_of(path: Path) -> str:
    """A digest of a file; "" when it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _seen(path: Path | str) -> Seen:
    """Size and time of a file; (0, 0) of none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - of every document; a Path takes five times as long
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def _documents_in(folder: str) -> Iterator[str]:
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
