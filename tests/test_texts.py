"""Texts as messages quote them."""

from __future__ import annotations

import pytest

from pipeline.records.text import cut_beside

BEGIN = "Elke week een kwartier samen met Ilse, in het bureau van de directie, en"


@pytest.mark.parametrize(
    ("one", "other", "quoted"),
    [
        ("kort", "korter", ("kort", "korter")),
        ("", f"{BEGIN} dan.", ("", "Elke week een kwartier samen met Ilse, in het bureau van de…")),
        (
            f"{BEGIN} dan.",
            f"{BEGIN} nu.",
            ("…van de directie, en dan.", "…van de directie, en nu."),
        ),
        (BEGIN, f"{BEGIN} nu.", ("…bureau van de directie, en", "…bureau van de directie, en nu.")),
        ("x" * 90, "x" * 91, (f"…{'x' * 30}", f"…{'x' * 31}")),
    ],
)
def test_side_by_side_from_where_they_differ(one: str, other: str, quoted: tuple[str, str]) -> None:
    assert cut_beside(one, other) == quoted
