"""The document "Profielvergelijking": what goes well, what is asked more, a start for the plan.

Every skill has a strip from 1 to 5 in cells of a Word table: a ring where the function asks, a
dot where the employee is, a dotted ring where both meet. No picture, and no colour carries meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from operator import attrgetter
from types import SimpleNamespace
from typing import TYPE_CHECKING

from pipeline.documents.building import answer_controls, loops, word
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Blank, Context
from pipeline.documents.score_strip import LEGEND, POINTS, PRINTED, mark, write_points
from pipeline.forms.instruments import capaciteitenprofiel, competentieprofiel
from pipeline.forms.keys import COMPARISON
from pipeline.forms.model import TO_EMPLOYER
from pipeline.forms.skills import ENVIRONMENT
from pipeline.records.judgements import Comparison, SkillGap

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Cell

KEY = COMPARISON
PLACES = (
    ("Specifiek",),
    ("Meetbaar", "Aanvaardbaar"),
    ("Realiseerbaar", "Tijdsgebonden"),
    ("Mogelijke oplossing",),
)
SKILL, POINT, WORDS = 2700, 400, 2000
NARROW_POINT, VERDICT, GAP = 230, 1080, 240
BETWEEN_GOALS = 160


def _fill(context: Context, comparison: Comparison) -> None:
    context.values |= {
        "tekorten": [_row(gap) for gap in comparison.shortages],
        "sterk_gevraagd": [_row(gap) for gap in comparison.strong if gap.is_asked],
        "sterk_ook": [_row(gap) for gap in comparison.strong if not gap.is_asked],
        "soorten": _kinds(comparison, environment=False),
        "soorten_omgeving": _kinds(comparison, environment=True),
        "niet_gescoord": ", ".join(comparison.unscored),
        "alles": _side_by_side(comparison.everything, ("left", "right")),
        "lijn": Blank(1),
    }


def _row(gap: SkillGap) -> SimpleNamespace:
    """What a row prints of a skill."""
    required, mastered = gap.required, gap.mastered
    scores = f"vereist {required or '?'}, beheerst {mastered or '?'}"
    return SimpleNamespace(
        key=gap.skill.key,
        vaardigheid=gap.skill.label,
        groep="",
        woorden=scores if required or mastered else "",
        beheerst=str(mastered or ""),
        opmerking=" ".join(filter(None, ("dringend" * gap.urgent, gap.note))),
        kort=PRINTED.get(gap.verdict, gap.verdict.value),
        nota=gap.note,
        **{f"p{point}": mark(gap, point) for point in range(1, 6)},
    )


def _kinds(comparison: Comparison, *, environment: bool) -> str:
    """The kinds of solution for what falls short, of the environment or of anything else."""
    kinds = [
        gap.solutions
        for gap in comparison.shortages
        if (gap.group.key == ENVIRONMENT) is environment
    ]
    return " · ".join(label for _, label in kinds[0]) if kinds else ""


def _group_row(title: str) -> SimpleNamespace:
    """A row that prints nothing but the title of a group."""
    texts = ("key", "vaardigheid", "groep", "woorden", "beheerst", "opmerking", "kort", "nota")
    strip = [f"p{point}" for point in POINTS]
    return SimpleNamespace(**{**dict.fromkeys([*texts, *strip], ""), "groep": title})


def _side_by_side(gaps: Sequence[SkillGap], columns: Sequence[str]) -> list[SimpleNamespace]:
    """Two columns as on the profiles: each row has a left and a right, skill or group title."""
    sides = [list(_entries([gap for gap in gaps if gap.group.column == name])) for name in columns]
    return [
        SimpleNamespace(links=left, rechts=right)
        for left, right in zip_longest(*sides, fillvalue=_group_row(""))
    ]


def _entries(gaps: Sequence[SkillGap]) -> Iterator[SimpleNamespace]:
    for title, members in groupby(gaps, key=attrgetter("group.title")):
        yield _group_row(title)
        yield from map(_row, members)


def _write(document: WordDocument) -> None:
    _strong(document)
    _shortages(document)
    loops.statement(document, "if niet_gescoord")
    document.add_paragraph("Niet gescoord", style="Heading 1")
    document.add_paragraph("{{ niet_gescoord }}", style="Inleiding")
    loops.statement(document, "endif")
    _everything(document)
    _goals(document)


def _strong(document: WordDocument) -> None:
    """First what goes well: what the function asks for, then what else."""
    document.add_paragraph("Sterke kanten", style="Heading 1")
    loops.statement(document, "if not (sterk_gevraagd or sterk_ook)")
    document.add_paragraph("Nog geen enkele vaardigheid is goed of zeer goed.", style="Inleiding")
    loops.statement(document, "endif")
    for name, label in (("sterk_gevraagd", "Gevraagd in deze functie: "), ("sterk_ook", "Ook: ")):
        loops.statement(document, f"if {name}")
        paragraph = document.add_paragraph(style="Inleiding")
        paragraph.add_run(label, style="Label")
        paragraph.add_run(f"{{% for rij in {name} %}}")
        paragraph.add_run("{{ rij.vaardigheid }}\u00a0({{ rij.beheerst }})")
        paragraph.add_run("{% if not loop.last %} · {% endif %}{% endfor %}")
        loops.statement(document, "endif")


def _shortages(document: WordDocument) -> None:
    document.add_paragraph("Waar de functie meer vraagt", style="Heading 1")
    loops.statement(document, "if not tekorten")
    document.add_paragraph("De functie vraagt nergens meer.", style="Inleiding")
    loops.statement(document, "else")
    word.keep_with_next(document.add_paragraph(LEGEND, style="Legende"))
    _strips(document, "tekorten", "Waar de functie meer vraagt, het grootste verschil eerst")
    loops.statement(document, "endif")


def _everything(document: WordDocument) -> None:
    """All skills in the two columns of the profiles, on one page."""
    heading = document.add_paragraph("Alle vaardigheden", style="Heading 1")
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(LEGEND, style="Legende")
    half = (TEXT_WIDTH - GAP) // 2 - 5 * NARROW_POINT - VERDICT
    points = [(point, NARROW_POINT) for point in POINTS]
    side = [("Vaardigheid", half), *points, ("Oordeel", VERDICT)]
    about = ("Alle vaardigheden", "Per vaardigheid een strook van 1 tot 5 en het oordeel")
    cells = loops.looped_table(document, "rij in alles", [*side, ("", GAP), *side], about).cells
    _half_row(cells[:7], "rij.links")
    word.without_lines(cells[7])
    _half_row(cells[8:], "rij.rechts")


def _half_row(cells: Sequence[_Cell], side: str) -> None:
    """One side of a row: the title of a group, or a skill with its strip and verdict."""
    paragraph = word.first_paragraph(cells[0], "Betekenis")
    paragraph.add_run(f"{{{{ {side}.groep }}}}", style="Label")
    paragraph.add_run(f"{{{{ {side}.vaardigheid }}}}")
    write_points(cells[1:6], side)
    word.first_paragraph(cells[6], "Betekenis").add_run(f"{{{{ {side}.kort }}}}")


def _strips(document: WordDocument, name: str, title: str) -> None:
    """A table with a strip per row of a list, what it means in words, and the verdict."""
    rest = TEXT_WIDTH - SKILL - 5 * POINT - WORDS
    points = [(point, POINT) for point in POINTS]
    columns = [("Vaardigheid", SKILL), *points, ("Scores", WORDS), ("Opmerking", rest)]
    about = (title, "Per vaardigheid een strook van 1 tot 5, en hetzelfde in woorden")
    cells = loops.looped_table(document, f"rij in {name}", columns, about).cells
    word.first_paragraph(cells[0], "Vaardigheid").add_run("{{ rij.vaardigheid }}")
    write_points(cells[1:6], "rij")
    word.first_paragraph(cells[6], "Vaardigheid").add_run("{{ rij.woorden }}")
    word.first_paragraph(cells[7], "Vaardigheid").add_run("{{ rij.opmerking }}")


def _goals(document: WordDocument) -> None:
    """The guide's kinds of solution, once, and per shortage an empty SMART goal."""
    loops.statement(document, "if tekorten")
    heading = document.add_paragraph("Voorstel voor POP & PAP", style="Heading 1")
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(
        "Per vaardigheid een doel om samen aan te vullen. Geen enkel probleem heeft één vaste "
        "oplossing. De praktijkgids (2.2.4) noemt deze soorten, als inspiratie; de lijst is niet "
        "volledig.",
        style="Inleiding",
    )
    for name, label in (("soorten", ""), ("soorten_omgeving", "Bij omgevingsfactoren: ")):
        loops.statement(document, f"if {name}")
        kinds = document.add_paragraph(style="Opsomming")
        kinds.add_run(label, style="Label")
        kinds.add_run(f"{{{{ {name} }}}}")
        loops.statement(document, "endif")
    loops.statement(document, "for rij in tekorten")
    since = word.written(document)
    _goal(document)
    word.in_one_cell(document, since, TEXT_WIDTH, "Doel")
    loops.statement(document, "endfor")
    loops.statement(document, "endif")


def _goal(document: WordDocument) -> None:
    """The shortage, and what to fill in: what makes a goal SMART, and what may help."""
    title = document.add_paragraph(style="Vraag")
    word.space_before(title, BETWEEN_GOALS)
    title.add_run("{{ rij.vaardigheid }}", style="Label")
    title.add_run(" ({{ rij.woorden }}) {{ rij.nota }}")
    for places in PLACES:
        line = document.add_paragraph(style="Veld")
        for number, place in enumerate(places):
            line.add_run(f"{'  ' * bool(number)}{place}: ")
            key = f"{KEY}.{{{{ rij.key }}}}.{place.split()[-1].lower()}"
            answer_controls.text_answer(line, key, place, "lijn")
        if len(places) > 1:
            word.writing_stop(line, TEXT_WIDTH // 2)
        word.writing_edge(line, TEXT_WIDTH)


DOCUMENT: JudgedDocument[Comparison] = JudgedDocument(
    name="Profielvergelijking",
    key=KEY,
    subtitle="Wat de functie vraagt naast wat de werknemer beheerst",
    audience=competentieprofiel.FORM.audience & capaciteitenprofiel.FORM.audience,
    shareable=TO_EMPLOYER,
    facts=(
        Fact("naam", "Naam werknemer", lambda comparison: comparison.employee),
        Fact("functie", "Functie", lambda comparison: comparison.function),
        Fact("vereist_op", "Competentieprofiel van", lambda comparison: comparison.required_on),
        Fact("beheerst_op", "Capaciteitenprofiel van", lambda comparison: comparison.mastered_on),
    ),
    about=("naam",),
    write=_write,
    fill=_fill,
)
"""For who may read both profiles."""
