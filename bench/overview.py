"""The overview of many dossiers: what its sheet costs a row, and how soon its page answers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Page, sync_playwright

from bench import many
from bench.line import Line, time
from bench.timing import cost
from pipeline.overview.facts import Overview, overview_of
from pipeline.overview.page import build_page
from pipeline.overview.spreadsheet import build_sheet

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRAWN = "await new Promise(done => requestAnimationFrame(() => setTimeout(done)));"
SORTS = "document.querySelectorAll('#tabel thead button')[4].click();"
SEARCHES = (
    "const field = document.getElementById('zoek-dossiers'); field.value = '{}';"
    "field.dispatchEvent(new Event('input'));"
)


def lines(folder: Path, dossiers: int) -> Iterator[Line]:
    """Of so many dossiers, made up."""
    outcomes = many.outcomes(dossiers, folder)
    overview = overview_of(outcomes, folder, many.TODAY)
    rows = len(overview.dossiers) + len(overview.actions) + len(overview.findings)
    spent = 1000 * cost(lambda: build_sheet(overview)) / rows
    name = f"overzicht.xlsx, a row of {rows:,}"
    yield Line(name, "", f"{spent:.2g} ms", spent, 0.1, at_least=False, unit=" ms")
    yield from _page(overview, folder, dossiers)


def _page(overview: Overview, folder: Path, dossiers: int) -> Iterator[Line]:
    """What somebody waits for who opens the page, sorts it, and clears a search."""
    file = folder / "overzicht.html"
    file.write_bytes(b"".join(build_page(overview, folder)))
    if not CHROMIUM:
        return
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        start = perf_counter()
        page.goto(file.as_uri())
        _waited(page, "")
        waits = {"answers": (perf_counter() - start, 1.5)}
        waits["sorts"] = (_waited(page, SORTS), 0.15)
        _waited(page, SEARCHES.format("dossier 7"))
        waits["clears a search"] = (_waited(page, SEARCHES.format("")), 0.15)
        browser.close()
    for what, (waited, goal) in waits.items():
        name = f"the page of {dossiers:,} {what}"
        yield Line(name, "", time(waited), waited, goal, at_least=False, unit=" s")


def _waited(page: Page, act: str) -> float:
    """Seconds from an act until it is drawn."""
    script = f"async () => {{ const start = performance.now(); {act} {DRAWN}"
    took: float = page.evaluate(f"{script} return performance.now() - start; }}")
    return took / 1000
