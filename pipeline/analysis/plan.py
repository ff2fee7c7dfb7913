"""The actions of a plan, and where they come from (guide 2.2.4)."""

from __future__ import annotations

import datetime as dt
import re

from pipeline.forms.model import Field
from pipeline.records.answers import Entry, FilledForm, as_text
from pipeline.records.judgements import Action, Comparison
from pipeline.records.text import fold, listed

ACTIONS = "acties"
CLOSED = ("klaar", "gestopt")
ORIGIN, ON_PURPOSE = "herkomst", "bewust_geen_actie"
PROPOSED = "Voorstel uit de profielen, nog te bespreken: "


def actions_of(plan: FilledForm) -> list[Action]:
    """Every action, in the order of the sheet; one without a state counts as open."""
    return [_action(plan, number, row) for number, row in enumerate(plan.rows.get(ACTIONS, []), 1)]


def _action(plan: FilledForm, number: int, row: Entry) -> Action:
    columns = _columns(plan)
    due = row.get("streefdatum")

    def text(key: str) -> str:
        return as_text(columns[key], row[key]) if key in row else ""

    return Action(
        number=number,
        what=text("omschrijving"),
        who=text("wie_doet_wat"),
        term=text("termijn"),
        due=due if isinstance(due, dt.date) else None,
        state=text("status") or "Open",
        is_open=row.get("status") not in CLOSED,
    )


def report_on_plan(plan: FilledForm, comparison: Comparison | None) -> None:
    """Tips for a plan in use: shortages without action, actions that come from nowhere.

    A workbook made before it asked for these hears nothing.
    """
    if not plan.in_use:
        return
    rows = zip(plan.rows[ACTIONS], plan.row_cells[ACTIONS], strict=True)
    from_nowhere = [
        (str(number), cells[ORIGIN])
        for number, (row, cells) in enumerate(rows, start=1)
        if ORIGIN in cells and ORIGIN not in row
    ]
    if from_nowhere:
        column, (_, first) = _columns(plan)[ORIGIN], from_nowhere[0]
        which = listed([number for number, _ in from_nowhere])
        plan.report("actie-zonder-herkomst", column, first, which=which)
    cell = plan.cells.get(ON_PURPOSE)
    short = without_action(plan, comparison) if comparison and cell else []
    if short:
        field = plan.form.fields[ON_PURPOSE]
        plan.report("tekort-zonder-actie", field, cell, skills=listed(short))


def without_action(plan: FilledForm, comparison: Comparison) -> list[str]:
    """The shortages that no action comes from, unless the coach noted that this is on purpose."""
    on_purpose = str(plan.answers.get(ON_PURPOSE, ""))
    if fold(on_purpose).startswith("alle"):
        return []
    origins = [str(row.get(ORIGIN, "")) for row in plan.rows[ACTIONS]]
    named = "\n".join([*origins, on_purpose])
    skills = [gap.skill.label for gap in comparison.shortages]
    return [skill for skill in skills if not _names(named, skill)]


def proposals_for_plan(plan: FilledForm, comparison: Comparison) -> dict[str, str]:
    """Texts for the fields of the plan that the coach left empty, by field key.

    Kwaliteiten are the skills mastered well, aandachtspunten the shortages; each says that it is
    a proposal.
    """
    skills = {
        "kwaliteiten": [gap.skill.label for gap in comparison.strong],
        "aandachtspunten": [f"{g.skill.label} {g.note}".strip() for g in comparison.shortages],
    }
    return {
        key: PROPOSED + ", ".join(names) + "."
        for key, names in skills.items()
        if names and key not in plan.answers
    }


def _columns(plan: FilledForm) -> dict[str, Field]:
    """The columns of the table of actions, by key."""
    return {c.key: c for table in plan.form.tables if table.key == ACTIONS for c in table.columns}


def _names(text: str, skill: str) -> bool:
    words = r"\W+".join(map(re.escape, re.findall(r"\w+", skill)))
    return bool(re.search(rf"\b{words}\b", text, re.IGNORECASE))
