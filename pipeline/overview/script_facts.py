"""What the page's script sorts and filters by: numbers alone, a row of them per row of a table.

The script has no words of its own: it shows the rows that the page holds for who reads it without.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from pipeline.overview.facts import Overview
from pipeline.overview.rows import ActionRow, DossierRow
from pipeline.overview.urgency import Term, Urgency, natural

Number = int | None
DOSSIERS = (
    *(
        "name",
        "errors",
        "late",
        "urgency",
        "step",
        "coach",
        "last",
        "talk",
        "open",
        "urgent",
        "other",
    ),
    *("missing", "warnings", "tips", "level", "terms"),
)
ACTIONS = ("due", "dossier", "coach", "what", "who", "state", "term")
"""The numbers of a row, in the order of the table's columns; behind those what is filtered by."""


def coaches_of(overview: Overview) -> list[str]:
    """The jobcoaches, as one looks them up; "" last, for dossiers that name none."""
    names = {row.jobcoach for row in overview.dossiers}
    return sorted(names, key=lambda name: (not name, natural(name)))


def facts_of(overview: Overview) -> str:
    """The numbers of all rows as JSON."""
    coaches = _ranks(coaches_of(overview))
    names = _ranks(sorted((row.name for row in overview.dossiers), key=natural))
    actions = overview.open_actions
    states = _ranks(sorted({action.state for action in actions}))
    facts = {
        "at": {name: at for names_of in (ACTIONS, DOSSIERS) for at, name in enumerate(names_of)},
        "dossiers": [_dossier(at, row, names, coaches) for at, row in enumerate(overview.dossiers)],
        "acties": [_action(action, names, coaches, states) for action in actions],
    }
    return json.dumps(facts, separators=(",", ":"))


def _dossier(
    at: int, row: DossierRow, names: dict[str, int], coaches: dict[str, int]
) -> list[Number]:
    terms = sum(1 << at for at, term in enumerate(Term) if term in row.terms)
    return [
        names[row.name],
        row.errors,
        row.overdue,
        at,
        row.rank,
        coaches[row.jobcoach] if row.jobcoach else None,
        row.last.toordinal() if row.last else None,
        row.next_talk.toordinal() if row.next_talk else None,
        row.open_actions,
        row.urgent,
        row.other,
        len(row.missing),
        row.warnings,
        row.tips,
        list(Urgency).index(row.urgency),
        terms,
    ]


def _action(
    action: ActionRow, names: dict[str, int], coaches: dict[str, int], states: dict[str, int]
) -> list[Number]:
    term = None if action.term is None else list(Term).index(action.term)
    return [
        action.due.toordinal() if action.due else None,
        names[action.dossier],
        coaches[action.jobcoach] if action.jobcoach else None,
        None,
        None,
        states[action.state],
        term,
    ]


def _ranks(names: Iterable[str]) -> dict[str, int]:
    """The place of each name; where one stands twice the last counts, for all of them."""
    return {name: rank for rank, name in enumerate(names)}
