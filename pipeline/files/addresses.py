"""Letters of columns, without loading a library that writes workbooks."""

from __future__ import annotations

from functools import cache


@cache
def letter_of(column: int) -> str:
    """The letters of a column, counted from 1: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
