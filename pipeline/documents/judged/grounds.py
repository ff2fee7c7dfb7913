"""The document "Onderbouwing van de scores": what each skill shows from (guide 2.2.3).

It changes no score; what shows little may be asked or looked at again.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from pipeline.documents.building import loops
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Context
from pipeline.forms.model import COACH_ONLY
from pipeline.records.observed import Evidence, Grounds

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

UNSCORED = "–"
COLUMNS = (
    ("Vaardigheid", 2400, "{{ rij.vaardigheid }}"),
    ("Vereist", 950, "{{ rij.vereist }}"),
    ("Beheerst", 1050, "{{ rij.beheerst }}"),
    ("Waaruit blijkt het", TEXT_WIDTH - 4400, "{{ rij.waaruit }}"),
)


def _fill(context: Context, grounds: Grounds) -> None:
    context.values |= {
        "rijen": [_row(evidence) for evidence in grounds.evidence],
        "zonder": ", ".join(grounds.without),
    }


def _row(evidence: Evidence) -> SimpleNamespace:
    return SimpleNamespace(
        vaardigheid=evidence.skill.label,
        vereist=str(evidence.required or UNSCORED),
        beheerst=str(evidence.mastered or UNSCORED),
        waaruit="\n".join(evidence.lines),
    )


def _write(document: WordDocument) -> None:
    document.add_paragraph(
        "Alleen voor de jobcoach. Geen score verandert hierdoor; – is niet gescoord.",
        style="Legende",
    )
    loops.listing(document, "rij in rijen", COLUMNS, "Per vaardigheid waaruit het blijkt")
    loops.statement(document, "if zonder")
    document.add_paragraph(style="Tussenruimte")
    without = document.add_paragraph(style="Keuze")
    without.add_run(
        "Nog niets over deze vaardigheden, waar de functie meer vraagt: ", style="Label"
    )
    without.add_run("{{ zonder }}")
    loops.statement(document, "endif")


DOCUMENT: JudgedDocument[Grounds] = JudgedDocument(
    name="Onderbouwing van de scores",
    key="onderbouwing",
    subtitle="Wat er verteld en gezien werd, naast de scores",
    audience=COACH_ONLY,
    facts=(
        Fact("werknemer", "Werknemer", lambda grounds: grounds.employee),
        Fact("functie", "Functie", lambda grounds: grounds.function),
    ),
    about=("werknemer",),
    write=_write,
    fill=_fill,
)
