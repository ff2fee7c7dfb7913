"""Check what stands in a workbook: fill in its forms, ask every rule, report what is found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from pipeline.checks.filled import fill_in
from pipeline.checks.rules import RULES, RULES_OF_THE_DAY, RULES_ON_SHEETS, Rule
from pipeline.forms.model import Form
from pipeline.records.answers import Content, FilledForm
from pipeline.records.doubts import report
from pipeline.records.findings import Finding


@dataclass(frozen=True)
class Checked:
    """A dossier's forms by key, each with what is found about it; findings: about no form."""

    forms: dict[str, FilledForm]
    findings: list[Finding]

    @property
    def all_findings(self) -> list[Finding]:
        """Every finding, in the order of the forms."""
        return self.findings + [f for form in self.forms.values() for f in form.findings]


def check_content(
    workbook: str,
    content: Content,
    forms: Sequence[Form],
    today: dt.date | None = None,
    rules: Sequence[Rule] | None = None,
) -> Checked:
    """What a workbook answers to every form, and what is found in it.

    workbook: its name, for the findings. today: the real day unless another is given. rules: those
    on its forms, of a dossier unless others are given.
    """
    filled, refused = fill_in(content, forms)
    doubts = [
        refused,
        *(rule(filled) for rule in rules or RULES),
        *(rule(content, filled) for rule in RULES_ON_SHEETS),
        *(rule(filled, today or dt.date.today()) for rule in RULES_OF_THE_DAY),
    ]
    findings = [found for each in doubts for found in report(each, filled, workbook)]
    for each in filled.values():
        each.findings.sort(key=_by_place)
    return Checked(filled, findings)


def _by_place(finding: Finding) -> tuple[str, int, str]:
    """From top to bottom of a sheet."""
    row = finding.cell.lstrip(ascii_uppercase)
    return finding.sheet, int(row or 0), finding.cell
