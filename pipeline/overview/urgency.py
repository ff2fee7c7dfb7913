"""What asks for the coordinator first: terms of actions, urgency of dossiers, names in order."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

SOON, NOTICE = 30, 6
"""Days before an action is due, and months before a measure of support ends, that it is soon."""

Natural = tuple[str | int, ...]


class Term(StrEnum):
    """When an open action is due."""

    LATE = "Te laat"
    WEEK = "Deze week"
    SOON = f"Binnen {SOON} dagen"
    LATER = "Later"
    UNDATED = "Zonder streefdatum"


class Urgency(StrEnum):
    """What a dossier asks for, the most urgent first."""

    NOW = "nu"
    WEEK = "deze week"
    WATCH = "opvolgen"
    CALM = "rustig"


MEANING = {
    Urgency.NOW: "een actie te laat, een fout, of niet gelezen",
    Urgency.WEEK: "een actie tegen zondag",
    Urgency.WATCH: "een dringend tekort of een waarschuwing",
    Urgency.CALM: "niets van dat alles",
}


def term_of(due: dt.date | None, today: dt.date) -> Term:
    """Late is from the day after; a week ends on Sunday."""
    if due is None:
        return Term.UNDATED
    if due < today:
        return Term.LATE
    days = (due - today).days
    if days <= 6 - today.weekday():
        return Term.WEEK
    return Term.SOON if days <= SOON else Term.LATER


def urgency_of(terms: Sequence[Term], *, broken: bool, watch: bool) -> Urgency:
    """How urgent a dossier is, from the terms of its open actions and what else there is.

    broken: it has a fout or could not be read. watch: an urgent shortage or a warning.
    """
    if broken or Term.LATE in terms:
        return Urgency.NOW
    if Term.WEEK in terms:
        return Urgency.WEEK
    return Urgency.WATCH if watch else Urgency.CALM


def ends_soon(until: dt.date, today: dt.date) -> bool:
    """Whether what lasts until a day has ended, or does so within half a year."""
    months = 12 * today.year + today.month + NOTICE
    return (12 * until.year + until.month, until.day) <= (months, today.day)


def natural(text: str) -> Natural:
    """A text to sort by as people do: no capitals, no accents, and 2 before 10."""
    plain = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return tuple(
        int(piece) if at % 2 else piece for at, piece in enumerate(re.split(r"(\d{1,18})", plain))
    )
