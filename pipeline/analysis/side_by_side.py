"""One employee beside several functions (guide 2.2.3): where each of them asks more.

Functions stand in four bands, by name within each. There is no rank among them, and nothing is
added up: what is counted is how many skills, and they are named.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.analysis.gaps import Scores, compare, shortages_in
from pipeline.records.functions import Function
from pipeline.records.judgements import (
    NOT_REQUIRED,
    Band,
    Comparison,
    FunctionBeside,
    SideBySide,
    SkillGap,
    Verdict,
)
from pipeline.records.settings import Settings
from pipeline.records.text import day, fold

TOO_MANY_UNSCORED = 10
"""With more skills unscored of those that matter, two profiles are not compared."""


def side_by_side(
    comparison: Comparison,
    current: Function | None,
    functions: Iterable[Function],
    limits: Settings,
) -> SideBySide:
    """The employee of a comparison beside other functions; current: the one in the comparison."""
    mastered = {gap.skill.key: gap.mastered for gap in comparison.everything}
    employer = current.employer if current else ""
    own = _beside(
        _named(comparison.function, employer), comparison.required_on, comparison.everything
    )
    beside = [_of_library(function, mastered, limits) for function in functions]
    beside.sort(key=lambda one: (fold(one.name), one.version))
    bands = {band: [one for one in beside if one.band is band] for band in Band}
    return SideBySide(comparison.employee, comparison.mastered_on, own, bands)


def _of_library(function: Function, mastered: Scores, limits: Settings) -> FunctionBeside:
    version = day(function.version) if function.version else ""
    gaps = compare(function.scores, mastered, limits)
    return _beside(_named(function.title, function.employer), version, gaps)


def _named(title: str, employer: str) -> str:
    return ", ".join(filter(None, (title, employer)))


def _beside(name: str, version: str, gaps: Sequence[SkillGap]) -> FunctionBeside:
    short = shortages_in(gaps)
    ordered = [*(gap for gap in short if gap.urgent), *(gap for gap in short if not gap.urgent)]
    unscored = sum(_is_open(gap) for gap in gaps)
    return FunctionBeside(name, version, _band(ordered, unscored), ordered, unscored, gaps)


def _is_open(gap: SkillGap) -> bool:
    """Whether a skill that may matter is not scored, by either side."""
    return gap.verdict is Verdict.NOT_SCORED and gap.required != NOT_REQUIRED


def _band(shortages: Sequence[SkillGap], unscored: int) -> Band:
    if unscored > TOO_MANY_UNSCORED:
        return Band.UNCOMPARED
    if not shortages:
        return Band.NOWHERE
    return Band.URGENT if any(gap.urgent for gap in shortages) else Band.SOME
