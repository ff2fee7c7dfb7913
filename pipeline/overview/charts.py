"""The charts of the page as figures: where each bar begins and how wide it is, in per cent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.analysis.opinions import ANSWERS, Side, Statement
from pipeline.analysis.small_counts import HIDDEN

NARROWEST = 6.0
"""A part of a bar below this, in per cent, has no room for its figure."""


@dataclass(frozen=True)
class Bar:
    """One bar with its label and figure; no count where that is hidden."""

    label: str
    count: int | None
    width: float

    @property
    def told(self) -> str:
        """The figure as it is told."""
        return HIDDEN if self.count is None else str(self.count)


@dataclass(frozen=True)
class Part:
    """A part of a stacked bar. kind: which answer, counted from 0, or "hidden"."""

    kind: str
    text: str
    start: float
    width: float

    @property
    def middle(self) -> float:
        """Where the figure goes."""
        return round(self.start + self.width / 2, 2)


@dataclass(frozen=True)
class Stack:
    """One stacked bar: the answers to a statement."""

    number: int
    parts: tuple[Part, ...]


def bars_of(counts: Mapping[str, int | None]) -> list[Bar]:
    """A bar per count, the longest as wide as the chart; none for what is hidden."""
    longest = max((count or 0 for count in counts.values()), default=0) or 1
    return [Bar(label, count, _percent(count or 0, longest)) for label, count in counts.items()]


def stacks_of(side: Side) -> list[Stack]:
    """A stacked bar per statement; none of a side that has too few surveys to tell."""
    if not side.surveys:
        return []
    return [_stack(statement, side.surveys) for statement in side.statements]


def _stack(statement: Statement, surveys: int) -> Stack:
    """What is hidden stands together at the end, as one part without a figure."""
    parts: list[Part] = []
    told = 0
    for kind, count in enumerate(statement.counts):
        if count:
            parts.append(_part(str(kind), str(count), told, count, surveys))
            told += count
    if told < surveys:
        parts.append(_part("hidden", HIDDEN, told, surveys - told, surveys))
    return Stack(statement.number, tuple(parts))


def _part(kind: str, text: str, before: int, count: int, surveys: int) -> Part:
    width = _percent(count, surveys)
    room = NARROWEST * (4 if kind == "hidden" else 1)
    return Part(kind, text if width >= room else "", _percent(before, surveys), width)


def _percent(count: int, whole: int) -> float:
    return round(100 * count / whole, 2)


LEGEND = tuple((str(kind), answer) for kind, answer in enumerate(ANSWERS))
