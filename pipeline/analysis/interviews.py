"""What employer and employee said to the same questions, beside each other (guide 2.2.2).

No program can tell whether two texts agree: that is for the coach to say.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.forms.shared import ON_THE_INTAKE, SHARED_QUESTIONS
from pipeline.records.answers import FilledForm, said
from pipeline.records.judgements import Interviews, SharedAnswer

INTAKE, EMPLOYER, EMPLOYEE = "aanmelding", "leidraad_werkgever", "leidraad_werknemer"
VERDICTS = "vergelijking_leidraden"


def interviews_of(forms: Mapping[str, FilledForm]) -> Interviews | None:
    """Both interviews side by side; None unless both can be printed."""
    employer, employee = forms[EMPLOYER], forms[EMPLOYEE]
    if not (employer.printable and employee.printable):
        return None
    return Interviews(
        employee=f"{said(employee, 'voornaam')} {said(employee, 'naam')}".strip(),
        employer=said(employer, "naam_werkgever"),
        employer_on=said(employer, "datum"),
        employee_on=said(employee, "datum"),
        answers=[_shared(key, forms) for key in SHARED_QUESTIONS],
    )


def _shared(key: str, forms: Mapping[str, FilledForm]) -> SharedAnswer:
    employer, employee = said(forms[EMPLOYER], key), said(forms[EMPLOYEE], key)
    verdicts = forms[VERDICTS]
    return SharedAnswer(
        key=key,
        question=forms[EMPLOYER].form.fields[key].label,
        employer=employer,
        employee=employee,
        on_intake=said(forms[INTAKE], key) if key in ON_THE_INTAKE else None,
        verdict=str(verdicts.answers.get(key, "")),
        summary=said(verdicts, f"{key}_samenvatting"),
        said_by=SAID_BY[bool(employer), bool(employee)],
    )


SAID_BY = {
    (True, True): "beide",
    (True, False): "alleen de werkgever",
    (False, True): "alleen de werknemer",
    (False, False): "geen van beide",
}
