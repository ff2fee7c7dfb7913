"""Texts as people compare, shorten and read them. One way of each, for all stages."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import takewhile

LONGEST = 60
"""How much of an answer a message quotes, in signs."""

UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\ufeff\u00ad"
    "\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069"
)
INVISIBLE = re.compile(f"[{UNSEEN}]")
"""Signs that nobody sees, and signs that XML cannot hold."""

UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def writable(text: str) -> str:
    """A text with a ? for each sign that no file can hold, as odd names of files may have.

    Mostly that is the text itself, which then stands in memory once.
    """
    written = UNWRITABLE.sub("?", text.encode("utf-8", "replace").decode())
    return text if written == text else written


def one_line(text: str) -> str:
    """A text on one line, with single spaces."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """A text to compare: capitals and white space do not count."""
    return one_line(text).casefold()


def cut(text: str, longest: int = LONGEST) -> str:
    """A text as a message quotes it: on one line, and not longer than it needs to be."""
    line = one_line(text)
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def cut_beside(one: str, other: str, longest: int = LONGEST) -> tuple[str, str]:
    """Two texts as a message quotes them side by side: from where they differ, if that is far."""
    lines = one_line(one), one_line(other)
    alike = sum(1 for _ in takewhile(lambda signs: signs[0] == signs[1], zip(*lines, strict=False)))
    if max(map(len, lines)) <= longest or alike < longest * 2 // 3:
        return cut(one, longest), cut(other, longest)
    begin = max(lines[0].rfind(" ", 0, alike - longest // 3) + 1, alike - longest // 2)
    first, second = (cut(f"…{line[begin:]}", longest) for line in lines)
    return first, second


def cut_at_word(text: str, longest: int) -> str:
    """A text as a list shows it: on one line, cut after the last whole word that fits."""
    line = one_line(text)
    if len(line) <= longest:
        return line
    begin = line[: longest - 1]
    whole = begin if line[longest - 1] == " " else begin.rpartition(" ")[0] or begin
    return f"{whole.rstrip(' ,;:.')}…"


def day(date: dt.date) -> str:
    """A date as it is read here: 31/12/2024, the year always in four figures."""
    return f"{date:%d/%m/}{date.year:04}"


def listed(names: Sequence[str]) -> str:
    """Names as one says them: "A, B en C"; "" for none."""
    *first, last = names or [""]
    return f"{', '.join(first)} en {last}" if first else last
