"""Answers that are kept as they are, but look odd: a word of warning per kind of field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.checks.values import shown
from pipeline.forms.model import Field, Kind
from pipeline.records.answers import Answer
from pipeline.records.contacts import NOTHING, has_email, has_phone
from pipeline.records.text import fold

Said = tuple[str, dict[str, object]]
BELGIAN_POSTCODE = re.compile(r"(?:BE?[- ]?)?[1-9]\d{3}(?:\s+\D{3,})?", re.IGNORECASE)


def doubts_about(field: Field, answer: Answer) -> Iterator[Said]:
    """The codes of the warnings about one answer, with the words for their messages."""
    doubt = DOUBTS.get(field.kind)
    if doubt and isinstance(answer, str) and fold(answer) not in NOTHING:
        code, fits = doubt
        if not fits(answer):
            yield code, {"value": shown(answer)}


DOUBTS: dict[Kind, tuple[str, Callable[[str], object]]] = {
    Kind.POSTCODE: ("postcode-buitenlands", BELGIAN_POSTCODE.fullmatch),
    Kind.PHONE: ("telefoon-ongeldig", has_phone),
    Kind.EMAIL: ("email-ongeldig", has_email),
}
