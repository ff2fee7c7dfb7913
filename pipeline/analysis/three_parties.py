"""What the talk with three parties starts from (guide 2.2.3): summaries, never a literal answer."""

from __future__ import annotations

from pipeline.analysis.alongside import open_points
from pipeline.analysis.interviews import interviews_of
from pipeline.analysis.plan import actions_of
from pipeline.forms.keys import ALONGSIDE, INTAKE, PLAN, SHARING
from pipeline.records.answers import Forms, printed
from pipeline.records.judgements import ThreeParties

TO_ALIGN = ("verschillend", "onduidelijk")


def three_parties_of(forms: Forms) -> ThreeParties | None:
    """What is known for the talk; None unless both interviews can be printed."""
    interviews, plan = interviews_of(forms), forms[PLAN]
    if interviews is None:
        return None
    shared = interviews.answers
    return ThreeParties(
        employee=interviews.employee,
        employer=interviews.employer,
        jobcoach=printed(forms[INTAKE], "jobcoach"),
        request=printed(plan, "ondersteuningsvraag"),
        summaries=[(each.key, each.question, each.summary) for each in shared if each.summary],
        qualities=printed(plan, "kwaliteiten"),
        to_align=[(each.key, each.question) for each in shared if each.verdict in TO_ALIGN],
        agreements=printed(plan, "werkafspraken"),
        actions=[action for action in actions_of(plan) if action.is_open],
        points=list(dict.fromkeys(task.point for task in open_points(forms))),
        points_told=forms[SHARING].answers.get(ALONGSIDE) == "ja",
    )
