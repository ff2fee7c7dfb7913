"""A file to which a line is added for every dossier that is done; the last one of a name counts.

In memory is only where each line stands, as lines are 10 kB: over 10,000 dossiers that is 2 MB
instead of 150.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from pipeline.files.writing import FILE_MODE, write_file


class Named(msgspec.Struct):
    """What every line says first: of which dossier it is, and where that comes from."""

    name: str
    source: str = ""


class Place(NamedTuple):
    """Where the line of a dossier begins, and how long it is; source as the line says it."""

    begin: int
    length: int
    source: str


class Journal:
    """The lines of a file, by name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lines = 0
        self.places: dict[str, Place] = {}
        with suppress(OSError):
            self._look_through()

    def read(self, name: str) -> bytes:
        """The line of a name; empty when there is none. Raises OSError."""
        place = self.places.get(name)
        if place is None:
            return b""
        with self.path.open("rb", buffering=0) as file:
            file.seek(place.begin)
            return file.read(place.length)

    def add(self, line: bytes) -> None:
        """Add a line. Raises OSError."""
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        descriptor = os.open(self.path, flags, FILE_MODE)
        try:
            os.write(descriptor, line + b"\n")
            end = os.lseek(descriptor, 0, os.SEEK_CUR)
        finally:
            os.close(descriptor)
        self._note(end - len(line) - 1, line)

    def keep(self, names: set[str]) -> None:
        """Forget all names but these. Raises OSError."""
        gone = self.places.keys() - names
        for name in gone:
            del self.places[name]
        self.tidy(anew=bool(gone))

    def tidy(self, *, anew: bool = False) -> None:
        """Write the file anew, when much of it counts no more or it is asked. Raises OSError."""
        if anew or self.lines > 2 * len(self.places) or not self.places:
            if self.path.exists():
                write_file(self.path, (self.read(name) + b"\n" for name in self.places))
            self.lines, self.places = 0, {}
            self._look_through()

    def _look_through(self) -> None:
        begin = 0
        with self.path.open("rb") as file:
            for line in file:
                self._note(begin, line.rstrip(b"\n"))
                begin += len(line)

    def _note(self, begin: int, line: bytes) -> None:
        self.lines += 1
        with suppress(msgspec.DecodeError, ValueError):  # of a run that was stopped
            named = _NAMED.decode(line)
            self.places[named.name] = Place(begin, len(line), named.source)


_NAMED = msgspec.json.Decoder(Named)
