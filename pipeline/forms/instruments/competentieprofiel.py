"""Form 4, the competence profile: what the function asks. It bears no employee's name."""

from pipeline.forms.model import EVERYONE, Field, Form, Kind, Note, Pairs, Section
from pipeline.forms.shared import SCORED_WITH, SCORING
from pipeline.forms.skills import SCALE, profile_of_skills

FROM_LIBRARY = Section(
    "Uit de bibliotheek (niet op het formulier)",
    printed=False,
    body=(
        Field(
            "uit_bibliotheek",
            "Werkpostfiche",
            help="De naam van de werkmap in de map functies. Wat u hier leeg laat, komt dan "
            "daaruit.",
            printed=False,
        ),
        Field(
            "versie",
            "Versie van",
            Kind.DATE,
            help="Verplicht bij een werkpostfiche.",
            printed=False,
        ),
        Note(
            "Hieronder: namen uit de bibliotheek, één per regel. Met versie als die niet de "
            "nieuwste moet zijn: 'Onthaal - Colora (3/2/2025)'. 'alle' = alles van dezelfde "
            "werkgever."
        ),
        Field("andere_functies", "Vergelijk ook met", lines=3, printed=False),
    ),
)
"""Which function of the library this is, and with which others to compare (guide 2.2.3)."""

HOW_SCORED = Section(SCORING, (SCORED_WITH,), printed=False)

FORM = Form(
    number=4,
    key="competentieprofiel",
    title="COMPETENTIEPROFIEL",
    document="Competentieprofiel",
    sheet="Competentieprofiel",
    purpose="Wat de functie vraagt. Scoor samen met de werkgever; bruikbaar voor iedereen in "
    "dezelfde functie.",
    guide="2.2.3",
    pages=1,
    audience=EVERYONE,
    about=("functie",),
    borrows="uit_bibliotheek",
    body=(
        Pairs(
            (
                (
                    Field(
                        "functie",
                        "Functie werknemer",
                        required=True,
                        inherits="{aanmelding.functie}",
                    ),
                    Field("datum", "Datum", Kind.DATE, required=True, public=True),
                ),
            )
        ),
        profile_of_skills(Field("andere", "Andere / aandachtspunten", lines=4)),
        Note(
            "Toelichting 5-puntenschaal\n"
            "Om zijn/haar functie goed te kunnen uitvoeren, moet de werknemer deze competentie "
            "in volgende mate bezitten:\n" + " · ".join(f"{c.code}: {c.label}" for c in SCALE),
            "legend",
        ),
        FROM_LIBRARY,
        HOW_SCORED,
    ),
)
