"""The talks of a dossier: which there were, to which step each belongs, what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from pipeline.forms.keys import PLAN, TALKS
from pipeline.records.answers import Entry, FilledForm, Forms, as_text
from pipeline.records.judgements import Talk

ROWS = "regels"
STARTING, EXPLORING, ACTING, HANDING_OVER = "Opstart", "Verkenning", "Actie", "Implementatie"
STEP_OF = {
    "verkennend_werkgever": STARTING,
    "verkennend_werknemer": STARTING,
    "collegas": EXPLORING,
    "profielen": EXPLORING,
    "rondetafel": ACTING,
    "tussentijds": ACTING,
    "overdracht": HANDING_OVER,
}
"""By kind of talk the step of the guide (2.2) that it belongs to; others belong to none."""

BEFORE_AND_AFTER_THE_PLAN = ("drie_partijen", "meedraaien")
"""Kinds that explore up to the day of the plan, and belong to the actions from then on."""

NOT_FOR_THE_PLAN = ("actor", "andere")
PROPOSED = "Voorstel uit de gesprekken, na te kijken:"


def talks_of(forms: Forms) -> list[Talk]:
    """Every talk that has a day and a kind, by day; of the same day as they are listed."""
    filled = forms.get(TALKS)
    if filled is None:
        return []
    plan = forms[PLAN].answers.get("datum")
    since = plan if isinstance(plan, dt.date) else dt.date.max
    talks = [talk for row in filled.rows.get(ROWS, ()) if (talk := _talk(filled, row, since))]
    return sorted(talks, key=lambda talk: talk.day)


def _talk(filled: FilledForm, row: Entry, plan: dt.date) -> Talk | None:
    day, kind, following = row.get("datum"), row.get("soort"), row.get("volgend")
    if not (isinstance(day, dt.date) and isinstance(kind, str)):
        return None
    step = STEP_OF.get(kind, "")
    if kind in BEFORE_AND_AFTER_THE_PLAN:
        step = EXPLORING if day <= plan else ACTING
    columns = {column.key: column for table in filled.form.tables for column in table.columns}
    return Talk(
        day=day,
        kind=kind,
        title=as_text(columns["soort"], kind),
        step=step,
        agreements=str(row.get("afspraken", "")),
        following=following if isinstance(following, dt.date) else None,
    )


def next_talk(talks: Sequence[Talk]) -> dt.date | None:
    """The first day on which a talk was planned that has not been held, then or later."""
    last = max((talk.day for talk in talks), default=dt.date.min)
    planned = (talk.following for talk in talks if talk.following and talk.following > last)
    return min(planned, default=None)


def proposed_days(forms: Forms) -> dict[str, str]:
    """The days and kinds of the talks for the plan's overview of dates, where that is empty.

    Everybody reads the plan: contacts with other actors are left out, as is all that was said.
    """
    kinds: dict[str, list[str]] = {}
    for talk in talks_of(forms):
        if talk.kind not in NOT_FOR_THE_PLAN:
            kinds.setdefault(f"{talk.day:%d/%m/%Y}", []).append(talk.title)
    lines = [
        f"{day} {', '.join(map(_uncapped, dict.fromkeys(said)))}" for day, said in kinds.items()
    ]
    if not lines or "data_overzicht" in forms[PLAN].answers:
        return {}
    return {"data_overzicht": "\n".join([PROPOSED, *lines])}


def _uncapped(text: str) -> str:
    return text[:1].lower() + text[1:]
