"""What passes between the stages: cells as read, and the answers that they turned out to be."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from pipeline.findings import Finding, Severity
from pipeline.forms.model import Form

Raw = str | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta
"""What a cell of a workbook may hold."""

Answer = str | dt.date | tuple[str, ...]
"""A judged answer: text, a date, the code of a choice, or the codes of all ticked boxes."""

Entry = dict[str, Answer]
"""One row of a table: what is answered, by column key."""


@dataclass(frozen=True)
class Cell:
    """What stands in one cell; value is "" for an empty one."""

    sheet: str
    address: str
    value: Raw

    @property
    def filled(self) -> bool:
        """Whether anything but white space stands there."""
        return bool(self.value.strip()) if isinstance(self.value, str) else True


@dataclass
class Content:
    """Everything read from one workbook, by full key.

    cells: one cell per field, or per box of a field of which several may be ticked. tables: per
    table the filled rows, each a cell per column key. again: cells whose key stood elsewhere
    already, with other content. version: of the forms that the workbook was made with; "" when it
    does not say.
    """

    cells: dict[str, Cell] = field(default_factory=dict)
    tables: dict[str, list[dict[str, Cell]]] = field(default_factory=dict)
    again: list[tuple[str, Cell]] = field(default_factory=list)
    version: str = ""


@dataclass
class FilledForm:
    """One form of one dossier.

    answers: by field key, only of fields that are answered, own or inherited. rows: per table the
    entries in order. in_use: whether the coach typed anything on its sheet.
    """

    form: Form
    in_use: bool = False
    answers: dict[str, Answer] = field(default_factory=dict)
    rows: dict[str, list[Entry]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def faulty(self) -> bool:
        """Whether a fout holds its documents back."""
        return any(f.severity is Severity.ERROR for f in self.findings)
