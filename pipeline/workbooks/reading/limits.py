"""What is too large to be a dossier, in every way in which a small file can become a large one.

An ordinary dossier is half a megabyte of XML, three thousand cells and a few hundred answers: each
limit lets a multiple of that pass, and together they keep any file within some hundreds of
megabytes and some seconds.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.records.catalogue import Code
from pipeline.records.findings import RefusedError

LARGEST_FILE = 100_000_000
LARGEST = 200_000_000
"""In bytes: the file itself, and all that it says to hold, pictures included."""

MOST_PARTS = 5_000
MOST_XML, LARGEST_PART = 20_000_000, 8_000_000
"""In bytes: the parts that are read together, and one that is taken apart as a tree."""

LARGEST_LIST = 1_000_000
"""In bytes: the list of sheets, and that of links."""

ORDINARY = 4_000_000
"""Below so many bytes of XML a workbook is read at once; above it in a process of its own."""

MOST_SHEETS = 200
MOST_CELLS = 3_000_000
"""Laid out over all sheets: each from its first cell to the last one that holds anything."""

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""Of any sheet, in any program."""

MOST_MERGED = 2_000
MOST_POINTED_TO = 100_000_000
"""Signs in all cells together, where many cells may point to one text."""

LONGEST_TEXT, MOST_TEXT = 100_000, 5_000_000
"""Signs in one answer, and in all together; a cell of Excel holds 32,767."""


def too_large(reason: str) -> RefusedError:
    """What is raised about a file that is too large, in Dutch."""
    return RefusedError(Code.FILE_TOO_LARGE, reason=reason)


def refuse_size(size: int, most: int = MOST_XML) -> None:
    """Raises RefusedError for more bytes than a dossier has."""
    if size > most:
        raise too_large(f"{max(1, size // 1_000_000)} MB uitgepakt")


def refuse_text(texts: Iterable[object]) -> None:
    """Raises RefusedError for answers that nobody can have typed."""
    lengths = [len(text) for text in texts if isinstance(text, str)]
    refuse_long(max(lengths, default=0))
    if sum(lengths) > MOST_TEXT:
        raise too_large(f"{sum(lengths)} tekens aan antwoorden")


def refuse_long(signs: int) -> None:
    """Raises RefusedError for a text longer than any cell holds."""
    if signs > LONGEST_TEXT:
        raise too_large(f"een cel met {signs} tekens")


class Room:
    """What is left of the room for the sheets of one workbook."""

    def __init__(self) -> None:
        self.cells, self.merged, self.signs = MOST_CELLS, MOST_MERGED, MOST_POINTED_TO

    def take(self, rows: int, columns: int) -> None:
        """Room for a sheet, or a part of one. Raises RefusedError when there is not enough."""
        if rows > LAST_ROW or columns > LAST_COLUMN or rows * columns > MOST_CELLS:
            raise too_large(f"een blad met {rows} rijen en {columns} kolommen")
        self.cells -= rows * columns
        if self.cells < 0:
            raise too_large(f"meer dan {MOST_CELLS} cellen")

    def write(self, signs: int) -> None:
        """Room for text. Raises RefusedError when there is not enough."""
        self.signs -= signs
        if self.signs < 0:
            raise too_large(f"meer dan {MOST_POINTED_TO} tekens in cellen")

    def merge(self, areas: int) -> None:
        """Room for merged areas. Raises RefusedError when there is not enough."""
        self.merged -= areas
        if self.merged < 0:
            raise too_large(f"meer dan {MOST_MERGED} samengevoegde cellen")
