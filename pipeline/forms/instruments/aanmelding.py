"""Form 1, the intake form."""

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
            choices=(
                Choice("werknemer", "Werknemer"),
                Choice("werkgever", "Werkgever"),
                Choice("gob", "GOB"),
                Choice("andere", "Andere"),
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
        Section(
            "Voorwaarden voor de ondersteuning (niet op het formulier)",
            printed=False,
            body=tuple(
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
        ),
    ),
)
