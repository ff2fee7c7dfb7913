"""How many pages a document takes, as LibreOffice prints it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path


def pages_of(pdf: Path) -> int:
    info = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", info)[1])  # type: ignore[index]
