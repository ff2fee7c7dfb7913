"""What employer and employee answer to the same questions, beside each other (guide 2.2.2).

No program can tell whether two texts agree: that is for the coach to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.forms.keys import (
    EMPLOYEE_INTERVIEW,
    EMPLOYER_INTERVIEW,
    INTAKE,
    INTERVIEWS_COMPARED,
    Key,
)
from pipeline.forms.shared import ON_THE_INTAKE, SHARED_QUESTIONS, STEPS_TAKEN
from pipeline.records.answers import FilledForm, printed
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.judgements import Interviews, SharedAnswer
from pipeline.records.text import cut, listed

SUMMARY = "_samenvatting"
LONGEST = 40


def interviews_of(forms: Mapping[str, FilledForm]) -> Interviews | None:
    """Both interviews side by side; None unless both can be printed."""
    employer, employee = forms[EMPLOYER_INTERVIEW], forms[EMPLOYEE_INTERVIEW]
    if not (employer.printable and employee.printable):
        return None
    return Interviews(
        employee=f"{printed(employee, 'voornaam')} {printed(employee, 'naam')}".strip(),
        employer=printed(employer, "naam_werkgever"),
        employer_on=printed(employer, "datum"),
        employee_on=printed(employee, "datum"),
        answers=[_shared(key, forms) for key in SHARED_QUESTIONS],
        steps_taken=(printed(employer, STEPS_TAKEN.key), printed(employee, STEPS_TAKEN.key)),
    )


def doubts_about_verdicts(forms: Mapping[str, FilledForm]) -> Iterator[Doubt]:
    """What the coach makes of two interviews is printed beside both: told while one misses.

    One that is there with a fout in it tells so itself.
    """
    verdicts = forms[INTERVIEWS_COMPARED]
    sides = (forms[EMPLOYER_INTERVIEW], forms[EMPLOYEE_INTERVIEW])
    missing = [f"'{side.form.sheet}'" for side in sides if not side.in_use]
    if not (verdicts.typed and missing):
        return
    where = [Key(INTERVIEWS_COMPARED, field) for field in verdicts.form.fields]
    where = [key for key in where if key.field in verdicts.typed]
    questions = dict.fromkeys(_question(key.field, forms) for key in where)
    labels = listed([f"'{cut(question, LONGEST)}'" for question in questions])
    yield Doubt(Code.VERDICT_ALONE, where[0], labels=labels, missing=listed(missing))


def _question(key: str, forms: Mapping[str, FilledForm]) -> str:
    return forms[EMPLOYER_INTERVIEW].form.fields[key.removesuffix(SUMMARY)].label


def _shared(key: str, forms: Mapping[str, FilledForm]) -> SharedAnswer:
    employer = printed(forms[EMPLOYER_INTERVIEW], key)
    employee = printed(forms[EMPLOYEE_INTERVIEW], key)
    verdicts = forms[INTERVIEWS_COMPARED]
    return SharedAnswer(
        key=key,
        question=forms[EMPLOYER_INTERVIEW].form.fields[key].label,
        employer=employer,
        employee=employee,
        on_intake=printed(forms[INTAKE], key) if key in ON_THE_INTAKE else None,
        verdict=str(verdicts.answers.get(key, "")),
        summary=printed(verdicts, f"{key}{SUMMARY}"),
        answered_by=ANSWERED_BY[bool(employer), bool(employee)],
    )


ANSWERED_BY = {
    (True, True): "beide",
    (True, False): "alleen de werkgever",
    (False, True): "alleen de werknemer",
    (False, False): "geen van beide",
}
