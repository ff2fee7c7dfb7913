"""The gap table: what a function asks beside what the employee masters (guide 2.2.3).

Scores are ordinal: they are compared one by one, never added or averaged, and a surplus in one
skill never makes up for a shortage in another.
"""

from __future__ import annotations

from enum import StrEnum

import pandas as pd

from pipeline.forms.skills import SKILL_GROUPS, SKILLS, Skill, SkillGroup
from pipeline.records.settings import Settings

NOT_REQUIRED = 1
"""The score that means "niet": the function does not ask for the skill."""

ENVIRONMENT = "omgeving"
"""The group that is about being able to work somewhere: a surplus there is no quality."""


class Verdict(StrEnum):
    """What a gap means."""

    SHORTAGE = "tekort"
    FITS = "past"
    SURPLUS = "reserve"
    NOT_REQUIRED = "niet vereist"
    NOT_SCORED = "niet gescoord"


def gap_table(
    required: pd.Series[int], mastered: pd.Series[int], settings: Settings | None = None
) -> pd.DataFrame:
    """Compare two profiles skill by skill.

    In: two series of scores 1 to 5 by skill key, absent or NA where not scored. Out: one row per
    skill of the guide, by key, in paper order, with the columns skill (string, its name), group
    (string, a group's key), required, mastered and gap (Int64, points; gap = required - mastered,
    NA where either is not scored or nothing is required), verdict (string, a Verdict) and urgent
    (boolean, a shortage that cannot wait). Raises ValueError on a score outside 1 to 5.
    """
    limits = settings or Settings()
    asked, here = required.to_dict(), mastered.to_dict()
    rows = [
        _row(skill, group, asked.get(skill.key), here.get(skill.key), limits)
        for group in SKILL_GROUPS
        for skill in group.skills
    ]
    keys = [skill.key for skill in SKILLS]
    columns = dict(zip(COLUMNS, zip(*rows, strict=True), strict=True))
    typed = {
        name: pd.array(columns[name], dtype=dtype)  # type: ignore[call-overload]
        for name, dtype in COLUMNS.items()
    }
    return pd.DataFrame(typed, keys)


COLUMNS = {
    "skill": "string",
    "group": "string",
    "required": "Int64",
    "mastered": "Int64",
    "gap": "Int64",
    "verdict": "string",
    "urgent": "boolean",
}


def _row(
    skill: Skill, group: SkillGroup, required: object, mastered: object, limits: Settings
) -> tuple[object, ...]:
    """One row of the table."""
    asked, here = _score(required), _score(mastered)
    compared = asked is not None and here is not None and asked != NOT_REQUIRED
    gap = asked - here if compared and asked is not None and here is not None else None
    verdict = _verdict(asked, here, gap, group.key, limits)
    urgent = verdict is Verdict.SHORTAGE and _urgent(asked or 0, gap or 0, limits)
    return skill.label, group.key, asked, here, gap, verdict.value, urgent


def _verdict(
    asked: int | None, here: int | None, gap: int | None, group: str, limits: Settings
) -> Verdict:
    if asked is None or here is None:
        return Verdict.NOT_SCORED
    if gap is None:
        return Verdict.NOT_REQUIRED
    if gap >= limits.tekort_vanaf:
        return Verdict.SHORTAGE
    return Verdict.SURPLUS if gap < 0 and group != ENVIRONMENT else Verdict.FITS


def _urgent(asked: int, gap: int, limits: Settings) -> bool:
    much = asked >= limits.veel_vereist_vanaf
    from_here = limits.dringend_vanaf_bij_veel_vereist if much else limits.dringend_vanaf
    return gap >= min(from_here, limits.dringend_vanaf)


def _score(given: object) -> int | None:
    """A score as a number; None where there is none. Raises ValueError outside 1 to 5."""
    if given is None or given is pd.NA or given != given:
        return None
    score = int(str(given).removesuffix(".0"))
    if not 1 <= score <= 5:
        raise ValueError("a score lies between 1 and 5")
    return score


def shortages(table: pd.DataFrame) -> pd.DataFrame:
    """The rows that fall short: by largest gap, then highest requirement, then paper order."""
    short = table[table["verdict"] == Verdict.SHORTAGE]
    return short.sort_values(["gap", "required"], ascending=False, kind="stable")


def strong_sides(table: pd.DataFrame, settings: Settings | None = None) -> pd.DataFrame:
    """The rows of skills mastered well, those that the function asks for first, then paper order.

    Environment is left out: being able to work somewhere is no quality.
    """
    limits = settings or Settings()
    well = table["mastered"].fillna(0) >= limits.sterk_vanaf
    strong = table[well & (table["group"] != ENVIRONMENT)]
    asked = strong["required"].fillna(NOT_REQUIRED) > NOT_REQUIRED
    return strong.iloc[(~asked).to_numpy().argsort(kind="stable")]
