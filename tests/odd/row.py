"""What a row of the corpus is: an odd file, and what must be said of it.

    Row("a day that does not exist", text(DATE, "30/2/2024"), "datum-bestaat-niet")

said: codes of findings, with commas. A code belongs to the cell that the file is about, or to the
file as such; "code @ Aanmelding!D8" names another cell, "code @ Aanmelding" a sheet and "code @"
the file. What is not said in a row may not be found: "" means nothing new. "a or b"
leaves a choice.
prints: what stands in the Word document as the answer, "x" for a ticked box, "-" for an empty one.
later: why the program does not do so yet. Such a row is listed, and once it comes true the test
fails until the mark is gone.
alone: the file may cost a whole run, so it gets one, with a good neighbour and limits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Finding = tuple[str, str]
"""Where, as Sheet!C4 or a sheet or nothing for the file, and the code."""

OR = " or "
AS_IT_IS = "Odd"
"""The name of a file of which the name does not matter; the test numbers them."""


@dataclass(frozen=True)
class Make:
    """How to make an odd file: into a folder, under a name if it brings none of its own.

    key: the question that it is about; place: where that stands in the workbook.
    """

    write: Callable[[Path, str], Path]
    key: str = ""
    place: str = ""


@dataclass(frozen=True)
class Row:
    what: str
    make: Make
    said: str = ""
    prints: str | None = None
    later: str = ""
    alone: bool = False

    @property
    def expected(self) -> list[set[Finding]]:
        """What may be found, as places with codes: one set, or more to choose from."""
        return [
            {self._finding(word) for word in choice.split(",") if word.strip()}
            for choice in self.said.split(OR)
        ]

    @property
    def looks_in_word(self) -> bool:
        """Whether the documents are to be looked at."""
        return self.prints is not None

    def _finding(self, said: str) -> Finding:
        code, at, place = said.partition("@")
        return (place.strip() if at else self.make.place, code.strip())


def file_of(content: bytes, suffix: str = ".xlsx") -> Make:
    """A file with these bytes."""
    return made(lambda: content, suffix)


def made(content: Callable[[], bytes], suffix: str = ".xlsx") -> Make:
    """A file with bytes that are made when they are wanted."""

    def write(folder: Path, name: str) -> Path:
        path = folder / f"{name}{suffix}"
        path.write_bytes(content())
        return path

    return Make(write)
