"""Which entries of before are which of now: the pairs with most in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product


@dataclass(frozen=True)
class Matched:
    """The places of before, each with its place of now.

    in_order: those that keep the order of both sides. elsewhere: the others, that were sorted.
    """

    in_order: dict[int, int] = field(default_factory=dict)
    elsewhere: dict[int, int] = field(default_factory=dict)


def matched(likeness: Sequence[Sequence[int]], whole: Sequence[int]) -> Matched:
    """Which place of before is which of now.

    likeness: per place of before how much it has in common with each place of now, 0 for nothing.
    whole: how much there is at each place of now. Entries that were sorted have more than half in
    common. Between two pairs, as many that have nothing in common any more are taken to be
    rewritten.
    """
    in_order = _best_order(likeness)
    elsewhere = dict(_sorted(in_order, likeness, whole))
    before = [i for i in range(len(likeness)) if i not in elsewhere]
    now = [j for j in range(len(whole)) if j not in elsewhere.values()]
    kept = [(before.index(i), now.index(j)) for i, j in in_order]
    pairs = _with_rewritten(kept, len(before), len(now))
    return Matched({before[i]: now[j] for i, j in pairs}, elsewhere)


def _sorted(
    in_order: Sequence[tuple[int, int]], likeness: Sequence[Sequence[int]], whole: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The pairs that cross others, those with most in common first."""
    before, now = ({pair[side] for pair in in_order} for side in (0, 1))
    pairs = product(range(len(likeness)), range(len(whole)))
    for i, j in sorted(pairs, key=lambda pair: -likeness[pair[0]][pair[1]]):
        if i not in before and j not in now and 2 * likeness[i][j] > whole[j]:
            before.add(i)
            now.add(j)
            yield i, j


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
