"""Form 15, a talk with colleagues (guide 2.2.3), and in a conflict the seven I's of its model."""

from pipeline.forms.keys import COLLEAGUES
from pipeline.forms.model import COACH_ONLY, YES_NO, Field, Form, Kind, Pairs, Section
from pipeline.forms.shared import told_on

TIPS = (
    ("benaderen", "Hoe benaderen zij de werknemer het beste?"),
    ("uiting", "Hoe komen bepaalde zaken tot uiting op de werkvloer?"),
    ("omgaan_tips", "Hoe kan je hiermee omgaan?"),
)
"""What helps colleagues along (guide 2.2.4, Bespreekbaar maken)."""

SEVEN_I = (
    ("issues", "Issues", "Wat zijn de kwesties, wat zijn de problemen?"),
    ("individuen", "Individuen", "Wie zijn de verschillende partijen?"),
    ("interdependentie", "Interdependentie", "Welke relatie hebben de partijen?"),
    (
        "interactie",
        "Interactie",
        "Hoe gedragen de verschillende partijen zich en hoe reageren ze op elkaar?",
    ),
    (
        "implicaties",
        "Implicaties",
        "Wat zijn de uitkomsten van de interactie in termen van (de)escalatie en concrete "
        "oplossingen?",
    ),
    ("instituties", "Instituties", "In welke context speelt dit?"),
    (
        "interventies",
        "Interventies",
        "Welke interventiemogelijkheden zijn aanwezig en al dan niet benut?",
    ),
)


def _agreed(side: str) -> Field:
    return Field(
        f"akkoord_{side}",
        f"Besproken met de {side}",
        Kind.CHOICE,
        choices=YES_NO,
        help="Bespreek dit eerst met zowel de werkgever als de werknemer (gids 2.2.3).",
    )


FORM = Form(
    number=15,
    key=COLLEAGUES,
    title="GESPREK COLLEGA'S",
    document="Gesprek collega's",
    sheet="Collegagesprek",
    purpose="Een verkennend gesprek met één of meer collega's, en bij een conflict het 7-I-model.",
    guide="2.2.3",
    pages=2,
    audience=COACH_ONLY,
    called="het gesprek met collega's",
    extra=True,
    body=(
        Pairs(
            (
                (
                    Field("datum", "Datum", Kind.DATE, required=True, public=True),
                    Field("aanwezig", "Aanwezig", help="Functies volstaan."),
                ),
                (_agreed("werkgever"), _agreed("werknemer")),
            )
        ),
        Field("mogen_weten", "Wat mogen de collega's weten?", lines=2),
        Section("Aanleiding en doel", (Field("aanleiding", "Aanleiding en doel", lines=2),)),
        Section(
            "Open startvraag",
            (
                Field("aan_de_hand", "Wat is er aan de hand?", lines=2),
                Field(
                    "verwachtingen",
                    "Wat zijn jullie verwachtingen ten aanzien van de werknemer?",
                    lines=2,
                ),
                Field("kijk", "Hoe kijken jullie tegen de situatie aan?", lines=2),
                Field("omgaan", "Hoe gaan jullie om met dit probleem?", lines=2),
            ),
        ),
        Section("Kernpunten", (Field("kernpunten", "Kernpunten", lines=3),)),
        Section(
            "Mogelijke voorstellen voor aanpak",
            (Field("voorstellen", "Mogelijke voorstellen voor aanpak", lines=3),),
        ),
        Section(
            "Hoe benaderen de collega's de werknemer het beste?",
            tuple(
                Field(key, label, lines=2, opened_by=f"{COLLEAGUES}.akkoord_werknemer")
                for key, label in TIPS
            ),
        ),
        told_on("Gesprek teruggekoppeld naar"),
        Section(
            "Bij een conflict of probleemsituatie: het 7-I-model",
            if_filled=True,
            body=tuple(
                Field(key, label, lines=2, ask=question) for key, label, question in SEVEN_I
            ),
        ),
    ),
)
