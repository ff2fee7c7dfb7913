"""The document "Dossieroverzicht": one page for whoever takes over, and for the three-party talk.

No medical fact and no national number stands in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING

from pipeline.documents.building import answer_controls, loops
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Context
from pipeline.forms.keys import PLAN
from pipeline.forms.model import COACH_ONLY
from pipeline.records.judgements import Action, Actor, Handover, Step, Summary, Talk
from pipeline.records.text import cut_at_word, day

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

AGREEMENTS = f"{PLAN}.werkafspraken"
MOST_ACTIONS, MOST_TALKS, MOST_ACTORS = 5, 3, 3
"""How many of each the page shows, so that it stays one page."""

WHAT, WHO, WHEN, AGREED, HOW = 39, 27, 20, 54, 110
"""How much of a text fits on a line of its column, in signs; the plan and the sheets have it whole.
"""

FEW = 3
"""So many actions may take two lines each, as long as nothing is handed over."""


def _fill(context: Context, summary: Summary) -> None:
    actions = summary.open_actions
    roomy = len(actions) <= FEW and summary.handover is None
    context.values |= {
        "stappen": [_step(step) for step in summary.steps],
        "ontbreekt": ", ".join(summary.missing),
        "maatregel_tot": day(summary.measure_until) if summary.measure_until else "",
        "acties": [_action(one, 2 if roomy else 1) for one in actions[:MOST_ACTIONS]],
        "meer_acties": str(max(0, len(actions) - MOST_ACTIONS)),
        "tekorten": _shortages(summary),
        "afspraken": context.answer(AGREEMENTS, summary.agreements),
        "gesprekken": [_talk(talk) for talk in summary.talks[-MOST_TALKS:]],
        "volgend": day(summary.next_talk) if summary.next_talk else "",
        "actoren": [_actor(actor) for actor in summary.actors[:MOST_ACTORS]],
        "meer_actoren": str(max(0, len(summary.actors) - MOST_ACTORS)),
        "afronding": _handover(summary.handover),
    }


def _step(step: Step) -> SimpleNamespace:
    days = list(dict.fromkeys(map(day, step.days)))
    told = " en ".join(days) if len(days) < 3 else f"{days[0]} – {days[-1]}"
    return SimpleNamespace(stap=step.title, stand=step.state, datum=told)


def _talk(talk: Talk) -> SimpleNamespace:
    agreed = cut_at_word(talk.agreements, AGREED) or "-"
    return SimpleNamespace(datum=day(talk.day), soort=talk.title, afspraken=agreed)


def _actor(actor: Actor) -> SimpleNamespace:
    title = actor.title.partition(" (")[0]  # without the guide's examples
    return SimpleNamespace(actor=title, naam=actor.name or "-", contact=actor.contact or "-")


def _action(action: Action, lines: int) -> SimpleNamespace:
    return SimpleNamespace(
        nr=str(action.number),
        wat=cut_at_word(action.what, lines * WHAT),
        wie=cut_at_word(action.who, lines * WHO),
        tegen=day(action.due) if action.due else cut_at_word(action.term, WHEN) or "-",
        status=action.state,
    )


def _shortages(summary: Summary) -> str:
    """At how many skills the function asks more; measured again: then and now."""
    if summary.shortages is None:
        return "De twee profielen zijn nog niet vergeleken."
    skills = "1 vaardigheid" if summary.shortages == 1 else f"{summary.shortages} vaardigheden"
    if summary.shortages_now is not None:
        day_of_it = f" (hermeting {summary.measured_again})" if summary.measured_again else ""
        said = f"Bij de eerste meting vroeg de functie bij {skills} meer; nu bij "
        return f"{said}{summary.shortages_now}{day_of_it}."
    if not summary.shortages:
        return "De functie vraagt nergens meer dan de werknemer beheerst."
    if summary.shortages == 1:
        said = f"Bij {skills} vraagt de functie meer{', dringend' * bool(summary.urgent)}."
    else:
        said = f"Bij {skills} vraagt de functie meer, {summary.urgent or 'geen'} daarvan dringend."
    return f"{said} Zie Profielvergelijking."


def _handover(handover: Handover | None) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(wat=label, hoe=cut_at_word(text, HOW))
        for label, text in (handover.facts if handover else ())
    ]


def _write(document: WordDocument) -> None:
    _trajectory(document)
    document.add_paragraph("Waar de functie meer vraagt", style="Heading 1")
    document.add_paragraph("{{ tekorten }}", style="Keuze")
    _open_actions(document)
    document.add_paragraph("Werkafspraken", style="Heading 1")
    agreements = document.add_paragraph(style="Invulling")
    answer_controls.text_answer(agreements, AGREEMENTS, "Werkafspraken", "afspraken", TEXT_WIDTH)
    _talks(document)
    _actors(document)
    loops.statement(document, "if afronding")
    document.add_paragraph("Afronding en opvolging", style="Heading 1")
    facts = (("Wat", 3200, "{{ rij.wat }}"), ("Hoe", TEXT_WIDTH - 3200, "{{ rij.hoe }}"))
    _listing(document, "rij in afronding", facts, "Afronding en opvolging")
    loops.statement(document, "endif")


def _listing(
    document: WordDocument, loop: str, columns: Sequence[tuple[str, int, str]], title: str
) -> None:
    """A loops.listing in low rows: all of them stand on one page."""
    loops.listing(document, loop, columns, title, "Betekenis")


def _trajectory(document: WordDocument) -> None:
    """Every step, the forms that are missing, and when a measure of support ends."""
    document.add_paragraph("Het traject", style="Heading 1")
    steps = (
        ("Stap", 3200, "{{ rij.stap }}"),
        ("Stand", 2600, "{{ rij.stand }}"),
        ("Datum", TEXT_WIDTH - 5800, "{{ rij.datum }}"),
    )
    _listing(document, "rij in stappen", steps, "De stappen van het traject")
    _line_if(document, "Nog niet ingevuld", "ontbreekt")
    _line_if(document, "Steunmaatregel tot", "maatregel_tot")


def _line_if(document: WordDocument, label: str, placeholder: str) -> None:
    """A line with a label, where there is anything to say."""
    loops.statement(document, f"if {placeholder}")
    line = document.add_paragraph(style="Keuze")
    line.add_run(f"{label}: ", style="Label")
    line.add_run(f"{{{{ {placeholder} }}}}")
    loops.statement(document, "endif")


def _talks(document: WordDocument) -> None:
    """The last talks, and when the next one is."""
    loops.statement(document, "if gesprekken")
    document.add_paragraph("Laatste gesprekken", style="Heading 1")
    columns = (
        ("Datum", 1500, "{{ rij.datum }}"),
        ("Soort", 3400, "{{ rij.soort }}"),
        ("Afspraken", TEXT_WIDTH - 4900, "{{ rij.afspraken }}"),
    )
    _listing(document, "rij in gesprekken", columns, "De laatste gesprekken, het laatste onderaan")
    loops.statement(document, "if volgend")
    following = document.add_paragraph(style="Keuze")
    following.add_run("Volgend gesprek: ", style="Label")
    following.add_run("{{ volgend }}")
    loops.statement(document, "endif")
    loops.statement(document, "endif")


def _actors(document: WordDocument) -> None:
    """The first actors, and how many more there are."""
    loops.statement(document, "if actoren")
    document.add_paragraph("Betrokken actoren", style="Heading 1")
    columns = (
        ("Actor", 3400, "{{ rij.actor }}"),
        ("Naam en functie", 3400, "{{ rij.naam }}"),
        ("Tel. of e-mail", TEXT_WIDTH - 6800, "{{ rij.contact }}"),
    )
    _listing(document, "rij in actoren", columns, "Wie er rond de werknemer staat")
    loops.statement(document, "if meer_actoren != '0'")
    document.add_paragraph("En nog {{ meer_actoren }}: zie Betrokken actoren.", style="Keuze")
    loops.statement(document, "endif")
    loops.statement(document, "endif")


def _open_actions(document: WordDocument) -> None:
    """The first open actions, and how many more there are."""
    document.add_paragraph("Open acties", style="Heading 1")
    loops.statement(document, "if acties")
    actions = (
        ("Nr.", 560, "{{ rij.nr }}"),
        ("Tegen", 1500, "{{ rij.tegen }}"),
        ("Wat", 3900, "{{ rij.wat }}"),
        ("Wie", TEXT_WIDTH - 6960, "{{ rij.wie }}"),
        ("Status", 1000, "{{ rij.status }}"),
    )
    _listing(document, "rij in acties", actions, "Open acties, de eerste streefdatum bovenaan")
    loops.statement(document, "else")
    document.add_paragraph("Er staan geen acties open.", style="Inleiding")
    loops.statement(document, "endif")
    loops.statement(document, "if meer_acties != '0'")
    document.add_paragraph("En nog {{ meer_acties }}: zie het POP & PAP.", style="Keuze")
    loops.statement(document, "endif")


DOCUMENT: JudgedDocument[Summary] = JudgedDocument(
    name="Dossieroverzicht",
    key="dossieroverzicht",
    subtitle="",
    audience=COACH_ONLY,
    facts=(
        Fact("werknemer", "Werknemer", lambda summary: summary.employee),
        Fact("werkgever", "Werkgever", lambda summary: summary.employer),
        Fact("functie", "Functie", lambda summary: summary.function),
        Fact("contact", "Verantwoordelijke", lambda summary: summary.contact),
        Fact("jobcoach", "Jobcoach", lambda summary: summary.jobcoach),
        Fact("gob", "GOB", lambda summary: summary.gob),
    ),
    write=_write,
    fill=_fill,
    about=("werknemer",),
    abreast=2,
)
