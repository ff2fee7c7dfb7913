"""Lists as CSV that a Flemish Excel opens with a double click: semicolons, UTF-8 with BOM."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

ENCODING, ENCODING_OF_MORE = "utf-8-sig", "utf-8"
"""Of a file that begins here, and of what is added to one."""

OPENS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(rows: Iterable[Sequence[object]]) -> str:
    """The rows as text; None is an empty cell, and no spreadsheet takes a cell for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def _harmless(cell: object) -> str:
    said = "" if cell is None else str(cell)
    return f"'{said}" if said.startswith(OPENS_A_FORMULA) and not isinstance(cell, int) else said
