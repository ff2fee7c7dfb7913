"""Numbers that Excel shows otherwise than they are: 0.5 as 50% or as 1/2.

What a coach sees in the cell is what the document should say; the number behind it is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from pipeline.workbooks.reading.package import tree_of

PERCENT = 0
"""Stands for a percentage where else the largest denominator of a fraction stands."""

Shown = Mapping[bytes, int]
"""Per number of a style how it shows a number: PERCENT, or as a fraction of at most so many."""

BUILT_IN = {"9": PERCENT, "10": PERCENT, "12": 9, "13": 99}
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
FRACTION = re.compile(r"[#?0]\s*/\s*([?#0]+|\d+)")
CELL = re.compile(
    rb"<(?:\w+:)?c\b(?=[^<>]*\br\s*=\s*[\"']([A-Za-z]+\d+)[\"'])[^<>]*\bs\s*=\s*[\"'](\d+)[\"']"
)


def styles_shown(styles: bytes) -> dict[bytes, int]:
    """The styles that show a number as a percentage or a fraction, by the number cells give."""
    root = tree_of(styles)
    ways = dict(BUILT_IN)
    for each in root.iterfind("{*}numFmts/{*}numFmt"):
        code = LITERAL.sub("", each.get("formatCode", "")).partition(";")[0]
        if "%" in code:
            ways[each.get("numFmtId", "")] = PERCENT
        elif found := FRACTION.search(code):
            ways[each.get("numFmtId", "")] = _denominator(found[1])
    formats = (each.get("numFmtId", "") for each in root.iterfind("{*}cellXfs/{*}xf"))
    return {b"%d" % n: ways[each] for n, each in enumerate(formats) if each in ways}


def _denominator(places: str) -> int:
    """The largest that a format has room for: ?? is 99; one that is given stands for itself."""
    if places.strip("0").isdecimal():
        return int(places[:6])
    return int("9" * min(len(places), 6))


def formats_in(sheet: bytes, shown: Shown) -> dict[str, int]:
    """The cells of a sheet that show a number otherwise, by address."""
    return {
        address.decode().upper(): shown[style]
        for address, style in CELL.findall(sheet)
        if style in shown
    }


def as_shown(value: float, way: int) -> str | float:
    """A number as its cell shows it, with all the figures that it has; else the number itself."""
    if way == PERCENT:
        return f"{value * 100:.12g}%".replace(".", ",")
    fraction = Fraction(value).limit_denominator(way)
    if fraction.denominator == 1 or abs(float(fraction) - value) > 1e-9:
        return value
    whole, rest = divmod(abs(fraction.numerator), fraction.denominator)
    sign, before = "-" * (value < 0), f"{whole} " if whole else ""
    return f"{sign}{before}{rest}/{fraction.denominator}"
