"""The document "Terugkoppeling meeloopmoment": what employee and employer hear of it (2.2.3).

Only what was to be told: no remark of the coach, nothing on the company or on who gets on.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from pipeline.documents.building import answer_controls, loops, word
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Context
from pipeline.forms.instruments.meeloopmoment import GOALS, TASKS, WENT_WELL
from pipeline.forms.keys import ALONGSIDE
from pipeline.forms.model import COACH_ONLY, TO_BOTH
from pipeline.records.observed import Alongside, Task
from pipeline.records.text import day, listed

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

COLUMNS = (("taak", "Taak", 4400), ("mate", "Mate", 1500), ("actiepunt", "Actiepunt", 3738))
"""The key of each column of the tasks, its head and its width; together as wide as the text."""


def _fill(context: Context, told: Alongside) -> None:
    context.values |= {
        GOALS: context.answer(f"{ALONGSIDE}.{GOALS}", told.goals),
        WENT_WELL: context.answer(f"{ALONGSIDE}.{WENT_WELL}", told.went_well),
        "taken": [_row(context, task) for task in told.tasks],
    }


def _row(context: Context, task: Task) -> SimpleNamespace:
    texts = {"taak": task.task, "mate": task.how_well, "actiepunt": task.point}
    answers = {
        key: context.answer(f"{ALONGSIDE}.{TASKS.key}.{task.number}.{key}", text, 0)
        for key, text in texts.items()
    }
    return SimpleNamespace(nr=str(task.number), **answers)


def _write(document: WordDocument) -> None:
    _part(document, "Doelstellingen van het meeloopmoment", GOALS)
    _part(document, "Wat goed ging", WENT_WELL)
    loops.statement(document, "if taken")
    document.add_paragraph("De diverse taken", style="Heading 1")
    heads = [(head, width) for _, head, width in COLUMNS]
    about = ("De diverse taken", "Eén rij per taak")
    row = loops.looped_table(document, "rij in taken", heads, about, "Naast elkaar")
    for cell, (key, head, width) in zip(row.cells, COLUMNS, strict=True):
        place = word.first_paragraph(cell, "Vaardigheid")
        tag = f"{ALONGSIDE}.{TASKS.key}.{{{{ rij.nr }}}}.{key}"
        answer_controls.text_answer(place, tag, head, f"rij.{key}", width - word.EDGE)
    loops.statement(document, "endif")


def _part(document: WordDocument, title: str, key: str) -> None:
    """A text under its heading, where there is one."""
    loops.statement(document, f"if not {key} is blank")
    document.add_paragraph(title, style="Heading 1")
    answer_controls.text_answer(
        document.add_paragraph(style="Invulling"), f"{ALONGSIDE}.{key}", title, key, TEXT_WIDTH
    )
    loops.statement(document, "endif")


DOCUMENT: JudgedDocument[Alongside] = JudgedDocument(
    name="Terugkoppeling meeloopmoment",
    key=ALONGSIDE,
    subtitle="Wat er op de werkvloer te zien was, en wat we ermee doen",
    audience=COACH_ONLY,
    shareable=TO_BOTH,
    facts=(
        Fact("naam_werknemer", "Werknemer", lambda told: told.employee),
        Fact("functie", "Functie", lambda told: told.function),
        Fact("dagen", "Meegelopen op", lambda told: listed([*map(day, told.days)])),
    ),
    about=("naam_werknemer",),
    write=_write,
    fill=_fill,
)
