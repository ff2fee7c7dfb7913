"""One dossier, from workbook to judged answers: where reader, checks and analyses meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.analysis.comparison import comparison_of
from pipeline.analysis.plan import report_on_plan, report_on_proposals
from pipeline.analysis.summary import summary_of
from pipeline.checks.judge import judge
from pipeline.checks.values import shown
from pipeline.dossier.returned import add_returned, read_returned, report_on_returned
from pipeline.forms.keys import COMPARISON, PLAN, SHARING
from pipeline.forms.model import Form
from pipeline.records.answers import Content, FilledForm, Password
from pipeline.records.findings import Finding, finding
from pipeline.records.judgements import Comparison, Summary
from pipeline.records.settings import Settings
from pipeline.workbooks.reading.opening import UnreadableError
from pipeline.workbooks.reading.reader import read_workbook


@dataclass
class Dossier:
    """All that is known of one employee's support.

    forms: by key; empty when the workbook could not be read. findings: about the workbook as a
    whole; those about a form are with the form. comparison: None unless both profiles can be
    printed. summary: None when the workbook could not be read. Other judgements build upon these
    two; those that only a document is made from are made with it.
    """

    path: Path
    forms: dict[str, FilledForm] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    comparison: Comparison | None = None
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
    filled = judge(path.name, content, forms)
    if came_back := read_returned(path, filled):
        add_returned(content, filled, came_back)
        before, filled = filled, judge(path.name, content, forms)
        report_on_returned(filled, before, came_back)
    dossier = Dossier(path, filled, _about_unknown(content, path.name))
    _analyse(dossier, settings or Settings())
    return dossier


def _about_unknown(content: Content, workbook: str) -> list[Finding]:
    """A finding per filled cell under a key that no form has."""
    return [
        finding(
            "vraag-onbekend",
            words={"value": shown(cell.value)},
            workbook=workbook,
            sheet=cell.sheet,
            cell=cell.address,
        )
        for cell in content.unknown
    ]


def _analyse(dossier: Dossier, settings: Settings) -> None:
    """Add the judgements on the answers, and what they find."""
    forms = dossier.forms
    dossier.comparison = comparison_of(forms, settings)
    report_on_plan(forms[PLAN], dossier.comparison)
    report_on_proposals(
        forms[PLAN],
        dossier.comparison,
        employer_may_read=forms[SHARING].answers.get(COMPARISON) == "ja",
    )
    dossier.summary = summary_of(forms, dossier.comparison)
