"""Writing the overview: the sheet and the page, each whole or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from pipeline.files.folders import OVERVIEW
from pipeline.files.writing import write_file
from pipeline.overview.facts import overview_of
from pipeline.overview.page import build_page
from pipeline.overview.spreadsheet import build_sheet
from pipeline.records.outcome import Outcome

PAGE = "overzicht.html"


def write_overview(
    outcomes: Sequence[Outcome], output: Path, today: dt.date
) -> dict[Path, OSError]:
    """Write both from the outcomes of a whole run, each whatever becomes of the other.

    Gives what could not be written, and why.
    """
    overview = overview_of(outcomes, output, today)
    failed = {}
    for path, build in (
        (output / PAGE, lambda: build_page(overview, output)),
        (output / OVERVIEW, lambda: build_sheet(overview)),
    ):
        try:
            write_file(path, build())
        except OSError as error:
            failed[path] = error
    return failed
