"""The document "Dossieroverzicht": one page for whoever takes over, and for the three-party talk.

No medical fact and no national number stands in it.
"""

from __future__ import annotations

from types import SimpleNamespace

from pipeline.documents.building import word
from pipeline.documents.building.empty_document import TEXT_WIDTH
from pipeline.documents.controls import text_control
from pipeline.documents.judged import elements
from pipeline.documents.rendering.context import Context
from pipeline.forms.keys import PLAN
from pipeline.records.judgements import Action, Step, Summary
from pipeline.records.text import cut_at_word, day

NAME, KEY = "Dossieroverzicht", "dossieroverzicht"
FACTS = (
    ("werknemer", "Werknemer"),
    ("functie", "Functie"),
    ("werkgever", "Werkgever"),
    ("contact", "Verantwoordelijke"),
    ("jobcoach", "Jobcoach"),
    ("gob", "GOB"),
)
AGREEMENTS = f"{PLAN}.werkafspraken"
MOST_ACTIONS, LONGEST = 8, 110
"""How many open actions the page shows, and how much of each; the plan has them whole."""


def context_of(summary: Summary) -> Context:
    """The content of the document."""
    context = Context()
    facts = {
        "werknemer": summary.employee,
        "functie": summary.function,
        "werkgever": summary.employer,
        "contact": summary.contact,
        "jobcoach": summary.jobcoach,
        "gob": summary.gob,
    }
    context.add_facts(KEY, facts)
    actions = summary.open_actions
    context.values |= {
        "stappen": [_step(step) for step in summary.steps],
        "ontbreekt": ", ".join(summary.missing),
        "acties": [_action(action) for action in actions[:MOST_ACTIONS]],
        "meer_acties": str(max(0, len(actions) - MOST_ACTIONS)),
        "tekorten": _shortages(summary),
        "afspraken": context.answer(AGREEMENTS, summary.agreements, lines=3),
    }
    return context


def _step(step: Step) -> SimpleNamespace:
    days = " en ".join(map(day, step.days))
    return SimpleNamespace(stap=step.title, stand=step.state, datum=days)


def _action(action: Action) -> SimpleNamespace:
    return SimpleNamespace(
        nr=str(action.number),
        wat=cut_at_word(action.what, LONGEST),
        wie=cut_at_word(action.who, LONGEST),
        tegen=day(action.due) if action.due else cut_at_word(action.term, LONGEST) or "-",
        status=action.state,
    )


def _shortages(summary: Summary) -> str:
    if summary.shortages is None:
        return "De twee profielen zijn nog niet vergeleken."
    if not summary.shortages:
        return "Geen enkele vaardigheid schiet tekort."
    some = "1 vaardigheid schiet" if summary.shortages == 1 else f"{summary.shortages} schieten"
    return f"{some} tekort, waarvan {summary.urgent} dringend. Zie Profielvergelijking."


def build() -> bytes:
    """The template of the document, as .docx."""
    document = elements.new_document(NAME, "Waar de ondersteuning staat", numbered=False)
    elements.facts(document, KEY, FACTS)
    document.add_paragraph("Het traject", style="Heading 1")
    steps = (
        ("Stap", 3200, "{{ rij.stap }}"),
        ("Stand", 2600, "{{ rij.stand }}"),
        ("Datum", TEXT_WIDTH - 5800, "{{ rij.datum }}"),
    )
    elements.listing(document, "rij in stappen", steps, "De stappen van het traject")
    elements.tag(document, "p if ontbreekt")
    missing = document.add_paragraph(style="Keuze")
    missing.add_run("Nog niet ingevuld: ", style="Label")
    missing.add_run("{{ ontbreekt }}")
    elements.tag(document, "p endif")
    document.add_paragraph("Tekorten", style="Heading 1")
    document.add_paragraph("{{ tekorten }}", style="Inleiding")
    document.add_paragraph("Open acties", style="Heading 1")
    elements.tag(document, "p if acties")
    actions = (
        ("Nr.", 560, "{{ rij.nr }}"),
        ("Tegen", 1500, "{{ rij.tegen }}"),
        ("Wat", 3900, "{{ rij.wat }}"),
        ("Wie", TEXT_WIDTH - 6960, "{{ rij.wie }}"),
        ("Status", 1000, "{{ rij.status }}"),
    )
    elements.listing(
        document, "rij in acties", actions, "Open acties, de eerste streefdatum bovenaan"
    )
    elements.tag(document, "p else")
    document.add_paragraph("Er staan geen acties open.", style="Inleiding")
    elements.tag(document, "p endif")
    elements.tag(document, "p if meer_acties != '0'")
    document.add_paragraph("En nog {{ meer_acties }}: zie het POP & PAP.", style="Inleiding")
    elements.tag(document, "p endif")
    document.add_paragraph("Werkafspraken", style="Heading 1")
    agreements = document.add_paragraph(style="Invulling")
    agreements._p.append(text_control(AGREEMENTS, "Werkafspraken", "{{ afspraken }}"))
    word.writing_edge(agreements, TEXT_WIDTH)
    return elements.finished(document)
