"""What changed between two measurements of the same skills (guide 2.2.4).

Scores are ordinal: each side is compared with itself, higher, equal or lower. Nothing is added up
over skills, and no points are counted: a shortage is smaller only where one side moved and the
other did not move against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import accumulate

from pipeline.analysis.gaps import Scores, compare
from pipeline.forms.skills import ENVIRONMENT
from pipeline.records.evolution import Change
from pipeline.records.judgements import NOT_REQUIRED, SkillGap, Verdict
from pipeline.records.settings import Settings
from pipeline.records.what_changed import Move, Outcome, what_changed

Moment = tuple[Scores, Scores]
"""What is required and what is mastered, as it was scored one time; absent where it was not."""


def changes_between(moments: Sequence[Moment], settings: Settings) -> list[Change]:
    """Every skill of the guide, in paper order, from the first of these moments to the last.

    What is not scored at a later moment keeps its last score. Raises ValueError on a score outside
    1 to 5.
    """
    compared = [compare(*moment, settings) for moment in accumulate(moments, _kept)]
    later = standing(moments[1:])
    return [_change(gaps, later) for gaps in zip(*compared, strict=True)]


def standing(moments: Iterable[Moment]) -> Moment:
    """The last score of every skill, of both sides, after all these moments."""
    nothing: Moment = ({}, {})
    return reduce(_kept, moments, nothing)


def _kept(before: Moment, again: Moment) -> Moment:
    """What was scored before, and what was scored again in its place."""
    required, mastered = (
        {**old, **{key: score for key, score in new.items() if score is not None}}
        for old, new in zip(before, again, strict=True)
    )
    return required, mastered


def _change(gaps: tuple[SkillGap, ...], later: Moment) -> Change:
    then, now = gaps[0], gaps[-1]
    required, mastered = (side.get(then.skill.key) for side in later)
    asked = _move(then.required, required)
    if asked is Move.LOWER and required == NOT_REQUIRED:
        asked = Move.GONE
    skill = _move(then.mastered, mastered)
    words = what_changed(asked, skill, environment=then.group.key == ENVIRONMENT)
    return Change(gaps, asked, skill, outcome_of(then, now), words)


def _move(then: int | None, again: int | None) -> Move:
    if again is None:
        return Move.BLANK
    if then is None:
        return Move.FIRST
    return Move.EQUAL if again == then else Move.HIGHER if again > then else Move.LOWER


def outcome_of(then: SkillGap, now: SkillGap) -> Outcome:
    """What became of a shortage, or of none; by the verdicts of then and now."""
    if now.verdict is Verdict.NOT_SCORED:
        return Outcome.UNSCORED
    if then.verdict is Verdict.NOT_SCORED:
        return Outcome.COMPARED_NOW
    if then.verdict is not Verdict.SHORTAGE:
        return Outcome.NEW if now.verdict is Verdict.SHORTAGE else Outcome.NONE
    return _still_short(then, now) if now.verdict is Verdict.SHORTAGE else Outcome.SOLVED


def _still_short(then: SkillGap, now: SkillGap) -> Outcome:
    """Smaller only where neither side moved against it: 3 and 1 is no smaller than 5 and 3."""
    match _move(then.required, now.required), _move(then.mastered, now.mastered):
        case Move.EQUAL, Move.EQUAL:
            return Outcome.SAME
        case Move.LOWER | Move.EQUAL, Move.HIGHER | Move.EQUAL:
            return Outcome.SMALLER
        case Move.HIGHER | Move.EQUAL, Move.LOWER | Move.EQUAL:
            return Outcome.LARGER
    return Outcome.OTHER_LEVEL
