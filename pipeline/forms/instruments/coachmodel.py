"""Form 17, the coach model: where somebody stands and wants to be, drawn as in the guide (2.2)."""

from pipeline.forms.model import (
    COACH_ONLY,
    WITH_EMPLOYEE,
    Field,
    Form,
    Frame,
    Frames,
    Kind,
    Section,
)

HALF = 10
"""Lines in a frame of half the width: as much room as five of the whole."""

WANTED = Frame(
    "1) Gewenste situatie",
    (
        Field(
            "gewenst",
            "Wat wil ik bereiken?",
            lines=5,
            help="Positief verwoord: 'wat wil ik wel?'",
        ),
    ),
)
NOW = Frame(
    "2) Huidige situatie",
    (
        Field("huidig", "Waar sta ik nu?", lines=5),
        Field("behouden", "Wat wil ik behouden?", lines=2),
    ),
)
OBSTACLES = Frame(
    "3) Hindernissen", (Field("hindernissen", "Wat/wie houdt mij tegen?", lines=HALF),)
)
RESOURCES = Frame("4) Hulpbronnen", (Field("hulpbronnen", "Wat/wie heb ik nodig?", lines=HALF),))

FORM = Form(
    number=17,
    key="coachmodel",
    title="COACHMODEL",
    document="Coachmodel",
    sheet="Coachmodel",
    purpose="Vier stappen die een volledig beeld geven, als vertrekpunt voor het stappenplan.",
    guide="2.2",
    pages=1,
    audience=WITH_EMPLOYEE,
    extra=True,
    about=("naam_werknemer",),
    called="het coachmodel",
    body=(
        Field(
            "naam_werknemer",
            "Naam werknemer",
            required=True,
            inherits="{aanmelding.werknemer_naam}",
        ),
        Field("datum", "Datum", Kind.DATE, required=True, public=True),
        Frames(
            asked=(WANTED, NOW, OBSTACLES, RESOURCES),
            drawn=((WANTED,), (RESOURCES, OBSTACLES), (NOW,)),
        ),
        Section(
            "Voor de jobcoach alleen",
            printed=False,
            body=(
                Field(
                    "beleving_werkgever",
                    "Hoe beleeft de werkgever deze situatie?",
                    lines=3,
                    help="Komt in geen document.",
                    audience=COACH_ONLY,
                    printed=False,
                ),
            ),
        ),
    ),
)
