"""What both sides say of the support, and what all dossiers say together (guide 2.2.6).

Statements 1 to 3 are the same for both, 4 and 5 parallel, 6 asks something else of each: 6 is
never taken together. Answers are ordinal: they are counted, never added or averaged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.forms.keys import EMPLOYEE_SURVEY, EMPLOYER_SURVEY
from pipeline.forms.shared import AGREEMENT, SAME_STATEMENTS
from pipeline.records.answers import FilledForm, printed
from pipeline.records.judgements import Opinion, Satisfaction

SURVEYS = (EMPLOYER_SURVEY, EMPLOYEE_SURVEY)
STATEMENTS = range(1, 7)
CODES = tuple(choice.code for choice in AGREEMENT)


def satisfaction_of(forms: Mapping[str, FilledForm]) -> Satisfaction | None:
    """Both sides' answers per statement; None unless both surveys can be printed."""
    sides = [forms[key] for key in SURVEYS]
    if not all(side.printable for side in sides):
        return None
    return Satisfaction([_opinion(number, sides) for number in STATEMENTS])


def _opinion(number: int, sides: list[FilledForm]) -> Opinion:
    statements = tuple(side.form.fields[f"stelling_{number}"].label for side in sides)
    return Opinion(
        number,
        statements[:1] if number <= len(SAME_STATEMENTS) else statements,
        (_agreed(sides[0], number), _agreed(sides[1], number)),
        (printed(sides[0], f"toelichting_{number}"), printed(sides[1], f"toelichting_{number}")),
    )


def _agreed(side: FilledForm, number: int) -> str:
    field = side.form.fields[f"stelling_{number}"]
    code = side.answers.get(field.key)
    return next((f"{c.code} {c.label}" for c in field.choices if c.code == code), "")


Answers = Mapping[int, str]
"""The code of the answer per statement of one survey; a statement left blank is absent."""


def answers_of(survey: FilledForm) -> dict[int, str] | None:
    """The answers of a survey that was filled in; None of one that was not, or not rightly."""
    if not survey.printable:
        return None
    given = ((number, survey.answers.get(f"stelling_{number}")) for number in STATEMENTS)
    return {number: code for number, code in given if isinstance(code, str)}


def count(surveys: Iterable[Answers]) -> dict[int, dict[str, int]]:
    """Over all surveys of one side: per statement how often each code was chosen.

    Every statement has all codes "1" to "4", "" for left blank, and "n": all surveys, so that the
    rest of a row adds up to it.
    """
    surveys = list(surveys)
    return {
        number: {
            **{code: sum(s.get(number) == code for s in surveys) for code in CODES},
            "": sum(number not in s for s in surveys),
            "n": len(surveys),
        }
        for number in STATEMENTS
    }
