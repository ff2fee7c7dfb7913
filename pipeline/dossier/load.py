"""One dossier, from workbook to judged answers: where reader, checks and analyses meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.analysis.comparison import comparison_of
from pipeline.analysis.interviews import interviews_of
from pipeline.analysis.plan import report_on_plan
from pipeline.analysis.satisfaction import opinions_of
from pipeline.analysis.summary import summary_of
from pipeline.checks.judge import judge
from pipeline.checks.values import shown
from pipeline.dossier.returned import add_returned, read_returned, report_on_returned
from pipeline.forms.keys import PLAN
from pipeline.forms.model import Form
from pipeline.records.answers import FilledForm, Password
from pipeline.records.findings import Finding, finding
from pipeline.records.judgements import Comparison, Interviews, Opinion, Summary
from pipeline.records.settings import Settings
from pipeline.workbooks.reading.reader import read_workbook
from pipeline.workbooks.reading.unreadable import UnreadableError


@dataclass
class Dossier:
    """All that is known of one employee's support.

    forms: by key; empty when the workbook could not be read. findings: about the workbook as a
    whole; those about a form are with the form. compared, interviews, opinions: None or empty
    unless both forms that they lay beside each other can be printed.
    """

    path: Path
    forms: dict[str, FilledForm] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    compared: Comparison | None = None
    interviews: Interviews | None = None
    opinions: list[Opinion] = field(default_factory=list)
    summary: Summary | None = None

    @property
    def all_findings(self) -> list[Finding]:
        """Every finding, in the order of the forms."""
        return self.findings + [f for form in self.forms.values() for f in form.findings]

    def wanted(self) -> list[FilledForm]:
        """The forms to print: those in use, and those that go along with one in use."""
        return [
            filled
            for filled in self.forms.values()
            if filled.form.printed
            and (filled.in_use or any(self.forms[key].in_use for key in filled.form.goes_with))
        ]


def load_dossier(
    path: Path,
    forms: Sequence[Form],
    password: Password = lambda _: None,
    settings: Settings | None = None,
) -> Dossier:
    """Read and judge one workbook. Never raises on a bad file: that is a finding."""
    try:
        content = read_workbook(path, forms, password)
    except UnreadableError as error:
        return Dossier(path, findings=[finding(error.code, words=error.words, workbook=path.name)])
    if not content.cells:
        return Dossier(path, findings=[finding("geen-dossier", workbook=path.name)])
    unknown = [
        finding(
            "vraag-onbekend",
            words={"value": shown(cell.value)},
            workbook=path.name,
            sheet=cell.sheet,
            cell=cell.address,
        )
        for cell in content.unknown
    ]
    filled = judge(path.name, content, forms)
    if came_back := read_returned(path, filled):
        add_returned(content, filled, came_back)
        before, filled = filled, judge(path.name, content, forms)
        report_on_returned(filled, before, came_back)
    dossier = Dossier(path, filled, unknown)
    _analyse(dossier, settings or Settings())
    return dossier


def _analyse(dossier: Dossier, settings: Settings) -> None:
    """Add the judgements on the answers, and what they find."""
    forms = dossier.forms
    dossier.compared = comparison_of(forms, settings)
    dossier.interviews = interviews_of(forms)
    dossier.opinions = opinions_of(forms)
    report_on_plan(forms[PLAN], dossier.compared)
    dossier.summary = summary_of(forms, dossier.compared)
