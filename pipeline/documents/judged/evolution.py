"""The document "Evolutie": the first measurement beside those after it, skill by skill (2.2.4).

Counts and named skills, no totals: scores are ordinal, so nobody gained a number of points. Every
skill has its strips from 1 to 5 under each other, one for each measurement.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from pipeline.documents.building import loops, word
from pipeline.documents.judged import comparison
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Context
from pipeline.documents.score_strip import LEGEND, POINTS, mark
from pipeline.forms.instruments import hermeting
from pipeline.forms.keys import COMPARISON
from pipeline.records.evolution import Change, Evolution
from pipeline.records.judgements import SkillGap
from pipeline.records.what_changed import Outcome, Reason

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

BLOCKS = (
    ("beter", "Wat beter past", (Outcome.SOLVED, Outcome.SMALLER)),
    ("bleef", "Wat bleef", (Outcome.SAME, Outcome.OTHER_LEVEL)),
    ("minder", "Wat minder past", (Outcome.LARGER, Outcome.NEW)),
    (
        "overige",
        "Overige opnieuw gescoorde vaardigheden",
        (Outcome.NONE, Outcome.COMPARED_NOW, Outcome.UNSCORED),
    ),
)
"""In the order of the page, within each as on the profiles: name, title, and what stands there."""

COUNTED = {
    Outcome.SOLVED: "weggewerkt",
    Outcome.SMALLER: "kleiner",
    Outcome.SAME: "gebleven",
    Outcome.OTHER_LEVEL: "op een ander niveau",
    Outcome.LARGER: "groter",
}
MOMENTS = {2: ("toen", "nu"), 3: ("toen", "tussen", "nu")}
SKILL, MOMENT, POINT, WORDS, CHANGED, ACTIONS = 1860, 680, 260, 1480, 1940, 640


def _fill(context: Context, evolution: Evolution) -> None:
    context.values |= {
        "tellingen": "\n".join(filter(None, (_counts(evolution), _reasons(evolution)))),
        "niet_opnieuw": ", ".join(c.then.skill.label for c in evolution.not_rescored),
        "bronnen": _sources(evolution.sources),
    }
    for name, _, outcomes in BLOCKS:
        rows = [_row(change) for change in evolution.rescored if change.outcome in outcomes]
        context.values[name] = rows


def _counts(evolution: Evolution) -> str:
    """How many shortages there were, and what became of them; none is said as well."""
    number, outcomes = len(evolution.first_short), evolution.outcomes
    counted = [f"{outcomes[outcome]} {words}" for outcome, words in COUNTED.items()]
    counted.append(f"{len(evolution.not_rescored)} niet opnieuw gescoord")
    skills = "1 vaardigheid" if number == 1 else f"{number} vaardigheden"
    return (
        f"Bij de eerste meting vroeg de functie bij {skills} meer. "
        f"Daarvan nu: {', '.join(counted)}. Nieuw: {outcomes[Outcome.NEW]}."
    )


def _reasons(evolution: Evolution) -> str:
    """Why the solved ones are no longer there; "" when none is solved."""
    solved, reasons = evolution.outcomes[Outcome.SOLVED], evolution.reasons
    why = ", ".join(f"{reasons[reason]} {reason}" for reason in Reason)
    return f"Van de {solved} weggewerkte: {why}." if solved else ""


def _sources(sources: tuple[str, str]) -> str:
    then, now = sources
    if not then:
        return ""
    return (
        f"Niet door dezelfde mensen of uit dezelfde bronnen gescoord (toen: {then}; nu: {now}): "
        "lees verschillen voorzichtig."
    )


def _row(change: Change) -> SimpleNamespace:
    """What a row prints of a skill; of its strips a line for each measurement."""
    strips = {
        f"p{point}": "\n".join(mark(gap, int(point)) for gap in change.moments) for point in POINTS
    }
    return SimpleNamespace(
        vaardigheid=change.then.skill.label,
        momenten="\n".join(MOMENTS[len(change.moments)]),
        scores=f"{_scores(change, 'required')}\n{_scores(change, 'mastered')}",
        veranderd=change.words,
        besluit=change.conclusion,
        acties=", ".join(map(str, change.actions)),
        **strips,
    )


def _scores(change: Change, side: str) -> str:
    """One side, first and last: "vereist 4 → 2"; "?" where it was not scored."""
    words = {"required": "vereist", "mastered": "beheerst"}[side]
    first, last = (_score(gap, side) for gap in (change.then, change.now))
    return f"{words} {first} → {last}"


def _score(gap: SkillGap, side: str) -> str:
    return str(getattr(gap, side) or "?")


def _measured(evolution: Evolution) -> str:
    """The days of all measurements, a line each."""
    return "\n".join(
        f"{one.name}: "
        + ", ".join(
            f"{side} {on}"
            for side, on in (("functie", one.required_on), ("werknemer", one.mastered_on))
            if on
        )
        for one in evolution.measured
    )


def _write(document: WordDocument) -> None:
    document.add_paragraph("{{ tellingen }}", style="Inleiding")
    word.keep_with_next(document.add_paragraph(LEGEND, style="Legende"))
    for name, title, _ in BLOCKS:
        loops.statement(document, f"if {name}")
        document.add_paragraph(title, style="Heading 1")
        _table(document, name, title)
        loops.statement(document, "endif")
    for name, label in (("niet_opnieuw", "Niet opnieuw gescoord: "), ("bronnen", "")):
        loops.statement(document, f"if {name}")
        document.add_paragraph(style="Tussenruimte")
        paragraph = document.add_paragraph(style="Inleiding")
        paragraph.add_run(label, style="Label")
        paragraph.add_run(f"{{{{ {name} }}}}")
        loops.statement(document, "endif")


def _table(document: WordDocument, name: str, title: str) -> None:
    """The skills of one block, each with its strips under each other."""
    points = [(point, POINT) for point in POINTS]
    rest = TEXT_WIDTH - SKILL - MOMENT - 5 * POINT - WORDS - CHANGED - ACTIONS
    columns = [
        *(("Vaardigheid", SKILL), ("Meting", MOMENT), *points, ("Scores", WORDS)),
        *(("Wat veranderde", CHANGED), ("Besluit", rest), ("Acties", ACTIONS)),
    ]
    about = (title, "Per vaardigheid een strook van 1 tot 5 per meting, en hetzelfde in woorden")
    cells = loops.looped_table(document, f"rij in {name}", columns, about).cells
    for cell, text in zip(
        (*cells[:2], *cells[7:]),
        ("vaardigheid", "momenten", "scores", "veranderd", "besluit", "acties"),
        strict=True,
    ):
        word.first_paragraph(cell, "Vaardigheid").add_run(f"{{{{ rij.{text} }}}}")
    for point, cell in zip(POINTS, cells[2:7], strict=True):
        word.first_paragraph(cell, "Score").add_run(f"{{{{ rij.p{point} }}}}", style="Teken")


DOCUMENT: JudgedDocument[Evolution] = JudgedDocument(
    name="Evolutie",
    key="evolutie",
    subtitle="Wat veranderde sinds de eerste meting",
    audience=hermeting.FORM.audience,
    shareable=comparison.DOCUMENT.shareable,
    shared_as=COMPARISON,
    facts=(
        Fact("naam", "Naam werknemer", lambda evolution: evolution.employee),
        Fact("functie", "Functie", lambda evolution: evolution.function),
        Fact("metingen", "Metingen", _measured),
    ),
    about=("naam",),
    write=_write,
    fill=_fill,
)
"""For who may read the second measurement; for the employer as the comparison of both profiles."""
