"""Both profiles compared: what falls short and what that points to, what is strong (2.2.3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pipeline.analysis.gaps import compare, shortages_in, strong_sides_in
from pipeline.analysis.solutions import solutions_for
from pipeline.forms.keys import CAPACITY, COMPETENCE
from pipeline.forms.skills import ENVIRONMENT, SKILLS
from pipeline.records.answers import FilledForm, printed
from pipeline.records.judgements import Comparison, SkillGap, Verdict
from pipeline.records.settings import Settings

ADAPT = "wijst op de werkpost, bescherming of BTOM's, niet op opleiding"
RESTS_ON_IT = "de vier andere omgevingsfactoren rusten hierop"
PROTECTION_SKILL = "pbm"


def comparison_of(forms: Mapping[str, FilledForm], settings: Settings) -> Comparison | None:
    """The comparison of both profiles (guide 2.2.3); None unless both can be printed."""
    required, mastered = forms[COMPETENCE], forms[CAPACITY]
    if not (required.printable and mastered.printable):
        return None
    compared = compare(scores_of(required), scores_of(mastered), settings)
    gaps = [with_what_it_points_to(gap) for gap in compared]
    return Comparison(
        employee=printed(mastered, "naam_werknemer"),
        function=printed(required, "functie"),
        required_on=printed(required, "datum"),
        mastered_on=printed(mastered, "datum"),
        shortages=shortages_in(gaps),
        strong=strong_sides_in(gaps, settings),
        unscored=[gap.skill.label for gap in gaps if gap.verdict is Verdict.NOT_SCORED],
        everything=gaps,
    )


def scores_of(form: FilledForm) -> dict[str, int]:
    """The scores of a profile by skill key; absent where not scored."""
    return {s.key: int(str(form.answers[s.key])) for s in SKILLS if s.key in form.answers}


def with_what_it_points_to(gap: SkillGap) -> SkillGap:
    """A shortage with the guide's kinds of solution, and a note on one of the environment."""
    if gap.verdict is not Verdict.SHORTAGE:
        return gap
    environment = gap.group.key == ENVIRONMENT
    notes = [ADAPT] if environment else []
    if gap.skill.key == PROTECTION_SKILL:
        notes.append(RESTS_ON_IT)
    solutions = solutions_for(environment=environment)
    return replace(
        gap,
        note=f"({'; '.join(notes)})" if notes else "",
        solutions=tuple((solution.code, solution.label) for solution in solutions),
    )
