"""The gap table: what a function asks beside what the employee masters (guide 2.2.3).

Scores are ordinal: they are compared one by one, never added or averaged, and a surplus in one
skill never makes up for a shortage in another.
"""

from __future__ import annotations

from enum import StrEnum

import pandas as pd

from pipeline.forms.skills import SKILL_GROUPS, SKILLS
from pipeline.settings import Settings

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
    groups = {skill.key: group.key for group in SKILL_GROUPS for skill in group.skills}
    table = pd.DataFrame(
        {
            "skill": pd.Series({s.key: s.label for s in SKILLS}, dtype="string"),
            "group": pd.Series(groups, dtype="string"),
            "required": _scores(required),
            "mastered": _scores(mastered),
        },
        index=[skill.key for skill in SKILLS],
    )
    asked = (table["required"] != NOT_REQUIRED).fillna(False)
    table["gap"] = (table["required"] - table["mastered"]).where(asked)
    table["verdict"] = _verdicts(table, limits)
    much = table["required"] >= limits.veel_vereist_vanaf
    enough = (table["gap"] >= limits.dringend_vanaf) | (
        much & (table["gap"] >= limits.dringend_vanaf_bij_veel_vereist)
    )
    table["urgent"] = (table["verdict"] == Verdict.SHORTAGE) & enough.fillna(False)
    return table


def shortages(table: pd.DataFrame) -> pd.DataFrame:
    """The rows that fall short: by largest gap, then highest requirement, then paper order."""
    short = table[table["verdict"] == Verdict.SHORTAGE]
    return short.sort_values(["gap", "required"], ascending=False, kind="stable")


def strong_sides(table: pd.DataFrame, settings: Settings | None = None) -> pd.DataFrame:
    """The rows of skills mastered well, those that the function asks for first, then paper order.

    Environment is left out: being able to work somewhere is no quality.
    """
    limits = settings or Settings()
    well = (table["mastered"] >= limits.sterk_vanaf).fillna(False)
    strong = table[well & (table["group"] != ENVIRONMENT)]
    asked = (strong["required"] > NOT_REQUIRED).fillna(False)
    return (
        strong.assign(asked=asked)
        .sort_values("asked", ascending=False, kind="stable")
        .drop(columns="asked")
    )


def _scores(given: pd.Series[int]) -> pd.Series[int]:
    scores = given.reindex([skill.key for skill in SKILLS]).astype("Int64")
    if not scores.dropna().between(1, 5).all():
        raise ValueError("a score lies between 1 and 5")
    return scores


def _verdicts(table: pd.DataFrame, limits: Settings) -> pd.Series[str]:
    """Later lines overrule earlier ones."""
    gap = table["gap"]
    verdict = pd.Series(Verdict.FITS.value, index=table.index, dtype="string")
    surplus = (gap < 0).fillna(False) & (table["group"] != ENVIRONMENT)
    verdict[surplus] = Verdict.SURPLUS.value
    verdict[(gap >= limits.tekort_vanaf).fillna(False)] = Verdict.SHORTAGE.value
    verdict[(table["required"] == NOT_REQUIRED).fillna(False)] = Verdict.NOT_REQUIRED.value
    unscored = table["required"].isna() | table["mastered"].isna()
    verdict[unscored] = Verdict.NOT_SCORED.value
    return verdict
