"""What LibreOffice makes of a file: another format, or what a workbook says once it computed."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from itertools import count
from pathlib import Path
from typing import Any

Sheets = dict[str, list[list[Any]]]
"""The rows of every sheet, from the first cell on."""

EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
"""With commas and quotes, in UTF-8, values as they are, a file for each sheet."""


@dataclass
class LibreOffice:
    """LibreOffice without a window, with one profile for all calls: a first start costs most."""

    root: Path
    calls: Iterator[int] = field(default_factory=count)

    @property
    def profile(self) -> str:
        """What says to LibreOffice which profile."""
        return f"-env:UserInstallation={self.root.as_uri()}/profiel"

    def convert(self, target: str, *paths: Path) -> list[Path]:
        """The files as LibreOffice saves them in another format, all in one call."""
        folder = self.root / str(next(self.calls))
        command = ["soffice", self.profile, "--headless"]
        command += ["--convert-to", target, "--outdir", str(folder), *map(str, paths)]
        subprocess.run(command, check=True, capture_output=True, timeout=400)
        return [folder / f"{path.stem}.{target.partition(':')[0]}" for path in paths]

    def recalculated(self, *paths: Path) -> list[Sheets]:
        """What workbooks say in LibreOffice: half the work of saving them as workbooks."""
        saved = self.convert(EVERY_SHEET, *paths)
        return [
            {
                sheet.stem.removeprefix(f"{book.stem}-"): list(csv.reader(_lines_of(sheet)))
                for sheet in book.parent.glob(f"{book.stem}-*.csv")
            }
            for book in saved
        ]


def _lines_of(path: Path) -> StringIO:
    return StringIO(path.read_text("utf-8"), newline="")
