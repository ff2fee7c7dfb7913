"""Form 2, the interview guide for the employer."""

from pipeline.forms.model import (
    COACH_ONLY,
    YES_NO,
    Choice,
    Field,
    Form,
    Kind,
    Pairs,
    Question,
    Section,
)
from pipeline.forms.shared import STEPS_TAKEN, TO_ASK_AS_WELL, WORKING_CONDITIONS

COMPANY = Section(
    "Algemene bevraging over het bedrijf",
    (
        Field(
            "aantal_personeelsleden",
            "Hoeveel personeelsleden werken er in het bedrijf?",
            Kind.CHOICE,
            choices=(
                Choice("minder_dan_20", "minder dan 20 werknemers"),
                Choice("20_tot_50", "tussen 20 en 50 werknemers"),
                Choice("50_tot_100", "tussen 50 en 100 werknemers"),
                Choice("meer_dan_100", "meer dan 100 werknemers"),
            ),
        ),
        Field(
            "aantal_arbeidshandicap",
            "Hoeveel personeelsleden met een arbeidshandicap werken er?",
            lines=3,
        ),
        Field(
            "soorten",
            "Over welke arbeidshandicaps gaat het dan?",
            Kind.CHOICES,
            choices=(
                Choice("fysiek", "fysieke beperking"),
                Choice("mentaal", "mentale beperking"),
                Choice("zintuiglijk", "zintuiglijke beperking"),
                Choice("psychisch", "psychische beperking"),
                Choice("ontwikkeling", "ontwikkelingsstoornis (autisme, ADHD,…)"),
                Choice("andere", "andere", detail=Field("soorten_andere", "andere: welke?")),
            ),
        ),
        Field(
            "moeilijkheden",
            "Wat zijn de voornaamste moeilijkheden die voorkomen op de werkvloer rond het werken "
            "met personen met een arbeidshandicap?",
            lines=3,
        ),
        Field(
            "oorzaken",
            "Wat zijn mogelijke oorzaken van succes of falen van de tewerkstelling van personen "
            "met een arbeidshandicap?",
            lines=3,
        ),
        Question(
            "Welke actoren worden betrokken in geval van verzuim, dreigende uitval of "
            "moeilijkheden in het functioneren?",
            tuple(
                Field(key, label, Kind.CHOICE, choices=YES_NO)
                for key, label in (
                    ("actor_hrm", "HRM"),
                    ("actor_arbeidsgeneesheer", "Arbeidsgeneesheer"),
                    ("actor_leidinggevende", "Leidinggevende"),
                    ("actor_preventieadviseur", "Preventieadviseur"),
                    ("actor_extern", "Externe organisatie"),
                )
            ),
        ),
        Field(
            "procedure_terugkeer",
            "Is er een procedure ter ondersteuning bij terugkeer na langdurige afwezigheid?",
            Kind.CHOICE,
            choices=YES_NO,
            help="Sinds 1/1/2026 staat in het arbeidsreglement hoe het bedrijf contact houdt bij "
            "afwezigheid; na 8 weken vraagt de werkgever de arbeidsarts een inschatting van het "
            "arbeidspotentieel.",
        ),
    ),
)

EMPLOYEE = Section(
    "Specifieke bevraging over de werknemer",
    page_break=True,
    body=(
        Field(
            "naam_werknemer",
            "Naam werknemer",
            required=True,
            inherits="{aanmelding.werknemer_naam}",
            public=True,
        ),
        Field("functie", "Functie", required=True, public=True),
        Field("takenpakket", "Takenpakket", lines=2),
        Field("functioneren", "Algemeen functioneren", lines=2),
        Field(
            "achteruitgang",
            "Is er een achteruitgang in het functioneren van de werknemer?",
            lines=2,
        ),
    ),
)

AS_WELL = Section(
    TO_ASK_AS_WELL,
    printed=False,
    body=(
        STEPS_TAKEN,
        Field(
            "voordeel",
            "Welk voordeel haalt de werkgever uit de ondersteuning?",
            Kind.CHOICES,
            choices=(
                Choice("moreel", "moreel"),
                Choice("financieel", "financieel"),
                Choice("emotioneel", "emotioneel"),
                Choice("economisch", "economisch"),
            ),
            printed=False,
        ),
    ),
)

FORM = Form(
    number=2,
    key="leidraad_werkgever",
    title="LEIDRAAD WERKGEVER",
    document="Leidraad werkgever",
    sheet="Leidraad werkgever",
    purpose="Houvast voor het eerste gesprek met de werkgever.",
    guide="2.2.2",
    pages=2,
    audience=COACH_ONLY,
    about=("naam_werknemer",),
    body=(
        Pairs(
            (
                (
                    Field(
                        "naam_werkgever",
                        "Naam werkgever",
                        required=True,
                        inherits="{aanmelding.werkgever_naam}",
                        public=True,
                    ),
                    Field("datum", "Datum", Kind.DATE, required=True, public=True),
                ),
            )
        ),
        COMPANY,
        EMPLOYEE,
        WORKING_CONDITIONS,
        AS_WELL,
    ),
)
