"""Skill by skill, what a function asks beside what the employee masters (guide 2.2.3).

Scores are ordinal: they are compared one by one, never added or averaged, and a surplus in one
skill never makes up for a shortage in another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.forms.skills import SKILL_GROUPS, Skill, SkillGroup
from pipeline.records.judgements import SkillGap, Verdict
from pipeline.records.settings import Settings

NOT_REQUIRED = 1
"""The score that means "niet": the function does not ask for the skill."""

ENVIRONMENT = "omgeving"
"""The group that is about being able to work somewhere: a surplus there is no quality."""

Scores = Mapping[str, int | None]
"""A profile: scores of 1 to 5 by skill key; absent or None where not scored."""


def compare(required: Scores, mastered: Scores, settings: Settings) -> list[SkillGap]:
    """Both profiles, skill by skill: every skill of the guide, in paper order.

    Raises ValueError on a score outside 1 to 5.
    """
    for score in (*required.values(), *mastered.values()):
        if score is not None and not 1 <= score <= 5:
            raise ValueError("a score lies between 1 and 5")
    return [
        _gap(skill, group, required.get(skill.key), mastered.get(skill.key), settings)
        for group in SKILL_GROUPS
        for skill in group.skills
    ]


def shortages_in(gaps: Iterable[SkillGap]) -> list[SkillGap]:
    """The skills that fall short: by largest gap, then highest requirement, then paper order."""
    short = [gap for gap in gaps if gap.verdict is Verdict.SHORTAGE]
    return sorted(short, key=lambda gap: (gap.size or 0, gap.required or 0), reverse=True)


def strong_sides_in(gaps: Iterable[SkillGap], settings: Settings) -> list[SkillGap]:
    """The skills mastered well, those that the function asks for first, then paper order.

    Environment is left out: being able to work somewhere is no quality.
    """
    strong = [
        gap
        for gap in gaps
        if (gap.mastered or 0) >= settings.sterk_vanaf and gap.group.key != ENVIRONMENT
    ]
    return sorted(strong, key=lambda gap: (gap.required or NOT_REQUIRED) == NOT_REQUIRED)


def _gap(
    skill: Skill, group: SkillGroup, required: int | None, mastered: int | None, limits: Settings
) -> SkillGap:
    judged = _judged(required, mastered, group, limits)
    return SkillGap(skill, group, required, mastered, *judged)


def _judged(
    required: int | None, mastered: int | None, group: SkillGroup, limits: Settings
) -> tuple[int | None, Verdict, bool]:
    """The size of a gap, what it means, and whether it is urgent."""
    if required is None or mastered is None:
        return None, Verdict.NOT_SCORED, False
    if required == NOT_REQUIRED:
        return None, Verdict.NOT_REQUIRED, False
    size = required - mastered
    if size >= limits.tekort_vanaf:
        return size, Verdict.SHORTAGE, _is_urgent(required, size, limits)
    surplus = size < 0 and group.key != ENVIRONMENT
    return size, Verdict.SURPLUS if surplus else Verdict.FITS, False


def _is_urgent(required: int, size: int, limits: Settings) -> bool:
    much = required >= limits.veel_vereist_vanaf
    from_here = limits.dringend_vanaf_bij_veel_vereist if much else limits.dringend_vanaf
    return size >= min(from_here, limits.dringend_vanaf)
