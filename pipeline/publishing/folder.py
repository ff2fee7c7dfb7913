"""Put finished documents into a dossier's folder, without ever losing what somebody edited there.

Beside the documents stands a record of what we wrote, and of the answers that stood in it. A file
that is not, byte for byte, our own last work is left alone: the new version goes beside it. The
record is written before the documents as well as after, so that a run that is stopped halfway
leaves nothing that the next one would not know as its own.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec

from pipeline.files.writing import TEMPORARY, write_file
from pipeline.records.outcome import Published

RECORD = ".jobpepper.json"
BESIDE = " (nieuw)"
STALE = 3600
"""Seconds after which a temporary file is what an interrupted run left behind."""

Says = dict[str, str]
"""What a document says: its answers by tag, as `Context.says` gives them."""


class EditedTwiceError(Exception):
    """Both the document and the new version beside it were edited: there is no place left."""


class Entry(msgspec.Struct):
    """What we know of one file: the digests of what we wrote, and the answers in it.

    While a run is writing, both the old digest and the new one count as ours, and the answers are
    still the old ones: so a run that is stopped never makes us believe that they were seen.
    """

    wrote: list[str]
    says: Says


class Folder:
    """A dossier's folder in output/: documents are first published, then all written at once."""

    def __init__(self, path: Path, *, force: bool = False) -> None:
        self.path, self.force = path, force
        self.files = _read_record(path / RECORD)
        self._kept = dict(self.files)
        self._to_write: dict[str, tuple[bytes, Entry]] = {}

    def publish(self, name: str, data: bytes, says: Says) -> Published:
        """Plan to write a document, or its new version beside an edited one.

        name: path in the folder, without extension. Nothing is written when the same bytes are
        there already, when an edited document said the same, or (unless forced) when the new
        version was put beside it before and taken away since. Raises EditedTwiceError, or OSError
        when what is there cannot be read.
        """
        own, beside = f"{name}.docx", f"{name}{BESIDE}.docx"
        digest = _digest(data)
        ours = {digest, *self._wrote(own), *self._wrote(beside)}
        there, there_beside = self._digest_of(own), self._digest_of(beside)
        if there is None or there in ours:
            self._plan(own, data, digest, there, says)
            return Published.SAME if there == digest else Published.WRITTEN
        if self._knows(own, beside, there_beside, says):
            return Published.KEPT
        if there_beside is not None and there_beside not in ours:
            raise EditedTwiceError
        self._plan(beside, data, digest, there_beside, says)
        return Published.WAITING if there_beside == digest else Published.BESIDE

    def said_before(self, name: str) -> Says | None:
        """What a document said in the version that somebody edited; None when that is not known."""
        entry = self.files.get(f"{name}.docx")
        return entry.says if entry else None

    def is_current(self, name: str, says: Says) -> bool:
        """Whether a document, or the new version offered beside it, was made to say this.

        True as well where that is not known.
        """
        made = [self.files[f] for f in (f"{name}.docx", f"{name}{BESIDE}.docx") if f in self.files]
        return not made or any(entry.says == says for entry in made)

    def left_over(self, names: Collection[str]) -> list[str]:
        """Documents written by an earlier run that are still there, though not among these."""
        current = {f"{name}.docx" for name in names}
        return sorted(
            file.removesuffix(".docx")
            for file in self.files
            if file not in current
            and file.replace(f"{BESIDE}.docx", ".docx") not in current
            and (self.path / file).exists()
        )

    def is_unedited(self, name: str) -> bool:
        """Whether a document is, byte for byte, what we wrote. Raises OSError."""
        return self._digest_of(f"{name}.docx") in self._wrote(f"{name}.docx")

    def remove(self, name: str) -> None:
        """Take a document away, and what is known of it. Raises OSError."""
        (self.path / f"{name}.docx").unlink()
        del self.files[f"{name}.docx"]
        self._keep_record()

    def write(self) -> dict[str, OSError]:
        """Write all that was planned; gives what could not be written, by name.

        Raises OSError when not even the record could be written: then nothing is.
        """
        failed: dict[str, OSError] = {}
        self._keep_record()
        for file, (data, entry) in self._to_write.items():
            try:
                write_file(self.path / file, data)
                self.files[file] = entry
            except OSError as error:
                failed[file.removesuffix(".docx")] = error
        self._to_write = {}
        self._keep_record()
        return failed

    def _plan(self, file: str, data: bytes, digest: str, there: str | None, says: Says) -> None:
        entry = Entry([digest], says)
        if there == digest:
            self.files[file] = entry
            return
        self._to_write[file] = data, entry
        before = self.files.get(file)
        wrote = [digest, *([there] if there else [])]
        self.files[file] = Entry(wrote, before.says if before else {})

    def _knows(self, own: str, beside: str, there_beside: str | None, says: Says) -> bool:
        """Whether whoever edited the document has seen all that it would say now."""
        entry, offered = self.files.get(own), self.files.get(beside)
        taken_away = offered is not None and there_beside is None and offered.says == says
        same = entry is not None and entry.says == says
        return same or (taken_away and not self.force)

    def _wrote(self, file: str) -> list[str]:
        entry = self.files.get(file)
        return entry.wrote if entry else []

    def _digest_of(self, file: str) -> str | None:
        path = self.path / file
        return _digest(path.read_bytes()) if path.exists() else None

    def _keep_record(self) -> None:
        if self.files != self._kept:
            write_file(self.path / RECORD, msgspec.json.encode(self.files, order="sorted"))
            self._kept = dict(self.files)
            _sweep(self.path)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read_record(path: Path) -> dict[str, Entry]:
    """What is known of each file; nothing when the record is lost, damaged or of another kind."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Entry])
    except (OSError, msgspec.DecodeError):
        return {}


def _sweep(folder: Path) -> None:
    """Take away what a run that was stopped left half-written."""
    for path in folder.rglob(TEMPORARY.format("*", "*")):
        if time.time() - path.stat().st_mtime > STALE:
            path.unlink(missing_ok=True)


def changes(old: Mapping[str, str], new: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """What differs between what two versions say: tag, old and new; "" for no answer."""
    tags = [*old, *(tag for tag in new if tag not in old)]
    return [(t, old.get(t, ""), new.get(t, "")) for t in tags if old.get(t, "") != new.get(t, "")]
