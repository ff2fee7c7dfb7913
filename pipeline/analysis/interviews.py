"""What employer and employee answer to the same questions, beside each other (guide 2.2.2).

No program can tell whether two texts agree: that is for the coach to say.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.forms.keys import EMPLOYEE_INTERVIEW, EMPLOYER_INTERVIEW, INTAKE, INTERVIEWS_COMPARED
from pipeline.forms.shared import ON_THE_INTAKE, SHARED_QUESTIONS
from pipeline.records.answers import FilledForm, printed
from pipeline.records.judgements import Interviews, SharedAnswer


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
    )


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
        summary=printed(verdicts, f"{key}_samenvatting"),
        answered_by=ANSWERED_BY[bool(employer), bool(employee)],
    )


ANSWERED_BY = {
    (True, True): "beide",
    (True, False): "alleen de werkgever",
    (False, True): "alleen de werknemer",
    (False, False): "geen van beide",
}
