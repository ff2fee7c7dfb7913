"""Every document that is made from a judgement, with the judgement that it is made from.

One line each: template building and the documents of a dossier loop over this list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pipeline.analysis.alongside import alongside_of
from pipeline.analysis.evolution import rescored_in
from pipeline.analysis.grounds import grounds_of
from pipeline.analysis.interviews import interviews_of
from pipeline.analysis.satisfaction import satisfaction_of
from pipeline.analysis.three_parties import three_parties_of
from pipeline.documents.judged import (
    alongside,
    comparison,
    evolution,
    grounds,
    interviews,
    reintegration,
    rescored_profile,
    satisfaction,
    side_by_side,
    summary,
    three_parties,
    work_post,
)
from pipeline.documents.judged_document import JudgedDocument
from pipeline.dossier.load import Dossier
from pipeline.dossier.readers import said_yes
from pipeline.forms.instruments.meeloopmoment import TOLD
from pipeline.forms.keys import INTAKE
from pipeline.records.functions import Function

J = TypeVar("J")


@dataclass(frozen=True)
class Judged(Generic[J]):
    """A document, and its judgement on a dossier that could be read: None for no document."""

    document: JudgedDocument[J]
    judgement_of: Callable[[Dossier], J | None]


def _function_of(dossier: Dossier) -> Function | None:
    """The function that a dossier refers to, unless something holds its document back."""
    function = dossier.function
    return function if function and not function.faulty else None


JUDGED: tuple[Judged[Any], ...] = (
    Judged(comparison.DOCUMENT, lambda dossier: dossier.comparison),
    Judged(evolution.DOCUMENT, lambda dossier: dossier.evolution),
    *(
        Judged(document, lambda dossier, place=place: rescored_in(dossier.forms, *place))  # type: ignore[misc]
        for place, document in rescored_profile.DOCUMENTS.items()
    ),
    Judged(reintegration.DOCUMENT, lambda dossier: dossier.reintegration),
    Judged(side_by_side.DOCUMENT, lambda dossier: dossier.functions),
    Judged(work_post.DOCUMENT, _function_of),
    Judged(interviews.DOCUMENT, lambda dossier: interviews_of(dossier.forms)),
    Judged(three_parties.DOCUMENT, lambda dossier: three_parties_of(dossier.forms)),
    Judged(satisfaction.DOCUMENT, lambda dossier: satisfaction_of(dossier.forms)),
    Judged(
        alongside.DOCUMENT, lambda d: alongside_of(d.forms) if said_yes(d.forms, TOLD) else None
    ),
    Judged(grounds.DOCUMENT, lambda d: grounds_of(d.forms, d.comparison)),
    Judged(summary.DOCUMENT, lambda d: d.summary if d.forms[INTAKE].in_use else None),
)
"""In the order in which a run makes them."""
