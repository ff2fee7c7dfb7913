"""What few people share is not told, and cannot be had by subtraction: one set of rules for all.

A count of 1 to 4 is hidden, with as much beside it as is needed to keep it from being had by
subtraction: in every line of which somebody may know the sum, what is hidden is of more than one
kind and of at least five people, and which kinds nobody has is then hidden too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from pipeline.records.text import fold, one_line

K = TypeVar("K", bound=Hashable)
FEW = 5
HIDDEN, TOO_FEW = "verborgen", "<5"


def kept_apart(row: Sequence[int]) -> tuple[int | None, ...]:
    """The counts of a row, None for those that would tell of a few people what they said."""
    hidden = hidden_in(dict(enumerate(row)), [range(len(row))])
    return tuple(None if at in hidden else count for at, count in enumerate(row))


def hidden_in(
    counts: Mapping[K, int], lines: Iterable[Collection[K]], also: Iterable[K] = ()
) -> set[K]:
    """Which counts are hidden. lines: the counts of which somebody may know the sum together.

    A count may stand in more than one line, as in a table. also: those that are hidden anyway.
    """
    lines = list(lines)
    hidden = {key for key, count in counts.items() if 0 < count < FEW} | {*also}
    while True:
        before = len(hidden)
        for line in lines:
            hidden |= _hidden_in_line({key: counts[key] for key in line}, hidden)
        if len(hidden) == before:
            return hidden


def _hidden_in_line(line: Mapping[K, int], before: Collection[K]) -> set[K]:
    """What is hidden in a line of which this was hidden before. Of nobody there is none to hide."""
    hidden = {key for key in line if key in before}
    if not any(line[key] for key in hidden):
        return hidden
    rest = sorted((k for k in line if line[k] and k not in hidden), key=lambda key: line[key])
    while rest and (
        sum(line[key] > 0 for key in hidden) < 2 or sum(line[key] for key in hidden) < FEW
    ):
        hidden.add(rest.pop(0))
    return hidden | {key for key, count in line.items() if not count}


def told_apart(values: Sequence[str]) -> list[str | None]:
    """Each value as it may be told of one dossier: None where fewer than five share it.

    With as many more as are needed to keep those from being had by subtraction. Capitals and white
    space do not count: what is spelled in several ways goes by the first.
    """
    folded = [fold(value) for value in values]
    counts = Counter(folded)
    hidden = hidden_in(counts, [list(counts)])
    spelled: dict[str, str] = {}
    for key, value in zip(folded, values, strict=True):
        spelled.setdefault(key, one_line(value))
    return [None if key in hidden else spelled[key] for key in folded]
