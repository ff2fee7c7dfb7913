"""How much is done of what is long by nature: a part in `make test`, all in `make test-long`.

Such a test is marked `long` and asks here how many rounds to go: `make test-long` runs those tests
alone, with LONG in the environment.
"""

from __future__ import annotations

import os

WHOLE = "LONG" in os.environ


def rounds(part: int, whole: int) -> int:
    """How many rounds a test marked `long` goes, with and without LONG."""
    return whole if WHOLE else part
