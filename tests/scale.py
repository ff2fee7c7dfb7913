"""How much is done of what is long by nature: a part in `make test`, all in `make test-long`.

Such a test is marked `long` and asks here how many rounds to go: `make test-long` runs those tests
alone, with LONG=1 in the environment; LONG=3 goes a third of the rounds.
"""

from __future__ import annotations

import os

ONE_IN = int(os.environ.get("LONG", 0))


def rounds(part: int, whole: int) -> int:
    """How many rounds a test marked `long` goes, with and without LONG."""
    return max(part, whole // ONE_IN) if ONE_IN else part
