"""Form 3, the interview guide for the employee."""

from pipeline.forms.model import COACH_ONLY, Field, Form, Kind, Pairs, Section
from pipeline.forms.shared import STEPS_TAKEN, TO_ASK_AS_WELL, WORKING_CONDITIONS

AS_WELL = Section(
    TO_ASK_AS_WELL,
    printed=False,
    body=(
        STEPS_TAKEN,
        Field(
            "zicht_moeilijkheden",
            "Heeft de werknemer zelf een zicht op de moeilijkheden die er zijn?",
            lines=2,
            printed=False,
        ),
        Field(
            "zicht_handicap",
            "Heeft de werknemer een zicht op zijn of haar arbeidshandicap en de eventuele "
            "consequenties daarvan op de werkvloer?",
            lines=2,
            printed=False,
            telling=True,
        ),
        Field(
            "aanleiding",
            "Wat is volgens hem/haar de concrete aanleiding voor de problemen?",
            lines=2,
            printed=False,
        ),
        Field(
            "veranderingen",
            "Zijn er belangrijke evoluties of veranderingen op privévlak?",
            lines=2,
            printed=False,
            telling=True,
        ),
    ),
)

FORM = Form(
    number=3,
    key="leidraad_werknemer",
    title="LEIDRAAD WERKNEMER",
    document="Leidraad werknemer",
    sheet="Leidraad werknemer",
    purpose="Houvast voor het verkennend gesprek met de werknemer.",
    guide="2.2.2",
    pages=2,
    audience=COACH_ONLY,
    about=("voornaam", "naam"),
    body=(
        Field("datum", "Datum", Kind.DATE, required=True, public=True),
        Pairs(
            title="Persoonsgegevens",
            rows=(
                (
                    Field("naam", "Naam", required=True, public=True),
                    Field(
                        "rijksregisternummer",
                        "Rijksregisternr.",
                        Kind.NATIONAL_NUMBER,
                        help="Alleen als uw organisatie gemachtigd is om het te gebruiken. "
                        "Niet verplicht.",
                        inherits="{aanmelding.rijksregisternummer}",
                        in_full=True,
                    ),
                ),
                (
                    Field("voornaam", "Voornaam", required=True, public=True),
                    Field(
                        "geboortedatum",
                        "Geboortedatum",
                        Kind.DATE,
                        inherits="{aanmelding.geboortedatum}",
                    ),
                ),
                (
                    Field(
                        "adres",
                        "Adres",
                        lines=2,
                        inherits="{aanmelding.werknemer_adres}, {aanmelding.werknemer_postcode} "
                        "{aanmelding.werknemer_woonplaats}",
                    ),
                    None,
                ),
                (Field("school", "School", lines=2), None),
                (
                    Field(
                        "telefoon", "Tel", Kind.PHONE, inherits="{aanmelding.werknemer_telefoon}"
                    ),
                    Field("diploma", "Diploma"),
                ),
                (
                    Field("email", "E-mail", Kind.EMAIL, inherits="{aanmelding.werknemer_email}"),
                    Field("btom", "BTOM's"),
                ),
            ),
        ),
        Section(
            "Medische gegevens",
            (
                Field("arbeidshandicap", "Arbeidshandicap (+ evolutie)", lines=3, telling=True),
                Field("medicatie", "Medicatie", lines=3, telling=True),
                Field("specialisten", "Opvolging door specialisten", lines=3, telling=True),
            ),
        ),
        Section(
            "Sociale gegevens",
            (
                Field("gezinssituatie", "Gezinssituatie", lines=3, telling=True),
                Field(
                    "externe_diensten",
                    "Ondersteuning van externe diensten (vb. OCMW, thuisbegeleiding, …)",
                    lines=3,
                    telling=True,
                ),
            ),
        ),
        Section(
            "Bijgevoegde documenten",
            (
                Field(
                    "documenten",
                    "(vb. medische verslagen, verslagen van opleiding of stage, …)",
                    lines=6,
                ),
            ),
        ),
        Section(
            "Arbeidsgegevens",
            page_break=True,
            body=(
                Field(
                    "werkgever",
                    "Bedrijf / werkgever",
                    lines=2,
                    inherits="{aanmelding.werkgever_naam}",
                    public=True,
                ),
                Field(
                    "datum_in_dienst",
                    "Datum in dienst",
                    Kind.DATE,
                    inherits="{aanmelding.datum_in_dienst}",
                    public=True,
                    ahead=True,
                ),
                Field(
                    "ondersteuning_aanwerving",
                    "Ondersteuning door GOB of andere (vb. school, GTB, VDAB,..) bij aanwerving",
                    lines=3,
                ),
                Field("functie", "Functie", lines=3, public=True),
                Field("takenpakket", "Takenpakket", lines=3),
                Field("functioneren", "Algemeen functioneren", lines=3),
            ),
        ),
        WORKING_CONDITIONS,
        AS_WELL,
    ),
)
