"""The plan (guide 2.2.4): what an action cannot do without, and goals: SMART, and reached."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pipeline.checks.rules.typed import text_of
from pipeline.checks.smart import goals_that_miss
from pipeline.forms.keys import PLAN, Key
from pipeline.records.answers import Forms, as_text
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt

ACTIONS, WHO_WHEN_AND_HOW = "acties", ("wie_doet_wat", "termijn", "evaluatie")
GOALS = Key(PLAN, "voorstel_pop")
OPEN = "Open"
"""How an action without a state is called."""

MOST_GOALS = 5
"""Of how many goals one run says that they are not SMART."""


def complete_actions(forms: Forms) -> Iterator[Doubt]:
    """An action says who, by when and how it is evaluated (guide 2.2.4)."""
    columns = {c.key: c for table in forms[PLAN].form.tables for c in table.columns}
    for number, cells in enumerate(forms[PLAN].row_cells[ACTIONS], start=1):
        for key in WHO_WHEN_AND_HOW:
            if key in cells and not cells[key].filled:
                where = Key(PLAN, key, ACTIONS, number)
                yield Doubt(Code.ACTION_INCOMPLETE, where, label=columns[key].label)


def smart_goals(forms: Forms) -> Iterator[Doubt]:
    """Short-term goals are always SMART, as far as a program can see (guide 2.2.4)."""
    for goal, missing in islice(goals_that_miss(text_of(GOALS, forms)), MOST_GOALS):
        yield Doubt(Code.GOAL_NOT_SMART, GOALS, goal=goal, missing=missing)


def reached_and_done(forms: Forms) -> Iterator[Doubt]:
    """An action whose goal is reached is not open any more (guide 2.2.4)."""
    plan = forms[PLAN]
    table = next(table for table in plan.form.tables if table.key == ACTIONS)
    state = next(column for column in table.columns if column.key == table.state)
    for number, row in enumerate(plan.rows[ACTIONS], start=1):
        if row.get("bereikt") == "ja" and row.get(state.key) not in table.closed:
            said = as_text(state, row[state.key]) if state.key in row else OPEN
            where = Key(PLAN, state.key, ACTIONS, number)
            yield Doubt(Code.REACHED_BUT_OPEN, where, which=number, status=said)
