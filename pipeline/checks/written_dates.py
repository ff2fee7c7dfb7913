"""Dates as people write them: day first, or year first with four figures; the rest is refused."""

from __future__ import annotations

import datetime as dt
import re

from pipeline.records.catalogue import Code
from pipeline.records.findings import RefusedError

DASHES = re.compile("[\u2010-\u2015\u2212]")
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
SHORT = {"mrt": 3, "sept": 9, **{name[:3]: number for number, name in enumerate(MONTHS, start=1)}}
NUMBER_OF = {**SHORT, **{name: number for number, name in enumerate(MONTHS, start=1)}}
"""Which month a word names: "september", "sep" and "sept" are all 9."""

WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+|(?:ma|di|wo|do|vr|za|zo)\.?,?\s+)?"
IN_WORDS = rf"{WEEKDAY}(?P<day>\d{{1,2}})(?:ste|de|e|\.)?\s*(?P<month>{'|'.join(NUMBER_OF)})\b\.?"
IN_FIGURES = r"(?P<day>\d{1,2})\s*(?P<sign>[/.-])\s*(?P<month>\d{1,2})"
YEAR = r"(?P<year>\d{4}|\d{2})"
TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"

WITH_YEAR = (
    rf"{IN_FIGURES}\s*(?P=sign)\s*{YEAR}",
    rf"{IN_WORDS},?\s*{YEAR}",
    rf"(?P<year>\d{{4}})(?P<sign>[/.-])(?P<month>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}}){TIME}",
)
WRITTEN = [re.compile(pattern, re.IGNORECASE) for pattern in WITH_YEAR]
WITHOUT_YEAR = [re.compile(pattern, re.IGNORECASE) for pattern in (IN_FIGURES, IN_WORDS)]


def written_date(text: str, quoted: str) -> dt.date:
    """The date that a text is: 4/3/2024, "4 mrt. 2024", 2024-03-04. Raises RefusedError.

    Never month first, never a year of two figures, never a year that is guessed. quoted: the text
    as a message quotes it.
    """
    plain = " ".join(DASHES.sub("-", text).split())
    found = next((hit for pattern in WRITTEN if (hit := pattern.fullmatch(plain))), None)
    if found is None:
        without = any(pattern.fullmatch(plain) for pattern in WITHOUT_YEAR)
        raise RefusedError(Code.DATE_WITHOUT_YEAR if without else Code.DATE_INVALID, value=quoted)
    if len(found["year"]) == 2:
        raise RefusedError(Code.DATE_SHORT_YEAR, value=quoted)
    month = NUMBER_OF.get(found["month"].lower()) or int(found["month"])
    try:
        return dt.date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        raise RefusedError(Code.DATE_IMPOSSIBLE, value=quoted) from None
