"""The document "Tevredenheid naast elkaar": what both sides say to each statement (2.2.6)."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from pipeline.documents.building import loops
from pipeline.documents.judged_document import JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Context
from pipeline.forms.model import COACH_ONLY
from pipeline.records.judgements import Opinion, Satisfaction

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

SIDES = ("werkgever", "werknemer")
SAME, PARALLEL = (1, 2, 3), (4, 5)
STATEMENT = 4238


def _fill(context: Context, satisfaction: Satisfaction) -> None:
    rows = [_row(opinion) for opinion in satisfaction.opinions]
    context.values |= {
        "gelijke": [row for row in rows if row.nr in SAME],
        "parallelle": [row for row in rows if row.nr in PARALLEL],
        "eigen": [row for row in rows if row.nr not in (*SAME, *PARALLEL)],
    }


def _row(opinion: Opinion) -> SimpleNamespace:
    first, *second = opinion.statements
    return SimpleNamespace(
        nr=opinion.number,
        stelling=f"{opinion.number}) {first}",
        voor_werknemer=second[0] if second else "",
        werkgever=_cell(opinion, 0),
        werknemer=_cell(opinion, 1),
    )


def _cell(opinion: Opinion, side: int) -> str:
    answer, remark = opinion.answers[side], opinion.remarks[side]
    return "\n".join(filter(None, (answer or "niet beantwoord", remark)))


def _write(document: WordDocument) -> None:
    document.add_paragraph(
        "Alleen voor de jobcoach. 1 niet akkoord, 2 eerder niet akkoord, 3 eerder akkoord, "
        "4 akkoord. Antwoorden worden niet opgeteld en niet gemiddeld.",
        style="Legende",
    )
    width = (TEXT_WIDTH - STATEMENT) // 2
    answers = [(side.capitalize(), width, f"{{{{ rij.{side} }}}}") for side in SIDES]
    both = "{{ rij.stelling }}{% if rij.voor_werknemer %} / {{ rij.voor_werknemer }}{% endif %}"
    for title, name in (
        ("Aan beiden hetzelfde gevraagd", "gelijke"),
        ("Aan elk op zijn manier gevraagd (werkgever / werknemer)", "parallelle"),
    ):
        document.add_paragraph(title, style="Heading 1")
        columns = (("Stelling", STATEMENT, both), *answers)
        loops.listing(document, f"rij in {name}", columns, title)
    document.add_paragraph("Aan elk iets anders gevraagd", style="Heading 1")
    for who, text, answer in (
        ("werkgever", "rij.stelling", "rij.werkgever"),
        ("werknemer", "rij.voor_werknemer", "rij.werknemer"),
    ):
        columns = (
            (f"Stelling voor de {who}", STATEMENT + width, f"{{{{ {text} }}}}"),
            ("Antwoord", width, f"{{{{ {answer} }}}}"),
        )
        loops.listing(document, "rij in eigen", columns, f"Stelling 6 van de {who}")
        document.add_paragraph(style="Tussenruimte")


DOCUMENT: JudgedDocument[Satisfaction] = JudgedDocument(
    name="Tevredenheid naast elkaar",
    key="tevredenheid",
    subtitle="Wat werkgever en werknemer van de ondersteuning vonden",
    audience=COACH_ONLY,
    write=_write,
    fill=_fill,
)
