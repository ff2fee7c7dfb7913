"""Put finished documents into a dossier's folder, without ever losing what a coach edited there.

Beside the documents stands a small record of what we wrote. A file that is not, byte for byte,
our own last work is left alone: the new version goes beside it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from enum import StrEnum
from pathlib import Path

from pipeline import package

RECORD = ".jobpepper.json"
BESIDE = " (nieuw)"


class Published(StrEnum):
    """What became of a document."""

    WRITTEN = "gemaakt"
    SAME = "ongewijzigd"
    BESIDE = "ernaast gezet"
    WAITING = "nog ernaast"


class EditedTwiceError(Exception):
    """Both the document and the new version beside it were edited: there is no place left."""


class Folder:
    """A dossier's folder in output/, with the record of what was written there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.record = _read_record(path / RECORD)

    def publish(self, name: str, data: bytes) -> Published:
        """Write a document, or its new version beside an edited one.

        Nothing is written when the same bytes are there already, or were there before the coach
        edited them. Raises EditedTwiceError, or OSError as the system gives it.
        """
        path = self.path / f"{name}.docx"
        if self._is_ours(path):
            return self._write(path, data)
        beside = self.path / f"{name}{BESIDE}.docx"
        if self.record.get(path.name) == _digest(data) and not beside.exists():
            return Published.SAME
        if not self._is_ours(beside):
            raise EditedTwiceError
        written = self._write(beside, data)
        return Published.WAITING if written is Published.SAME else Published.BESIDE

    def left_over(self, names: Collection[str]) -> list[str]:
        """Documents written by an earlier run that are still there, though not among these."""
        ours = {Path(file).stem.removesuffix(BESIDE) for file in self.record}
        return sorted(n for n in ours - set(names) if (self.path / f"{n}.docx").exists())

    def close(self) -> None:
        """Keep the record for the next run. Raises OSError."""
        if self.record:
            text = json.dumps(self.record, indent=1, sort_keys=True, ensure_ascii=False)
            package.write_file(self.path / RECORD, text.encode())

    def _write(self, path: Path, data: bytes) -> Published:
        same = path.exists() and self.record.get(path.name) == _digest(data)
        if not same:
            package.write_file(path, data)
            self.record[path.name] = _digest(data)
        return Published.SAME if same else Published.WRITTEN

    def _is_ours(self, path: Path) -> bool:
        """Whether we may write here: nothing is there, or only what we wrote ourselves."""
        return not path.exists() or self.record.get(path.name) == _digest(path.read_bytes())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read_record(path: Path) -> dict[str, str]:
    try:
        record = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in record.items()} if isinstance(record, dict) else {}
