"""The gap table as a judgement: each skill with its verdict in words, and what it points to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pipeline.analysis.solutions import solutions_for
from pipeline.forms.keys import CAPACITY, COMPETENCE
from pipeline.forms.skills import SKILL_GROUPS, SKILLS, SkillGroup
from pipeline.records.answers import FilledForm, printed
from pipeline.records.judgements import Compared, Comparison
from pipeline.records.settings import Settings

if TYPE_CHECKING:
    import pandas as pd

ADAPT = "wijst op de werkpost, bescherming of BTOM's, niet op opleiding"
RESTS_ON_IT = "de vier andere omgevingsfactoren rusten hierop"
PROTECTION_SKILL = "pbm"


def comparison_of(forms: Mapping[str, FilledForm], settings: Settings) -> Comparison | None:
    """The comparison of both profiles (guide 2.2.3); None unless both can be printed."""
    required, mastered = forms[COMPETENCE], forms[CAPACITY]
    if not (required.printable and mastered.printable):
        return None
    from pipeline.analysis.gaps import Verdict, gap_table, shortages, strong_sides

    table = gap_table(scores_of(required), scores_of(mastered), settings)
    groups = {group.key: group for group in SKILL_GROUPS}
    compared = {row.Index: _compared(row, groups) for row in table.itertuples()}
    return Comparison(
        employee=printed(mastered, "naam_werknemer"),
        function=printed(required, "functie"),
        required_on=printed(required, "datum"),
        mastered_on=printed(mastered, "datum"),
        shortages=[compared[key] for key in shortages(table).index],
        strong=[compared[key] for key in strong_sides(table, settings).index],
        unscored=[c.skill for c in compared.values() if c.verdict == Verdict.NOT_SCORED],
        everything=list(compared.values()),
    )


def _compared(row, groups: Mapping[str, SkillGroup]) -> Compared:  # type: ignore[no-untyped-def]
    from pipeline.analysis.gaps import ENVIRONMENT, Verdict

    short, environment = row.verdict == Verdict.SHORTAGE, row.group == ENVIRONMENT
    notes = [ADAPT] * (short and environment) + [RESTS_ON_IT] * (
        short and row.Index == PROTECTION_SKILL
    )
    solutions = solutions_for(environment=environment) if short else ()
    return Compared(
        key=row.Index,
        skill=row.skill,
        group=groups[row.group].title,
        column=groups[row.group].column,
        required=_number(row.required),
        mastered=_number(row.mastered),
        verdict=row.verdict,
        urgent=bool(row.urgent),
        note=f"({'; '.join(notes)})" if notes else "",
        solutions=tuple((solution.code, solution.label) for solution in solutions),
    )


def scores_of(form: FilledForm) -> pd.Series[int]:
    """The scores of a profile by skill key, as the gap table wants them."""
    import pandas as pd

    scored = {s.key: int(str(form.answers[s.key])) for s in SKILLS if s.key in form.answers}
    return pd.Series(scored, dtype="Int64")


def _number(score: object) -> int | None:
    import pandas as pd

    return None if score is pd.NA else int(str(score))
