"""The rows that sheet and page show: one per dossier, per action, per finding."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.analysis.trajectory import STEPS
from pipeline.overview.urgency import Term, Urgency
from pipeline.records.catalogue import Severity

NOT_BEGUN, NOT_READ = "Nog niet begonnen", "Niet gelezen"
STAGES = (NOT_BEGUN, *(title for title, _ in STEPS))


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One dossier. urgent, other: shortages, None as long as the profiles are not compared.

    now: all shortages by the last score, None when nothing was scored again.
    measure_until: when the first measure of support ends; ends_soon: whether that asks attention.
    follow_up: when the jobcoach is in touch after a handover; follow_up_late: should have been.
    """

    name: str
    jobcoach: str
    urgency: Urgency
    step: str
    state: str
    last: dt.date | None
    next_talk: dt.date | None
    late_talk: bool
    measure_until: dt.date | None
    ends_soon: bool
    follow_up: dt.date | None
    follow_up_late: bool
    missing: tuple[str, ...]
    errors: int
    warnings: int
    tips: int
    urgent: int | None
    other: int | None
    now: int | None
    terms: Sequence[Term]
    workbook: str
    folder: str

    @property
    def rank(self) -> int:
        """Where the step comes among all, to sort by."""
        return (*STAGES, NOT_READ).index(self.step)

    @property
    def open_actions(self) -> int:
        """How many actions are still to do."""
        return len(self.terms)

    @property
    def overdue(self) -> int:
        """How many of those are late."""
        return self.terms.count(Term.LATE)

    @property
    def this_week(self) -> int:
        """How many of those are to be done this week."""
        return self.terms.count(Term.WEEK)

    @property
    def weight(self) -> tuple[object, ...]:
        """To sort by: the most urgent first, then what has most that is late or wrong."""
        level = list(Urgency).index(self.urgency)
        return (level, -self.overdue, -self.errors, -self.this_week, -(self.urgent or 0))


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action of a plan. term: None when it is done."""

    dossier: str
    jobcoach: str
    due: dt.date | None
    what: str
    who: str
    state: str
    term: Term | None

    @property
    def is_open(self) -> bool:
        """Whether it is still to do."""
        return self.term is not None

    @property
    def overdue(self) -> bool:
        """Whether it should have been done."""
        return self.term is Term.LATE


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding, in the words of the catalogue: those never quote an answer."""

    dossier: str
    sheet: str
    cell: str
    label: str
    severity: Severity
    meaning: str
    code: str
    workbook: str
