"""What became of a skill between two measurements, in words: for sheet, pipeline and documents.

Scores are ordinal: each side is compared with itself, and no points are gained or lost. The sheet
looks its words up in the same tables as the pipeline does.
"""

from __future__ import annotations

from enum import StrEnum


class Move(StrEnum):
    """What became of one side of a skill: of what the function asks, or of what is mastered."""

    HIGHER = "hoger"
    EQUAL = "gelijk"
    LOWER = "lager"
    GONE = "weggevallen"
    FIRST = "nu voor het eerst gescoord"
    BLANK = "niet opnieuw gescoord"


REQUIRED_MOVES = (Move.LOWER, Move.GONE, Move.EQUAL, Move.HIGHER, Move.FIRST, Move.BLANK)
MASTERED_MOVES = (Move.HIGHER, Move.EQUAL, Move.LOWER, Move.FIRST, Move.BLANK)
"""The rows and the columns of what changed."""

NOTHING = "–"
"""What stands beside a skill of which neither side was scored again."""

WHAT_CHANGED = (
    # vaardigheid: hoger, gelijk, lager, voor het eerst, niet opnieuw gescoord
    (
        "eis gedaald en vaardigheid gegroeid",
        "eis gedaald",
        "eis gedaald, vaardigheid ook gedaald",
        "eis gedaald, vaardigheid nu voor het eerst gescoord",
        "eis gedaald",
    ),
    (
        "eis weggevallen en vaardigheid gegroeid",
        "eis weggevallen",
        "eis weggevallen, vaardigheid gedaald",
        "eis weggevallen, vaardigheid nu voor het eerst gescoord",
        "eis weggevallen",
    ),
    (
        "vaardigheid gegroeid",
        "ongewijzigd",
        "vaardigheid gedaald",
        "vaardigheid nu voor het eerst gescoord",
        "eis gelijk gebleven",
    ),
    (
        "eis gestegen, vaardigheid ook gegroeid",
        "eis gestegen",
        "eis gestegen en vaardigheid gedaald",
        "eis gestegen, vaardigheid nu voor het eerst gescoord",
        "eis gestegen",
    ),
    (
        "eis nu voor het eerst gescoord, vaardigheid gegroeid",
        "eis nu voor het eerst gescoord",
        "eis nu voor het eerst gescoord, vaardigheid gedaald",
        "nu voor het eerst gescoord",
        "eis nu voor het eerst gescoord",
    ),
    (
        "vaardigheid gegroeid",
        "vaardigheid gelijk gebleven",
        "vaardigheid gedaald",
        "vaardigheid nu voor het eerst gescoord",
        NOTHING,
    ),
)
"""By what became of the requirement (a row each) and of the skill."""

OF_THE_ENVIRONMENT = {
    "eis gedaald": "minder blootstelling",
    "vaardigheid ook": "vaardigheid",
    "vaardigheid gegroeid": "lukt beter (aanpassing of bescherming)",
    "vaardigheid gedaald": "lukt minder goed",
}
"""Nobody learns to stand noise: how the same is said of environment factors."""


def what_changed(required: Move, mastered: Move, *, environment: bool) -> str:
    """What changed between two measurements of a skill, in words."""
    row = WHAT_CHANGED[REQUIRED_MOVES.index(required)]
    words = row[MASTERED_MOVES.index(mastered)]
    return said_of_environment(words) if environment else words


def said_of_environment(words: str) -> str:
    """How what changed is said of an environment factor."""
    for said, instead in OF_THE_ENVIRONMENT.items():
        words = words.replace(said, instead)
    return words


class Outcome(StrEnum):
    """What became of a shortage, or of none, between two measurements."""

    SOLVED = "tekort weggewerkt"
    SMALLER = "tekort kleiner"
    SAME = "tekort gebleven"
    OTHER_LEVEL = "tekort gebleven, op een ander niveau"
    LARGER = "tekort groter"
    NEW = "nieuw tekort"
    NONE = "geen tekort"
    COMPARED_NOW = "nu pas vergeleken"
    UNSCORED = "niet gescoord"


class Reason(StrEnum):
    """Why a shortage is no longer there."""

    JOB = "omdat de eis daalde of wegviel"
    GROWTH = "omdat de vaardigheid groeide"
    BOTH = "door beide"


NOT_AGAIN = "tekort niet opnieuw gescoord"
SOLVED_HOW = tuple(f"{Outcome.SOLVED} {reason}" for reason in Reason)
_LEFT = (Outcome.SMALLER, Outcome.SAME, Outcome.OTHER_LEVEL, Outcome.LARGER)
BECAME_OF_THE_FIRST = (*SOLVED_HOW, *(str(outcome) for outcome in _LEFT), NOT_AGAIN)
"""All that can become of a shortage of the first measurement, in words."""

STILL_SHORT = (*(str(outcome) for outcome in _LEFT), NOT_AGAIN, str(Outcome.NEW))
BECAME = (*BECAME_OF_THE_FIRST, str(Outcome.NEW))
