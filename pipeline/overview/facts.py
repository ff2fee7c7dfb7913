"""From the outcomes of a run to the plain rows that sheet and page show.

A dossier goes by the name of its workbook. Nobody's name, no answer and no message that quotes one
gets in; what coaches wrote in an action does, shortened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.analysis.trajectory import BEGUN, DONE, STEPS
from pipeline.files.folders import WORKBOOKS
from pipeline.files.links import link_to
from pipeline.forms.skills import SKILL_GROUPS
from pipeline.overview.counts import Side, kept_apart, sides_of
from pipeline.records.catalogue import Code, Severity
from pipeline.records.judgements import Summary
from pipeline.records.outcome import Outcome
from pipeline.records.text import cut_at_word, writable

NOT_BEGUN, NOT_READ = "Nog niet begonnen", "Niet gelezen"
STAGES = (NOT_BEGUN, *(title for title, _ in STEPS))
LONGEST, SOON = 80, 30


@dataclass(frozen=True)
class DossierRow:
    """One dossier. shortages: None as long as the profiles are not compared."""

    name: str
    step: str
    state: str
    last: dt.date | None
    missing: tuple[str, ...]
    errors: int
    warnings: int
    tips: int
    urgent: int | None
    other: int | None
    open_actions: int
    overdue: int
    workbook: str
    folder: str

    @property
    def rank(self) -> int:
        """Where the step comes among all, to sort by."""
        return (*STAGES, NOT_READ).index(self.step)


@dataclass(frozen=True)
class ActionRow:
    """One action of a plan, shortened."""

    dossier: str
    due: dt.date | None
    what: str
    who: str
    state: str
    is_open: bool
    overdue: bool


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Overview:
    """All that is known of all dossiers on a day."""

    today: dt.date
    dossiers: Sequence[DossierRow]
    actions: Sequence[ActionRow]
    findings: Sequence[FindingRow]
    sides: Sequence[Side]
    groups: Mapping[str, int | None]

    @property
    def open_actions(self) -> list[ActionRow]:
        """The actions still to do, by date."""
        return [action for action in self.actions if action.is_open]

    @property
    def stages(self) -> dict[str, int]:
        """How many dossiers are at each step; those not read last, if there are any."""
        at = [row.step for row in self.dossiers]
        unread = (NOT_READ,) if NOT_READ in at else ()
        return {stage: at.count(stage) for stage in (*STAGES, *unread)}

    @property
    def due(self) -> dict[str, int]:
        """How many open actions are late, near, far off or without a date."""
        soon = self.today + dt.timedelta(days=SOON)
        terms = {"Te laat": 0, f"Binnen {SOON} dagen": 0, "Later": 0, "Zonder streefdatum": 0}
        late, near, later, undated = terms
        for action in self.open_actions:
            if action.due is None:
                terms[undated] += 1
            else:
                terms[late if action.overdue else near if action.due <= soon else later] += 1
        return terms


def overview_of(outcomes: Sequence[Outcome], output: Path, today: dt.date) -> Overview:
    """The rows of all dossiers; files that are no dossier only have their findings."""
    ordered = sorted(outcomes, key=lambda outcome: (outcome.name.casefold(), outcome.name))
    dossiers = [o for o in ordered if o.workbook.suffix.lower() in WORKBOOKS]
    planned = [_actions(outcome, today) for outcome in dossiers]
    actions = [row for rows in planned for row in rows]
    actions.sort(key=lambda row: (not row.is_open, row.due or dt.date.max))
    return Overview(
        today=today,
        dossiers=[_dossier(o, rows, output) for o, rows in zip(dossiers, planned, strict=True)],
        actions=actions,
        findings=[row for outcome in ordered for row in _findings(outcome, output)],
        sides=sides_of(o.summary.surveys for o in dossiers if o.summary),
        groups=_groups([o.summary for o in dossiers if o.summary]),
    )


def _dossier(outcome: Outcome, actions: Sequence[ActionRow], output: Path) -> DossierRow:
    summary = outcome.summary
    steps = summary.steps if summary else ()
    reached = [step for step in steps if step.state in (DONE, BEGUN)]
    unknown = NOT_BEGUN if summary else NOT_READ
    shortages, urgent = (summary.shortages, summary.urgent) if summary else (None, None)
    return DossierRow(
        name=writable(outcome.name),
        step=reached[-1].title if reached else unknown,
        state=reached[-1].state if reached else "",
        last=max((day for step in steps for day in step.days), default=None),
        missing=tuple(outcome.not_filled),
        errors=outcome.count(Severity.ERROR),
        warnings=outcome.count(Severity.WARNING),
        tips=outcome.count(Severity.TIP),
        urgent=urgent,
        other=None if shortages is None else shortages - (urgent or 0),
        open_actions=sum(row.is_open for row in actions),
        overdue=sum(row.overdue for row in actions),
        workbook=link_to(outcome.workbook, output),
        folder=link_to(output / outcome.name, output),
    )


def _groups(summaries: Sequence[Summary]) -> dict[str, int | None]:
    """How many shortages there are in each group of skills, in all dossiers together.

    None where that is hidden: the dossiers are named, with the sum of their shortages.
    """
    titles = [group.title for group in SKILL_GROUPS]
    counts = [sum(s.by_group.get(title, 0) for s in summaries) for title in titles]
    return dict(zip(titles, kept_apart(counts), strict=True))


def _actions(outcome: Outcome, today: dt.date) -> list[ActionRow]:
    return [
        ActionRow(
            dossier=writable(outcome.name),
            due=action.due,
            what=shortened(action.what),
            who=shortened(action.who),
            state=action.state,
            is_open=action.is_open,
            overdue=action.is_open and action.due is not None and action.due < today,
        )
        for action in (outcome.summary.actions if outcome.summary else ())
    ]


def _findings(outcome: Outcome, output: Path) -> list[FindingRow]:
    return [
        FindingRow(
            dossier=writable(outcome.name),
            sheet=writable(found.sheet),
            cell=found.cell,
            label=writable(found.label),
            severity=found.severity,
            meaning=Code(found.code).value.meaning,
            code=found.code,
            workbook=link_to(outcome.workbook, output),
        )
        for found in outcome.findings
    ]


def shortened(text: str, longest: int = LONGEST) -> str:
    """A text on one line, cut between words; a single word that is too long is cut itself."""
    return cut_at_word(writable(text), longest)
