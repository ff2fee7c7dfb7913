"""The record of a dossier's folder: what we wrote there, and what it said, without a word of it.

Of each file the digests of what we wrote, and of each answer in it a digest with a salt of the
folder's own: enough to know whether an answer changed, and nothing that can be read back once the
documents are gone.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

import msgspec

from pipeline.files.writing import write_file

RECORD = ".jobpepper.json"
Answers = Mapping[str, str]
"""What a document says: its answers by tag, as `Context.answers` gives them."""


class Entry(msgspec.Struct):
    """What we know of one file: the digests of what we wrote, and of the answers in it.

    While a run is writing, both the old digest and the new one count as ours, and the answers are
    still the old ones: so a run that is stopped never makes us believe that they were seen.

    template: a digest of the template that it was made from. merged: of the edited document into
    which new answers were put, and of what came of that; neither is our own work. again: whether
    what those went into was itself what came of a merge. becoming: while a run is replacing the
    file, what is known of it once that is done.
    """

    wrote: list[str]
    answers: dict[str, str] = {}
    template: str = ""
    merged: tuple[str, str] | None = None
    again: bool = False
    becoming: Entry | None = None

    @property
    def result(self) -> str:
        """The digest of what we wrote last."""
        return self.merged[1] if self.merged else self.wrote[0]

    def was(self, tag: str, digest: str | None) -> bool:
        """Whether this answer stood there, by its digest; None for no answer."""
        return self.answers.get(tag) == digest


class Record(msgspec.Struct, forbid_unknown_fields=True):
    """What is known of a folder, by the path of each file in it."""

    salt: str = msgspec.field(default_factory=lambda: secrets.token_hex(16))
    files: dict[str, Entry] = {}

    def digests(self, answers: Answers) -> dict[str, str]:
        """The digest of each answer, by tag."""
        key = self.salt.encode()
        return {
            tag: hashlib.blake2b(
                text.encode("utf-8", "replace"), key=key, digest_size=8
            ).hexdigest()
            for tag, text in answers.items()
        }

    def digest(self, text: str) -> str | None:
        """The digest of one answer; None for no answer."""
        return self.digests({"": text})[""] if text else None

    def wrote(self, file: str) -> list[str]:
        """The digests of what we wrote to a file."""
        entry = self.files.get(file)
        return entry.wrote if entry else []


class _Older(msgspec.Struct):
    """An entry of a record made before: it held the answers themselves."""

    wrote: list[str]
    says: dict[str, str]


def read_record(folder: Path) -> Record:
    """What is known of a folder; nothing when the record is lost, damaged or of another kind.

    A file outside the folder is nothing of ours, whatever a record says.
    """
    try:
        data = (folder / RECORD).read_bytes()
    except OSError:
        return Record()
    record = _decoded(data)
    record.files = {name: entry for name, entry in record.files.items() if _is_inside(name)}
    return record


def write_record(folder: Path, record: Record) -> None:
    """Keep what is known of a folder. Raises OSError."""
    write_file(folder / RECORD, msgspec.json.encode(record, order="sorted"))


def _decoded(data: bytes) -> Record:
    try:
        return msgspec.json.decode(data, type=Record)
    except (msgspec.DecodeError, ValueError):
        pass
    try:
        older = msgspec.json.decode(data, type=dict[str, _Older])
    except (msgspec.DecodeError, ValueError):
        return Record()
    record = Record()
    record.files = {n: Entry(e.wrote, record.digests(e.says)) for n, e in older.items()}
    return record


def _is_inside(name: str) -> bool:
    """Whether the name of a file, on any system, stays within its folder."""
    ways = PurePosixPath(name), PureWindowsPath(name)
    return bool(name) and not any(
        way.is_absolute() or way.drive or way.root or ".." in way.parts for way in ways
    )
