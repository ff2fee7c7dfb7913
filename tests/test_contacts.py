"""Telephone numbers and addresses as people write them, beyond what the tables of values say."""

from __future__ import annotations

from email_validator import validate_email
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records.contacts import LONGEST_PLAIN, PLAIN_EMAIL, has_email


@given(st.from_regex(PLAIN_EMAIL, fullmatch=True))
def test_what_is_taken_for_an_address_at_first_sight_is_one_for_the_library(address: str) -> None:
    if len(address) <= LONGEST_PLAIN:
        validate_email(address, check_deliverability=False)
        assert has_email(address)
