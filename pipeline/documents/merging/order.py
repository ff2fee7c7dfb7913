"""Which entries of before are which of now: the pairs with most in common, in the same order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise


def matched(likeness: Sequence[Sequence[int]], now: int) -> dict[int, int]:
    """The places of before, each with its place of now.

    likeness: per place of before how much it has in common with each place of now, 0 for nothing.
    now: how many places there are now. Between two pairs, as many entries that have nothing in
    common any more are taken to be rewritten.
    """
    return dict(_with_rewritten(_best_order(likeness), len(likeness), now))


def _best_order(likeness: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The pairs of places with most in common, that keep the order of both sides."""
    rows, columns = len(likeness), len(likeness[0]) if likeness else 0
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            together = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] else 0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _with_rewritten(
    pairs: Sequence[tuple[int, int]], before: int, now: int
) -> Iterator[tuple[int, int]]:
    """The pairs, and between two of those as many entries that have nothing in common any more."""
    ends = [(-1, -1), *pairs, (before, now)]
    for (i, j), (next_i, next_j) in pairwise(ends):
        if next_i - i == next_j - j:
            yield from zip(range(i + 1, next_i), range(j + 1, next_j), strict=True)
    yield from pairs
