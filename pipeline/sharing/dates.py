"""Dates as people write them here, by their value."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

MONTH_NAMES = (
    *("jan", "feb", "maa", "apr", "mei", "jun"),
    *("jul", "aug", "sep", "okt", "nov", "dec"),
)
MONTHS = {
    **dict(zip(MONTH_NAMES, range(1, 13), strict=True)),
    "mrt": 3,
    "oct": 10,
}
BETWEEN = r"\s*[./\-–—_, ]['’]?\s*"
FIGURES = re.compile(
    rf"(?<!\d)(?=(\d{{4}}|\d{{1,2}}){BETWEEN}(\d{{1,2}}){BETWEEN}(\d{{4}}|\d{{1,2}})(?!\d))"
)
IN_WORDS = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:ste|de|e)?[\s./\-–—_]*({'|'.join(MONTHS)})[a-z]*[\s./\-–—_,'’]*"
    r"(\d{4}|\d{2})(?!\d)"
)
EIGHT = re.compile(r"(?<!\d)\d{8}(?!\d)")


def dates_in(text: str) -> Iterator[dt.date]:
    """Every date that may be meant in a normal text, also with a year in two figures."""
    for first, second, third in FIGURES.findall(text):
        if len(first) == 4:
            yield from _date(third, int(second), first)
        else:
            yield from _date(first, int(second), third)
    for day, month, year in IN_WORDS.findall(text):
        yield from _date(day, MONTHS[month], year)
    for figures in EIGHT.findall(text):
        yield from _date(figures[:2], int(figures[2:4]), figures[4:])
        yield from _date(figures[6:], int(figures[4:6]), figures[:4])


def _date(day: str, month: int, year: str) -> Iterator[dt.date]:
    years = [int(year)] if len(year) == 4 else [1900 + int(year), 2000 + int(year)]
    for each in years if len(year) in (2, 4) else []:
        try:
            yield dt.date(each, month, int(day))
        except ValueError:
            continue
