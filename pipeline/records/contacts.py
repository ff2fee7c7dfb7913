"""Telephone numbers, e-mail addresses and national numbers as people write them."""

from __future__ import annotations

import datetime as dt
import re

PHONE_SIGNS = re.compile(r"\+?[\d\s()./-]+")
PLAIN_EMAIL = re.compile(
    r"[a-z0-9]+(?:[._-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+(?:be|nl|com|eu|org|net|example)",
    re.IGNORECASE | re.ASCII,
)
"""An address as most are. The library agrees (a test asks it), but loading it takes 20 ms."""

LONGEST_PLAIN = 60
NOTHING = ("-", "/", "?", "nvt", "n.v.t.", "geen", "onbekend", "idem")
"""What people write to say that there is nothing to say."""


def phone_in_national_form(text: str) -> str | None:
    """A text that is one valid number, as it is written in Belgium; None when it says more.

    A foreign number comes with its country.
    """
    import phonenumbers

    if not PHONE_SIGNS.fullmatch(text):
        return None
    try:
        number = phonenumbers.parse(text, "BE")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    national = phonenumbers.region_code_for_number(number) == "BE"
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, style.NATIONAL if national else style.INTERNATIONAL)


def has_phone(text: str) -> bool:
    """Whether a valid number stands in a text, alone, with others, or with a word beside it."""
    import phonenumbers

    parts = re.split(r"[,;\n]|(?<=\d)\s*/\s*(?=0\d{3})|\b(?:of|en)\b", text)
    found = any(phone_in_national_form(part.strip()) for part in parts)
    return found or phonenumbers.PhoneNumberMatcher(text, "BE").has_next()


def has_email(text: str) -> bool:
    """Whether a well-formed address stands in a text, alone, with others, or with a word."""
    if len(text) <= LONGEST_PLAIN and PLAIN_EMAIL.fullmatch(text):
        return True
    from email_validator import EmailNotValidError, validate_email

    alone = "@" in text and len(text.split()) == 1
    for word in [text] if alone else re.split(r"[\s,;<>()]+", text):
        try:
            validate_email(word.removeprefix("mailto:"), check_deliverability=False)
        except EmailNotValidError:
            continue
        return True
    return False


def national_number(text: str) -> str | None:
    """A valid Belgian national or BIS number as 85.07.30-033.28, else None.

    Signs between the figures do not matter, and a zero that Excel dropped is put back. Both
    centuries are tried: for births from 2000 the check digits count a 2 before the number.
    """
    from stdnum.be import nn, ssn

    figures = re.sub(r"\D", "", text)
    if len(figures) == 10 and figures == text:
        figures = f"0{figures}"
    return str(nn.format(figures)) if len(figures) == 11 and ssn.is_valid(figures) else None


def birth_date_in(number: str) -> dt.date | None:
    """The birth date that a national number tells; None when it tells none, or is no number."""
    from stdnum.be import ssn

    return ssn.get_birth_date(number) if ssn.is_valid(number) else None
