"""Every document that is made from a judgement, with the judgement that it is made from.

One line each: template building and the documents of a dossier loop over this list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pipeline.analysis.evolution import rescored_in
from pipeline.analysis.interviews import interviews_of
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
from pipeline.forms.keys import INTAKE

J = TypeVar("J")


@dataclass(frozen=True)
class Judged(Generic[J]):
    """A document, and its judgement on a dossier that could be read: None for no document."""

    document: JudgedDocument[J]
    judgement_of: Callable[[Dossier], J | None]


JUDGED: tuple[Judged[Any], ...] = (
    Judged(comparison.DOCUMENT, lambda dossier: dossier.comparison),
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
