"""What is found in a dossier.

A finding is a record: where, what, how serious, how to mend it. All are collected, none stops
the rest.
"""

from __future__ import annotations

import errno
from dataclasses import asdict, dataclass

from pipeline.records.catalogue import Code, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. sheet, cell, form, field and label are empty where they do not apply.

    workbook is a file name, cell an address such as "C12", form and field are keys, label is what
    the coach sees beside the cell.
    """

    code: str
    severity: Severity
    message: str
    workbook: str = ""
    sheet: str = ""
    cell: str = ""
    form: str = ""
    field: str = ""
    label: str = ""

    def __str__(self) -> str:
        """As it is read, from the file by way of the cell to what to do."""
        place = self.sheet
        if self.cell:
            place = f"{self.sheet}!{self.cell}"
        elif place and "/" not in place:  # which no sheet has, and what came back always
            place = f"blad {self.sheet}"
        label = f" ({self.label})" if self.label else ""
        return f"{', '.join(filter(None, (self.workbook, place)))}{label}: {self.message}"

    def as_data(self) -> dict[str, str]:
        """The finding as plain data, for `--json`."""
        return {name: str(value) for name, value in asdict(self).items()}


def reason_of(error: OSError) -> str:
    """Why a file could not be written, in words."""
    reasons = {
        errno.EACCES: "geen toegang",
        errno.EPERM: "geen toegang",
        errno.EROFS: "de schijf is alleen-lezen",
        errno.ENOSPC: "de schijf is vol",
        errno.EEXIST: "er staat een bestand waar een map hoort",
        errno.ENOTDIR: "er staat een bestand waar een map hoort",
        errno.EISDIR: "er staat een map met die naam",
        errno.ENAMETOOLONG: "de naam is te lang",
        errno.ENOENT: "de map is er niet (meer)",
        errno.EIO: "de schijf geeft een fout",
        errno.EBUSY: "een ander programma gebruikt het",
    }
    return reasons.get(error.errno or 0, error.strerror or str(error))


def advice_of(error: OSError, program: str = "Word") -> str:
    """What to do about a file that could not be written; program: where it may be open."""
    folder = "Kies een map waar u mag schrijven, met --output of in instellingen.toml."
    closing = f"Sluit het als het nog open staat in {program}, en probeer opnieuw."
    advice = {
        errno.ENOSPC: "Maak plaats op de schijf, en probeer opnieuw.",
        errno.EROFS: folder,
        errno.EEXIST: "Haal weg wat daar staat, en probeer opnieuw.",
        errno.ENOTDIR: "Haal weg wat daar staat, en probeer opnieuw.",
        errno.EISDIR: "Haal weg wat daar staat, en probeer opnieuw.",
        errno.ENAMETOOLONG: "Geef de werkmap een kortere naam.",
        errno.EIO: folder,
    }
    return advice.get(error.errno or 0, closing)


def finding(code: Code, workbook: str, label: str = "", /, **words: object) -> Finding:
    """A finding about a workbook as a file, or about the document that is its label.

    words: for the message of the catalogue. KeyError if one misses.
    """
    message = code.value
    sentence = message.sentence(**words)
    return Finding(message.code, message.severity, sentence, workbook, label=label)


class RefusedError(Exception):
    """What cannot be read, a cell or a file: the code of the finding, the words of its message."""

    def __init__(self, code: Code, /, **words: object) -> None:
        super().__init__(code.value.code)
        self.code, self.words = code, words
