"""Which kinds of solution a shortage points to (guide 2.2.4)."""

from __future__ import annotations

from pipeline.forms.model import Choice
from pipeline.forms.picklists import AT_THE_WORKPLACE, SOLUTIONS

PROTECTION = Choice("bescherming", "Bescherming (PBM's, afscherming, minder blootstelling)")
"""For environment factors alone: being able to work there, if need be with protection."""


def solutions_for(*, environment: bool) -> tuple[Choice, ...]:
    """What to choose from; for environment factors the work post and protection, no training."""
    if environment:
        return (*(s for s in SOLUTIONS if s.code in AT_THE_WORKPLACE), PROTECTION)
    return SOLUTIONS
