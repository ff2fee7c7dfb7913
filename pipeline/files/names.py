"""Names that are one name on some system, or for people."""

from __future__ import annotations

import unicodedata


def alike(name: str) -> str:
    """The same for names that some system takes for one, whatever capitals and accents it knows."""
    return unicodedata.normalize("NFC", name).strip().casefold()
