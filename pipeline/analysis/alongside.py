"""A moment of working along: its tasks, what of it may be told, what it proposes (guide 2.2.3)."""

from __future__ import annotations

import datetime as dt

from pipeline.forms.instruments.meeloopmoment import GOALS, TASKS, WENT_WELL
from pipeline.forms.keys import ALONGSIDE, PLAN
from pipeline.records.answers import Entry, Forms, as_text, printed
from pipeline.records.observed import Alongside, Task

PROPOSED = "Voorstel uit het meeloopmoment, nog te bespreken: "


def tasks_of(forms: Forms) -> list[Task]:
    """Every task, in the order of the sheet."""
    filled = forms[ALONGSIDE]
    return [_task(number, row) for number, row in enumerate(filled.rows[TASKS.key], start=1)]


def _task(number: int, row: Entry) -> Task:
    columns = {column.key: column for column in TASKS.columns}
    day = row.get("datum")

    def text(key: str) -> str:
        return as_text(columns[key], row[key]) if key in row else ""

    return Task(
        number=number,
        day=day if isinstance(day, dt.date) else None,
        task=text("taak"),
        how_well=text("mate"),
        remarks=text("bemerkingen"),
        point=text("actiepunt"),
        open="actiepunt" in row and "in_plan" not in row,
        skill=str(row.get("vaardigheid", "")),
    )


def open_points(forms: Forms) -> list[Task]:
    """The tasks with something to do that is neither in the plan nor needless."""
    return [task for task in tasks_of(forms) if task.open]


def days_of(forms: Forms) -> list[dt.date]:
    """The days of working along, each once."""
    return sorted({task.day for task in tasks_of(forms) if task.day})


def alongside_of(forms: Forms) -> Alongside | None:
    """What may be told to employee and employer; None unless the sheet can be printed."""
    filled = forms[ALONGSIDE]
    if not filled.printable:
        return None
    return Alongside(
        employee=printed(filled, "naam_werknemer"),
        function=printed(filled, "functie"),
        days=days_of(forms),
        goals=printed(filled, GOALS),
        went_well=printed(filled, WENT_WELL),
        tasks=tasks_of(forms),
    )


def proposed_points(forms: Forms) -> dict[str, str]:
    """The open points as a proposal for the plan, where its goals are not written yet (2.2.4)."""
    points = [task.point.rstrip(".") for task in open_points(forms)]
    if not points or forms[ALONGSIDE].faulty or "voorstel_pop" in forms[PLAN].answers:
        return {}
    return {"voorstel_pop": f"{PROPOSED}{'; '.join(dict.fromkeys(points))}."}
