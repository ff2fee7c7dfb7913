"""Answers that are kept as they are, but look odd: a word of warning per kind of field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.answers import Answer
from pipeline.contacts import phone_in_national_form
from pipeline.forms.model import Field, Kind

Said = tuple[str, dict[str, object]]
BELGIAN_POSTCODE = re.compile(r"[1-9]\d{3}")


def doubts_about(field: Field, answer: Answer) -> Iterator[Said]:
    """The codes of the warnings about one answer, with the words for their messages."""
    check = DOUBTS.get(field.kind)
    if check and isinstance(answer, str):
        yield from check(answer)


def _postcode(text: str) -> Iterator[Said]:
    if not BELGIAN_POSTCODE.fullmatch(text):
        yield "postcode-buitenlands", {"value": f"'{text}'"}


def _phone(text: str) -> Iterator[Said]:
    if phone_in_national_form(text) is None:
        yield "telefoon-ongeldig", {"value": f"'{text}'"}


def _email(text: str) -> Iterator[Said]:
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(text, check_deliverability=False)
    except EmailNotValidError:
        yield "email-ongeldig", {"value": f"'{text}'"}


DOUBTS: dict[Kind, Callable[[str], Iterator[Said]]] = {
    Kind.POSTCODE: _postcode,
    Kind.PHONE: _phone,
    Kind.EMAIL: _email,
}
