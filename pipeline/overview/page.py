"""The overview as one HTML file: nothing is fetched from anywhere, nothing leaves it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pipeline.files.folders import OVERVIEW, WORKLIST
from pipeline.files.links import link_to
from pipeline.overview.charts import LEGEND, bars_of, stacks_of
from pipeline.overview.counts import ANSWERS, FEW, HIDING
from pipeline.overview.facts import Overview
from pipeline.records.catalogue import Severity
from pipeline.records.text import day

TEMPLATE = "overzicht.html"


def build_page(overview: Overview, output: Path) -> bytes:
    """The page, the same bytes for the same overview. output: where it will stand."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = _day
    text = environment.get_template(TEMPLATE).render(
        overview=overview,
        headlines=_headlines(overview),
        stages=bars_of(overview.stages),
        due=bars_of(overview.due),
        groups=bars_of(overview.groups),
        few=FEW,
        sides=[(side, stacks_of(side)) for side in overview.sides],
        answers=ANSWERS,
        legend=LEGEND,
        hiding=HIDING,
        sheet=OVERVIEW,
        worklist=link_to(output / WORKLIST, output) if overview.findings else "",
    )
    return text.encode()


def _headlines(overview: Overview) -> list[tuple[int, str, bool]]:
    """The figures at the top: how many, of what, and whether that asks for attention."""
    rows, to_do = overview.dossiers, len(overview.open_actions)
    overdue = sum(row.overdue for row in rows)
    urgent = sum(row.urgent or 0 for row in rows)
    errors = sum(found.severity is Severity.ERROR for found in overview.findings)
    empty = sum(len(row.missing) for row in rows)
    return [
        (len(rows), "dossier" if len(rows) == 1 else "dossiers", False),
        (to_do, "open actie" if to_do == 1 else "open acties", False),
        (overdue, "actie te laat" if overdue == 1 else "acties te laat", overdue > 0),
        (urgent, "dringend tekort" if urgent == 1 else "dringende tekorten", False),
        (errors, "fout" if errors == 1 else "fouten", errors > 0),
        (empty, "formulier niet ingevuld" if empty == 1 else "formulieren niet ingevuld", False),
    ]


def _day(date: dt.date | None) -> str:
    return day(date) if date else ""
