"""Form 21, the handover: who in the company takes over what, and how it ends (guide 2.2.5, 2.3).

The first page is for everybody; what the coach makes of it stands on a page of its own.
"""

from __future__ import annotations

from pipeline.forms.instruments.gesprek_collegas import TIPS
from pipeline.forms.keys import COLLEAGUES
from pipeline.forms.model import (
    COACH_ONLY,
    EVERYONE,
    YES_NO,
    Audience,
    Choice,
    Echo,
    Field,
    Form,
    Kind,
    Note,
    Pairs,
    Question,
    Section,
)
from pipeline.forms.picklists import FAILURE_FACTORS, OTHER, SUCCESS_FACTORS

REASONS = (
    Choice("overgenomen", "De werkgever neemt de ondersteuning over"),
    Choice("opgelost", "Het probleem is honderd procent opgelost"),
    Choice("geen_meerwaarde", "Het GOB is niet langer een meerwaarde"),
    Choice("doorverwezen", "Doorverwezen naar een andere instantie"),
    Choice("stopgezet", "Werknemer of werkgever zet de ondersteuning stop"),
    Choice("ontslag", "De tewerkstelling eindigt"),
    OTHER,
)
SYSTEMS = (
    Choice("peter_meter", "peter/meterschap"),
    Choice("functioneringsgesprekken", "functioneringsgesprekken"),
    Choice("evaluatiegesprekken", "evaluatiegesprekken"),
    Choice("arbeidsgeneesheer", "arbeidsgeneesheer"),
    Choice("aanspreekpunt", "vast aanspreekpunt of vertrouwenspersoon"),
    Choice("leidinggevende", "extra overlegmoment met de leidinggevende"),
    Choice("collegas", "extra overlegmoment met collega's"),
    Choice("andere", "andere", detail=Field("structuren_andere", "andere: welke?")),
)
WAYS = (
    Choice("telefonisch", "telefonisch"),
    Choice("gesprek", "in een gesprek"),
    Choice("schriftelijk", "schriftelijk of per e-mail"),
)


def _yes_or_no(key: str, label: str, audience: Audience | None = None) -> Field:
    return Field(key, label, Kind.CHOICE, choices=YES_NO, audience=audience)


WHO = Pairs(
    (
        (
            Field(
                "naam_werknemer",
                "Naam werknemer",
                required=True,
                inherits="{aanmelding.werknemer_naam}",
            ),
            Field(
                "naam_werkgever",
                "Naam werkgever",
                required=True,
                inherits="{aanmelding.werkgever_naam}",
            ),
        ),
        (
            Field(
                "naam_jobcoach",
                "Naam jobcoach",
                required=True,
                inherits="{aanmelding.jobcoach}",
            ),
            Field(
                "datum",
                "Datum van de overdracht",
                Kind.DATE,
                inherits="{pop_pap.overdracht}",
                ahead=True,
            ),
        ),
    )
)
MOMENT = Section(
    "Tijdstip van afronden en implementatie",
    (
        Question(
            "",
            (
                _yes_or_no("akkoord_werknemer", "Is de werknemer akkoord met de afronding?"),
                _yes_or_no("akkoord_werkgever", "Is de werkgever akkoord met de afronding?"),
            ),
        ),
    ),
)
IN_THE_COMPANY = Section(
    "Structuren, begeleidings- en opvolgingssystemen in het bedrijf",
    (
        Echo(
            "Opvolging nu, volgens de leidraad werkgever",
            "leidraad_werkgever.opvolging_functioneren",
        ),
        Field(
            "structuren",
            "Welke zijn er, en worden opgenomen?",
            Kind.CHOICES,
            choices=SYSTEMS,
            abreast=2,
        ),
        Question(
            "",
            (
                Field("wie_neemt_over", "Wie neemt de opvolging in het bedrijf over?"),
                Field("vervanger", "Wie is het aanspreekpunt als die persoon er niet is?"),
                Field("hoe", "Hoe en hoe vaak?", lines=2),
            ),
        ),
    ),
)
AGREED = Section(
    "De gemaakte afspraken",
    (
        Field("afspraken", "De gemaakte afspraken", lines=5, inherits="{pop_pap.werkafspraken}"),
        Pairs(
            (
                (
                    Field("ingelost", "Welke verwachtingen zijn al ingelost?", lines=6),
                    Field("nog_vragen", "Welke vragen zijn nog aanwezig?", lines=6),
                ),
            )
        ),
    ),
)
FOR_COLLEAGUES = Section(
    "Tips voor de collega's",
    if_filled=True,
    on_blank=False,
    body=tuple(
        Field(
            key,
            label,
            lines=2,
            help="Alleen wat de werknemer goed vindt.",
            inherits=f"{{{COLLEAGUES}.{key}}}",
        )
        for key, label in TIPS
    ),
)
FOLLOW_UP = Section(
    "Opvolging door de jobcoach",
    (
        Question(
            "",
            (
                _yes_or_no("opvolging", "Kan en zal er nog opvolging gebeuren door de jobcoach?"),
                Field("frequentie", "Hoe frequent?"),
                Field("wijze", "Op welke wijze?", Kind.CHOICES, choices=WAYS),
                Field("volgend_contact", "Volgend contact op", Kind.DATE, ahead=True),
                Field(
                    "bereikbaar",
                    "Met vragen kan u terecht bij",
                    inherits="{aanmelding.jobcoach}, {aanmelding.gob}",
                ),
            ),
        ),
    ),
)
ENDING = Section(
    "Hoe het traject eindigt",
    page_break=True,
    body=(
        Note(
            "Alleen voor de jobcoach: wat vanaf hier volgt, staat niet in het document voor "
            "werknemer en werkgever.",
            "legend",
        ),
        Field(
            "reden",
            "Hoe wordt het traject afgerond?",
            Kind.CHOICE,
            choices=REASONS,
            audience=COACH_ONLY,
            counted=True,
        ),
        Field("doorverwezen_naar", "Doorverwezen naar", audience=COACH_ONLY),
    ),
)
COACHING = Section(
    "De werkgever neemt de rol van coach over",
    (
        Question(
            "",
            tuple(
                _yes_or_no(key, label, COACH_ONLY)
                for key, label in (
                    (
                        "gesprek_overlopen",
                        "Na elk gesprek wordt het gesprek met de werkgever overlopen",
                    ),
                    (
                        "starr_uitgelegd",
                        "Het gedragsgericht interview en het STARR-model zijn uitgelegd",
                    ),
                    (
                        "zelf_ingeoefend",
                        "De werkgever oefent de methode in en neemt het gesprek stelselmatig over",
                    ),
                    (
                        "feedback_gegeven",
                        "Na elk gesprek geeft de jobcoach feedback en tips",
                    ),
                )
            ),
        ),
    ),
)
LOOKING_BACK = Section(
    "Terugblik: slaag- en faalfactoren",
    (
        *(
            Field(
                key,
                label,
                Kind.CHOICES,
                choices=factors,
                audience=COACH_ONLY,
                counted=True,
            )
            for key, label, factors in (
                ("slaag", "Wat hielp", SUCCESS_FACTORS),
                ("faal", "Wat hield tegen", FAILURE_FACTORS),
            )
        ),
        Field("terugblik", "Toelichting", lines=3, audience=COACH_ONLY),
    ),
)

FORM = Form(
    number=21,
    key="overdracht",
    title="OVERDRACHT",
    document="Overdracht",
    sheet="Overdracht",
    purpose="Wie neemt wat over in het bedrijf, en hoe het traject eindigt.",
    guide="2.2.5",
    pages=2,
    audience=EVERYONE,
    about=("naam_werknemer",),
    extra=True,
    called="de overdracht",
    body=(
        WHO,
        MOMENT,
        IN_THE_COMPANY,
        AGREED,
        FOR_COLLEAGUES,
        FOLLOW_UP,
        ENDING,
        COACHING,
        LOOKING_BACK,
    ),
)
