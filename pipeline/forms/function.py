"""Form 41 and the workbook it stands in: a function, for everyone who does the same (guide 2.2.3).

The guide calls two things "werkpostfiche": the competence profile as a standard for everyone in a
like function (2.2.3), and the list of tasks that gives structure (2.2.4). One workbook serves both;
it has no field for an employee.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from pipeline.forms.instruments import competentieprofiel, handleiding_vaardigheden
from pipeline.forms.keys import WORK_POST
from pipeline.forms.model import EVERYONE, Block, Field, Form, Kind, Pairs, Table
from pipeline.forms.shared import SCORED_WITH

FORM = Form(
    number=41,
    key=WORK_POST,
    title="WERKPOSTFICHE",
    document="Werkpostfiche",
    sheet="Werkpostfiche",
    purpose="Wat de functie inhoudt en vraagt, voor iedereen in dezelfde functie.",
    guide="2.2.3",
    pages=1,
    audience=EVERYONE,
    called="de werkpostfiche",
    about=("functie", "werkgever"),
    body=(
        Field("functie", "Functie", required=True),
        Field("werkgever", "Bedrijf"),
        Field("afdeling", "Afdeling"),
        Field("datum", "Versie van", Kind.DATE, required=True, ahead=True),
        Field("vervangt", "Vervangt de versie van", Kind.DATE),
        Field("veranderd", "Wat veranderde er?", lines=2),
        SCORED_WITH,
        Table(
            key="taken",
            title="Taken en verantwoordelijkheden",
            sheet="Werkpostfiche",
            blank=7,
            inline=True,
            layout="rows",
            purpose="Eén rij per taak, zoveel als nodig.",
            columns=(
                Field("taak", "Taak", required=True, lines=2, width=26),
                Field("wanneer", "Wat wordt wanneer van de werknemer verwacht?", lines=2, width=26),
                Field("wie", "Wie staat waarvoor in?", lines=2, width=24),
                Field(
                    "aanspreekpunt",
                    "Bij wie kan hij/zij terecht als er vragen/opmerkingen zijn?",
                    lines=2,
                    width=24,
                ),
            ),
        ),
        Field(
            "plaats",
            "Waar situeert de werknemer zich binnen de organisatiestructuur?",
            lines=2,
        ),
        Field("arbeidsmiddelen", "Materiaal en beschermingsmiddelen", lines=2),
    ),
)

OF_WORK_POST = {"functie": f"{{{WORK_POST}.functie}}", "datum": f"{{{WORK_POST}.datum}}"}
"""What the profile in this workbook takes over, which in a dossier is asked or comes elsewhere."""


@cache
def function_forms() -> tuple[Form, ...]:
    """The forms of a workbook of the library: its own, and two that dossiers have as well.

    The competence profile has the keys of form 4, but refers to no library; how it was scored is
    asked on form 41.
    """
    profile = competentieprofiel.FORM
    elsewhere = (competentieprofiel.FROM_LIBRARY, competentieprofiel.HOW_SCORED)
    body = (block for block in profile.body if block not in elsewhere)
    own = replace(profile, body=tuple(map(_of_this_workbook, body)), borrows="")
    return FORM, own, handleiding_vaardigheden.FORM


def _of_this_workbook(block: Block) -> Block:
    """The same block, of which function and date come from form 41."""
    if not isinstance(block, Pairs):
        return block
    rows = tuple((_taken_over(left), _taken_over(right)) for left, right in block.rows)
    return replace(block, rows=rows)


def _taken_over(field: Field | None) -> Field | None:
    source = OF_WORK_POST.get(field.key) if field else None
    return replace(field, inherits=source) if field and source else field
