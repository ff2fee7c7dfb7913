"""Telephone numbers and national numbers as people write them: one reading for check and print."""

from __future__ import annotations

import datetime as dt


def phone_in_national_form(text: str) -> str | None:
    """A valid number as it is written in Belgium, a foreign one with its country; else None."""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, "BE")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    national = phonenumbers.region_code_for_number(number) == "BE"
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, style.NATIONAL if national else style.INTERNATIONAL)


def national_number(text: str) -> str | None:
    """A valid Belgian national or BIS number as 85.07.30-033.28, else None.

    Both centuries are tried: for births from 2000 the check digits count a 2 before the number.
    """
    from stdnum.be import nn, ssn

    return str(nn.format(text)) if ssn.is_valid(text) else None


def birth_date_in(number: str) -> dt.date | None:
    """The birth date that a valid national number tells; None where it does not tell one."""
    from stdnum.be import ssn

    return ssn.get_birth_date(number)
