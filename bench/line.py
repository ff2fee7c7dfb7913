"""One line of the result: what was measured, both ways, and what it should be."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan


@dataclass(frozen=True)
class Line:
    """A figure with, where there is one, the goal that it should reach.

    plain, ours: as shown. figure: times faster, or another ratio or number in `unit`. at_least:
    whether more is better.
    """

    name: str
    plain: str
    ours: str
    figure: float
    goal: float | None = None
    at_least: bool = True
    unit: str = "×"

    @property
    def met(self) -> bool:
        """Whether the goal is reached; a line without one is always well."""
        return self.goal is None or self.score >= 1

    @property
    def score(self) -> float:
        """How far the figure is beyond its goal: 1 is on it, 2 twice as good as asked."""
        if self.goal is None:
            return 1.0
        return self.figure / self.goal if self.at_least else self.goal / max(self.figure, 1e-9)

    @property
    def told(self) -> str:
        """The figure as shown; not a number: it was passed over."""
        return "skipped" if isnan(self.figure) else number(self.figure) + self.unit

    @property
    def asked(self) -> str:
        """The goal as shown; empty when there is none."""
        if self.goal is None:
            return ""
        return f"{'≥' if self.at_least else '≤'} {number(self.goal)}{self.unit}"


def number(value: float) -> str:
    """Three figures, no more."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def time(seconds: float) -> str:
    """A time in the unit that suits it."""
    return f"{number(seconds * 1000)} ms" if seconds < 1 else f"{number(seconds)} s"
