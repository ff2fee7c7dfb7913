"""One sheet as it stands in the file, with the address of every cell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import Any

from pipeline.files.addresses import letter_of
from pipeline.records.answers import Cell, Fault, Raw
from pipeline.workbooks.reading.formats import as_shown
from pipeline.workbooks.reading.limits import Room

ERROR = re.compile(
    r"#(?:N/[AB]|GETTING_DATA|(?:NAME|NAAM)\?|(?:DIV|DEEL)/0!"
    r"|(?:VALUE|REF|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|UNKNOWN|CONNECT|BUSY|PYTHON|EXTERNAL)!"
    r"|(?:WAARDE|VERW|GETAL|LEEG|OVERLOOP|BEREKENEN|VELD|GEBLOKKEERD|ONBEKEND)!)",
    re.IGNORECASE,
)
"""Errors that came as text: pasted as values, or of a kind that a writer did not know."""

ERROR_BEGINS = "# "

Area = tuple[tuple[int, int], tuple[int, int]]


def leave_out_covered(rows: Sequence[list[Any]], merged: Sequence[Area], room: Room) -> None:
    """Empty the cells of merged areas but for the first: nobody sees what is left in the others."""
    for first, last in merged:
        lines = rows[first[0] : last[0] + 1]
        width = min(last[1] + 1, max(map(len, lines), default=0)) - first[1]
        room.take(len(lines), max(0, width))
        for number, line in enumerate(lines):
            begin = first[1] + (number == 0)
            line[begin : last[1] + 1] = [""] * len(line[begin : last[1] + 1])


@dataclass(frozen=True)
class Sheet:
    """Rows and columns count from 0; merged areas are given by their corners.

    find_faults and find_formats give, by address, what is wrong with cells that seem empty, and
    how numbers are shown otherwise than they are. They are looked for when somebody asks: nobody
    does of a sheet that holds no answers, which has the most formulas.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    find_faults: Callable[[], Mapping[str, Fault]] = dict
    find_formats: Callable[[], Mapping[str, int]] = dict
    merged: Sequence[Area] = ()

    @cached_property
    def faults(self) -> Mapping[str, Fault]:
        """What is wrong with cells that seem empty, by address."""
        return self.find_faults()

    @cached_property
    def formats(self) -> Mapping[str, int]:
        """How numbers are shown otherwise than they are, by address."""
        return self.find_formats()

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place, empty beyond the edge; a fault where a value should be."""
        address = f"{letter_of(column + 1)}{row + 1}"
        line = self.rows[row]
        value = line[column] if column < len(line) else ""
        if value == "":
            value = self.faults.get(address, value)
        elif isinstance(value, str):
            if value[0] in ERROR_BEGINS and ERROR.fullmatch(value.strip()):
                value = Fault(value.strip())
        elif isinstance(value, float):
            if not isfinite(value):
                value = Fault(str(value))
            elif address in self.formats:
                value = as_shown(value, self.formats[address])
        elif isinstance(value, dt.time):
            value = dt.timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
        return Cell(self.name, address, value)

    def area_around(self, row: int, column: int) -> str:
        """The merged area in which a cell is swallowed by its first one; "" if there is none."""
        for first, last in self.merged:
            inside = first[0] <= row <= last[0] and first[1] <= column <= last[1]
            if inside and (row, column) != first:
                corners = (f"{letter_of(c + 1)}{r + 1}" for r, c in (first, last))
                return ":".join(corners)
        return ""
