"""What the statistics take from one dossier, before anything of it is hidden."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.analysis.evolution import FIRST
from pipeline.analysis.plan import ACTIONS
from pipeline.dossier.load import Dossier
from pipeline.forms.keys import INTAKE, PLAN, REINTEGRATION
from pipeline.records.answers import FilledForm, as_text
from pipeline.records.judgements import SkillGap, Summary
from pipeline.records.outcome import Outcome
from pipeline.run.making import Work

CHOSEN = ("soort", "status", "bereikt", "oplossing")
"""What is told of an action: only what is chosen from a list, nothing that somebody wrote."""


@dataclass(frozen=True)
class Facts:
    """One dossier. year: in which it began. measured: every gap, by the moment of measuring.

    actions: of each what was chosen, in words, by the column of the sheet.
    """

    summary: Summary
    year: int | None
    measured: Mapping[str, Sequence[SkillGap]]
    actions: Sequence[Mapping[str, str]]


@dataclass
class Read(Outcome):
    """What became of a dossier that was read for its facts; None when nothing is filled in."""

    facts: Facts | None = None


class Reading(Work):
    """Reads a dossier for its facts; nothing is written."""

    def process(self, path: Path, name: str) -> Outcome:
        """The facts of a dossier, with what is found in it."""
        dossier, outcome = self._load(path, name)
        facts = facts_of(dossier)
        return Read(name, path, findings=outcome.findings, summary=outcome.summary, facts=facts)


def facts_of(dossier: Dossier) -> Facts | None:
    """What the statistics take from a dossier; None of one that is not begun or not readable."""
    if dossier.summary is None or not any(filled.in_use for filled in dossier.forms.values()):
        return None
    began = dossier.forms[INTAKE].answers.get("datum_aanmelding")
    return Facts(
        summary=dossier.summary,
        year=began.year if isinstance(began, dt.date) else None,
        measured=_measured(dossier),
        actions=_actions(dossier.forms[PLAN]),
    )


def _measured(dossier: Dossier) -> dict[str, Sequence[SkillGap]]:
    measured: dict[str, Sequence[SkillGap]] = {}
    if dossier.comparison:
        measured[FIRST] = dossier.comparison.everything
    if evolution := dossier.evolution:
        for at, moment in enumerate(evolution.measured):
            measured[moment.name] = [change.moments[at] for change in evolution.changes]
    rows = dossier.reintegration.rows if dossier.reintegration else ()
    if adapted := [row.adapted for row in rows if row.adapted]:
        measured[dossier.forms[REINTEGRATION].form.sheet] = adapted
    return measured


def _actions(plan: FilledForm) -> list[dict[str, str]]:
    table = next(table for table in plan.form.tables if table.key == ACTIONS)
    columns = {column.key: column for column in table.columns if column.key in CHOSEN}
    return [
        {key: as_text(columns[key], row[key]) if key in row else "" for key in CHOSEN}
        for row in plan.rows.get(ACTIONS, ())
    ]
