"""One dossier, from workbook to judged answers: where the reader and the checks meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.answers import FilledForm, Password
from pipeline.checks.judge import judge
from pipeline.checks.values import shown
from pipeline.findings import Finding, finding
from pipeline.forms.model import Form
from pipeline.workbooks.opening import UnreadableError
from pipeline.workbooks.reader import read_workbook


@dataclass
class Dossier:
    """All that is known of one employee's support.

    forms: by key; empty when the workbook could not be read. findings: about the workbook as a
    whole; those about a form are with the form.
    """

    path: Path
    forms: dict[str, FilledForm] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def all_findings(self) -> list[Finding]:
        """Every finding, in the order of the forms."""
        return self.findings + [f for form in self.forms.values() for f in form.findings]

    def wanted(self) -> list[FilledForm]:
        """The forms to print: those in use, and those that go along with one in use."""
        return [
            filled
            for filled in self.forms.values()
            if filled.in_use or any(self.forms[key].in_use for key in filled.form.goes_with)
        ]


def load_dossier(path: Path, forms: Sequence[Form], password: Password = lambda _: None) -> Dossier:
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
    return Dossier(path, judge(path.name, content, forms), unknown)
