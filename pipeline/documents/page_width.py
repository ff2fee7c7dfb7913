"""How wide the text of a document is, for what is measured without building one."""

from __future__ import annotations

TEXT_WIDTH = 9638
"""Between the margins, in twentieths of a point: A4 less 2 cm on either side."""
