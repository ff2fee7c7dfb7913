"""A text as an Excel file holds it."""

from __future__ import annotations

import re

UNWRITTEN = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)")
"""What XML cannot hold, and what Excel would read as such a sign."""


def spelled(text: str) -> str:
    """The text with each sign that XML cannot hold spelled out, as Excel does: _x000B_."""
    return UNWRITTEN.sub(lambda sign: f"_x{ord(sign[0]):04X}_", text)
