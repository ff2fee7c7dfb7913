"""Is a short-term goal SMART? What a program can see: a measure and a moment (guide 2.2.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.records.text import cut

LONG_TERM = re.compile(r"lange[ -]?termijn", re.IGNORECASE)
SHORT_TERM = re.compile(r"korte[ -]?termijn", re.IGNORECASE)
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
DATE = re.compile(
    rf"\b\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?\b|\b\d{{1,2}} (?:{MONTHS})\b|\b20\d\d\b",
    re.IGNORECASE,
)
MOMENT = re.compile(
    r"\b(?:tegen|vóór|voor|binnen|vanaf|tot|eind|begin|na|over|in)\b.*"
    rf"\b(?:weken|week|maand|maanden|dagen|jaar|{MONTHS}|\w*verlof|zomer\w*|winter|kerst\w*|pasen|schooljaar|"
    r"vakantie|gesprek|overleg)\b|\bweek \d+",
    re.IGNORECASE,
)
MEASURE = re.compile(
    r"\d|\b(?:elke|elk|iedere|ieder|alle|altijd|nooit|geen|dagelijks|wekelijks|maandelijks|"
    r"minstens|hoogstens|maximaal|maximum|minimum|één|twee|drie|vier|vijf|zes|tien|helft)\b",
    re.IGNORECASE,
)
LONGEST = 40
MARK = re.compile(r"(?:[-•*]|\d{1,2}[.)]|[a-z]\))(?:\s+|$)")
ELSEWHERE = re.compile(r"(?:zie|n\.?v\.?t|nog)\b", re.IGNORECASE)


def goals_that_miss(text: str) -> Iterator[tuple[str, str]]:
    """Per short-term goal that misses something: the goal, and what it misses, in words.

    A goal is a line that opens with a number or a dash, with the lines that follow it; where no
    line does, each line is one. What stands under a heading "lange termijn" is passed over.
    """
    for goal in _short_term_goals(text):
        missing = [
            what
            for what, found in (
                ("hoe het gemeten wordt", MEASURE.search(DATE.sub("", goal))),
                ("tegen wanneer", DATE.search(goal) or MOMENT.search(goal)),
            )
            if not found
        ]
        if missing and re.search(r"\w", goal) and not ELSEWHERE.match(goal):
            yield cut(goal, LONGEST), " en ".join(missing)


def _short_term_goals(text: str) -> list[str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    marked = any(MARK.match(line) for line in lines)
    goals: list[str] = []
    short = True
    for line in lines:
        heading = len(line) < 60 and not MARK.match(line)
        if LONG_TERM.search(line) or (SHORT_TERM.search(line) and heading):
            short = bool(SHORT_TERM.search(line)) and not LONG_TERM.search(line)
        elif short and marked and not MARK.match(line) and goals:
            goals[-1] += f" {line}"
        elif short and (MARK.match(line) or not marked):
            mark = MARK.match(line)
            goals.append(line[mark.end() :] if mark else line)
    return goals
