"""What a check doubts, and the one place where doubts become findings."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.forms.keys import Key
from pipeline.records.answers import Cell, Forms
from pipeline.records.catalogue import Code
from pipeline.records.findings import Finding, finding
from pipeline.records.lookup import cell_of, field_of

DOSSIER = Key("")
"""What a doubt is about that is about no form."""


class Doubt:
    """One thing that a check found: its code, what it is about, and the words of its message.

    where: the key of a field, of a column in its row, of a box, or of a form as a whole. cell:
    where it was found, unless that is where the answer to the key stands.
    """

    def __init__(
        self, code: Code, where: Key = DOSSIER, cell: Cell | None = None, /, **words: object
    ) -> None:
        self.code, self.where, self.cell, self.words = code, where, cell, words


def report(doubts: Iterable[Doubt], forms: Forms, workbook: str) -> list[Finding]:
    """Add what is doubted to the findings of the form that it is about; gives the dossier's own.

    doubts: of one check, that may stumble while it looks: that costs what it would still have
    found, and is told.
    """
    of_dossier: list[Finding] = []
    try:
        for doubt in doubts:
            filled = forms.get(doubt.where.form)
            findings = filled.findings if filled else of_dossier
            findings.append(_finding(doubt, forms, workbook))
    except Exception as error:
        name = getattr(doubts, "__name__", "")
        what, reason = "een controle is niet gebeurd", f"{name}, {type(error).__name__}: {error}"
        of_dossier.append(finding(Code.UNEXPECTED, workbook, what=what, reason=reason))
    return of_dossier


def _finding(doubt: Doubt, forms: Forms, workbook: str) -> Finding:
    key, filled = doubt.where, forms.get(doubt.where.form)
    field = field_of(key, forms)
    cell = doubt.cell or cell_of(key, forms)
    label = field.label if field else ""
    if field and key.box:  # what stands beside its cell is the box
        label = next(choice.label for choice in field.choices if choice.code == key.box)
    message = doubt.code.value
    return Finding(
        message.code,
        message.severity,
        message.sentence(**doubt.words),
        workbook,
        sheet=cell.sheet if cell else filled.form.sheet if filled else "",
        cell=cell.address if cell else "",
        form=key.form if filled else "",
        field=field.key if field else "",
        label=label,
    )
