"""The document "Vergelijking leidraden": both answers to the seven shared questions (2.2.2).

Below them, outside their count, what either side says was tried before: no form asks that.

For the coach alone: to the three-party talk goes a summary.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING

from pipeline.documents.building import answer_controls, loops, new_controls, word
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Context
from pipeline.forms.instruments.vergelijking_leidraden import VERDICTS
from pipeline.forms.keys import (
    BOX,
    EMPLOYEE_INTERVIEW,
    EMPLOYER_INTERVIEW,
    INTAKE,
    INTERVIEWS_COMPARED,
)
from pipeline.forms.model import COACH_ONLY
from pipeline.forms.shared import STEPS_TAKEN
from pipeline.records.judgements import Interviews, SharedAnswer

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

KEY = INTERVIEWS_COMPARED
"""That of the coach's own sheet: its verdicts and summaries stand in the document."""

GUTTER = 300
SIDES = (
    ("Werkgever", EMPLOYER_INTERVIEW, "werkgever"),
    ("Werknemer", EMPLOYEE_INTERVIEW, "werknemer"),
)
ON_INTAKE = ("Aanmelding", INTAKE, "aanmelding")
"""Per side its name, the key of the form that it answers in, and its placeholder."""


def _fill(context: Context, interviews: Interviews) -> None:
    context.values["vragen"] = [_question(context, shared) for shared in interviews.answers]
    taken = interviews.steps_taken
    context.values["stappen"] = [_steps_taken(context, taken)] if any(taken) else []


def _question(context: Context, shared: SharedAnswer) -> SimpleNamespace:
    key, intake = shared.key, shared.on_intake
    if shared.verdict:
        context.ticked.add(f"{KEY}.{key}{BOX}{shared.verdict}")
    return SimpleNamespace(
        key=key,
        vraag=shared.question,
        werkgever=context.answer(f"{EMPLOYER_INTERVIEW}.{key}", shared.employer),
        werknemer=context.answer(f"{EMPLOYEE_INTERVIEW}.{key}", shared.employee),
        op_aanmelding=intake is not None,
        aanmelding=context.answer(f"{INTAKE}.{key}", intake or ""),
        samenvatting=context.answer(f"{KEY}.{key}_samenvatting", shared.summary),
        oordeel=shared.verdict or "nog te bekijken",
        beantwoord=shared.answered_by,
    )


def _steps_taken(context: Context, taken: tuple[str, str]) -> SimpleNamespace:
    key = STEPS_TAKEN.key
    said = {
        name: context.answer(f"{form}.{key}", text)
        for (_, form, name), text in zip(SIDES, taken, strict=True)
    }
    return SimpleNamespace(key=key, **said)


def _write(document: WordDocument) -> None:
    document.add_paragraph(
        "Alleen voor de jobcoach. Naar het driegesprek gaat een samenvatting, nooit het "
        "letterlijke antwoord.",
        style="Legende",
    )
    document.add_paragraph("De zeven vragen", style="Heading 1")
    columns = (
        ("Vraag", 5438, "{{ rij.vraag }}"),
        ("Beantwoord door", 2000, "{{ rij.beantwoord }}"),
        ("Oordeel", 2200, "{{ rij.oordeel }}"),
    )
    loops.listing(document, "rij in vragen", columns, "De zeven vragen in het kort")
    loops.statement(document, "for rij in vragen")
    _question_heading(document, "{{ rij.vraag }}")
    loops.statement(document, "if rij.op_aanmelding")
    _side_by_side(document, (*SIDES, ON_INTAKE))
    loops.statement(document, "else")
    _side_by_side(document, SIDES)
    loops.statement(document, "endif")
    _verdict(document)
    loops.statement(document, "endfor")
    loops.statement(document, "for rij in stappen")
    _question_heading(document, "Reeds ondernomen stappen")
    note = document.add_paragraph(
        "Geen vraag van de formulieren: de gids vraagt om ze bij elke partij na te gaan (2.2.2).",
        style="Legende",
    )
    word.keep_with_next(note)
    _side_by_side(document, SIDES)
    loops.statement(document, "endfor")


def _question_heading(document: WordDocument, text: str) -> None:
    question = document.add_paragraph(text, style="Heading 2")
    word.space_before(question, 240)
    word.keep_with_next(question)


def _side_by_side(document: WordDocument, sides: Sequence[tuple[str, str, str]]) -> None:
    """The answers of each side, in a column under its name."""
    width = TEXT_WIDTH // len(sides)
    about = ("Antwoorden", "In elke kolom het antwoord van één kant")
    table = word.new_table(document, 2, [width] * len(sides), "Naast elkaar", about)
    word.column_heads(table.rows[0].cells, [name for name, _, _ in sides])
    word.mark_as_header(table)
    for cell, (name, form, placeholder) in zip(table.rows[1].cells, sides, strict=True):
        place = word.first_paragraph(cell, "Vaardigheid")
        key = f"{form}.{{{{ rij.key }}}}"
        answer_controls.text_answer(place, key, name, f"rij.{placeholder}", width - GUTTER)
    document.add_paragraph(style="Tussenruimte")


def _verdict(document: WordDocument) -> None:
    """What the coach makes of both answers: boxes, and a summary."""
    verdict = document.add_paragraph(style="Keuze")
    verdict.add_run("Oordeel:\u2003", style="Label")
    for choice in VERDICTS:
        key = f"{KEY}.{{{{ rij.key }}}}{BOX}{choice.code}"
        verdict._p.append(new_controls.box_control(key, f"Oordeel: {choice.label}"))
        verdict.add_run(f"\u00a0{choice.label}\u2003")
    summary = document.add_paragraph(style="Keuze")
    summary.add_run("Samenvatting:", style="Label").add_break()
    key = f"{KEY}.{{{{ rij.key }}}}_samenvatting"
    answer_controls.text_answer(summary, key, "Samenvatting", "rij.samenvatting", TEXT_WIDTH)


DOCUMENT: JudgedDocument[Interviews] = JudgedDocument(
    name="Vergelijking leidraden",
    key=KEY,
    subtitle="Wat werkgever en werknemer op dezelfde vraag antwoorden",
    audience=COACH_ONLY,
    facts=(
        Fact("werknemer", "Naam werknemer", lambda interviews: interviews.employee),
        Fact("werkgever", "Naam werkgever", lambda interviews: interviews.employer),
        Fact("werknemer_op", "Gesprek werknemer op", lambda interviews: interviews.employee_on),
        Fact("werkgever_op", "Gesprek werkgever op", lambda interviews: interviews.employer_on),
    ),
    about=("werknemer",),
    write=_write,
    fill=_fill,
)
