"""What the coach model gives to the plan (guide 2.2): proposals where the plan is still empty."""

from __future__ import annotations

from pipeline.forms.keys import COACH_MODEL, PLAN
from pipeline.records.answers import Forms, printed

PROPOSED = "Voorstel uit het coachmodel, nog te bespreken:"
LONG_TERM = "Lange termijn\n"

FEEDS = (
    ("gewenst", "voorstel_pop", LONG_TERM),
    ("hulpbronnen", "kwaliteiten", ""),
    ("hindernissen", "aandachtspunten", ""),
)
"""An answer of the model, the field of the plan that it is proposed for, and under which heading.

The guide makes the plan of these: what somebody wants to reach, what helps and what stands in the
way.
"""


def proposals_for_plan(forms: Forms) -> dict[str, str]:
    """Texts for the fields of the plan that the coach left empty, by field key."""
    model, plan = forms[COACH_MODEL], forms[PLAN]
    if not model.printable:
        return {}
    texts = {field: (printed(model, key), heading) for key, field, heading in FEEDS}
    return {
        field: f"{PROPOSED}\n{heading}{text}"
        for field, (text, heading) in texts.items()
        if text and field not in plan.answers
    }
