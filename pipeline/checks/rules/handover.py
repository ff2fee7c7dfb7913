"""The handover (guide 2.2.5): nothing left open, everybody agrees, and it is clear what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.rules.typed import date_of, text_of
from pipeline.forms.keys import HANDOVER, PLAN, Key
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.text import day, listed

ACTIONS, DATE = "acties", Key(HANDOVER, "datum")
AGREEMENTS = {"akkoord_werknemer": "de werknemer", "akkoord_werkgever": "de werkgever"}
REASON, WHERETO, REFERRED = "reden", "doorverwezen_naar", "doorverwezen"
FOLLOW_UP, HOW = "opvolging", ("frequentie", "wijze")
NAMED = re.compile(r"\bacties?((?:\W|\ben\b|\d)+)", re.IGNORECASE)
"""Actions by number in a text: "actie 3", "acties 2, 3 en 5"."""


def handed_over(forms: Forms) -> Iterator[Doubt]:
    """Who hands over leaves no action to nobody, and everybody agrees on how it ends (2.2.5)."""
    handover, on = forms[HANDOVER], date_of(DATE, forms)
    if not (handover.in_use and on):
        return
    if left := _left_open(forms):
        stand = "staan" if len(left) > 1 else "staat"
        yield Doubt(Code.HANDED_OVER_OPEN, DATE, date=day(on), which=listed(left), stand=stand)
    for key, who in AGREEMENTS.items():
        if handover.answers.get(key) != "ja":
            yield Doubt(Code.HANDED_OVER_ALONE, Key(HANDOVER, key), wie=who)
    if REASON not in handover.answers and REASON not in handover.refused:
        yield Doubt(Code.ENDED_WITHOUT_REASON, Key(HANDOVER, REASON))


def clear_what_follows(forms: Forms) -> Iterator[Doubt]:
    """Follow-up says how often or in which way, and a referral where to (guide 2.2.5 and 2.1)."""
    said = forms[HANDOVER].answers
    if said.get(FOLLOW_UP) == "ja" and not any(key in said for key in HOW):
        yield Doubt(Code.FOLLOW_UP_UNCLEAR, Key(HANDOVER, FOLLOW_UP))
    if said.get(REASON) == REFERRED and WHERETO not in said:
        yield Doubt(Code.REFERRED_WHERE, Key(HANDOVER, WHERETO))


def _left_open(forms: Forms) -> list[str]:
    """The numbers of the actions that are open, and that the agreements do not name."""
    plan = forms[PLAN]
    closed = next(table.closed for table in plan.form.tables if table.key == ACTIONS)
    agreed = NAMED.findall(text_of(Key(HANDOVER, "afspraken"), forms))
    continued = {number for named in agreed for number in re.findall(r"\d+", named)}
    rows = enumerate(plan.rows[ACTIONS], start=1)
    still_open = [str(number) for number, row in rows if row.get("status") not in closed]
    return [number for number in still_open if number not in continued]
