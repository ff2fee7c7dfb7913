"""Form 20, back to work after a long absence: which function, and what it takes (guide 2.2.3).

No field asks for the reason of the absence, or for a diagnosis.
"""

from pipeline.forms.keys import EMPLOYER_INTERVIEW
from pipeline.forms.model import WITH_EMPLOYEE, YES_NO, Choice, Echo, Field, Form, Kind, Section

FROM_LIBRARY, FROM_MEASUREMENT = "bibliotheek", "hermeting"
"""Where the requirements of the adapted function stand."""

BACK = Section(
    "Afwezigheid en hervatting",
    (
        Field("afwezig_sinds", "Afwezig sinds", Kind.DATE),
        Field("hervatting", "Verwachte hervatting", Kind.DATE, ahead=True),
        Field("gewenst", "Wat wil de werknemer zelf?", lines=2),
        Echo(
            "Procedure van het bedrijf bij terugkeer na langdurige afwezigheid",
            f"{EMPLOYER_INTERVIEW}.procedure_terugkeer",
        ),
    ),
)
BESIDE = Section(
    "Drie functies naast elkaar",
    (
        Field(
            "aangepast",
            "Aangepaste functie",
            Kind.CHOICE,
            choices=(
                Choice(FROM_LIBRARY, "een werkpostfiche"),
                Choice(FROM_MEASUREMENT, "de eisen op het blad Hermeting"),
                Choice("geen", "niet van toepassing"),
            ),
            help="De oude functie is die van het blad Competentieprofiel.",
            printed=False,
        ),
        Field(
            "aangepaste_functie",
            "Werkpostfiche",
            help="De naam van de werkmap in de map functies.",
            printed=False,
        ),
        Field("aangepaste_versie", "Versie van", Kind.DATE, printed=False),
    ),
)
DECISION = Section(
    "Besluit na overleg",
    (
        Field(
            "besluit",
            "Wat werd besloten?",
            Kind.CHOICES,
            choices=(
                Choice("terug", "terug naar de oude functie"),
                Choice("werkpost", "werkpostaanpassingen"),
                Choice("verschuiving", "verschuiving binnen het takenpakket"),
                Choice("begeleiding", "begeleiding"),
                Choice("andere_functie", "een andere functie"),
            ),
        ),
        Field("toelichting", "Toelichting", lines=3),
        Field(
            "arbeidsarts",
            "Is de preventieadviseur-arbeidsarts betrokken?",
            Kind.CHOICE,
            choices=YES_NO,
        ),
        Field("progressief", "Opbouw van uren en taken", lines=3),
    ),
)

FORM = Form(
    number=20,
    key="reintegratie",
    title="RE-INTEGRATIE",
    document="Re-integratie",
    sheet="Re-integratie",
    purpose="Kan iemand na langdurige afwezigheid terug naar de oude functie, of is er iets anders "
    "nodig?",
    guide="2.2.3",
    pages=2,
    audience=WITH_EMPLOYEE,
    printed=False,
    extra=True,
    called="het blad Re-integratie",
    body=(BACK, BESIDE, DECISION),
)
