"""The actions of a plan, and where they come from (guide 2.2.4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from pipeline.analysis.origins import meant_by, unclear_in
from pipeline.forms.keys import Key
from pipeline.forms.model import Field, Table
from pipeline.forms.skills import COMMUNICATIVE, KEY_SKILLS
from pipeline.records.answers import Entry, FilledForm, as_text
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.judgements import Action, Comparison
from pipeline.records.text import cut, fold, listed

ACTIONS = "acties"
ORIGIN, ON_PURPOSE = "herkomst", "bewust_geen_actie"
ASKED_ENOUGH, MOST_QUALITIES, TELLING = 3, 8, (KEY_SKILLS, COMMUNICATIVE)
"""Of the qualities proposed: from which score required, how many at most, which groups first."""

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
        is_open=row.get("status") not in _table(plan).closed,
    )


def doubts_about_plan(plan: FilledForm, comparison: Comparison | None) -> Iterator[Doubt]:
    """Tips for a plan in use: actions that come from nowhere, shortages without action.

    A workbook made before it asked for these hears nothing.
    """
    if not plan.in_use:
        return
    rows = zip(plan.rows[ACTIONS], plan.row_cells[ACTIONS], strict=True)
    from_nowhere = [
        number
        for number, (row, cells) in enumerate(rows, start=1)
        if ORIGIN in cells and ORIGIN not in row
    ]
    if from_nowhere:
        where = Key(plan.form.key, ORIGIN, ACTIONS, from_nowhere[0])
        yield Doubt(Code.ACTION_WITHOUT_ORIGIN, where, which=listed([*map(str, from_nowhere)]))
    yield from _unclear_origins(plan, comparison)
    asked = ON_PURPOSE in plan.cells
    if short := without_action(plan, comparison) if comparison and asked else []:
        where = Key(plan.form.key, ON_PURPOSE)
        yield Doubt(Code.SHORTAGE_WITHOUT_ACTION, where, skills=listed(short))


def _unclear_origins(plan: FilledForm, comparison: Comparison | None) -> Iterator[Doubt]:
    """An origin that is nearly the name of a shortage, or of several."""
    skills = [gap.skill.label for gap in comparison.shortages] if comparison else []
    for number, row in enumerate(plan.rows[ACTIONS], start=1):
        for name, near in unclear_in(str(row.get(ORIGIN, "")), skills).items():
            where = Key(plan.form.key, ORIGIN, ACTIONS, number)
            offered = " of ".join(f"'{skill}'" for skill in near)
            yield Doubt(Code.ORIGIN_UNCLEAR, where, name=cut(name), near=offered)


def without_action(plan: FilledForm, comparison: Comparison) -> list[str]:
    """The shortages that no action comes from, unless the coach noted that this is on purpose."""
    on_purpose = str(plan.answers.get(ON_PURPOSE, ""))
    if fold(on_purpose).startswith("alle"):
        return []
    origins = [str(row.get(ORIGIN, "")) for row in plan.rows[ACTIONS]]
    named = "\n".join([*origins, on_purpose])
    skills = [gap.skill.label for gap in comparison.shortages]
    meant = meant_by(named, skills)
    return [skill for skill in skills if skill not in meant]


def actions_around(plan: FilledForm, skills: Sequence[str]) -> dict[str, list[int]]:
    """Per skill the numbers of the actions that name it as where they come from."""
    around: dict[str, list[int]] = {skill: [] for skill in skills}
    for number, row in enumerate(plan.rows.get(ACTIONS, []), start=1):
        for skill in meant_by(str(row.get(ORIGIN, "")), skills):
            around[skill].append(number)
    return around


def proposals_for_plan(plan: FilledForm, comparison: Comparison) -> dict[str, str]:
    """Texts for the fields of the plan that the coach left empty, by field key.

    Kwaliteiten are skills mastered well and asked for, aandachtspunten the shortages; each says
    that it is a proposal.
    """
    texts = {
        "kwaliteiten": _qualities(comparison),
        "aandachtspunten": ", ".join(
            f"{g.skill.label} {g.note}".strip() for g in comparison.shortages
        ),
    }
    return {
        key: f"{PROPOSED}{text}." for key, text in texts.items() if text and key not in plan.answers
    }


def _qualities(comparison: Comparison) -> str:
    """The strong sides that the function asks for, those that say most of somebody first."""
    asked = [gap for gap in comparison.strong if (gap.required or 0) >= ASKED_ENOUGH]
    asked.sort(key=lambda gap: gap.group.key not in TELLING)
    names = [gap.skill.label for gap in asked[:MOST_QUALITIES]]
    more = len(asked) - len(names)
    return ", ".join(names) + (f" en nog {more} andere" if more else "")


def doubts_about_proposals(
    plan: FilledForm, comparison: Comparison | None, *, employer_may_read: bool
) -> Iterator[Doubt]:
    """A tip where the employee's plan proposes something and the employer's does not."""
    proposed = proposals_for_plan(plan, comparison) if comparison and plan.in_use else {}
    if proposed and not employer_may_read:
        which = listed([f"'{plan.form.fields[key].label}'" for key in proposed])
        yield Doubt(Code.PLAN_DIFFERS, Key(plan.form.key, next(iter(proposed))), which=which)


def _columns(plan: FilledForm) -> dict[str, Field]:
    """The columns of the table of actions, by key."""
    return {column.key: column for column in _table(plan).columns}


def _table(plan: FilledForm) -> Table:
    return next(table for table in plan.form.tables if table.key == ACTIONS)
