"""What the scores of the profiles rest on: what was told and seen of each skill (guide 2.2.3)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from pipeline.analysis.alongside import tasks_of
from pipeline.analysis.comparison import scores_of
from pipeline.forms.keys import ALONGSIDE, CAPACITY, COMPETENCE, INTAKE, INTERVIEW_ON_BEHAVIOUR
from pipeline.forms.skills import SKILLS
from pipeline.records.answers import Forms, printed
from pipeline.records.judgements import Comparison
from pipeline.records.observed import Evidence, Grounds
from pipeline.records.text import cut_at_word, day, one_line

TALKS, QUOTED = "regels", 90
"""The table of the interviews on behaviour; how much of a situation or remark is quoted."""


def grounds_of(forms: Forms, comparison: Comparison | None) -> Grounds | None:
    """What each skill shows from; None when nothing of it names a skill."""
    lines: dict[str, list[str]] = defaultdict(list)
    for skill, line in (*_told(forms), *_seen(forms)):
        lines[skill].append(line)
    if not lines:
        return None
    required, mastered = scores_of(forms[COMPETENCE]), scores_of(forms[CAPACITY])
    shortages = comparison.shortages if comparison else ()
    return Grounds(
        employee=printed(forms[INTAKE], "werknemer_naam"),
        function=printed(forms[COMPETENCE], "functie") or printed(forms[INTAKE], "functie"),
        evidence=[
            Evidence(skill, required.get(skill.key), mastered.get(skill.key), lines[skill.key])
            for skill in SKILLS
            if skill.key in lines
        ],
        without=[gap.skill.label for gap in shortages if gap.skill.key not in lines],
    )


def _told(forms: Forms) -> Iterator[tuple[str, str]]:
    """A line per interview on behaviour that names a skill, after that skill."""
    if forms[INTERVIEW_ON_BEHAVIOUR].faulty:
        return
    for row in forms[INTERVIEW_ON_BEHAVIOUR].rows[TALKS]:
        situation = cut_at_word(str(row.get("situatie", "")), QUOTED)
        when = row.get("datum")
        source = f"STARR {day(when)}" if isinstance(when, dt.date) else "STARR"
        if skill := row.get("vaardigheid"):
            yield str(skill), f"{source}: {situation}" if situation else source


def _seen(forms: Forms) -> Iterator[tuple[str, str]]:
    """A line per task of working along that says something about a skill, after that skill."""
    if forms[ALONGSIDE].faulty:
        return
    for task in tasks_of(forms):
        when = f" {day(task.day)}" if task.day else ""
        said = ". ".join(filter(None, (task.how_well, cut_at_word(task.remarks, QUOTED))))
        if task.skill:
            line = f"Meeloopmoment{when}, {one_line(task.task)}"
            yield task.skill, f"{line}: {said}" if said else line
