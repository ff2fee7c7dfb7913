"""What was found in the files of the corpus, laid beside what their rows say."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import Word

from odd.row import Finding, Row


@dataclass(frozen=True)
class Judged:
    """A row with what was found, and what the Word document prints."""

    row: Row
    found: set[Finding]
    printed: str | None = None

    @property
    def right(self) -> bool:
        """Whether all is said as the row wants, and no more."""
        prints = self.row.prints
        return self.found in self.row.expected and (prints is None or prints == self.printed)

    @property
    def verdict(self) -> str:
        if self.row.later:
            return "KAN NU" if self.right else "later"
        return "goed" if self.right else "FOUT"

    def __str__(self) -> str:
        """A line of the table, with more below it where something is not as it should be."""
        row = self.row
        wanted = " of ".join(_said(each, row.prints) for each in row.expected)
        lines = [f"{self.verdict:7}{row.what:58} {wanted}"]
        if not self.right:
            lines.append(f"{'':7}{'gevonden:':>58} {_said(self.found, self.printed)}")
        if row.later:
            lines.append(f"{'':7}{'later:':>58} {row.later}")
        return "\n".join(lines)


def _said(findings: set[Finding], printed: str | None) -> str:
    said = ", ".join(f"{code} @ {place}" for place, code in sorted(findings)) or "niets nieuws"
    return said if printed is None else f"{said}; gedrukt: {printed!r}"


def tell(judged: Sequence[Judged]) -> None:
    """Print the table; fails when a row is not as it says, or comes true before its time."""
    print("\n".join(map(str, judged)))
    for verdict, advice in (
        ("FOUT", "anders dan de rij zegt"),
        ("KAN NU", "zoals de rij zegt: haal 'later' weg"),
    ):
        rows = [each for each in judged if each.verdict == verdict]
        if rows:
            pytest.fail("\n".join([f"{len(rows)} rijen {advice}", *map(str, rows)]), pytrace=False)


def findings_in(output: str) -> dict[str, set[Finding]]:
    """What `check --json` found, by the name of the file."""
    found: dict[str, set[Finding]] = {}
    for each in json.loads(output):
        place = f"{each['sheet']}!{each['cell']}" if each["cell"] else each["sheet"]
        found.setdefault(each["workbook"], set()).add((place, each["code"]))
    return found


def answer_in(folder: Path, key: str) -> str | None:
    """What a dossier's documents print as the answer to a question; None where none asks it."""
    for path in sorted(folder.glob("*/*.docx")):
        controls = Word(path).controls
        value = controls.get(key)
        if isinstance(value, bool):
            return "x" if value else "-"
        if value is not None:
            return value
        boxes = [tag for tag in controls if tag.startswith(f"{key}:")]
        if boxes:
            return next((tag.rpartition(":")[2] for tag in boxes if controls[tag]), "")
    return None
