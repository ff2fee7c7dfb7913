"""What dossiers and surveys say together, without telling what one person said.

Sides are never pooled and nothing is averaged. Of fewer than five surveys nothing is told. Of more,
a count of 1 to 4 is hidden, with as much beside it as is needed to keep it from being had by
subtraction: what is hidden in a row is more than one answer and at least five surveys, and which
answers nobody gave is then hidden too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.analysis.satisfaction import CODES, STATEMENTS, Answers, count
from pipeline.forms import all_forms
from pipeline.forms.keys import EMPLOYEE_SURVEY, EMPLOYER_SURVEY
from pipeline.forms.shared import AGREEMENT
from pipeline.forms.skills import SKILL_GROUPS
from pipeline.records.judgements import Summary

FEW = 5
HIDDEN, TOO_FEW = "verborgen", "<5"
HIDING = (
    f"Tellingen per antwoord, nooit een gemiddelde. Bij minder dan {FEW} metingen staat er "
    f"'{TOO_FEW}' en is alles {HIDDEN}. Anders is een aantal van 1 tot 4 {HIDDEN}, samen met wat "
    "nodig is om het niet te kunnen aftrekken."
)
HIDING_CHOICES = (
    f"Een dossier telt per antwoord één keer. Een aantal van 1 tot {FEW - 1} is {HIDDEN}, samen "
    "met wat nodig is om het niet te kunnen aftrekken."
)
BLANK = ""
KINDS = (*CODES, BLANK)
ANSWERS = (*(choice.label for choice in AGREEMENT), "niet beantwoord")
SIDES = {EMPLOYER_SURVEY: "Werkgevers", EMPLOYEE_SURVEY: "Werknemers"}


@dataclass(frozen=True)
class Statement:
    """One statement of a survey: how often each answer was given, None where that is hidden."""

    number: int
    text: str
    counts: tuple[int | None, ...]

    @property
    def shown(self) -> tuple[int | str, ...]:
        """The counts as they are told."""
        return tuple(HIDDEN if count is None else count for count in self.counts)


@dataclass(frozen=True)
class Side:
    """What one side says. surveys: how many there are, None when that is too few to tell."""

    title: str
    surveys: int | None
    statements: Sequence[Statement]

    @property
    def shown(self) -> int | str:
        """How many surveys there are, as it is told."""
        return TOO_FEW if self.surveys is None else self.surveys


def sides_of(surveys: Iterable[Mapping[str, Answers]]) -> list[Side]:
    """Both sides, employers first, from the surveys of each dossier."""
    surveys = list(surveys)
    forms = {form.key: form for form in all_forms()}
    sides = []
    for key, title in SIDES.items():
        given = [dossier[key] for dossier in surveys if key in dossier]
        told, counted = len(given) >= FEW, count(given)
        statements = []
        for number in STATEMENTS:
            row = [counted[number][kind] for kind in KINDS]
            text = forms[key].fields[f"stelling_{number}"].label
            kept = kept_apart(row) if told else (None,) * len(KINDS)
            statements.append(Statement(number, text, kept))
        sides.append(Side(title, len(given) if told else None, statements))
    return sides


@dataclass(frozen=True)
class Counted:
    """In how many dossiers each choice of a question was made; None where that is hidden."""

    title: str
    counts: Mapping[str, int | None]


def choices_of(summaries: Sequence[Summary]) -> list[Counted]:
    """The questions of which choices are counted and that some dossier answers, by form.

    A dossier counts once for a choice, however many of its actions make it.
    """
    counted = []
    for key, field in ((k, f) for form in all_forms() for k, f in form.counted.items()):
        chosen = [summary.chosen.get(key, ()) for summary in summaries]
        row = [sum(choice.code in codes for codes in chosen) for choice in field.choices]
        if any(row):
            labels = (choice.label for choice in field.choices)
            counted.append(Counted(field.label, dict(zip(labels, kept_apart(row), strict=True))))
    return counted


def groups_of(summaries: Sequence[Summary]) -> dict[str, int | None]:
    """How many shortages there are in each group of skills, in all dossiers together.

    None where that is hidden: the dossiers are named, with the sum of their shortages.
    """
    titles = [group.title for group in SKILL_GROUPS]
    counts = [sum(s.by_group.get(title, 0) for s in summaries) for title in titles]
    return dict(zip(titles, kept_apart(counts), strict=True))


def kept_apart(row: Sequence[int]) -> tuple[int | None, ...]:
    """The counts of a row, None for those that would tell of a few people what they said."""
    hidden = {at for at, count in enumerate(row) if 0 < count < FEW}
    if not hidden:
        return tuple(row)
    rest = sorted((at for at, count in enumerate(row) if count >= FEW), key=lambda at: row[at])
    while rest and (len(hidden) < 2 or sum(row[at] for at in hidden) < FEW):
        hidden.add(rest.pop(0))
    hidden |= {at for at, count in enumerate(row) if not count}
    return tuple(None if at in hidden else count for at, count in enumerate(row))
