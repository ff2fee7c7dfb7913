"""What the program proposes for a form where the coach left it empty, and who may read that.

A proposal never reaches a reader who may not see what it is made from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pipeline.analysis import alongside, coach_model, plan, talks
from pipeline.documents.judged import alongside as told_alongside
from pipeline.documents.judged import comparison
from pipeline.dossier.load import Dossier
from pipeline.dossier.readers import readers_of
from pipeline.forms.keys import PLAN
from pipeline.forms.model import COACH_ONLY, EVERYONE, Audience, Reader
from pipeline.records.answers import Forms

Texts = Mapping[str, str]
"""By the key of the field that is empty."""


@dataclass(frozen=True)
class Proposals:
    """What one source proposes for a form.

    form: its key. texts_of: for the fields that the coach left empty. readers_of: who may read how
    they came about. opening: the words that each text begins with, by which the gate knows one.
    label: what the gate calls it.
    """

    form: str
    texts_of: Callable[[Dossier], Texts]
    readers_of: Callable[[Forms], Audience]
    opening: str
    label: str


def _from_profiles(dossier: Dossier) -> Texts:
    compared = dossier.comparison
    return plan.proposals_for_plan(dossier.forms[PLAN], compared) if compared else {}


PROPOSALS = (
    Proposals(
        PLAN,
        _from_profiles,
        lambda forms: readers_of(comparison.DOCUMENT, forms),
        plan.PROPOSED,
        "voorstel uit de profielen",
    ),
    Proposals(
        PLAN,
        lambda dossier: coach_model.proposals_for_plan(dossier.forms),
        lambda _: COACH_ONLY,
        coach_model.PROPOSED,
        "voorstel uit het coachmodel",
    ),
    Proposals(
        PLAN,
        lambda dossier: alongside.proposed_points(dossier.forms),
        lambda forms: readers_of(told_alongside.DOCUMENT, forms),
        alongside.PROPOSED,
        "voorstel uit het meeloopmoment",
    ),
    Proposals(
        PLAN,
        lambda dossier: talks.proposed_days(dossier.forms),
        lambda _: EVERYONE,  # days and kinds, none of what was said
        talks.PROPOSED,
        "voorstel uit de gesprekken",
    ),
)
"""In the order in which they stand under each other, where they are about the same field."""


def proposed_for(dossier: Dossier, form: str, reader: Reader) -> dict[str, str]:
    """What a reader reads as proposed for a form, by the key of the field."""
    texts: dict[str, str] = {}
    for proposals in PROPOSALS:
        if proposals.form == form and reader in proposals.readers_of(dossier.forms):
            for key, text in proposals.texts_of(dossier).items():
                texts[key] = f"{texts[key]}\n{text}" if key in texts else text
    return texts
