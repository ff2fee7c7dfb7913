"""Every document that is made from a judgement, with the judgement that it is made from.

One line each: template building, the documents of a dossier and the gate loop over this list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pipeline.analysis.evolution import rescored_in
from pipeline.analysis.interviews import interviews_of
from pipeline.analysis.plan import PROPOSED, proposals_for_plan
from pipeline.analysis.satisfaction import satisfaction_of
from pipeline.documents.judged import (
    comparison,
    evolution,
    interviews,
    rescored_profile,
    satisfaction,
    summary,
)
from pipeline.documents.judged_document import JudgedDocument
from pipeline.dossier.load import Dossier
from pipeline.forms.keys import INTAKE, PLAN
from pipeline.records.answers import FilledForm

J = TypeVar("J")


@dataclass(frozen=True)
class Proposals(Generic[J]):
    """What a judgement proposes for a form, for who may read the document made from it.

    form: its key. texts: for the fields that the coach left empty, by field key. opening: the words
    that each text begins with, by which the gate knows one. label: what the gate calls it.
    """

    form: str
    texts: Callable[[FilledForm, J], Mapping[str, str]]
    opening: str
    label: str


@dataclass(frozen=True)
class Judged(Generic[J]):
    """A document, and its judgement on a dossier that could be read: None for no document."""

    document: JudgedDocument[J]
    judgement_of: Callable[[Dossier], J | None]
    proposals: Proposals[J] | None = None


FOR_PLAN = Proposals(PLAN, proposals_for_plan, PROPOSED, "voorstel uit de profielen")

JUDGED: tuple[Judged[Any], ...] = (
    Judged(comparison.DOCUMENT, lambda dossier: dossier.comparison, FOR_PLAN),
    Judged(evolution.DOCUMENT, lambda dossier: dossier.evolution),
    *(
        Judged(document, lambda dossier, place=place: rescored_in(dossier.forms, *place))  # type: ignore[misc]
        for place, document in rescored_profile.DOCUMENTS.items()
    ),
    Judged(interviews.DOCUMENT, lambda dossier: interviews_of(dossier.forms)),
    Judged(satisfaction.DOCUMENT, lambda dossier: satisfaction_of(dossier.forms)),
    Judged(summary.DOCUMENT, lambda d: d.summary if d.forms[INTAKE].in_use else None),
)
"""In the order in which a run makes them."""
