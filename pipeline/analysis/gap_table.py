"""The gap table as a data frame: for tables over many dossiers, their counts and their export.

A run compares two profiles without it; only who asks for a frame loads pandas.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from pipeline.analysis.gaps import Scores, compare
from pipeline.records.judgements import SkillGap
from pipeline.records.settings import Settings

COLUMNS = {
    "skill": "string",
    "group": "string",
    "required": "Int64",
    "mastered": "Int64",
    "gap": "Int64",
    "verdict": "string",
    "urgent": "boolean",
}
"""Every column with its type."""


def gap_table(
    required: Scores | pd.Series[int],
    mastered: Scores | pd.Series[int],
    settings: Settings | None = None,
) -> pd.DataFrame:
    """Compare two profiles skill by skill (guide 2.2.3), by the rules of `gaps.compare`.

    In: scores of 1 to 5 by skill key, as a mapping or a series; absent, None or NA where not
    scored. Out: one row per skill of the guide, by key, in paper order, with the COLUMNS skill (its
    name), group (the group's key), required, mastered and gap (points; gap = required - mastered,
    NA where either is not scored or nothing is required), verdict (a Verdict) and urgent (a
    shortage that cannot wait). Raises ValueError on a score outside 1 to 5.
    """
    return as_frame(compare(_scores(required), _scores(mastered), settings or Settings()))


def as_frame(gaps: Sequence[SkillGap]) -> pd.DataFrame:
    """Gaps that were judged already, as `gap_table` gives them."""
    columns = dict(zip(COLUMNS, zip(*map(_row, gaps), strict=True), strict=True))
    typed = {
        name: pd.array(columns[name], dtype=dtype)  # type: ignore[call-overload]
        for name, dtype in COLUMNS.items()
    }
    return pd.DataFrame(typed, [gap.skill.key for gap in gaps])


def _row(gap: SkillGap) -> tuple[object, ...]:
    """One row, in the order of COLUMNS."""
    return (
        gap.skill.label,
        gap.group.key,
        gap.required,
        gap.mastered,
        gap.size,
        gap.verdict.value,
        gap.urgent,
    )


def _scores(given: Scores | pd.Series[int]) -> dict[str, int | None]:
    return {str(key): None if pd.isna(score) else int(score) for key, score in given.items()}
