"""What is found in a dossier, and the one catalogue of what is said about it.

A finding is a record: where, what, how serious, how to mend it. All are collected, none stops
the rest. The sentences are Dutch, as one would say them to a colleague.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum


class Severity(StrEnum):
    """A fout holds back the documents of its form; the others only tell."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    TIP = "tip"


@dataclass(frozen=True)
class Message:
    """An entry of the catalogue: its meaning for the manual, and the templates of what is said."""

    severity: Severity
    meaning: str
    problem: str
    mend: str


CATALOGUE = {
    "verplicht-leeg": Message(
        Severity.ERROR,
        "Een verplicht antwoord ontbreekt op een blad dat in gebruik is.",
        "dit verplichte antwoord ontbreekt.",
        "Vul de cel in{elsewhere}.",
    ),
    "score-ongeldig": Message(
        Severity.ERROR,
        "Er staat iets anders dan een cijfer van de schaal.",
        "{value} is geen score.",
        "Kies 1 tot {highest}.",
    ),
    "keuze-onbekend": Message(
        Severity.ERROR,
        "Het antwoord staat niet in de keuzelijst.",
        "{value} staat niet in de keuzelijst.",
        "Kies {choices}.",
    ),
    "vakje-onbekend": Message(
        Severity.ERROR,
        "Bij een aan te kruisen mogelijkheid staat iets anders dan een x.",
        "{value} is geen kruisje.",
        "Zet een x als dit van toepassing is, of maak de cel leeg.",
    ),
    "datum-ongeldig": Message(
        Severity.ERROR,
        "Er staat geen bestaande datum, of niet als dag/maand/jaar.",
        "{value} is geen datum.",
        "Schrijf dag/maand/jaar, bijvoorbeeld 31/12/2024.",
    ),
    "dubbel-ingevuld": Message(
        Severity.ERROR,
        "Dezelfde vraag staat twee keer in de werkmap, met een verschillend antwoord.",
        "dit antwoord staat ook op {other}, met een andere inhoud.",
        "Wis een van beide.",
    ),
    "bestand-onleesbaar": Message(
        Severity.ERROR,
        "Het bestand is beschadigd, leeg of geen Excel-werkmap.",
        "dit bestand is niet te lezen als Excel-werkmap.",
        "Open het in Excel en bewaar het opnieuw als .xlsx.",
    ),
    "geen-dossier": Message(
        Severity.ERROR,
        "De werkmap is geen dossier.",
        "dit is geen dossier: er staat geen enkel formulier van Jobpepper in.",
        "Begin met een nieuw dossier ('make new NAME=…'), of haal het bestand hier weg.",
    ),
    "document-mislukt": Message(
        Severity.ERROR,
        "Een sjabloon ontbreekt of mist iets, zodat het document niet alles zou bevatten.",
        "het document kon niet gemaakt worden ({reason}).",
        "Kijk het sjabloon in docx_templates na, of maak het opnieuw met 'make templates'.",
    ),
    "document-niet-bewaard": Message(
        Severity.ERROR,
        "Een document kon niet weggeschreven worden.",
        "het document kon niet bewaard worden ({reason}).",
        "Sluit het als het nog open staat in Word, en probeer opnieuw.",
    ),
}


@dataclass(frozen=True)
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
        place = f", {self.sheet}!{self.cell}" if self.cell else ""
        label = f" ({self.label})" if self.label else ""
        return f"{self.workbook}{place}{label}: {self.message}"

    def as_data(self) -> dict[str, str]:
        """The finding as plain data, for `--json`."""
        return {name: str(value) for name, value in asdict(self).items()}


def finding(code: str, *, words: dict[str, object] | None = None, **place: str) -> Finding:
    """A finding from the catalogue; words fill the message's template. KeyError if one misses."""
    entry = CATALOGUE[code]
    sentence = f"{entry.problem} {entry.mend}".format(**(words or {}))
    return Finding(code, entry.severity, sentence, **place)
