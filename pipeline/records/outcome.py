"""What became of one dossier in a run."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from pipeline.records.catalogue import Code, Severity
from pipeline.records.findings import Finding
from pipeline.records.functions import Function
from pipeline.records.judgements import Summary

PASSING = {Code.WORKBOOK_OPEN.value.code}
"""Found of a file as it is just now, not of what stands in it."""


class Published(StrEnum):
    """What became of a document."""

    WRITTEN = "gemaakt"
    SAME = "ongewijzigd"
    KEPT = "bewerkt en behouden"
    BESIDE = "ernaast gezet"
    WAITING = "nog ernaast"
    MERGED = "samengevoegd"


@dataclass(frozen=True, slots=True)
class Change:
    """What a document that somebody edited would say otherwise by now; "" for no answer."""

    label: str
    old: str
    new: str


@dataclass(slots=True)
class Outcome:
    """What became of one dossier; documents are named by their path in its folder.

    changes: per edited document that took over new answers, or has a new version beside it, what
    differs in the answers. conflicts: those of which Word and the workbook each say something else,
    so that the document took over none.
    unchanged: nothing that its documents follow from changed since the last run. known: what the
    last run found. done: it was read, and all was tried that its documents ask. asked: what the
    library said to the dossier. in_library: it is no dossier, but a function of the library.
    """

    name: str
    workbook: Path
    published: dict[str, Published] = field(default_factory=dict)
    changes: dict[str, list[Change]] = field(default_factory=dict)
    conflicts: dict[str, list[Change]] = field(default_factory=dict)
    held_back: list[str] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    summary: Summary | None = None
    unchanged: bool = False
    done: bool = False
    known: list[Finding] = field(default_factory=list)
    asked: dict[str, str] = field(default_factory=dict)
    in_library: bool = False
    function: Function | None = None

    @property
    def to_tell(self) -> list[Finding]:
        """What is found that a run tells: what is new, and the errors of a dossier that changed."""
        if self.unchanged:
            return [found for found in self.findings if found.code in PASSING]
        return [
            found
            for found in self.findings
            if found.severity is Severity.ERROR or found.code in PASSING or found not in self.known
        ]

    @property
    def not_filled(self) -> list[str]:
        """The forms of which nothing is filled in, by their sheet."""
        return list(self.summary.missing) if self.summary else []

    @property
    def unused(self) -> bool:
        """Whether nothing of the dossier is filled in yet."""
        return bool(self.not_filled) and not self.published and not self.held_back

    def count(self, severity: Severity) -> int:
        """How many findings there are of a severity."""
        return sum(finding.severity is severity for finding in self.findings)
