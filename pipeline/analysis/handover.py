"""How a trajectory ends: whether it is handed over, and what is agreed for afterwards (2.2.5)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.analysis.talks import talks_of
from pipeline.forms.keys import HANDOVER, PLAN
from pipeline.records.answers import FilledForm, Forms, printed
from pipeline.records.judgements import Handover

AGREEMENTS = {"werknemer": "akkoord_werknemer", "werkgever": "akkoord_werkgever"}


def handing_over(forms: Forms) -> tuple[bool, bool]:
    """Whether the handover is noted at all, and whether it is done.

    It is done from the day that the coach notes, once both parties agree; a coach who notes no
    more than the day, with the plan, need not ask them on a sheet of its own.
    """
    handover = forms[HANDOVER]
    dated = isinstance(handover.answers.get("datum"), dt.date)
    if not handover.in_use:
        return dated, dated and forms[PLAN].printable
    agreed = all(handover.answers.get(key) == "ja" for key in AGREEMENTS.values())
    noted = dated or "wie_neemt_over" in handover.answers
    return noted, dated and agreed and not handover.faulty


def handover_of(forms: Forms) -> Handover | None:
    """What is noted on the sheet of the handover; None when it is not in use."""
    handover = forms[HANDOVER]
    if not handover.in_use:
        return None
    contact = handover.answers.get("volgend_contact")
    contact = contact if isinstance(contact, dt.date) else None
    return Handover(
        facts=[(label, text) for label, text in _facts(handover) if text],
        next_contact=contact,
        held=any(contact and talk.day >= contact for talk in talks_of(forms)),
    )


def _facts(handover: FilledForm) -> Iterator[tuple[str, str]]:
    agreed = [who for who, key in AGREEMENTS.items() if handover.answers.get(key) == "ja"]
    on, contact = printed(handover, "datum"), printed(handover, "volgend_contact")
    said = [printed(handover, key) for key in ("opvolging", "frequentie", "wijze")]
    said.append(f"volgend contact op {contact}" if contact else "")
    yield "Overgedragen op", f"{on}, akkoord: {' en '.join(agreed) or 'nog niemand'}" if on else ""
    yield "Afronding", _with(handover, "reden", "doorverwezen_naar", ": {}")
    yield "Neemt het over", _with(handover, "wie_neemt_over", "vervanger", ", anders {}")
    yield "Opvolging", ", ".join(filter(None, said))


def _with(handover: FilledForm, key: str, more: str, words: str) -> str:
    """An answer, and after it what another adds."""
    text, added = printed(handover, key), printed(handover, more)
    return f"{text}{words.format(added)}" if text and added else text
