"""The document "Profielvergelijking": shortages at a glance, all skills, a start for the plan.

Every skill has a strip from 1 to 5 in cells of a Word table: a ring where the function asks, a
dot where the employee is, a dotted ring where both meet. No picture, and no colour carries meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest
from operator import attrgetter
from types import SimpleNamespace

from docx.document import Document as WordDocument
from docx.table import _Cell

from pipeline.documents.building import word
from pipeline.documents.building.empty_document import TEXT_WIDTH
from pipeline.documents.controls import box_control, text_control
from pipeline.documents.judged import elements
from pipeline.documents.rendering.context import Blank, Context
from pipeline.records.judgements import Compared, Comparison

NAME, KEY = "Profielvergelijking", "profielvergelijking"
FACTS = (
    ("naam", "Naam werknemer"),
    ("functie", "Functie"),
    ("vereist_op", "Competentieprofiel van"),
    ("beheerst_op", "Capaciteitenprofiel van"),
)
REQUIRED, MASTERED, BOTH, NEITHER = "○", "●", "◉", "·"
LEGEND = f"{REQUIRED} vereist   {MASTERED} beheerst   {BOTH} vereist en beheerst gelijk"
SMART = ("Specifiek", "Meetbaar", "Aanvaardbaar", "Realiseerbaar", "Tijdsgebonden")
SKILL, POINT, WORDS = 2700, 400, 2000
NARROW_POINT, VERDICT, GAP = 230, 1080, 240
GOAL = 5400


NOTHING = Compared("", "", "", "", None, None, "")


def context_of(comparison: Comparison) -> Context:
    """The content of the document."""
    facts = {
        "naam": comparison.employee,
        "functie": comparison.function,
        "vereist_op": comparison.required_on,
        "beheerst_op": comparison.mastered_on,
    }
    context = Context()
    context.add_facts(KEY, facts)
    context.values |= {
        "tekorten": [_row(compared) for compared in comparison.shortages],
        "sterk": [_row(compared) for compared in comparison.strong],
        "niet_gescoord": ", ".join(comparison.unscored),
        "alles": _side_by_side(comparison.everything, ("left", "right")),
        "lijn": Blank(1),
    }
    return context


def _row(compared: Compared, title: str = "") -> SimpleNamespace:
    strip = {f"p{point}": _mark(compared, point) for point in range(1, 6)}
    said = (
        f"vereist {compared.required or '?'}, beheerst {compared.mastered or '?'}"
        if compared.required or compared.mastered
        else ""
    )
    return SimpleNamespace(
        key=compared.key,
        vaardigheid=compared.skill,
        groep=title,
        woorden=said,
        beheerst=str(compared.mastered or ""),
        oordeel=f"{compared.verdict}, dringend" if compared.urgent else compared.verdict,
        kort=compared.verdict,
        nota=compared.note,
        oplossingen=[SimpleNamespace(code=c, label=label) for c, label in compared.solutions],
        **strip,
    )


def _side_by_side(rows: Sequence[Compared], columns: Sequence[str]) -> list[SimpleNamespace]:
    """Two columns as on the profiles: each row has a left and a right, skill or group title."""
    sides = [list(_entries([row for row in rows if row.column == name])) for name in columns]
    empty = _row(NOTHING)
    return [
        SimpleNamespace(links=left, rechts=right)
        for left, right in zip_longest(*sides, fillvalue=empty)
    ]


def _entries(rows: Sequence[Compared]) -> Iterator[SimpleNamespace]:
    for group, members in groupby(rows, key=attrgetter("group")):
        yield _row(replace(NOTHING, group=group), title=group)
        yield from (_row(member) for member in members)


def _mark(compared: Compared, point: int) -> str:
    if not compared.key:
        return ""
    asked, here = compared.required == point, compared.mastered == point
    return BOTH if asked and here else REQUIRED if asked else MASTERED if here else NEITHER


def build() -> bytes:
    """The template of the document, as .docx."""
    document = elements.new_document(NAME, "Wat de functie vraagt naast wat de werknemer beheerst")
    elements.facts(document, KEY, FACTS)
    document.add_paragraph(LEGEND, style="Legende")
    _shortages(document)
    _strong(document)
    _everything(document)
    _proposal(document)
    return elements.finished(document)


def _shortages(document: WordDocument) -> None:
    document.add_paragraph("Tekorten", style="Heading 1")
    elements.tag(document, "p if not tekorten")
    document.add_paragraph("Geen enkele vaardigheid schiet tekort.", style="Inleiding")
    elements.tag(document, "p else")
    _strips(document, "tekorten", "Tekorten, het grootste eerst")
    elements.tag(document, "p endif")


def _strong(document: WordDocument) -> None:
    document.add_paragraph("Sterke kanten", style="Heading 1")
    elements.tag(document, "p if not sterk")
    document.add_paragraph("Geen enkele vaardigheid is goed of zeer goed.", style="Inleiding")
    elements.tag(document, "p else")
    paragraph = document.add_paragraph(style="Inleiding")
    paragraph.add_run("{% for rij in sterk %}{{ rij.vaardigheid }} ({{ rij.beheerst }})")
    paragraph.add_run("{% if not loop.last %} · {% endif %}{% endfor %}")
    elements.tag(document, "p endif")
    document.add_paragraph("Niet gescoord", style="Heading 1")
    document.add_paragraph(
        "{{ niet_gescoord or 'Alles is op beide profielen gescoord.' }}", style="Inleiding"
    )


def _everything(document: WordDocument) -> None:
    """All skills in the two columns of the profiles, on one page."""
    heading = document.add_paragraph("Alle vaardigheden", style="Heading 1")
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(LEGEND, style="Legende")
    half = [(TEXT_WIDTH - GAP) // 2 - 5 * NARROW_POINT - VERDICT, *[NARROW_POINT] * 5, VERDICT]
    about = ("Alle vaardigheden", "Per vaardigheid een strook van 1 tot 5 en het oordeel")
    table = word.new_table(document, 4, [*half, GAP, *half], "Vaardigheden", about)
    heads = ("Vaardigheid", "1", "2", "3", "4", "5", "Oordeel")
    elements.heads(table.rows[0].cells[:7], heads)
    elements.heads(table.rows[0].cells[8:], heads)
    word.mark_as_header(table)
    table.rows[1].cells[0].paragraphs[0].add_run("{%tr for rij in alles %}")
    for offset, side in ((0, "rij.links"), (8, "rij.rechts")):
        cells = table.rows[2].cells[offset : offset + 7]
        paragraph = word.first_paragraph(cells[0], "Betekenis")
        paragraph.add_run(f"{{{{ {side}.groep }}}}", style="Label")
        paragraph.add_run(f"{{{{ {side}.vaardigheid }}}}")
        _points(cells[1:6], side)
        word.first_paragraph(cells[6], "Betekenis").add_run(f"{{{{ {side}.kort }}}}")
    word.without_lines(table.rows[2].cells[7])
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")


def _strips(document: WordDocument, name: str, title: str) -> None:
    """A table with a strip per row of a list, what it means in words, and the verdict."""
    rest = TEXT_WIDTH - SKILL - 5 * POINT - WORDS
    about = (title, "Per vaardigheid een strook van 1 tot 5, en hetzelfde in woorden")
    columns = [SKILL, *[POINT] * 5, WORDS, rest]
    table = word.new_table(document, 4, columns, "Vaardigheden", about)
    elements.heads(
        table.rows[0].cells, ("Vaardigheid", "1", "2", "3", "4", "5", "Scores", "Oordeel")
    )
    word.mark_as_header(table)
    table.rows[1].cells[0].paragraphs[0].add_run(f"{{%tr for rij in {name} %}}")
    cells = table.rows[2].cells
    word.first_paragraph(cells[0], "Vaardigheid").add_run("{{ rij.vaardigheid }}")
    _points(cells[1:6], "rij")
    word.first_paragraph(cells[6], "Vaardigheid").add_run("{{ rij.woorden }}")
    paragraph = word.first_paragraph(cells[7], "Vaardigheid")
    paragraph.add_run("{{ rij.oordeel }}", style="Label")
    paragraph.add_run(" {{ rij.nota }}")
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")


def _points(cells: Sequence[_Cell], row: str) -> None:
    for point, cell in enumerate(cells, start=1):
        word.first_paragraph(cell, "Score").add_run(f"{{{{ {row}.p{point} }}}}", style="Cijfer")


def _proposal(document: WordDocument) -> None:
    """Per shortage an empty SMART goal, beside the guide's kinds of solution."""
    elements.tag(document, "p if tekorten")
    heading = document.add_paragraph("Voorstel voor POP & PAP", style="Heading 1")
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(
        "Per tekort een doel om samen aan te vullen. De soorten oplossingen zijn die van de "
        "praktijkgids (2.2.4): ze dienen als inspiratie. Geen enkel probleem heeft één vaste "
        "oplossing, en de lijst is niet volledig.",
        style="Inleiding",
    )
    columns = [GOAL, TEXT_WIDTH - GOAL]
    about = ("Voorstel voor POP & PAP", "Links een doel om aan te vullen, rechts oplossingen")
    table = word.new_table(document, 4, columns, "Vaardigheden", about)
    elements.heads(table.rows[0].cells, ("Doel, SMART geformuleerd", "Inspiratie"))
    word.mark_as_header(table)
    table.rows[1].cells[0].paragraphs[0].add_run("{%tr for rij in tekorten %}")
    word.keep_together(table.rows[2])
    goal, inspiration = table.rows[2].cells
    title = word.first_paragraph(goal, "Veld")
    title.add_run("{{ rij.vaardigheid }} ({{ rij.woorden }})", style="Label")
    for letter in SMART:
        paragraph = goal.add_paragraph(style="Veld")
        paragraph.add_run(f"{letter}: ")
        key = f"{KEY}.{{{{ rij.key }}}}.{letter.lower()}"
        paragraph._p.append(text_control(key, letter, "{{ lijn }}"))
        word.writing_edge(paragraph, GOAL - word.EDGE)
    boxes = word.first_paragraph(inspiration, "Vaardigheid")
    boxes.add_run("{% for soort in rij.oplossingen %}")
    boxes._p.append(box_control(f"{KEY}.{{{{ rij.key }}}}:{{{{ soort.code }}}}", "Oplossing"))
    boxes.add_run("\u00a0{{ soort.label }}\u2003{% endfor %}")
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    elements.tag(document, "p endif")
