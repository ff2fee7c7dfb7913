"""The findings of a run, on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cli.terminal import print_head, print_line
from pipeline.records.catalogue import Severity
from pipeline.records.findings import Finding
from pipeline.records.outcome import Outcome

PLURALS = {Severity.ERROR: "fouten", Severity.WARNING: "waarschuwingen", Severity.TIP: "tips"}


def print_findings(outcomes: Sequence[Outcome]) -> None:
    """Print every finding by workbook and sheet, the worst first; then how many there are."""
    for outcome in outcomes:
        per_sheet: dict[str, list[Finding]] = {}
        for finding in sorted(outcome.findings, key=_worst_first):
            per_sheet.setdefault(finding.sheet, []).append(finding)
        for sheet, found in per_sheet.items():
            print_head(", ".join(filter(None, (outcome.workbook.name, sheet))))
            for finding in found:
                print_line(f"  {finding.severity}: {finding}")
    total = [finding for outcome in outcomes for finding in outcome.findings]
    print_line(f"\n{counted(total)}." if total else "Niets te verbeteren.")


def counted(findings: Sequence[Finding]) -> str:
    """How many findings there are of each severity: "2 fouten, 1 tip"; "" for none."""
    counts = [(sum(f.severity is kind for f in findings), kind) for kind in Severity]
    return ", ".join(f"{n} {kind if n == 1 else PLURALS[kind]}" for n, kind in counts if n)


def _worst_first(finding: Finding) -> int:
    return list(Severity).index(finding.severity)
