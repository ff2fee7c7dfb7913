"""Form 1, the intake form."""

from dataclasses import replace

from pipeline.forms.model import (
    COACH_ONLY,
    YES_NO,
    Choice,
    Field,
    Form,
    Kind,
    Pairs,
    Section,
)
from pipeline.forms.picklists import SUPPORT_QUESTIONS

MEASURES = (
    Choice("loonpremie", "loonpremie individueel maatwerk"),
    Choice("begeleidingspremie", "begeleidingspremie individueel maatwerk"),
    Choice("vop", "lopende VOP"),
    Choice("arbeidsgereedschap", "tegemoetkoming arbeidsgereedschap en -kleding"),
    Choice("arbeidspost", "tegemoetkoming arbeidspostaanpassing"),
    Choice("verplaatsing", "tegemoetkoming verplaatsingskosten"),
    Choice("tolk", "bijstand tolk doven en slechthorenden"),
    Choice("andere", "andere"),
)
"""The measures of today, not the guide's; what the list lacks is written beside the last."""


def _asking_which(choices: tuple[Choice, ...], key: str, label: str) -> tuple[Choice, ...]:
    """A list of which the last box asks which, in a field of its own that is not printed."""
    *known, other = choices
    return (*known, replace(other, detail=Field(key, label, printed=False)))


CONDITIONS = Section(
    "Voorwaarden voor de ondersteuning (niet op het formulier)",
    printed=False,
    body=(
        *(
            Field(
                key,
                label,
                Kind.CHOICE,
                choices=YES_NO,
                help="Gids 1.3. Leeg betekent: nog niet na te gaan.",
                printed=False,
                condition=True,
            )
            for key, label in (
                ("nec", "Is de werknemer tewerkgesteld in het normaal economisch circuit?"),
                ("arbeidsgerelateerd", "Is de vraag voldoende arbeidsgerelateerd?"),
                ("akkoord_werknemer", "Is de werknemer akkoord met de ondersteuning?"),
                ("akkoord_werkgever", "Is de werkgever akkoord met de ondersteuning?"),
                ("akkoord_gob", "Is het GOB akkoord met de ondersteuning?"),
            )
        ),
        Field(
            "mandaat",
            "Geeft de werkgever een mandaat om ook met de werknemer aan de slag te gaan?",
            Kind.CHOICE,
            choices=YES_NO,
            help="Gids 2.2.3. Als de vraag van de werkgever komt.",
            printed=False,
        ),
    ),
)
"""What has to be met before support can begin (guide 1.3), and the employer's mandate."""

QUESTIONS = Section(
    "Mogelijke ondersteuningsvragen (niet op het formulier, gids 2.2.2)",
    printed=False,
    body=(
        Field(
            "ondersteuningsvragen",
            "Welke vragen spelen er?",
            Kind.CHOICES,
            choices=_asking_which(
                SUPPORT_QUESTIONS, "ondersteuningsvragen_andere", "Andere: welke?"
            ),
            printed=False,
            counted=True,
        ),
    ),
)

SUPPORT_MEASURES = Section(
    "Steunmaatregelen (niet op het formulier)",
    printed=False,
    body=(
        Field(
            "maatregelen",
            "Welke maatregelen lopen er?",
            Kind.CHOICES,
            choices=_asking_which(MEASURES, "maatregelen_andere", "andere: welke?"),
            printed=False,
        ),
        Field(
            "maatregel_tot",
            "De eerste die afloopt, loopt af op",
            Kind.DATE,
            help="Individueel maatwerk: 5 jaar, verlengbaar, of hoogstens 2 jaar, niet verlengbaar "
            "(vlaanderen.be). Kijk de beslissing na.",
            printed=False,
            ahead=True,
        ),
    ),
)

FORM = Form(
    number=1,
    key="aanmelding",
    title="AANMELDINGSFORMULIER",
    document="Aanmeldingsformulier",
    sheet="Aanmelding",
    purpose="Wie, waarom en voor wie: de basis van het dossier.",
    guide="2.2.1",
    pages=1,
    audience=COACH_ONLY,
    about=("werknemer_naam",),
    called="de aanmelding",
    body=(
        Field("gob", "Betrokken GOB", required=True, public=True),
        Field("jobcoach", "Naam jobcoach", required=True, public=True),
        Field(
            "vraag_van",
            "Vraag naar ondersteuning komt van",
            Kind.CHOICES,
            required=True,
            choices=_asking_which(
                (
                    Choice("werknemer", "Werknemer"),
                    Choice("werkgever", "Werkgever"),
                    Choice("gob", "GOB"),
                    Choice("andere", "Andere"),
                ),
                "vraag_van_andere",
                "Andere: welke? (vb. RESOC, GTB,…)",
            ),
        ),
        Field("datum_aanmelding", "Datum aanmelding", Kind.DATE, required=True, public=True),
        Field(
            "doel",
            "Doel van de aanmelding",
            Kind.CHOICES,
            required=True,
            choices=(
                Choice("opvolging", "Opvolging van de arbeidshandicap op de werkvloer"),
                Choice("ingrijpen", "Ingrijpen bij een probleemsituatie"),
            ),
        ),
        Field("toelichting", "Toelichting bij aanmelding", lines=3),
        Pairs(
            heads=("Gegevens Werknemer", "Gegevens Werkgever"),
            rows=(
                (
                    Field(
                        "werknemer_naam",
                        "Naam",
                        required=True,
                        help="Voornaam en naam",
                        public=True,
                    ),
                    Field(
                        "werkgever_naam",
                        "Naam",
                        required=True,
                        help="Naam van het bedrijf",
                        public=True,
                    ),
                ),
                (Field("werknemer_adres", "Adres"), Field("werkgever_adres", "Adres", public=True)),
                (
                    Field("werknemer_postcode", "Postcode", Kind.POSTCODE),
                    Field("werkgever_postcode", "Postcode", Kind.POSTCODE, public=True),
                ),
                (
                    Field("werknemer_woonplaats", "Woonplaats"),
                    Field("werkgever_plaats", "Plaats", public=True),
                ),
                (
                    Field("werknemer_telefoon", "Tel./GSM", Kind.PHONE),
                    Field("werkgever_telefoon", "Tel./GSM", Kind.PHONE, public=True),
                ),
                (
                    Field("werknemer_email", "E-mail", Kind.EMAIL),
                    Field("werkgever_email", "E-mail", Kind.EMAIL, public=True),
                ),
                (
                    Field("geboortedatum", "Geboortedatum", Kind.DATE),
                    Field("verantwoordelijke", "Naam verantwoordelijke", public=True),
                ),
                (
                    Field(
                        "rijksregisternummer",
                        "RRnr",
                        Kind.NATIONAL_NUMBER,
                        help="Alleen als uw organisatie gemachtigd is om het te gebruiken. "
                        "Niet verplicht.",
                        in_full=True,
                    ),
                    None,
                ),
                (Field("opleidingsniveau", "Opleidingsniveau"), None),
                (
                    Field(
                        "indicatie",
                        "Indicatie arbeidshandicap",
                        Kind.CHOICE,
                        required=True,
                        choices=YES_NO,
                        condition=True,
                    ),
                    None,
                ),
            ),
        ),
        Pairs(
            title="Tewerkstelling van de werknemer",
            rows=(
                (
                    Field("datum_in_dienst", "Datum in dienst", Kind.DATE, public=True, ahead=True),
                    Field("functie", "Functie", help="Functie van de werknemer", public=True),
                ),
                (
                    Field("takenpakket", "Takenpakket", lines=3),
                    Field(
                        "arbeidshandicap",
                        "Arbeidshandicap",
                        lines=3,
                        help="Arbeidshandicap van de werknemer",
                        telling=True,
                    ),
                ),
            ),
        ),
        Field(
            "eerdere_acties",
            "Hebben er in het verleden al specifieke acties plaats gevonden inzake de "
            "ondersteuning van de werknemer met arbeidshandicap?",
            Kind.CHOICE,
            choices=YES_NO,
        ),
        Field(
            "welke_acties",
            "Welke acties? In samenwerking met welke interne / externe diensten is dit gebeurd?",
            lines=3,
        ),
        CONDITIONS,
        QUESTIONS,
        SUPPORT_MEASURES,
    ),
)
