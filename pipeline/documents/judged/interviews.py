"""The document "Vergelijking leidraden": both answers to the seven shared questions (2.2.2).

For the coach alone: to the three-party talk goes a summary.
"""

from __future__ import annotations

from types import SimpleNamespace

from docx.document import Document as WordDocument
from docx.shared import Twips

from pipeline.documents.building import word
from pipeline.documents.building.empty_document import TEXT_WIDTH
from pipeline.documents.controls import box_control, text_control
from pipeline.documents.judged import elements
from pipeline.documents.rendering.context import Context
from pipeline.forms.keys import (
    BOX,
    EMPLOYEE_INTERVIEW,
    EMPLOYER_INTERVIEW,
    INTAKE,
    INTERVIEWS_COMPARED,
)
from pipeline.forms.model import Form
from pipeline.records.judgements import Interviews

NAME, KEY = "Vergelijking leidraden", INTERVIEWS_COMPARED
FACTS = (
    ("werknemer", "Naam werknemer"),
    ("werkgever", "Naam werkgever"),
    ("werknemer_op", "Gesprek werknemer op"),
    ("werkgever_op", "Gesprek werkgever op"),
)
LINES = 2


def context_of(interviews: Interviews) -> Context:
    """The content of the document."""
    context = Context()
    facts = {
        "werknemer": interviews.employee,
        "werkgever": interviews.employer,
        "werknemer_op": interviews.employee_on,
        "werkgever_op": interviews.employer_on,
    }
    context.add_facts(KEY, facts)
    rows = []
    for shared in interviews.answers:
        key = shared.key
        intake = shared.on_intake
        rows.append(
            SimpleNamespace(
                key=key,
                vraag=shared.question,
                werkgever=context.answer(f"{EMPLOYER_INTERVIEW}.{key}", shared.employer, LINES),
                werknemer=context.answer(f"{EMPLOYEE_INTERVIEW}.{key}", shared.employee, LINES),
                op_aanmelding=intake is not None,
                aanmelding=context.answer(f"{INTAKE}.{key}", intake or "", LINES),
                samenvatting=context.answer(f"{KEY}.{key}_samenvatting", shared.summary),
                oordeel=shared.verdict or "nog te bekijken",
                beantwoord=shared.said_by,
            )
        )
        if shared.verdict:
            context.ticked.add(f"{KEY}.{key}{BOX}{shared.verdict}")
    context.values["vragen"] = rows
    return context


def build(form: Form) -> bytes:
    """The template of the document, as .docx; form: that of the coach's own sheet."""
    document = elements.new_document(
        NAME, "Wat werkgever en werknemer op dezelfde vraag antwoorden"
    )
    elements.facts(document, KEY, FACTS)
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
    elements.listing(document, "rij in vragen", columns, "De zeven vragen in het kort")
    elements.tag(document, "p for rij in vragen")
    question = document.add_paragraph("{{ rij.vraag }}", style="Heading 2")
    question.paragraph_format.space_before = Twips(240)
    word.keep_with_next(question)
    elements.tag(document, "p if rij.op_aanmelding")
    _sides(document, (*BOTH, ("Aanmelding", INTAKE, INTAKE)))
    elements.tag(document, "p else")
    _sides(document, BOTH)
    elements.tag(document, "p endif")
    verdict = document.add_paragraph(style="Keuze")
    verdict.add_run("Oordeel:\u2003", style="Label")
    for choice in form.fields["functie"].choices:
        verdict._p.append(
            box_control(f"{KEY}.{{{{ rij.key }}}}{BOX}{choice.code}", f"Oordeel: {choice.label}")
        )
        verdict.add_run(f"\u00a0{choice.label}\u2003")
    summary = document.add_paragraph(style="Keuze")
    summary.add_run("Samenvatting: ", style="Label")
    key = f"{KEY}.{{{{ rij.key }}}}_samenvatting"
    summary._p.append(text_control(key, "Samenvatting", "{{ rij.samenvatting }}"))
    word.writing_edge(summary, TEXT_WIDTH)
    elements.tag(document, "p endfor")
    return elements.finished(document)


BOTH = (
    ("Werkgever", EMPLOYER_INTERVIEW, "werkgever"),
    ("Werknemer", EMPLOYEE_INTERVIEW, "werknemer"),
)


def _sides(document: WordDocument, sides: tuple[tuple[str, str, str], ...]) -> None:
    """The answers of each side, in a column under its name."""
    width = TEXT_WIDTH // len(sides)
    about = ("Antwoorden", "In elke kolom het antwoord van één kant")
    table = word.new_table(document, 2, [width] * len(sides), "Vaardigheden", about)
    elements.heads(table.rows[0].cells, [name for name, _, _ in sides])
    word.mark_as_header(table)
    word.keep_together(table.rows[1])
    for cell, (name, form, side) in zip(table.rows[1].cells, sides, strict=True):
        key = f"{form}.{{{{ rij.key }}}}"
        elements.answer(cell, key, name, f"rij.{side}", "Vaardigheid")
        word.writing_edge(cell.paragraphs[0], width - word.EDGE)
    document.add_paragraph(style="Tussenruimte")
