"""The document "Re-integratie": back to the old function, or what else it takes (guide 2.2.3).

Page 1 lays the functions beside what is mastered now, page 2 is what was decided together. Nothing
tells why somebody was absent.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING

from pipeline.documents.building import form_writer, loops, word
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Context, context_of
from pipeline.documents.score_strip import PRINTED
from pipeline.forms.instruments.reintegratie import DECISION, FORM
from pipeline.forms.model import Field, Reader
from pipeline.records.answers import printed
from pipeline.records.judgements import SkillGap
from pipeline.records.reintegration import Adaptation, Reintegration
from pipeline.records.text import listed

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

NOT_MEDICAL = (
    "Deze vergelijking is een hulp bij het gesprek. Of iemand medisch geschikt is, zegt de "
    "preventieadviseur-arbeidsarts."
)
NOT_COMPARED = "De functies zijn nog niet te vergelijken: vul eerst beide profielen in."
SKILL, REQUIRED, ADAPTED, MASTERED, VERDICT = 2150, 940, 1260, 1080, 1400
WITHOUT_ADAPTED = (
    ("Vaardigheid", 3600, "{{ rij.vaardigheid }}"),
    ("Oude functie: vereist", 1900, "{{ rij.oud }}"),
    ("Beheerst nu", 1900, "{{ rij.nu }}"),
    ("Oude functie", TEXT_WIDTH - 7400, "{{ rij.oordeel_oud }}"),
)
REST = TEXT_WIDTH - SKILL - REQUIRED - ADAPTED - MASTERED - 2 * VERDICT
WITH_ADAPTED = (
    ("Vaardigheid", SKILL, "{{ rij.vaardigheid }}"),
    ("Oude functie: vereist", REQUIRED, "{{ rij.oud }}"),
    ("Aangepaste functie: vereist", ADAPTED, "{{ rij.nieuw }}"),
    ("Beheerst nu", MASTERED, "{{ rij.nu }}"),
    ("Oude functie", VERDICT, "{{ rij.oordeel_oud }}"),
    ("Aangepaste functie", VERDICT, "{{ rij.oordeel_nieuw }}"),
    ("Wat de aanpassing oplost", REST, "{{ rij.lost }}"),
)
"""The columns: head, width, and what each row prints."""


def _fill(context: Context, judged: Reintegration) -> None:
    own = context_of(judged.filled)
    context.values |= {field.key: own.values[field.key] for field in _decided()}
    keys = {FORM.full_key(field.key) for field in _decided()}
    context.texts |= {tag: text for tag, text in own.texts.items() if tag in keys}
    context.ticked |= {tag for tag in own.ticked if tag.partition(":")[0] in keys}
    rows = [_row(row) for row in judged.asking]
    context.values |= {
        "vergeleken": "ja" if judged.rows else "",
        "zinnen": _sentences(judged),
        "oude_rijen": [] if judged.adapted else rows,
        "rijen": rows if judged.adapted else [],
        "oplossingen": [_solutions(gap) for gap in judged.remaining],
    }


def _decided() -> Sequence[Field]:
    return [field for field in DECISION.body if isinstance(field, Field)]


def _sentences(judged: Reintegration) -> str:
    """In how many skills each function asks more, the urgent ones of the old by name."""
    urgent = listed([gap.skill.label for gap in judged.short_in_old if gap.urgent])
    names = f" (dringend: {urgent})" if urgent else ""
    old = _skills(len(judged.short_in_old))
    said = f"In de oude functie vraagt het werk bij {old} meer{names}."
    if judged.adapted:
        said += f"\nIn de aangepaste functie bij {len(judged.remaining)}."
    return said


def _skills(number: int) -> str:
    return "1 vaardigheid" if number == 1 else f"{number} vaardigheden"


def _row(row: Adaptation) -> SimpleNamespace:
    old, adapted = row.old, row.last
    return SimpleNamespace(
        vaardigheid=old.skill.label,
        oud=str(old.required or "?"),
        nieuw=str(adapted.required or "?"),
        nu=str(old.mastered or "?"),
        oordeel_oud=_verdict(old),
        oordeel_nieuw=_verdict(adapted),
        lost=row.solves,
    )


def _verdict(gap: SkillGap) -> str:
    said = PRINTED.get(gap.verdict, gap.verdict.value)
    return f"{said}, dringend" if gap.urgent else said


def _solutions(gap: SkillGap) -> SimpleNamespace:
    """One remaining difference, with the kinds of solution to tick."""
    return SimpleNamespace(
        vaardigheid=gap.skill.label,
        scores=f"vereist {gap.required}, beheerst {gap.mastered}",
        soorten="  ".join(f"☐\u00a0{label}" for _, label in gap.solutions),
    )


def _write(document: WordDocument) -> None:
    document.add_paragraph(NOT_MEDICAL, style="Legende")
    loops.statement(document, "if vergeleken")
    document.add_paragraph("{{ zinnen }}", style="Inleiding")
    for name, columns in (("rijen", WITH_ADAPTED), ("oude_rijen", WITHOUT_ADAPTED)):
        loops.statement(document, f"if {name}")
        loops.listing(document, f"rij in {name}", columns, "Waar een van de functies meer vraagt")
        loops.statement(document, "endif")
    loops.statement(document, "else")
    document.add_paragraph(NOT_COMPARED, style="Inleiding")
    loops.statement(document, "endif")
    heading = document.add_paragraph(DECISION.title, style="Heading 1")
    heading.paragraph_format.page_break_before = True
    form_writer.Writer(FORM, document, TEXT_WIDTH).write(DECISION.body)
    _remaining(document)


def _remaining(document: WordDocument) -> None:
    """Per difference that is left, what may help: to tick together, none prescribed."""
    loops.statement(document, "if oplossingen")
    word.keep_with_next(document.add_paragraph("Wat nog helpt", style="Heading 1"))
    document.add_paragraph(
        "Kruis samen aan wat kan helpen. Geen enkel probleem heeft één vaste oplossing; de lijst "
        "is die van de praktijkgids (2.2.4) en is niet volledig.",
        style="Inleiding",
    )
    columns = (
        ("Vaardigheid", SKILL, "{{ rij.vaardigheid }}\n{{ rij.scores }}"),
        ("Soorten oplossing", TEXT_WIDTH - SKILL, "{{ rij.soorten }}"),
    )
    loops.listing(document, "rij in oplossingen", columns, "Wat nog helpt")
    loops.statement(document, "endif")


def _answer(key: str, label: str) -> Fact[Reintegration]:
    return Fact(key, label, lambda judged: printed(judged.filled, key))


DOCUMENT: JudgedDocument[Reintegration] = JudgedDocument(
    name=FORM.document,
    key=FORM.key,
    subtitle="De oude functie, een aangepaste, en wat nu lukt",
    audience=FORM.audience,
    shareable=frozenset({Reader.EMPLOYER}),
    facts=(
        Fact("naam", "Naam werknemer", lambda judged: judged.employee),
        Fact("oude_functie", "Oude functie", lambda judged: judged.old),
        Fact("nieuwe_functie", "Aangepaste functie", lambda judged: judged.adapted or "geen"),
        Fact("gescoord", "Werknemer gescoord op", lambda judged: judged.mastered_on),
        _answer("afwezig_sinds", "Afwezig sinds"),
        _answer("hervatting", "Verwachte hervatting"),
        _answer("gewenst", "De werknemer wil zelf"),
    ),
    about=("naam",),
    write=_write,
    fill=_fill,
)
