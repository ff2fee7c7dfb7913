"""What passes from the analyses to the documents and the overview: judgements, as records.

Every text is as it is printed; "" stands for what is not answered.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.forms.skills import Skill, SkillGroup

NOT_REQUIRED = 1
"""The score that means "niet": the function does not ask for the skill."""


class Verdict(StrEnum):
    """What a gap means."""

    SHORTAGE = "tekort"
    FITS = "past"
    SURPLUS = "reserve"
    NOT_REQUIRED = "niet vereist"
    NOT_SCORED = "niet gescoord"


@dataclass(frozen=True, slots=True)
class SkillGap:
    """One skill in two profiles (guide 2.2.3).

    required, mastered: scores of 1 to 5, None where not scored. size: required - mastered, None
    where either is not scored or nothing is required. urgent: a shortage that cannot wait. note,
    solutions: what a shortage points to, in words and as codes with their labels; else empty.
    """

    skill: Skill
    group: SkillGroup
    required: int | None
    mastered: int | None
    size: int | None
    verdict: Verdict
    urgent: bool = False
    note: str = ""
    solutions: tuple[tuple[str, str], ...] = ()

    @property
    def is_asked(self) -> bool:
        """Whether the function asks for the skill."""
        return (self.required or NOT_REQUIRED) > NOT_REQUIRED


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two profiles beside each other (guide 2.2.3); every list in the order to print it."""

    employee: str
    function: str
    required_on: str
    mastered_on: str
    shortages: Sequence[SkillGap]
    strong: Sequence[SkillGap]
    unscored: Sequence[str]
    everything: Sequence[SkillGap]


class Band(StrEnum):
    """Functions that ask alike of one employee, by the heading they stand under (guide 2.2.3)."""

    NOWHERE = "Nergens vraagt de functie meer"
    SOME = "De functie vraagt meer, niet dringend"
    URGENT = "Minstens één dringend verschil"
    UNCOMPARED = "Niet te vergelijken"


@dataclass(frozen=True, slots=True)
class FunctionBeside:
    """One function beside an employee.

    name: of the function, and of its company. shortages: where it asks more, what is urgent first.
    unscored: how many skills it may ask are not scored. gaps: every skill, in paper order.
    """

    name: str
    version: str
    band: Band
    shortages: Sequence[SkillGap]
    unscored: int
    gaps: Sequence[SkillGap]

    @property
    def urgent(self) -> int:
        """How many of the shortages cannot wait."""
        return sum(gap.urgent for gap in self.shortages)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One employee beside several functions: the current one, the others by band and by name."""

    employee: str
    mastered_on: str
    current: FunctionBeside
    bands: Mapping[Band, Sequence[FunctionBeside]]


@dataclass(frozen=True, slots=True)
class SharedAnswer:
    """What was said to a question of both interviews (guide 2.2.2), by the key of the question.

    on_intake: what the intake form says, None for a question that it does not ask. verdict: the
    code that the coach chose. answered_by: who answered, in words.
    """

    key: str
    question: str
    employer: str
    employee: str
    on_intake: str | None
    verdict: str
    summary: str
    answered_by: str


@dataclass(frozen=True, slots=True)
class Interviews:
    """Both interviews beside each other.

    steps_taken: what employer and employee say was tried before, "" where they were not asked.
    """

    employee: str
    employer: str
    employer_on: str
    employee_on: str
    answers: Sequence[SharedAnswer]
    steps_taken: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class ThreeParties:
    """What a talk of employee, employer and jobcoach starts from (guide 2.2.3).

    Nothing in it but what both may read once the coach says so. request: the support that is asked
    for. summaries: of the questions of both interviews, by key and question. to_align: the
    questions of which both accounts do not agree. actions: those that are open. points: what
    working along showed that is to be done; points_told: whether employee and employer may read it.
    """

    employee: str
    employer: str
    jobcoach: str
    request: str
    summaries: Sequence[tuple[str, str, str]]
    qualities: str
    to_align: Sequence[tuple[str, str]]
    agreements: str
    actions: Sequence[Action]
    points: Sequence[str]
    points_told: bool


@dataclass(frozen=True, slots=True)
class Opinion:
    """What both sides say to one statement of the surveys (guide 2.2.6).

    statements, answers and remarks are of employer and employee, in that order; the statement
    stands once where it is the same for both.
    """

    number: int
    statements: tuple[str, ...]
    answers: tuple[str, str]
    remarks: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """Both surveys beside each other, statement by statement."""

    opinions: Sequence[Opinion]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the trajectory (guide 2.2): how far it is, and the days that belong to it."""

    title: str
    state: str
    days: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One action of the plan (guide 2.2.4). number counts from 1, due is the target date."""

    number: int
    what: str
    who: str
    term: str
    due: dt.date | None
    state: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Handover:
    """How a trajectory ends and what follows (guide 2.2.5): each fact with its label, as printed.

    next_contact: when the jobcoach is in touch again. held: whether there was a talk since.
    """

    facts: Sequence[tuple[str, str]]
    next_contact: dt.date | None
    held: bool

    def is_late(self, today: dt.date) -> bool:
        """Whether the jobcoach should have been in touch by now."""
        return self.next_contact is not None and self.next_contact < today and not self.held


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk (guide 2.2): when, of which kind (its code, and as it is read) and for which step.

    step: "" for none. following: the day on which the next one was planned.
    """

    day: dt.date
    kind: str
    title: str
    step: str
    agreements: str
    following: dt.date | None


@dataclass(frozen=True, slots=True)
class Actor:
    """One who stands around the employee (guide 2.2.4), with name and function, and contact."""

    title: str
    name: str
    contact: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A dossier at a glance. shortages and urgent: None as long as the profiles are not compared.

    shortages_now: by the last score of each side, None when nothing was scored again;
    measured_again: the day of the last measurement.
    short: the skills that fall short, by key. scored_function: of which they are; that of the
    intake as long as none is scored. became: how many shortages became what when they were scored
    again, in words; empty when nothing was. surveys: per survey that was filled in, by the key of
    its form, the code by statement. talks: by day.
    next_talk: the day of one that was planned and not held yet. measure_until: when the first
    measure of support ends. chosen: per question of which the overview counts the answers, by full
    key, the codes that were chosen in this dossier. handover: None as long as nothing is noted of
    it.
    """

    employee: str
    function: str
    employer: str
    contact: str
    jobcoach: str
    gob: str
    steps: Sequence[Step]
    missing: Sequence[str]
    actions: Sequence[Action]
    agreements: str
    shortages: int | None
    urgent: int | None
    shortages_now: int | None = None
    measured_again: str = ""
    short: Sequence[str] = ()
    scored_function: str = ""
    became: Mapping[str, int] = field(default_factory=dict)
    surveys: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    talks: Sequence[Talk] = ()
    next_talk: dt.date | None = None
    actors: Sequence[Actor] = ()
    measure_until: dt.date | None = None
    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    handover: Handover | None = None

    @property
    def open_actions(self) -> list[Action]:
        """The actions still to do: by target date, those without one last, then as listed."""
        still = [action for action in self.actions if action.is_open]
        return sorted(still, key=lambda action: (action.due or dt.date.max, action.number))
