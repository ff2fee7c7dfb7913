"""A skill as a strip of 1 to 5: what is required and what is mastered, each at its point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.documents.building import word
from pipeline.records.judgements import SkillGap, Verdict

if TYPE_CHECKING:
    from docx.table import _Cell

REQUIRED, MASTERED, BOTH, NEITHER = "○", "●", "◉", "·"
LEGEND = f"{REQUIRED} vereist   {MASTERED} beheerst   {BOTH} vereist en beheerst gelijk"
POINTS = ("1", "2", "3", "4", "5")
PRINTED = {Verdict.SHORTAGE: "vraagt meer"}
"""How a verdict is said to the employee, where that is otherwise than we call it."""


def mark(gap: SkillGap, point: int) -> str:
    """What stands at a point of the strip of a skill."""
    asked, here = gap.required == point, gap.mastered == point
    return BOTH if asked and here else REQUIRED if asked else MASTERED if here else NEITHER


def write_points(cells: Sequence[_Cell], row: str) -> None:
    """The places of a strip in a template; `row` is the variable that holds `p1` to `p5`."""
    for point, cell in enumerate(cells, start=1):
        word.first_paragraph(cell, "Score").add_run(f"{{{{ {row}.p{point} }}}}", style="Teken")
