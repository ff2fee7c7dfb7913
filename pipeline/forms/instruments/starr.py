"""Form 16, the interview on behaviour: a recent situation, told by STARR (guide 2.2.3, 2.2.5)."""

from pipeline.forms.keys import INTERVIEW_ON_BEHAVIOUR
from pipeline.forms.model import COACH_ONLY, WITH_EMPLOYEE, Field, Form, Kind, Note, Table
from pipeline.forms.skills import SCALE, SKILL_CHOICES

PARTS = (
    Field("situatie", "Situatie", lines=3, ask="Kan je die situatie eens kort uitleggen?"),
    Field(
        "taak",
        "Taak",
        lines=2,
        ask="Wat was je taak toen, wat werd je verondersteld te doen?",
    ),
    Field(
        "actie",
        "Actie",
        lines=3,
        ask="Wat heb je precies / concreet gedaan in deze situatie? Hoe heb je gereageerd?",
    ),
    Field(
        "resultaat",
        "Resultaat",
        lines=2,
        ask="Hoe is het afgelopen? Wat vonden de anderen van jouw actie?",
    ),
    Field(
        "reflectie",
        "Reflectie",
        lines=2,
        ask="Als je de situatie achteraf bekijkt, zou je dan exact hetzelfde gehandeld hebben? "
        "Wat zou je anders doen als hetzelfde nog eens gebeurt?",
    ),
)
"""The five that belong together, with the guide's own example questions."""

FORM = Form(
    number=16,
    key=INTERVIEW_ON_BEHAVIOUR,
    title="GEDRAGSGERICHT INTERVIEW",
    document="Gedragsgericht interview",
    sheet="STARR",
    purpose="Gedrag uit het recente verleden, als onderbouwing van een score. Begin met enkele "
    "positieve capaciteiten.",
    guide="2.2.3",
    pages=1,
    audience=WITH_EMPLOYEE,
    called="het gedragsgericht interview",
    extra=True,
    body=(
        Note(
            "Neem een concrete situatie uit het nabije verleden. Hieronder staan de "
            "voorbeeldvragen van de gids (2.2.3).",
            on_paper=True,
        ),
        Table(
            key="regels",
            title="STARR",
            each="capaciteit",
            sheet="STARR",
            blank=2,
            per_page=2,
            inline=True,
            purpose="",
            columns=(
                Field(
                    "vaardigheid",
                    "Capaciteit",
                    Kind.CHOICE,
                    required=True,
                    choices=SKILL_CHOICES,
                ),
                Field("datum", "Datum", Kind.DATE, required=True),
                *PARTS,
                Field(
                    "wijst_op",
                    "Wijst op score",
                    Kind.SCORE,
                    choices=SCALE,
                    help="Uw inschatting na dit gesprek. De score zelf staat op het "
                    "capaciteitenprofiel.",
                    audience=COACH_ONLY,
                    printed=False,
                ),
            ),
        ),
    ),
)
