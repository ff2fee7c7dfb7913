"""What an organisation calls today what the guide calls otherwise, from `instellingen.toml`.

The paper forms keep the guide's words; these stand beside them, on the sheets and in the list of
abbreviations.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.forms.words import ABBREVIATIONS, GUIDE_WORDS

SECTION, CHECKED = "woorden", "nagekeken"
LONGEST = 200
MARK = "Vandaag: "
"""Begins what is said of today's words, wherever it is put behind another text."""

SHIPPED = {
    "VOP": "individueel maatwerk: loonpremie en/of begeleidingspremie, sinds 1 juli 2023; een "
    "lopende VOP kon behouden blijven voor haar duur",
    "BTOM's": "tewerkstellingsondersteunende maatregelen (VDAB)",
    "indicatie arbeidshandicap": "door VDAB erkende arbeidsbeperking of gezondheidsprobleem",
    "NEC": "reguliere (gewone) arbeidsmarkt",
    "GIBO": "IBO voor kwetsbare werkzoekenden (K-IBO, later IBO plus)",
    "DAH": "VDAB-dienst tewerkstellingsondersteunende maatregelen",
    "VAPH": "niet meer voor werk; VDAB",
    "RESOC": "bestaat niet meer",
    "arbeidsgeneesheer": "preventieadviseur-arbeidsarts, 'arbeidsarts'",
    "adviserend geneesheer": "adviserend arts; daarnaast de terug-naar-werkcoördinator",
    "mentale beperking": "verstandelijke beperking of handicap",
    "BUSO": "buitengewoon secundair onderwijs (BuSO)",
    "rust- en verzorgingstehuis": "woonzorgcentrum",
}
"""As far as nobody says otherwise; an organisation should look them through."""

OURS = re.compile(rf"\s?{MARK}(?:{'|'.join(map(re.escape, GUIDE_WORDS))}) = .*\.", re.DOTALL)
SAID = tuple((word, SHIPPED.get(word, "")) for word in GUIDE_WORDS)


@dataclass(frozen=True)
class TodaysWords:
    """nagekeken: when they were last looked through. said: today's word for each of the guide's.

    "" where nothing is to be said.
    """

    nagekeken: dt.date = dt.date(2026, 11, 24)
    said: tuple[tuple[str, str], ...] = SAID

    def about(self, label: str) -> str:
        """What is to be said of the guide's words in a label; "" when there is nothing."""
        meant = dict(ABBREVIATIONS)
        found = [
            f"{word} = {today}"
            for word, today in self.said
            if today and any(_stands_in(form, label) for form in (word, meant.get(word, word)))
        ]
        return f"{MARK}{'; '.join(found)}." if found else ""


def without_todays_words(text: str) -> str:
    """A text without what `about` adds to it, whichever words an organisation chose."""
    return OURS.sub("", text) if MARK in text else text


def _stands_in(word: str, label: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", label, re.IGNORECASE))


def todays_words_of(values: Mapping[str, object]) -> TodaysWords:
    """The words that a file chooses, the shipped ones for the rest. Raises ValueError, in Dutch."""
    said = dict(SAID)
    for name, value in values.items():
        if name == CHECKED:
            continue
        if name not in said:
            known = ", ".join(f"'{word}'" for word in said)
            raise ValueError(f"'{name}' is geen woord van de gids. Kies uit {known}.")
        if not isinstance(value, str) or "\n" in value or len(value) > LONGEST:
            raise ValueError(
                f"'{name}' moet tekst tussen aanhalingstekens zijn, op één regel en met hoogstens "
                f"{LONGEST} tekens."
            )
        said[name] = value.strip()
    checked = values.get(CHECKED, TodaysWords.nagekeken)
    if type(checked) is not dt.date:
        raise ValueError(f"'{CHECKED}' moet een datum zijn, zoals 2026-11-24.")
    return TodaysWords(checked, tuple(said.items()))
