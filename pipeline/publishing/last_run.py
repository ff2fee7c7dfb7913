"""What a run remembers of a dossier, so that the next one can pass over what did not change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

import pipeline
from pipeline.dossier.returned_files import trace_of_returned
from pipeline.files.writing import write_file
from pipeline.records.outcome import Outcome, Published
from pipeline.records.settings import Settings

MEMORY = ".jobpepper-run.json"
Seen = tuple[int, int]
"""Size and time of a file, by which a change shows without reading it."""

AGAIN = {
    Published.WRITTEN: Published.SAME,
    Published.BESIDE: Published.WAITING,
    Published.MERGED: Published.KEPT,
}
"""What became of a document of which the next run leaves everything as it is."""


class Memory(msgspec.Struct):
    """A dossier's last run. stamp: digest of all that went in; seen: every file that came out."""

    stamp: str
    seen: dict[str, Seen]
    outcome: Outcome


def stamp_of_run(templates: Path, settings: Settings) -> str:
    """A digest of what all dossiers share: this program, the templates and the settings."""
    return _digest(stamp_of_code() + repr(settings), templates.glob("*.docx"))


@cache
def stamp_of_code() -> str:
    """A digest of this program, as it was when first asked: what runs does not change any more."""
    return _digest("", Path(pipeline.__file__).parent.rglob("*.py"))


def _digest(text: str, files: Iterable[Path]) -> str:
    digest = hashlib.sha256(text.encode())
    for path in sorted(files):
        digest.update(path.name.encode(errors="replace"))
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def stamp_of(workbook: Path, run: str) -> str:
    """A digest of all that a dossier's documents follow from; "" when that cannot be read."""
    try:
        return _digest(run + trace_of_returned(workbook), (workbook,))
    except OSError:
        return ""


def recall(folder: Path, workbook: Path, stamp: str) -> Outcome | None:
    """What became of a dossier last time; None when anything changed since, in or out.

    The workbook is where it is now, wherever it was then: folders may be moved or copied.
    """
    memory = _read(folder)
    if memory is None or memory.stamp != stamp:
        return None
    if any(_seen(folder / f) != s for f, s in memory.seen.items()):
        return None
    outcome = memory.outcome
    outcome.name, outcome.workbook = folder.name, workbook
    outcome.published = {name: AGAIN.get(s, s) for name, s in outcome.published.items()}
    outcome.unchanged = True
    return outcome


def last_outcome(folder: Path) -> Outcome | None:
    """What became of a dossier last time, whatever changed since; None when that is not known."""
    memory = _read(folder)
    return memory.outcome if memory else None


def remember(folder: Path, stamp: str, outcome: Outcome) -> None:
    """Keep what became of a dossier. Raises OSError."""
    files = [p.relative_to(folder).as_posix() for p in folder.glob("*/*.docx")]
    seen = {file: _seen(folder / file) for file in files}
    data = msgspec.json.encode(Memory(stamp, seen, outcome), enc_hook=_encode)
    write_file(folder / MEMORY, data)


def _read(folder: Path) -> Memory | None:
    try:
        return _DECODER.decode((folder / MEMORY).read_bytes())
    except (OSError, msgspec.DecodeError, ValueError):
        return None


def _seen(path: Path) -> Seen:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def _encode(value: Any) -> str:
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be kept")


def _decode(kind: type, value: Any) -> Any:
    return Path(value) if issubclass(kind, Path) else value


_DECODER = msgspec.json.Decoder(Memory, dec_hook=_decode)
