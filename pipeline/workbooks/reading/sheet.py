"""One sheet as it stands in the file, with the address of every cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.files.addresses import letter_of
from pipeline.records.answers import Cell, Fault, Raw

Area = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Sheet:
    """Rows and columns count from 0; find_faults gives them by address, merged by their corners."""

    name: str
    rows: Sequence[Sequence[Raw]]
    find_faults: Callable[[], Mapping[str, Fault]] = dict
    merged: Sequence[Area] = ()

    @cached_property
    def faults(self) -> Mapping[str, Fault]:
        """What is wrong with cells that seem empty, by address."""
        return self.find_faults()

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place, empty beyond the edge; a fault where a value should be."""
        address = f"{letter_of(column + 1)}{row + 1}"
        line = self.rows[row]
        value = line[column] if column < len(line) else ""
        return Cell(self.name, address, self.faults.get(address, value) if value == "" else value)

    def area_around(self, row: int, column: int) -> str:
        """The merged area in which a cell is swallowed by its first one; "" if there is none."""
        for first, last in self.merged:
            inside = first[0] <= row <= last[0] and first[1] <= column <= last[1]
            if inside and (row, column) != first:
                corners = (f"{letter_of(c + 1)}{r + 1}" for r, c in (first, last))
                return ":".join(corners)
        return ""
