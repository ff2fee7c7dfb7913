"""The overview as one HTML file: nothing is fetched from anywhere, nothing leaves it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from pipeline.analysis.opinions import ANSWERS
from pipeline.analysis.small_counts import FEW, HIDDEN
from pipeline.files.folders import OVERVIEW, WORKLIST
from pipeline.files.links import link_to
from pipeline.forms.skills import SKILL_BY_KEY
from pipeline.overview.charts import LEGEND, Bar, bars_of, stacks_of
from pipeline.overview.counts import HIDING, HIDING_SHORTAGES, Counted, Shortages
from pipeline.overview.facts import Overview
from pipeline.overview.script_facts import DOSSIERS, coaches_of, facts_of
from pipeline.overview.template import FOLDER, page_template
from pipeline.overview.urgency import MEANING, Term, Urgency

STYLE, SCRIPT = "overzicht.css", "overzicht.js"
MOST_SHORT = 8
MOST_FUNCTIONS = 11
"""How many skills the page shows that fall short most often, and of how many functions, those with
most dossiers; all that is told stands in the sheet."""

PIECE = 1000
"""Of how many parts of the template a piece is made, as it is written."""

FEWER = (
    f"–: wat in 1 tot {FEW - 1} dossiers voorkomt, is verborgen, met wat nodig is om het niet te "
    "kunnen aftrekken."
)

SOME_HIDDEN = (
    f"Wat in 1 tot {FEW - 1} dossiers gekozen is, staat er niet bij, met wat nodig is om het "
    "niet te kunnen aftrekken."
)


@dataclass(frozen=True)
class Tile:
    """A figure at the top. filter, value: what it shows when chosen. heed: it asks attention."""

    number: int
    text: str
    filter: str
    value: int | str
    heed: bool = False


def build_page(overview: Overview, output: Path) -> Iterator[bytes]:
    """The page in pieces, the same for the same overview. output: where it will stand."""
    pieces = page_template().stream(
        overview=overview,
        **_filters(overview),
        **_charts(overview),
        headlines=_headlines(overview),
        facts=_inlined(facts_of(overview)),
        style=_inlined((FOLDER / STYLE).read_text("utf-8")),
        script=_inlined((FOLDER / SCRIPT).read_text("utf-8")),
        week=Term.WEEK,
        answers=ANSWERS,
        legend=LEGEND,
        hiding=HIDING,
        sheet=OVERVIEW,
        worklist=link_to(output / WORKLIST, output) if overview.findings else "",
    )
    pieces.enable_buffering(PIECE)
    return (piece.encode() for piece in pieces)


def _inlined(text: str) -> Markup:
    """Our own style, script or numbers, as they stand in the page."""
    return Markup(text)  # noqa: S704 - nothing in it was typed by anybody


def _charts(overview: Overview) -> dict[str, object]:
    return {
        "due": bars_of(overview.due),
        "stages": bars_of(overview.stages),
        "groups": bars_of(overview.groups),
        "few": FEWER if None in overview.groups.values() else "",
        "choices": [_chosen(counted) for counted in overview.choices],
        "hidden": HIDDEN,
        "shortages": [_short(found) for found in _largest(overview.shortages)],
        "hiding_shortages": HIDING_SHORTAGES,
        "became": bars_of(overview.became),
        "few_became": FEWER if None in overview.became.values() else "",
        "sides": [(side, stacks_of(side)) for side in overview.sides],
    }


def _chosen(counted: Counted) -> tuple[str, list[Bar], str]:
    """The chart of a question: title, bars of the answers that were given, what stands below.

    The sheet has all its answers, of which there are many.
    """
    bars = bars_of({answer: count for answer, count in counted.counts.items() if count})
    return counted.title, bars, SOME_HIDDEN if None in counted.counts.values() else ""


def _largest(shortages: Sequence[Shortages]) -> list[Shortages]:
    """What is told of all functions together and of those with most dossiers, in its order."""
    of_one = sorted(shortages[1:], key=lambda found: -found.dossiers)[:MOST_FUNCTIONS]
    return [s for s in shortages if s.counts and (s is shortages[0] or s in of_one)]


def _short(found: Shortages) -> tuple[str, list[Bar]]:
    """The chart of what falls short most often: title, and bars. The sheet has all that is told."""
    most = list(found.counts.items())[:MOST_SHORT]
    bars = bars_of({SKILL_BY_KEY[key][0].label: count for key, count in most})
    return f"{found.function}: {found.dossiers} dossiers", bars


def _filters(overview: Overview) -> dict[str, object]:
    """The choices of each filter, with the numbers by which the script knows them."""
    coaches = enumerate(coaches_of(overview))
    return {
        "coaches": [(at, name) if name else ("null", "niet ingevuld") for at, name in coaches],
        "steps": list(enumerate(overview.stages)),
        "urgencies": [(at, f"{kind}: {MEANING[kind]}") for at, kind in enumerate(Urgency)],
        "terms": [(at, term.lower()) for at, term in enumerate(Term)],
    }


def _headlines(overview: Overview) -> list[Tile]:
    rows = overview.dossiers
    late, week = (sum(row.terms.count(term) for row in rows) for term in (Term.LATE, Term.WEEK))
    errors, to_do = sum(row.errors for row in rows), sum(row.open_actions for row in rows)
    urgent, empty = sum(row.urgent or 0 for row in rows), sum(len(row.missing) for row in rows)
    return [
        Tile(len(rows), _one(len(rows), "dossier", "dossiers"), "all", ""),
        Tile(errors, _one(errors, "fout", "fouten"), *_column("errors"), heed=errors > 0),
        Tile(late, _one(late, "actie te laat", "acties te laat"), "term", 0, heed=late > 0),
        Tile(week, _one(week, "actie deze week", "acties deze week"), "term", 1),
        Tile(to_do, _one(to_do, "open actie", "open acties"), *_column("open")),
        Tile(urgent, _one(urgent, "dringend tekort", "dringende tekorten"), *_column("urgent")),
        Tile(empty, _one(empty, "blad niet ingevuld", "bladen niet ingevuld"), *_column("missing")),
    ]


def _column(name: str) -> tuple[str, int]:
    """The filter on dossiers that have something in a column."""
    return "column", DOSSIERS.index(name)


def _one(number: int, one: str, more: str) -> str:
    return one if number == 1 else more
