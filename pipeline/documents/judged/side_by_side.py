"""The document "Functies naast elkaar": one employee beside several functions (guide 2.2.3).

Bands and names, never a rank: what is counted is how many skills, and they are named. The first
page has a row per function, the next ones the skills where at least one function asks more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from types import SimpleNamespace
from typing import TYPE_CHECKING

from pipeline.documents.building import loops, word
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Context
from pipeline.forms.instruments import capaciteitenprofiel, competentieprofiel
from pipeline.forms.keys import COMPARISON
from pipeline.forms.model import Reader
from pipeline.records.judgements import (
    NOT_REQUIRED,
    FunctionBeside,
    SideBySide,
    SkillGap,
    Verdict,
)

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

PER_PAGE = 6
"""How many functions fit beside each other."""

HEAD = 2300
"""How high their names stand, in twips."""

ASKS_MORE, NOT_ASKED, OPEN = "●", "–", "?"
LEGEND = (
    f"Vereist/beheerst. {ASKS_MORE} de functie vraagt meer   {NOT_ASKED} niet vereist   "
    f"{OPEN} niet gescoord"
)
FOOT = (
    "Deze lijst zegt waar gesprek over nodig is. Ze zegt niet wie geschikt is: een reserve maakt "
    "een tekort niet goed, en motivatie en wensen staan er niet in."
)
FUNCTION, VERSION, COUNT, WIDER, SKILL = 2100, 1240, 860, 1120, 2700
COLUMNS = (
    ("Functie en bedrijf", FUNCTION, "{{ rij.functie }}"),
    ("Versie", VERSION, "{{ rij.versie }}"),
    ("Vraagt meer", COUNT, "{{ rij.meer }}"),
    ("Waarvan dringend", WIDER, "{{ rij.dringend }}"),
    ("Niet gescoord", WIDER, "{{ rij.open }}"),
    ("Welke", TEXT_WIDTH - FUNCTION - VERSION - COUNT - 2 * WIDER, "{{ rij.welke }}"),
)


def _fill(context: Context, beside: SideBySide) -> None:
    bands = [(band.value, functions) for band, functions in beside.bands.items() if functions]
    context.values |= {
        "huidig": [_row(beside.current)],
        "banden": [SimpleNamespace(kop=head, rijen=[*map(_row, each)]) for head, each in bands],
        "bladen": list(_pages(beside)),
    }


def _row(function: FunctionBeside) -> SimpleNamespace:
    return SimpleNamespace(
        functie=function.name,
        versie=function.version,
        meer=str(len(function.shortages)),
        dringend=str(function.urgent),
        open=str(function.unscored),
        welke=", ".join(gap.skill.label for gap in function.shortages) or "-",
    )


def _pages(beside: SideBySide) -> Iterator[SimpleNamespace]:
    """So many functions beside each other; the skills where any function asks more."""
    functions = [beside.current, *chain.from_iterable(beside.bands.values())]
    asked = {gap.skill.key for function in functions for gap in function.shortages}
    for start in range(0, len(functions), PER_PAGE):
        page = functions[start : start + PER_PAGE]
        rows = zip(*(function.gaps for function in page), strict=True)
        yield SimpleNamespace(
            koppen=_in_columns([_head(one, beside) for one in page]),
            rijen=[
                SimpleNamespace(vaardigheid=gaps[0].skill.label, **_cells(gaps))
                for gaps in rows
                if gaps[0].skill.key in asked
            ],
        )


def _head(function: FunctionBeside, beside: SideBySide) -> str:
    which = "huidige functie" if function is beside.current else function.version
    return f"{function.name} ({which})"


def _cells(gaps: Sequence[SkillGap]) -> dict[str, str]:
    return _in_columns([*map(_cell, gaps)]).__dict__


def _in_columns(texts: Sequence[str]) -> SimpleNamespace:
    """A text per column, "" in those that are left."""
    filled = [*texts, *[""] * (PER_PAGE - len(texts))]
    return SimpleNamespace(**{f"k{n}": text for n, text in enumerate(filled, start=1)})


def _cell(gap: SkillGap) -> str:
    if gap.required == NOT_REQUIRED:
        return NOT_ASKED
    if gap.verdict is Verdict.NOT_SCORED:
        return OPEN
    more = f" {ASKS_MORE}" if gap.verdict is Verdict.SHORTAGE else ""
    return f"{gap.required}/{gap.mastered}{more}"


def _write(document: WordDocument) -> None:
    document.add_paragraph("Huidige functie", style="Heading 1")
    loops.listing(document, "rij in huidig", COLUMNS, "De huidige functie")
    loops.statement(document, "for band in banden")
    document.add_paragraph("{{ band.kop }}", style="Heading 1")
    loops.listing(document, "rij in band.rijen", COLUMNS, "Functies, in volgorde van hun naam")
    loops.statement(document, "endfor")
    document.add_paragraph(FOOT, style="Legende")
    loops.statement(document, "for blad in bladen")
    heading = document.add_paragraph("Waar minstens één functie meer vraagt", style="Heading 1")
    heading.paragraph_format.page_break_before = True
    word.keep_with_next(document.add_paragraph(LEGEND, style="Legende"))
    _matrix(document)
    loops.statement(document, "endfor")


def _matrix(document: WordDocument) -> None:
    """The skills in rows, the functions of a page in columns."""
    width = (TEXT_WIDTH - SKILL) // PER_PAGE
    heads = [(f"{{{{ blad.koppen.k{n} }}}}", width) for n in range(1, PER_PAGE + 1)]
    about = ("Vaardigheden en functies", "Per vaardigheid wat elke functie vraagt")
    row = loops.looped_table(document, "rij in blad.rijen", [("Vaardigheid", SKILL), *heads], about)
    word.upwards(row.table.rows[0], HEAD)
    first, *rest = row.cells
    word.first_paragraph(first, "Vaardigheid").add_run("{{ rij.vaardigheid }}")
    for number, cell in enumerate(rest, start=1):
        word.first_paragraph(cell, "Score").add_run(f"{{{{ rij.k{number} }}}}")


DOCUMENT: JudgedDocument[SideBySide] = JudgedDocument(
    name="Functies naast elkaar",
    key="functies_naast_elkaar",
    subtitle="Wat elke functie vraagt naast wat de werknemer beheerst",
    audience=competentieprofiel.FORM.audience & capaciteitenprofiel.FORM.audience,
    shareable=frozenset({Reader.EMPLOYER}),
    shared_as=COMPARISON,
    facts=(
        Fact("naam", "Naam werknemer", lambda beside: beside.employee),
        Fact("beheerst_op", "Capaciteitenprofiel van", lambda beside: beside.mastered_on),
    ),
    about=("naam",),
    write=_write,
    fill=_fill,
)
"""For who may read the comparison of both profiles."""
