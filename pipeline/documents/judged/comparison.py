"""The document "Profielvergelijking": shortages at a glance, all skills, a start for the plan.

Every skill has a strip from 1 to 5 in cells of a Word table: a ring where the function asks, a
dot where the employee is, a dotted ring where both meet. No picture, and no colour carries meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from operator import attrgetter
from types import SimpleNamespace

from docx.document import Document as WordDocument
from docx.table import _Cell

from pipeline.documents.building import word
from pipeline.documents.building.answer_controls import text_answer
from pipeline.documents.building.empty_document import TEXT_WIDTH
from pipeline.documents.building.loops import looped_table, statement
from pipeline.documents.controls import box_control
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.documents.rendering.context import Blank, Context
from pipeline.forms.instruments import capaciteitenprofiel, competentieprofiel
from pipeline.forms.keys import BOX
from pipeline.records.judgements import Comparison, SkillGap

KEY = "profielvergelijking"
REQUIRED, MASTERED, BOTH, NEITHER = "○", "●", "◉", "·"
LEGEND = f"{REQUIRED} vereist   {MASTERED} beheerst   {BOTH} vereist en beheerst gelijk"
POINTS = ("1", "2", "3", "4", "5")
SMART = ("Specifiek", "Meetbaar", "Aanvaardbaar", "Realiseerbaar", "Tijdsgebonden")
SKILL, POINT, WORDS = 2700, 400, 2000
NARROW_POINT, VERDICT, GAP = 230, 1080, 240
GOAL = 5400


def _fill(context: Context, comparison: Comparison) -> None:
    context.values |= {
        "tekorten": [_row(gap) for gap in comparison.shortages],
        "sterk": [_row(gap) for gap in comparison.strong],
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
        oordeel=f"{gap.verdict}, dringend" if gap.urgent else gap.verdict.value,
        kort=gap.verdict.value,
        nota=gap.note,
        oplossingen=[SimpleNamespace(code=c, label=label) for c, label in gap.solutions],
        **{f"p{point}": _mark(gap, point) for point in range(1, 6)},
    )


def _mark(gap: SkillGap, point: int) -> str:
    asked, here = gap.required == point, gap.mastered == point
    return BOTH if asked and here else REQUIRED if asked else MASTERED if here else NEITHER


def _group_row(title: str) -> SimpleNamespace:
    """A row that prints nothing but the title of a group."""
    texts = ("key", "vaardigheid", "groep", "woorden", "beheerst", "oordeel", "kort", "nota")
    strip = [f"p{point}" for point in POINTS]
    row = SimpleNamespace(**dict.fromkeys(texts, ""), oplossingen=[], **dict.fromkeys(strip, ""))
    row.groep = title
    return row


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
    document.add_paragraph(LEGEND, style="Legende")
    _shortages(document)
    _strong(document)
    _everything(document)
    _goals(document)


def _shortages(document: WordDocument) -> None:
    document.add_paragraph("Tekorten", style="Heading 1")
    statement(document, "if not tekorten")
    document.add_paragraph("Geen enkele vaardigheid schiet tekort.", style="Inleiding")
    statement(document, "else")
    _strips(document, "tekorten", "Tekorten, het grootste eerst")
    statement(document, "endif")


def _strong(document: WordDocument) -> None:
    document.add_paragraph("Sterke kanten", style="Heading 1")
    statement(document, "if not sterk")
    document.add_paragraph("Geen enkele vaardigheid is goed of zeer goed.", style="Inleiding")
    statement(document, "else")
    paragraph = document.add_paragraph(style="Inleiding")
    paragraph.add_run("{% for rij in sterk %}{{ rij.vaardigheid }} ({{ rij.beheerst }})")
    paragraph.add_run("{% if not loop.last %} · {% endif %}{% endfor %}")
    statement(document, "endif")
    document.add_paragraph("Niet gescoord", style="Heading 1")
    document.add_paragraph(
        "{{ niet_gescoord or 'Alles is op beide profielen gescoord.' }}", style="Inleiding"
    )


def _everything(document: WordDocument) -> None:
    """All skills in the two columns of the profiles, on one page."""
    heading = document.add_paragraph("Alle vaardigheden", style="Heading 1")
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(LEGEND, style="Legende")
    half = (TEXT_WIDTH - GAP) // 2 - 5 * NARROW_POINT - VERDICT
    points = [(point, NARROW_POINT) for point in POINTS]
    side = [("Vaardigheid", half), *points, ("Oordeel", VERDICT)]
    about = ("Alle vaardigheden", "Per vaardigheid een strook van 1 tot 5 en het oordeel")
    cells = looped_table(document, "rij in alles", [*side, ("", GAP), *side], about).cells
    _half_row(cells[:7], "rij.links")
    word.without_lines(cells[7])
    _half_row(cells[8:], "rij.rechts")


def _half_row(cells: Sequence[_Cell], side: str) -> None:
    """One side of a row: the title of a group, or a skill with its strip and verdict."""
    paragraph = word.first_paragraph(cells[0], "Betekenis")
    paragraph.add_run(f"{{{{ {side}.groep }}}}", style="Label")
    paragraph.add_run(f"{{{{ {side}.vaardigheid }}}}")
    _points(cells[1:6], side)
    word.first_paragraph(cells[6], "Betekenis").add_run(f"{{{{ {side}.kort }}}}")


def _strips(document: WordDocument, name: str, title: str) -> None:
    """A table with a strip per row of a list, what it means in words, and the verdict."""
    rest = TEXT_WIDTH - SKILL - 5 * POINT - WORDS
    points = [(point, POINT) for point in POINTS]
    columns = [("Vaardigheid", SKILL), *points, ("Scores", WORDS), ("Oordeel", rest)]
    about = (title, "Per vaardigheid een strook van 1 tot 5, en hetzelfde in woorden")
    cells = looped_table(document, f"rij in {name}", columns, about).cells
    word.first_paragraph(cells[0], "Vaardigheid").add_run("{{ rij.vaardigheid }}")
    _points(cells[1:6], "rij")
    word.first_paragraph(cells[6], "Vaardigheid").add_run("{{ rij.woorden }}")
    paragraph = word.first_paragraph(cells[7], "Vaardigheid")
    paragraph.add_run("{{ rij.oordeel }}", style="Label")
    paragraph.add_run(" {{ rij.nota }}")


def _points(cells: Sequence[_Cell], row: str) -> None:
    for point, cell in enumerate(cells, start=1):
        word.first_paragraph(cell, "Score").add_run(f"{{{{ {row}.p{point} }}}}", style="Cijfer")


def _goals(document: WordDocument) -> None:
    """Per shortage an empty SMART goal, beside the guide's kinds of solution."""
    statement(document, "if tekorten")
    heading = document.add_paragraph("Voorstel voor POP & PAP", style="Heading 1")
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(
        "Per tekort een doel om samen aan te vullen. De soorten oplossingen zijn die van de "
        "praktijkgids (2.2.4): ze dienen als inspiratie. Geen enkel probleem heeft één vaste "
        "oplossing, en de lijst is niet volledig.",
        style="Inleiding",
    )
    columns = [("Doel, SMART geformuleerd", GOAL), ("Inspiratie", TEXT_WIDTH - GOAL)]
    about = ("Voorstel voor POP & PAP", "Links een doel om aan te vullen, rechts oplossingen")
    row = looped_table(document, "rij in tekorten", columns, about)
    word.keep_together(row)
    goal, inspiration = row.cells
    _goal(goal)
    boxes = word.first_paragraph(inspiration, "Vaardigheid")
    boxes.add_run("{% for soort in rij.oplossingen %}")
    boxes._p.append(box_control(f"{KEY}.{{{{ rij.key }}}}{BOX}{{{{ soort.code }}}}", "Oplossing"))
    boxes.add_run("\u00a0{{ soort.label }}\u2003{% endfor %}")
    statement(document, "endif")


def _goal(cell: _Cell) -> None:
    """A line to write on per letter of SMART, under the shortage that the goal is for."""
    title = word.first_paragraph(cell, "Veld")
    title.add_run("{{ rij.vaardigheid }} ({{ rij.woorden }})", style="Label")
    for letter in SMART:
        paragraph = cell.add_paragraph(style="Veld")
        paragraph.add_run(f"{letter}: ")
        key = f"{KEY}.{{{{ rij.key }}}}.{letter.lower()}"
        text_answer(paragraph, key, letter, "lijn", GOAL - word.EDGE)


DOCUMENT: JudgedDocument[Comparison] = JudgedDocument(
    name="Profielvergelijking",
    key=KEY,
    subtitle="Wat de functie vraagt naast wat de werknemer beheerst",
    audience=competentieprofiel.FORM.audience & capaciteitenprofiel.FORM.audience,
    shareable=True,
    facts=(
        Fact("naam", "Naam werknemer", lambda comparison: comparison.employee),
        Fact("functie", "Functie", lambda comparison: comparison.function),
        Fact("vereist_op", "Competentieprofiel van", lambda comparison: comparison.required_on),
        Fact("beheerst_op", "Capaciteitenprofiel van", lambda comparison: comparison.mastered_on),
    ),
    write=_write,
    fill=_fill,
)
"""For who may read both profiles."""
