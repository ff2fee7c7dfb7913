"""Whether the lists over all dossiers still say what they should, so that they need no writing."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from pipeline.files.folders import OVERVIEW, WORKLIST
from pipeline.files.writing import write_file
from pipeline.publishing.last_run import Seen
from pipeline.publishing.stamp import stamp_of_code
from pipeline.records.outcome import Outcome

PAGE = "overzicht.html"
NOTE = ".jobpepper-lists.json"
LISTS = (WORKLIST, OVERVIEW, PAGE)
LOOKS = ("overzicht.html", "overzicht.css", "overzicht.js")
"""What the page is made with, which is no code of Python."""


class Note(msgspec.Struct):
    """What the lists follow from, as a digest, and each as it was written; (0, 0) for none."""

    digest: str
    seen: dict[str, Seen]


def digest_of(outcomes: Sequence[Outcome], output: Path, today: dt.date) -> str:
    """A digest of all that the lists say, and of where their links lead."""
    digest = hashlib.sha256(f"{stamp_of_code()}{today}".encode())
    for part in LOOKS:
        digest.update((Path(__file__).parent / part).read_bytes())
    for outcome in outcomes:
        way = os.path.relpath(outcome.workbook, output)
        said = (outcome.name, way, outcome.findings, outcome.summary)
        try:
            digest.update(msgspec.json.encode(said))
        except UnicodeEncodeError:  # a name that is no text
            digest.update(repr(said).encode(errors="replace"))
    return digest.hexdigest()


def is_current(output: Path, digest: str) -> bool:
    """Whether the lists follow from this, and nobody touched them since."""
    try:
        note = msgspec.json.decode((output / NOTE).read_bytes(), type=Note)
    except (OSError, ValueError):
        return False
    return note.digest == digest and note.seen == _seen(output)


def note(output: Path, digest: str) -> None:
    """Note what the lists follow from, as they have just been written. Raises OSError."""
    write_file(output / NOTE, msgspec.json.encode(Note(digest, _seen(output))))


def _seen(output: Path) -> dict[str, Seen]:
    seen = {}
    for name in LISTS:
        try:
            status = (output / name).stat()
            seen[name] = status.st_size, status.st_mtime_ns
        except OSError:
            seen[name] = 0, 0
    return seen
