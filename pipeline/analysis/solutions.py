"""The guide's kinds of solution (guide 2.2.4): inspiration, none prescribed.

The guide says that no problem has one fixed solution, and that its list is far from complete.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Solution:
    """One kind of solution. workplace: whether it changes where and with what one works."""

    code: str
    label: str
    workplace: bool = False


SOLUTIONS = (
    Solution("jobrotatie", "Jobrotatie"),
    Solution("bespreken", "Bespreekbaar maken van en leren omgaan met de arbeidshandicap"),
    Solution("uurrooster", "Aanpassen van het uurrooster"),
    Solution("reorganisatie", "Reorganisatie van het werk"),
    Solution("begeleiding", "Extra of aangepaste begeleiding"),
    Solution("opleiding", "Advies naar opleiding / competentieversterking"),
    Solution("arbeidsvoorwaarden", "Aanpassen van de arbeidsvoorwaarden"),
    Solution("werkplek", "Aanpassen van de werkplek", workplace=True),
    Solution("structuur", "Structuur aanbrengen"),
    Solution("meelopen", "Een tijdje meelopen met een ervaren collega"),
    Solution("btom", "Aanvragen of herbekijken BTOM's", workplace=True),
)

PROTECTION = Solution("bescherming", "Bescherming (PBM's, afscherming, minder blootstelling)", True)
"""For environment factors alone: being able to work there, if need be with protection."""


def solutions_for(*, environment: bool) -> tuple[Solution, ...]:
    """What to choose from; for environment factors the work post and protection, no training."""
    if environment:
        return (*(s for s in SOLUTIONS if s.workplace), PROTECTION)
    return SOLUTIONS
