"""A dossier that was measured more than once: each skill then and now, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.records.judgements import SkillGap, Verdict
from pipeline.records.what_changed import (
    BECAME,
    NOT_AGAIN,
    Move,
    Outcome,
    Reason,
)


@dataclass(frozen=True)
class Change:
    """One skill, measured more than once.

    moments: how it stood each time, the first measurement first; a side that was not scored again
    keeps its last score. required, mastered: what became of each side. actions: the numbers of
    those that name the skill as where they come from.
    """

    moments: tuple[SkillGap, ...]
    required: Move
    mastered: Move
    outcome: Outcome
    words: str
    actions: tuple[int, ...] = ()

    @property
    def then(self) -> SkillGap:
        """How it stood at the first measurement."""
        return self.moments[0]

    @property
    def now(self) -> SkillGap:
        """How it stands by the last score of each side."""
        return self.moments[-1]

    @property
    def is_rescored(self) -> bool:
        """Whether either side was scored again."""
        return (self.required, self.mastered) != (Move.BLANK, Move.BLANK)

    @property
    def conclusion(self) -> str:
        """What became of the shortage, in words."""
        if self.outcome is Outcome.COMPARED_NOW:
            return f"{self.outcome}: {self.now.verdict}"
        return self.outcome.value

    @property
    def reason(self) -> Reason:
        """Why a solved shortage is no longer there."""
        easier = self.required in (Move.LOWER, Move.GONE)
        if easier and self.mastered is Move.HIGHER:
            return Reason.BOTH
        return Reason.JOB if easier else Reason.GROWTH


@dataclass(frozen=True)
class Measurement:
    """When each side was scored; "" where it was not."""

    name: str
    required_on: str
    mastered_on: str


@dataclass(frozen=True)
class Evolution:
    """A dossier that was measured more than once.

    measured: the first measurement first. changes: of every skill, in paper order. last_day: of
    the last measurement, "" when it bears none. sources: how was scored then and now, where that
    is not the same way; "" where it is, or is not said.
    """

    employee: str
    function: str
    measured: Sequence[Measurement]
    changes: Sequence[Change]
    last_day: str = ""
    sources: tuple[str, str] = ("", "")

    @property
    def rescored(self) -> list[Change]:
        """The skills of which either side was scored again."""
        return [change for change in self.changes if change.is_rescored]

    @property
    def first_short(self) -> list[Change]:
        """The shortages of the first measurement."""
        return [c for c in self.changes if c.then.verdict is Verdict.SHORTAGE]

    @property
    def not_rescored(self) -> list[Change]:
        """The shortages of the first measurement that were not scored again."""
        return [change for change in self.first_short if not change.is_rescored]

    @property
    def short_now(self) -> list[Change]:
        """The shortages by the last score of each side."""
        return [c for c in self.changes if c.now.verdict is Verdict.SHORTAGE]

    @property
    def outcomes(self) -> Counter[Outcome]:
        """How often each outcome came about, among the skills that were scored again."""
        return Counter(change.outcome for change in self.rescored)

    @property
    def reasons(self) -> Counter[Reason]:
        """Why the solved shortages are no longer there."""
        return Counter(c.reason for c in self.rescored if c.outcome is Outcome.SOLVED)

    @property
    def became(self) -> dict[str, int]:
        """What became of the shortages: how many of each, in the words of BECAME, zero too."""
        found = Counter(str(outcome) for outcome in self.outcomes.elements())
        found += Counter(f"{Outcome.SOLVED} {reason}" for reason in self.reasons.elements())
        found[NOT_AGAIN] = len(self.not_rescored)
        return {word: found[word] for word in BECAME}


@dataclass(frozen=True)
class Rescored:
    """One side of a second measurement: whom or what it is about, when it was, its scores.

    scores: by skill key, of those that were scored again. before: the days of the scores that stand
    for the others, the latest first.
    """

    about: str
    on: str
    before: str
    scores: Mapping[str, int]
