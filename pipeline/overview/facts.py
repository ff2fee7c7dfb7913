"""From the outcomes of a run to the plain rows that sheet and page show.

A dossier goes by the name of its workbook. No name but the jobcoach's, no answer and no message
that quotes one gets in; what coaches wrote in an action does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.analysis.opinions import Side, sides_of
from pipeline.analysis.trajectory import BEGUN, DONE
from pipeline.files.folders import WORKBOOKS
from pipeline.files.links import link_to
from pipeline.overview.counts import (
    Counted,
    Shortages,
    became_of,
    choices_of,
    groups_of,
    shortages_of,
)
from pipeline.overview.rows import (
    NOT_BEGUN,
    NOT_READ,
    STAGES,
    ActionRow,
    DossierRow,
    FindingRow,
)
from pipeline.overview.urgency import Term, ends_soon, natural, term_of, urgency_of
from pipeline.records.catalogue import Code, Severity
from pipeline.records.judgements import Summary
from pipeline.records.outcome import Outcome
from pipeline.records.text import cut, fold, writable


@dataclass(frozen=True)
class Overview:
    """All that is known of all dossiers on a day."""

    today: dt.date
    dossiers: Sequence[DossierRow]
    actions: Sequence[ActionRow]
    findings: Sequence[FindingRow]
    sides: Sequence[Side]
    groups: Mapping[str, int | None]
    shortages: Sequence[Shortages]
    became: Mapping[str, int | None]
    choices: Sequence[Counted]

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
        """How many open actions there are of each term."""
        terms = [action.term for action in self.actions]
        return {str(term): terms.count(term) for term in Term}


def overview_of(outcomes: Sequence[Outcome], output: Path, today: dt.date) -> Overview:
    """The rows of all dossiers, the most urgent first; other files only have their findings."""
    ordered = sorted(outcomes, key=lambda outcome: (natural(outcome.name), outcome.name))
    outcomes = [o for o in ordered if o.workbook.suffix.lower() in WORKBOOKS and not o.in_library]
    coaches = _coaches(outcomes)
    planned = [_actions(o, coach, today) for o, coach in zip(outcomes, coaches, strict=True)]
    dossiers = [
        _dossier(outcome, coach, rows, output, today)
        for outcome, coach, rows in zip(outcomes, coaches, planned, strict=True)
    ]
    actions = [row for rows in planned for row in rows]
    summaries = [o.summary for o in outcomes if o.summary]
    return Overview(
        today=today,
        dossiers=sorted(dossiers, key=lambda row: row.weight),
        actions=sorted(actions, key=lambda row: (not row.is_open, row.due or dt.date.max)),
        findings=[row for outcome in ordered for row in _findings(outcome, output)],
        sides=sides_of(summary.surveys for summary in summaries),
        groups=groups_of(summaries),
        shortages=shortages_of(summaries),
        became=became_of(summaries),
        choices=choices_of(summaries),
    )


def _coaches(outcomes: Sequence[Outcome]) -> list[str]:
    """The jobcoach of each dossier; one who is spelled in several ways goes by the first."""
    spelled: dict[str, str] = {}
    names = [cut(writable(o.summary.jobcoach)) if o.summary else "" for o in outcomes]
    return [spelled.setdefault(fold(name), name) for name in names]


def _dossier(
    outcome: Outcome, jobcoach: str, actions: Sequence[ActionRow], output: Path, today: dt.date
) -> DossierRow:
    summary = outcome.summary
    following = summary.next_talk if summary else None
    steps = summary.steps if summary else ()
    until, handover = (summary.measure_until, summary.handover) if summary else (None, None)
    reached = [step for step in steps if step.state in (DONE, BEGUN)]
    shortages, urgent = (summary.shortages, summary.urgent) if summary else (None, None)
    terms = [row.term for row in actions if row.term]
    errors, warnings, tips = (outcome.count(severity) for severity in Severity)
    return DossierRow(
        name=writable(outcome.name),
        jobcoach=jobcoach,
        urgency=urgency_of(terms, broken=not summary or errors > 0, watch=bool(urgent or warnings)),
        step=reached[-1].title if reached else NOT_BEGUN if summary else NOT_READ,
        state=reached[-1].state if reached else "",
        last=max(_days(summary), default=None) if summary else None,
        next_talk=following,
        late_talk=following is not None and following < today,
        measure_until=until,
        ends_soon=until is not None and ends_soon(until, today),
        follow_up=handover.next_contact if handover else None,
        follow_up_late=handover is not None and handover.is_late(today),
        missing=tuple(outcome.not_filled),
        errors=errors,
        warnings=warnings,
        tips=tips,
        urgent=urgent,
        now=summary.shortages_now if summary else None,
        other=None if shortages is None else shortages - (urgent or 0),
        terms=terms,
        workbook=link_to(outcome.workbook, output),
        folder=link_to(output / outcome.name, output),
    )


def _days(summary: Summary) -> Iterator[dt.date]:
    """Every day on which something is known to have happened."""
    yield from (day for step in summary.steps for day in step.days)
    yield from (talk.day for talk in summary.talks)


def _actions(outcome: Outcome, jobcoach: str, today: dt.date) -> list[ActionRow]:
    return [
        ActionRow(
            dossier=writable(outcome.name),
            jobcoach=jobcoach,
            due=action.due,
            what=writable(action.what),
            who=writable(action.who),
            state=action.state,
            term=term_of(action.due, today) if action.is_open else None,
        )
        for action in (outcome.summary.actions if outcome.summary else ())
    ]


def _findings(outcome: Outcome, output: Path) -> list[FindingRow]:
    if not outcome.findings:
        return []
    name, workbook = writable(outcome.name), link_to(outcome.workbook, output)
    return [
        FindingRow(
            dossier=name,
            sheet=writable(found.sheet),
            cell=found.cell,
            label=writable(found.label),
            severity=found.severity,
            meaning=Code(found.code).value.meaning,
            code=found.code,
            workbook=workbook,
        )
        for found in outcome.findings
    ]
