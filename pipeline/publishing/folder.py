"""Put finished documents into a dossier's folder, without ever losing what somebody edited there.

Beside the documents stands a record of what we wrote. A file that is not, byte for byte, our own
last work is left alone: the new version goes beside it. The record is written before the documents
as well as after, so that a run that is stopped halfway leaves nothing that the next one would not
know as its own.

What a document replaces is first set aside and looked at once more, and taken away only when the
record is written: whoever saves in Word between our look and our write has saved.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from pipeline.files.writing import move_to_free_place, take_away_stale, write_new_file
from pipeline.publishing.record import Answers, Entry, read_record, write_record
from pipeline.records.outcome import Published

BESIDE = " (nieuw)"
SAVED_MEANWHILE = " (bewaard)"
ASIDE = ".~{}-{}.opzij"
"""What a document is called, by process and name, between being replaced and being recorded."""

IS_ASIDE = re.compile(r"\.~\d+-(.+)\.opzij")


class EditedTwiceError(Exception):
    """Both the document and the new version beside it were edited: there is no place left."""


class SavedMeanwhileError(OSError):
    """Somebody saved the document while we were making it: it stays as they saved it."""

    def __init__(self) -> None:
        super().__init__("iemand bewaarde het net in Word, en dat blijft staan")


class Folder:
    """A dossier's folder in output/: documents are first published, then all written at once."""

    def __init__(self, path: Path, *, force: bool = False) -> None:
        self.path, self.force = path, force
        self.record = read_record(path)
        self._kept = dict(self.record.files)
        self._to_write: dict[str, tuple[bytes, Entry, str | None]] = {}
        with suppress(OSError):  # what cannot be put back now is put back by the next run
            self._put_back()

    def publish(self, name: str, data: bytes, answers: Answers) -> Published:
        """Plan to write a document, or its new version beside an edited one.

        name: path in the folder, without extension. Nothing is written when the same bytes are
        there already, when an edited document said the same, or (unless forced) when the new
        version was put beside it before and taken away since. Raises EditedTwiceError, or OSError
        when what is there cannot be read.
        """
        own, beside = f"{name}.docx", f"{name}{BESIDE}.docx"
        entry = Entry([_digest(data)], self.record.digests(answers))
        ours = {*entry.wrote, *self.record.wrote(own), *self.record.wrote(beside)}
        there, there_beside = self._digest_of(own), self._digest_of(beside)
        if there is None or there in ours:
            self._plan(own, data, entry, there)
            return Published.SAME if there in entry.wrote else Published.WRITTEN
        if self._knows(own, beside, there_beside, entry):
            return Published.KEPT
        if there_beside is not None and there_beside not in ours:
            raise EditedTwiceError
        self._plan(beside, data, entry, there_beside)
        return Published.WAITING if there_beside in entry.wrote else Published.BESIDE

    def overtaken(self, name: str, answers: Answers) -> list[str]:
        """The tags of the answers that changed since a document was made.

        To be asked before it is published anew.
        """
        entry = self.record.files.get(f"{name}.docx")
        old, new = entry.answers if entry else {}, self.record.digests(answers)
        return [tag for tag in dict.fromkeys([*old, *new]) if old.get(tag) != new.get(tag)]

    def is_current(self, name: str, answers: Answers) -> bool:
        """Whether a document, or the new version offered beside it, was made to say this.

        True as well where that is not known.
        """
        files, said = self.record.files, self.record.digests(answers)
        made = [files[f] for f in (f"{name}.docx", f"{name}{BESIDE}.docx") if f in files]
        return not made or any(entry.answers == said for entry in made)

    def left_over(self, names: Collection[str]) -> list[str]:
        """Documents written by an earlier run that are still there, though not among these."""
        current = {f"{name}.docx" for name in names}
        return sorted(
            file.removesuffix(".docx")
            for file in self.record.files
            if file not in current
            and file.replace(f"{BESIDE}.docx", ".docx") not in current
            and (self.path / file).exists()
        )

    def is_unedited(self, name: str) -> bool:
        """Whether a document is, byte for byte, what we wrote. Raises OSError."""
        return self._is_ours(self.path / f"{name}.docx", f"{name}.docx")

    def remove(self, name: str) -> None:
        """Take a document away, and what is known of it. Raises OSError."""
        (self.path / f"{name}.docx").unlink()
        del self.record.files[f"{name}.docx"]
        self._keep_record()

    def write(self) -> dict[str, OSError]:
        """Write all that was planned; gives what could not be written, by name.

        Raises OSError when not even the record could be written: then nothing is.
        """
        failed: dict[str, OSError] = {}
        self._keep_record()
        for file, (data, entry, replaced) in self._to_write.items():
            try:
                self._write(file, data, replaced)
                ours = [*entry.wrote, *([replaced] if replaced else [])]  # as long as it is aside
                self.record.files[file] = Entry(ours, entry.answers)
            except OSError as error:
                failed[file.removesuffix(".docx")] = error
        self._to_write = {}
        self._keep_record()
        for file in self._put_back():
            failed[file.removesuffix(".docx")] = SavedMeanwhileError()
        return failed

    def _plan(self, file: str, data: bytes, entry: Entry, there: str | None) -> None:
        """Plan to write a file over what is there, unless that is the same."""
        if there in entry.wrote:
            self.record.files[file] = entry
            return
        self._to_write[file] = data, entry, there
        before = self.record.files.get(file)
        wrote = [*entry.wrote, *([there] if there else [])]
        self.record.files[file] = Entry(wrote, before.answers if before else {})

    def _write(self, file: str, data: bytes, replaced: str | None) -> None:
        """Write a document in the place of one with this digest, or where none is.

        Raises SavedMeanwhileError when something else stands there by now, or OSError.
        """
        path = self.path / file
        aside = path.with_name(ASIDE.format(os.getpid(), path.name))
        try:
            if replaced is not None:
                path.replace(aside)
                if _digest(aside.read_bytes()) != replaced:
                    raise FileExistsError
            write_new_file(path, data)
        except OSError as error:
            if aside.exists():
                self._restore(aside, path)
            if isinstance(error, FileExistsError | FileNotFoundError):
                raise SavedMeanwhileError from None
            raise

    def _put_back(self) -> list[str]:
        """What was set aside goes when it is ours; what somebody saved into it comes back.

        Gives the files that came back.
        """
        back = []
        for aside in self.path.rglob(ASIDE.format("*", "*")):
            named = IS_ASIDE.fullmatch(aside.name)
            if not named:
                continue
            path = aside.with_name(named[1])
            file = path.relative_to(self.path).as_posix()
            if path.exists() and self._is_ours(aside, file):
                aside.unlink(missing_ok=True)
                continue
            back.append(file)
            if path.exists() and self._is_ours(path, file):
                aside.replace(path)
            else:
                self._restore(aside, path)
        return back

    def _is_ours(self, path: Path, file: str) -> bool:
        return _digest(path.read_bytes()) in self.record.wrote(file)

    def _restore(self, aside: Path, path: Path) -> None:
        """Put a document back in its place, or beside whatever was saved there meanwhile."""
        number = 1
        target = path
        while True:
            try:
                return move_to_free_place(aside, target)
            except FileExistsError:
                mark = SAVED_MEANWHILE + f" {number}" * (number > 1)
                target, number = path.with_name(f"{path.stem}{mark}{path.suffix}"), number + 1

    def _knows(self, own: str, beside: str, there_beside: str | None, entry: Entry) -> bool:
        """Whether whoever edited the document has seen all that it would say now."""
        made, offered = self.record.files.get(own), self.record.files.get(beside)
        same = made is not None and made.answers == entry.answers
        taken_away = offered is not None and there_beside is None
        seen = offered is not None and taken_away and offered.answers == entry.answers
        return same or (seen and not self.force)

    def _digest_of(self, file: str) -> str | None:
        path = self.path / file
        return _digest(path.read_bytes()) if path.exists() else None

    def _keep_record(self) -> None:
        if self.record.files != self._kept:
            write_record(self.path, self.record)
            self._kept = dict(self.record.files)
            for folder in (self.path, *self.path.glob("*/")):
                take_away_stale(folder)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
