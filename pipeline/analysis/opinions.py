"""What the surveys of all dossiers say together, without telling what one person said (2.2.6).

Sides are never pooled and nothing is averaged. Of fewer than five surveys nothing is told; of more,
small counts are kept apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.analysis.satisfaction import CODES, STATEMENTS, Answers, count
from pipeline.analysis.small_counts import FEW, HIDDEN, TOO_FEW, kept_apart
from pipeline.forms import all_forms
from pipeline.forms.keys import EMPLOYEE_SURVEY, EMPLOYER_SURVEY
from pipeline.forms.shared import AGREEMENT

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
