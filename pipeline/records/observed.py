"""What was seen and heard at work, from the analyses to the documents: judgements, as records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.forms.skills import Skill


@dataclass(frozen=True)
class Task:
    """One task of a moment of working along (guide 2.2.3).

    number: of its row. point: what to do about it. open: whether that is neither in the plan nor
    needless. skill: the key of the skill that it says something about.
    """

    number: int
    day: dt.date | None
    task: str
    how_well: str
    remarks: str
    point: str
    open: bool
    skill: str


@dataclass(frozen=True)
class Alongside:
    """What of a moment of working along may be told to employee and employer."""

    employee: str
    function: str
    days: Sequence[dt.date]
    goals: str
    went_well: str
    tasks: Sequence[Task]


@dataclass(frozen=True)
class Evidence:
    """What shows one skill: the scores, None where there are none, and a line per source."""

    skill: Skill
    required: int | None
    mastered: int | None
    lines: Sequence[str]


@dataclass(frozen=True)
class Grounds:
    """What the scores rest on. without: the shortages that nothing shows, by name."""

    employee: str
    function: str
    evidence: Sequence[Evidence]
    without: Sequence[str]
