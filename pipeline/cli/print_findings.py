"""The findings of a run: under heads on a terminal, each whole on its line elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from pipeline.cli.terminal import CONSOLE, print_head, print_line
from pipeline.records.catalogue import Severity
from pipeline.records.findings import Finding
from pipeline.records.outcome import Outcome

PLURALS = {Severity.ERROR: "fouten", Severity.WARNING: "waarschuwingen", Severity.TIP: "tips"}
LIGHT, HEAVY = (Severity.TIP, Severity.WARNING), (Severity.ERROR,)
"""What is printed first, and what last, where the eye is."""

OF_DOCUMENTS = ("document-mislukt", "document-niet-bewaard")
"""What is found once per document, though it has one cause."""

Found = tuple[Outcome, Sequence[Finding]]
"""A dossier, and those of its findings that are printed."""


def print_findings(found: Sequence[Found]) -> None:
    """Print findings by workbook and sheet, those without harm first, the errors last."""
    common = _common(finding for _, findings in found for finding in findings)
    for severities in (LIGHT, HEAVY):
        for outcome, findings in found:
            own = [f for f in findings if f.severity in severities and _cause(f) not in common]
            _print_of_dossier(outcome, sorted(own, key=lambda f: severities.index(f.severity)))
    if common:
        print_line()
    for (severity, message), labels in common.items():
        name = f" '{labels[0]}'" if len(set(labels)) == 1 else ""
        print_line(f"{len(labels)} documenten{name}, één oorzaak, {severity}: {message}")


def print_count(all_found: Sequence[Finding], printed: int) -> None:
    """Print how many findings there are in all, and that some were not printed anew."""
    print_line()
    if not all_found:
        print_line("Niets te verbeteren.")
    elif printed == len(all_found):
        print_line(f"{counted(all_found)}.")
    else:
        print_line(f"Samen met wat al bekend was: {counted(all_found)}.")


def counted(findings: Collection[Finding]) -> str:
    """How many findings there are of each severity: "2 fouten, 1 tip"; "" for none."""
    counts = [(sum(f.severity is kind for f in findings), kind) for kind in Severity]
    return ", ".join(f"{n} {kind if n == 1 else PLURALS[kind]}" for n, kind in counts if n)


def _print_of_dossier(outcome: Outcome, findings: Sequence[Finding]) -> None:
    if not CONSOLE.is_terminal:
        for finding in findings:
            print_line(f"{finding.severity}: {finding}")
        return
    per_sheet: dict[str, list[Finding]] = {}
    for finding in findings:
        per_sheet.setdefault(finding.sheet, []).append(finding)
    if whole := per_sheet.pop("", None):
        print_line()
        for finding in whole:
            print_line(f"{outcome.workbook.name}, {_said(finding)}")
    for sheet, of_sheet in per_sheet.items():
        print_head(f"{outcome.workbook.name}, {sheet}")
        for finding in of_sheet:
            print_line(f"  {_said(finding)}")


def _said(finding: Finding) -> str:
    """A finding under the head of its sheet: it begins with the cell."""
    label = f"({finding.label})" if finding.cell and finding.label else finding.label
    place = " ".join(filter(None, (finding.cell, label)))
    return f"{', '.join(filter(None, (place, finding.severity)))}: {finding.message}"


Cause = tuple[Severity, str]


def _cause(finding: Finding) -> Cause | None:
    """What went wrong, of what may go wrong with many documents in the same way."""
    return (finding.severity, finding.message) if finding.code in OF_DOCUMENTS else None


def _common(findings: Iterable[Finding]) -> dict[Cause, list[str]]:
    """The causes of more than one finding, each with the names of the documents."""
    causes: dict[Cause, list[str]] = {}
    for finding in findings:
        if cause := _cause(finding):
            causes.setdefault(cause, []).append(finding.label)
    return {cause: labels for cause, labels in causes.items() if len(labels) > 1}
