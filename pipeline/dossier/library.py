"""The library as it stands on disk: function workbooks are read once, when somebody asks.

A workbook is one of a function by what its Start sheet says, never by where it stands; but only
those in a folder called functies are found by name.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

import msgspec

from pipeline.files.folders import find_workbooks, is_in_library, library_of
from pipeline.records.answers import Password
from pipeline.records.functions import Function
from pipeline.records.library import Library
from pipeline.records.outcome import Outcome


def workbooks_of(library: Path) -> list[Path]:
    """The workbooks of a library, by name."""
    return [path for path in find_workbooks(library) if is_in_library(path)]


Recall = Callable[[Path], Function | None]
"""What was remembered of a workbook that did not change since, if anything."""


class Libraries:
    """The library of any dossier: the nearest folder functies, from its own folder upwards.

    known: libraries that were read already, by folder. What is not known is read when a dossier
    asks for it, once; recall: unless it is remembered. It can be sent to another process.
    """

    def __init__(
        self,
        known: Mapping[Path, Library] | None = None,
        password: Password = lambda _: None,
        recall: Recall = lambda _: None,
    ) -> None:
        self.password, self.recall = password, recall
        self._read = dict(known or {})
        self._nearest: dict[Path, Path | None] = {}
        self._packed = b""

    def of(self, dossier: Path) -> Library:
        """The library of a dossier; an empty one where there is none."""
        folder = dossier.parent
        if folder not in self._nearest:
            self._nearest[folder] = library_of(folder)
        nearest = self._nearest[folder]
        if nearest is None:
            return Library()
        if nearest not in self._read:
            functions = map(self._function, workbooks_of(nearest))
            self._read[nearest] = Library(filter(None, functions))
        return self._read[nearest]

    def still_say(self, outcome: Outcome) -> bool:
        """Whether a dossier would hear what it heard before, to all that it asked."""
        asked = outcome.asked
        return not asked or all(
            self.of(outcome.workbook).answer(question) == said for question, said in asked.items()
        )

    def _function(self, path: Path) -> Function | None:
        if known := self.recall(path):
            return known
        from pipeline.dossier.function import read_function  # not needed by who recalls them all

        return read_function(path, self.password).function

    def __reduce__(self) -> tuple[object, ...]:
        """What is read goes along as one small packet, which each process opens once."""
        if not self._packed:
            said = {str(folder): library.functions for folder, library in self._read.items()}
            self._packed = zlib.compress(msgspec.json.encode(said))
        return _sent, (self._packed, self.password)


def _sent(packed: bytes, password: Password) -> Libraries:
    libraries = Libraries(_opened(packed), password)
    libraries._packed = packed
    return libraries


@lru_cache(maxsize=2)
def _opened(packed: bytes) -> dict[Path, Library]:
    said = msgspec.json.decode(zlib.decompress(packed), type=dict[str, list[Function]])
    return {Path(folder): Library(functions) for folder, functions in said.items()}
