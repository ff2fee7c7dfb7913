"""Put finished documents into a dossier's folder, without ever losing what somebody edited there.

Beside the documents stands a record of what we wrote. A file that is not, byte for byte, our own
last work is left alone: the new version goes beside it. The record is written before the documents
as well as after, so that a run that is stopped halfway leaves nothing that the next one would not
know as its own.

What a document replaces is first set aside and looked at once more, and taken away only when the
record is written: whoever saves in Word between our look and our write has saved.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from pipeline.files.writing import take_away_stale
from pipeline.publishing.merging import Merge, merged
from pipeline.publishing.record import Answers, Entry, read_record, write_record
from pipeline.publishing.setting_aside import SavedMeanwhileError, digest_of, replace_document
from pipeline.publishing.unfinished import put_back, settle
from pipeline.records.outcome import Published

BESIDE = " (nieuw)"
UNSOLVED = (Published.BESIDE, Published.WAITING)
"""What became of a document of which the new version is to stand beside it."""


class EditedTwiceError(Exception):
    """Both the document and the new version beside it were edited: there is no place left."""


class Folder:
    """A dossier's folder in output/: documents are first published, then all written at once."""

    def __init__(self, path: Path, *, force: bool = False, merging: bool = False) -> None:
        self.path, self.force, self.merging = path, force, merging
        self.merges: dict[str, Merge] = {}
        self.record = read_record(path)
        self._kept = dict(self.record.files)
        self._to_write: dict[str, tuple[bytes, Entry, str | None]] = {}
        self._taken_away: list[str] = []
        self._said: tuple[Answers, dict[str, str]] = {}, {}
        with suppress(OSError):  # what cannot be put back now is put back by the next run
            settle(path, self.record)
            self._keep_record()
            put_back(path, self.record)

    def publish(self, name: str, data: bytes, answers: Answers, template: str = "") -> Published:
        """Plan to write a document, or its new answers into an edited one, or a version beside it.

        name: path in the folder, without extension. template: a digest of the one that made it.
        Nothing is written when the same bytes are there already, when an edited document said the
        same, or (unless forced) when the new version was put beside it before and taken away
        since. A version of ours beside a document that says all itself by now goes. Raises
        EditedTwiceError, or OSError when what is there cannot be read.
        """
        state = self._publish(name, data, answers, template)
        beside = f"{name}{BESIDE}.docx"
        if state not in UNSOLVED and self._digest_of(beside) in self.record.wrote(beside):
            self._taken_away.append(beside)
        return state

    def _publish(self, name: str, data: bytes, answers: Answers, template: str) -> Published:
        own, beside = f"{name}.docx", f"{name}{BESIDE}.docx"
        digest = digest_of(data)
        entry = Entry([digest], self._digests(answers), template)
        ours = {*entry.wrote, *self.record.wrote(own), *self.record.wrote(beside)}
        there, there_beside = self._digest_of(own), self._digest_of(beside)
        if there is None or there in ours:
            self._plan(own, data, entry, there)
            return Published.SAME if there == digest else Published.WRITTEN
        if self._knows(own, beside, there_beside, entry):
            return Published.KEPT
        if there_beside is not None and there_beside not in ours:
            raise EditedTwiceError
        if self.merging and (state := self._merge(name, data, entry, there)):
            return state
        self._plan(beside, data, entry, there_beside)
        return Published.WAITING if there_beside == digest else Published.BESIDE

    def would_merge(self, name: str, data: bytes, answers: Answers, template: str) -> Merge | None:
        """What putting the answers of a document into the edited one would come to.

        None when nobody edited it, or when it says all that it should. Raises OSError.
        """
        own = f"{name}.docx"
        there, before = self._digest_of(own), self.record.files.get(own)
        if there is None or there in self.record.wrote(own) or there == digest_of(data):
            return None
        if before is None or before.answers == self._digests(answers):
            return None
        edited = (self.path / own).read_bytes()
        merge = merged(edited, data, before, self.record, template)
        return merge if merge.data != edited else None

    def overtaken(self, name: str, answers: Answers) -> list[str]:
        """The tags of the answers that changed since a document was made.

        To be asked before it is published anew.
        """
        entry = self.record.files.get(f"{name}.docx")
        old, new = entry.answers if entry else {}, self._digests(answers)
        return [tag for tag in dict.fromkeys([*old, *new]) if old.get(tag) != new.get(tag)]

    def is_current(self, name: str, answers: Answers) -> bool:
        """Whether a document, or the new version offered beside it, was made to say this.

        True as well where that is not known.
        """
        files, said = self.record.files, self._digests(answers)
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
        return self._digest_of(f"{name}.docx") in self.record.wrote(f"{name}.docx")

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
                replace_document(self.path / file, data, replaced)
                self.record.files[file] = entry
            except OSError as error:
                failed[file.removesuffix(".docx")] = error
        self._to_write = {}
        self._take_away_overtaken(failed)
        self._keep_record()
        for file in put_back(self.path, self.record):
            failed[file.removesuffix(".docx")] = SavedMeanwhileError()
        return failed

    def _digests(self, answers: Answers) -> dict[str, str]:
        """The digests of what a document says; asked for more than once, and made once."""
        if self._said[0] is not answers:
            self._said = answers, self.record.digests(answers)
        return self._said[1]

    def _merge(self, name: str, data: bytes, entry: Entry, there: str) -> Published | None:
        """Plan to put the answers of a document into the edited one; None when that cannot be."""
        own = f"{name}.docx"
        before, edited = self.record.files.get(own), (self.path / own).read_bytes()
        result = self.merges[name] = merged(edited, data, before, self.record, entry.template)
        if result.data is None or before is None or digest_of(edited) != there:
            return None
        if result.data == edited:
            self.record.files[own] = replace(before, answers=entry.answers, template=entry.template)
            return Published.KEPT
        ways = there, digest_of(result.data)
        again = before.merged is not None and before.merged[1] == there
        new = Entry(before.wrote, entry.answers, entry.template, ways, again)
        self._to_write[own] = result.data, new, there
        self.record.files[own] = replace(new, answers=before.answers, becoming=new)
        return Published.MERGED

    def _take_away_overtaken(self, failed: Collection[str]) -> None:
        """New versions beside documents that say by now what the workbook says."""
        for file in self._taken_away:
            if file.removesuffix(f"{BESIDE}.docx") not in failed:
                with suppress(OSError):
                    (self.path / file).unlink(missing_ok=True)
                self.record.files.pop(file, None)

    def _plan(self, file: str, data: bytes, entry: Entry, there: str | None) -> None:
        """Plan to write a file over what is there, unless that is the same."""
        if there in entry.wrote:
            self.record.files[file] = entry
            return
        before = self.record.files.get(file)
        entry.wrote += [there] if there else []  # as long as it is set aside
        self._to_write[file] = data, entry, there
        known = before or Entry([])
        self.record.files[file] = replace(known, wrote=entry.wrote, merged=None, becoming=entry)

    def _knows(self, own: str, beside: str, there_beside: str | None, entry: Entry) -> bool:
        """Whether whoever edited the document has seen all that it would say now."""
        made, offered = self.record.files.get(own), self.record.files.get(beside)
        same = made is not None and made.answers == entry.answers
        taken_away = offered is not None and there_beside is None
        seen = offered is not None and taken_away and offered.answers == entry.answers
        return same or (seen and not self.force)

    def _digest_of(self, file: str) -> str | None:
        path = self.path / file
        return digest_of(path.read_bytes()) if path.exists() else None

    def _keep_record(self) -> None:
        if self.record.files != self._kept:
            write_record(self.path, self.record)
            self._kept = dict(self.record.files)
            for folder in (self.path, *self.path.glob("*/")):
                take_away_stale(folder)
