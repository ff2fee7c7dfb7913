"""The result: a table on the terminal, the same in Markdown, and a chart."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from math import log2
from pathlib import Path
from xml.sax.saxutils import escape

from rich.console import Console
from rich.table import Table

from bench.line import Line

COLUMNS = ("", "plain", "ours", "ratio", "target", "")
CHART = "chart.svg"
WIDTH, ROW, TOP, NAMES, TAIL = 900, 30, 54, 330, 150
FURTHEST = 4
"""Times two, either way, that the chart shows beyond the target."""

ABOUT = """\
# How fast it is

Against the plain way: openpyxl reads every cell of a workbook, docxtpl renders and saves every
document, from the same templates with the same answers. The text of every document measured is
compared: both ways must say the same, or there is no result. The plain way only reads and
renders; ours also checks the answers, proves every document and keeps a record.
"""
HOW = """\
Times are medians of processor time, so that other work on the machine does not count; the two ways
take turns. Seconds on the wall are those of two processes against one, of the help, and of the page
in a browser. "The command" is the whole of it, as somebody types it; the other runs leave out its
start, its lists and what it prints. A whole run is
one process on one core, from the first workbook to the last document written, preparing the
templates included. The plain way is measured over the examples once, between our runs, and
scaled to the number of dossiers. The floor of rendering is what no way can leave out: escape the
answers, join the pieces, crc and deflate the part that changes; the proof is what every document
gets: is it well-formed, and does each answer stand whole in its place? Memory is the most that the
process held; of the command on a new day, when it makes the lists of all dossiers anew. The floor
of a run reads the cells of each workbook, makes each document in that least way, and writes it.

![How far each figure is from its target](chart.svg)

To repeat it: `make bench`. Where the time goes: `.venv/bin/python -m bench --profile`. To measure
rust-docxtpl as well, make another environment of `requirements.txt`, there `pip uninstall docxtpl`
and `pip install rust-docxtpl==0.1.2`, and add `--rust` with the Python of it.
"""


def machine() -> str:
    """What it was measured on, naming nobody's computer."""
    try:
        found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    except OSError:
        found = None
    processor = found[1].strip() if found else platform.machine()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{processor}, {os.cpu_count()} cores, {platform.system()}, {python}"


def show(lines: Sequence[Line]) -> None:
    """Print the table."""
    table = Table(*COLUMNS, title=machine())
    for line in lines:
        table.add_row(*_cells(line), style="" if line.met else "red")
    Console().print(table)


def write(lines: Sequence[Line], readme: Path) -> None:
    """Write the Markdown, and the chart beside it."""
    rows = ["| " + " | ".join(cells) + " |" for cells in [COLUMNS, *map(_cells, lines)]]
    rows.insert(1, "|---|---:|---:|---:|---:|---|")
    table = "\n".join(rows)
    readme.write_text(f"{ABOUT}\n{table}\n\nMeasured on: {machine()}.\n\n{HOW}", "utf-8")
    (readme.parent / CHART).write_text(_chart([line for line in lines if line.goal]), "utf-8")


def _cells(line: Line) -> tuple[str, ...]:
    mark = "" if line.goal is None else "met" if line.met else "not met"
    return line.name, line.plain, line.ours, line.told, line.asked, mark


def _chart(lines: Sequence[Line]) -> str:
    """Bars to the right of the target reach it, bars to the left do not; each mark is twice."""
    height = TOP + ROW * len(lines) + 16
    step = (WIDTH - NAMES - TAIL) / (2 * FURTHEST)
    middle = NAMES + FURTHEST * step
    marks = "\n".join(
        f'<line x1="{middle + n * step:.0f}" y1="{TOP - 8}" x2="{middle + n * step:.0f}" '
        f'y2="{height - 12}" stroke="{"#222" if n == 0 else "#ddd"}"/>'
        f'<text x="{middle + n * step:.0f}" y="{TOP - 14}" text-anchor="middle" fill="#666">'
        f"{_mark(n)}</text>"
        for n in range(-FURTHEST, FURTHEST + 1)
    )
    bars = "\n".join(_bar(line, TOP + ROW * n, middle, step) for n, line in enumerate(lines))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="sans-serif" font-size="12"><rect width="{WIDTH}" height="{height}" '
        f'fill="#fff"/><text x="8" y="18" font-size="14">How far each figure is from its target '
        f"(right of the line: better)</text>\n{marks}\n{bars}\n</svg>\n"
    )


def _mark(n: int) -> str:
    return "target" if n == 0 else f"{2**n}×" if n > 0 else f"1/{2**-n}"


def _bar(line: Line, y: int, middle: float, step: float) -> str:
    """One bar, from the target to where the figure is."""
    reach = max(-FURTHEST, min(FURTHEST, log2(line.score))) * step
    left, width = min(middle, middle + reach), max(abs(reach), 1)
    colour = "#2e7d32" if line.met else "#c62828"
    return (
        f'<text x="{NAMES - 12}" y="{y + 17}" text-anchor="end">{escape(line.name)}</text>'
        f'<rect x="{left:.1f}" y="{y + 4}" width="{width:.1f}" height="{ROW - 10}" '
        f'fill="{colour}"/><text x="{WIDTH - TAIL + 12}" y="{y + 17}">{escape(line.told)} '
        f'<tspan fill="#666">({escape(line.asked)})</tspan></text>'
    )
