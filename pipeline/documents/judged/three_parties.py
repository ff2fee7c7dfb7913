"""The document "Gesprek met drie partijen": the agenda of the talk, and the page to write on.

In the order of the guide (2.2.3). The copies for employee and employer are the same, so that the
message is; they hold summaries of the interviews, never what somebody said, nor a verdict.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from pipeline.documents.building import answer_controls, loops, word
from pipeline.documents.judged_document import FOR_COACH, Fact, JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Blank, Context
from pipeline.forms.keys import INTERVIEWS_COMPARED, PLAN, THREE_PARTIES
from pipeline.forms.model import COACH_ONLY, Reader
from pipeline.records.judgements import Action, ThreeParties
from pipeline.records.text import cut_at_word, day

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

KEY = THREE_PARTIES
LINES = {"regel": 1, "twee": 2, "vier": 4, "vijf": 5}
"""Placeholders of what is to be written during the talk, with how many lines it takes."""

FROM_PLAN = {
    "ondersteuningsvraag": "Ondersteuningsvraag",
    "kwaliteiten": "Wat goed gaat",
    "werkafspraken": "Eerste werkafspraken",
}
WHO, WHEN, LABEL, GUTTER = 2600, 2000, 1500, 300
NEW_ACTIONS, LONGEST = 3, 110
"""How many rows are for new proposals, and how much stands there of an open action."""


def _fill(context: Context, talk: ThreeParties) -> None:
    context.values |= {name: Blank(lines) for name, lines in LINES.items()}
    for key, text in zip(FROM_PLAN, (talk.request, talk.qualities, talk.agreements), strict=True):
        said = context.answer(f"{PLAN}.{key}", text)
        context.values[key] = said if text else Blank(LINES["vier"])
    context.values |= {
        "samenvattingen": [
            SimpleNamespace(
                key=key,
                vraag=question,
                tekst=context.answer(f"{INTERVIEWS_COMPARED}.{key}_samenvatting", summary),
            )
            for key, question, summary in talk.summaries
        ],
        "verschillen": [SimpleNamespace(key=key, vraag=text) for key, text in talk.to_align],
        "acties": [_action(action) for action in talk.actions],
        "punten": list(talk.points) if talk.points_told or context.values[FOR_COACH] else [],
    }


def _action(action: Action) -> SimpleNamespace:
    return SimpleNamespace(
        nr=str(action.number),
        wat=cut_at_word(action.what, LONGEST),
        wie=cut_at_word(action.who, LONGEST),
        tegen=day(action.due) if action.due else cut_at_word(action.term, LONGEST),
    )


def _write(document: WordDocument) -> None:
    _heading(document, 1, "Doel en inhoud van het gesprek")
    _lines(document, "doel", "Doel en inhoud van het gesprek", "twee")
    _labelled(document, ("Datum", "Plaats", "Aanwezig"), "gesprek")
    _heading(document, 2, "Korte herhaling van de ondersteuningsvraag")
    _from_plan(document, "ondersteuningsvraag")
    _heading(document, 3, "Samenvatting van de individuele gesprekken")
    _summaries(document)
    _heading(document, 4, "Wat goed gaat")
    _from_plan(document, "kwaliteiten")
    _heading(document, 5, "Ieder even lang aan het woord")
    _both_in_turn(document)
    _heading(document, 6, "Gemeenschappelijke kijk")
    _to_align(document)
    _heading(document, 7, "Eerste werkafspraken en actievoorstellen")
    _from_plan(document, "werkafspraken")
    _actions(document)
    _heading(document, 8, "Volgend gesprek")
    _labelled(document, ("Datum", "Wie"), "volgend")


def _heading(document: WordDocument, number: int, text: str) -> None:
    document.add_paragraph(f"{number}) {text}", style="Heading 1")


def _lines(document: WordDocument, key: str, label: str, lines: str) -> None:
    """Room to write."""
    place = document.add_paragraph(style="Invulling")
    answer_controls.text_answer(place, f"{KEY}.{key}", label, lines, TEXT_WIDTH)


def _from_plan(document: WordDocument, key: str) -> None:
    """What the plan says, or room to write."""
    place = document.add_paragraph(style="Invulling")
    answer_controls.text_answer(place, f"{PLAN}.{key}", FROM_PLAN[key], key, TEXT_WIDTH)


def _labelled(document: WordDocument, labels: tuple[str, ...], key: str) -> None:
    """Short things to write, a row each."""
    columns = [LABEL, TEXT_WIDTH - LABEL]
    about = (", ".join(labels), word.PER_ROW)
    table = word.new_table(document, len(labels), columns, "Velden", about)
    for row, label in zip(table.rows, labels, strict=True):
        name, place = row.cells
        word.first_paragraph(name, "Veld").add_run(f"{label}:", style="Label")
        tag = f"{KEY}.{key}_{label.lower()}"
        answer_controls.text_answer(
            word.first_paragraph(place, "Veld"), tag, label, "regel", columns[1]
        )


def _summaries(document: WordDocument) -> None:
    loops.statement(document, "if not samenvattingen")
    _lines(document, "samenvatting", "Samenvatting", "vier")
    loops.statement(document, "endif")
    loops.statement(document, "for rij in samenvattingen")
    summary = document.add_paragraph(style="Vraag en antwoord")
    summary.add_run("{{ rij.vraag }}", style="Label").add_break()
    key = f"{INTERVIEWS_COMPARED}.{{{{ rij.key }}}}_samenvatting"
    answer_controls.text_answer(summary, key, "Samenvatting", "rij.tekst", TEXT_WIDTH)
    loops.statement(document, "endfor")


def _both_in_turn(document: WordDocument) -> None:
    """As much room for the employer as for the employee."""
    sides, width = ("Werkgever", "Werknemer"), TEXT_WIDTH // 2
    about = ("Werkgever en werknemer", "In elke kolom wat één kant vertelt")
    table = word.new_table(document, 2, [width] * 2, "Naast elkaar", about)
    word.column_heads(table.rows[0].cells, sides)
    word.mark_as_header(table)
    for cell, side in zip(table.rows[1].cells, sides, strict=True):
        place = word.first_paragraph(cell, "Vaardigheid")
        answer_controls.text_answer(place, f"{KEY}.{side.lower()}", side, "vijf", width - GUTTER)


def _to_align(document: WordDocument) -> None:
    """The questions on which both accounts differ; where none is judged, room to write."""
    loops.statement(document, "for rij in verschillen")
    question = document.add_paragraph(style="Vraag en antwoord")
    question.add_run("{{ rij.vraag }}", style="Label").add_break()
    answer_controls.text_answer(
        question, f"{KEY}.kijk_{{{{ rij.key }}}}", "Gezamenlijk", "twee", TEXT_WIDTH
    )
    loops.statement(document, "endfor")
    loops.statement(document, "if not verschillen")
    _lines(document, "kijk", "Gemeenschappelijke kijk", "vier")
    loops.statement(document, "endif")


def _actions(document: WordDocument) -> None:
    """The actions that are open, and room for new ones."""
    loops.statement(document, "if acties")
    columns = (
        ("Nr.", 560, "{{ rij.nr }}"),
        ("Wat", TEXT_WIDTH - 560 - WHO - WHEN, "{{ rij.wat }}"),
        ("Wie", WHO, "{{ rij.wie }}"),
        ("Tegen", WHEN, "{{ rij.tegen }}"),
    )
    loops.listing(document, "rij in acties", columns, "Open acties")
    document.add_paragraph(style="Tussenruimte")
    loops.statement(document, "endif")
    loops.statement(document, "if punten")
    points = document.add_paragraph(style="Inleiding")
    points.add_run("Uit het meeloopmoment: ", style="Label")
    points.add_run("{% for punt in punten %}{{ punt }}{% if not loop.last %} · {% endif %}")
    points.add_run("{% endfor %}")
    loops.statement(document, "endif")
    heads = (("Wat", TEXT_WIDTH - WHO - WHEN), ("Wie", WHO), ("Tegen wanneer", WHEN))
    widths = [width for _, width in heads]
    about = ("Nieuwe actievoorstellen", "Eén rij per voorstel, om in te vullen")
    table = word.new_table(document, 1 + NEW_ACTIONS, widths, "Vaardigheden", about)
    word.column_heads(table.rows[0].cells, [head for head, _ in heads])
    word.mark_as_header(table)
    for number, row in enumerate(table.rows[1:], start=1):
        for cell, (head, width) in zip(row.cells, heads, strict=True):
            tag = f"{KEY}.voorstel_{number}_{head.split()[0].lower()}"
            answer_controls.text_answer(
                word.first_paragraph(cell, "Veld"), tag, head, "regel", width - GUTTER
            )


DOCUMENT: JudgedDocument[ThreeParties] = JudgedDocument(
    name="Gesprek met drie partijen",
    key=KEY,
    subtitle="Agenda, en blad om op te schrijven",
    audience=COACH_ONLY,
    shareable=frozenset({Reader.EMPLOYEE, Reader.EMPLOYER}),
    reminder="Bewaak uw neutrale positie, ook bij het plaatsnemen. Zorg dat beide partijen eerst "
    "luisteren voor ze reageren.",
    facts=(
        Fact("werknemer", "Naam werknemer", lambda talk: talk.employee),
        Fact("werkgever", "Naam werkgever", lambda talk: talk.employer),
        Fact("jobcoach", "Naam jobcoach", lambda talk: talk.jobcoach),
    ),
    about=("werknemer",),
    write=_write,
    fill=_fill,
)
