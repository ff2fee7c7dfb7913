"""What passes from the analysis to the document on somebody's return to work (guide 2.2.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.records.answers import FilledForm
from pipeline.records.judgements import SkillGap, Verdict


@dataclass(frozen=True)
class Adaptation:
    """One skill in the old function and in the adapted one, None without one.

    solves: what the adaptation does to the shortage, in words; "" where there is none.
    """

    old: SkillGap
    adapted: SkillGap | None = None
    solves: str = ""

    @property
    def last(self) -> SkillGap:
        """How it stands in the adapted function, or in the old one without that."""
        return self.adapted or self.old


@dataclass(frozen=True)
class Reintegration:
    """Back to work. filled: what was decided. rows: every skill, none as long as nothing compares.

    old, adapted: the functions by name; "" where there is none. mastered_on: when the newest scores
    of the employee are of.
    """

    filled: FilledForm
    employee: str
    old: str
    adapted: str
    mastered_on: str
    rows: Sequence[Adaptation]

    @property
    def asking(self) -> list[Adaptation]:
        """The skills of which either function asks more."""
        gaps = ((row, row.old, row.last) for row in self.rows)
        return [row for row, *both in gaps if any(g.verdict is Verdict.SHORTAGE for g in both)]

    @property
    def short_in_old(self) -> list[SkillGap]:
        """Where the old function asks more."""
        return [row.old for row in self.rows if row.old.verdict is Verdict.SHORTAGE]

    @property
    def remaining(self) -> list[SkillGap]:
        """Where the adapted function asks more; without one, the old."""
        return [row.last for row in self.rows if row.last.verdict is Verdict.SHORTAGE]
