"""Form 12, the talks: what was said and agreed when, and with whom (guide 2.2.2 to 2.2.5)."""

from pipeline.forms.model import COACH_ONLY, Choice, Field, Form, Kind, Table

KINDS = (
    Choice("verkennend_werkgever", "Verkennend gesprek werkgever"),
    Choice("verkennend_werknemer", "Verkennend gesprek werknemer"),
    Choice("collegas", "Gesprek collega's", ("collega's",)),
    Choice("drie_partijen", "Gesprek werknemer en werkgever", ("driegesprek",)),
    Choice("meedraaien", "Meedraaien op de werkvloer", ("meelopen", "meeloopmoment")),
    Choice("profielen", "Overlopen en scoren van de profielen", ("profielen",)),
    Choice("rondetafel", "Rondetafelgesprek", ("rondetafel",)),
    Choice("tussentijds", "Tussentijdse evaluatie en bijsturing", ("evaluatie", "bijsturing")),
    Choice("actor", "Contact met een andere actor", ("actor",)),
    Choice("overdracht", "Gesprek over de overdracht", ("overdracht",)),
    Choice("opvolging", "Opvolging na het traject", ("opvolging",)),
    Choice("andere", "Ander contact", ("andere", "ander")),
)
TOLD = (
    Choice("beide", "werknemer en werkgever", ("beide",)),
    Choice("werknemer", "werknemer"),
    Choice("werkgever", "werkgever"),
    Choice("niet_nodig", "niet nodig"),
    Choice("nog_te_doen", "nog te doen", ("nee",)),
)

FORM = Form(
    number=12,
    key="gesprekken",
    title="GESPREKKEN",
    document="Gesprekken",
    sheet="Gesprekken",
    purpose="Wat er wanneer met wie besproken en afgesproken werd: één regel per gesprek of "
    "contact.",
    guide="2.2.2–2.2.5",
    pages=1,
    audience=COACH_ONLY,
    extra=True,
    shown=True,
    body=(
        Table(
            key="regels",
            title="",
            sheet="Gesprekken",
            blank=10,
            inline=True,
            layout="rows",
            purpose="",
            columns=(
                Field("datum", "Datum", Kind.DATE, required=True, width=14, public=True),
                Field(
                    "soort",
                    "Soort gesprek",
                    Kind.CHOICE,
                    required=True,
                    choices=KINDS,
                    width=22,
                    head="Soort en met wie",
                ),
                Field(
                    "met_wie",
                    "Met wie",
                    help="Functies volstaan: 'leidinggevende', 'twee collega's'.",
                    public=True,
                ),
                Field("doel", "Aanleiding en doel van het gesprek", lines=2, printed=False),
                Field(
                    "kernpunten",
                    "Kernpunten",
                    lines=3,
                    help="Verbaal en non-verbaal. Alleen wat met het werk te maken heeft.",
                    width=28,
                ),
                Field(
                    "afspraken",
                    "Afspraken over de eerstvolgende stap: wie doet wat",
                    lines=2,
                    width=22,
                    head="Afspraken",
                    public=True,  # made to be told: the plan takes them over
                ),
                Field(
                    "volgend",
                    "Volgend gesprek op",
                    Kind.DATE,
                    width=14,
                    head="Volgend",
                    ahead=True,
                    public=True,
                ),
                Field(
                    "teruggekoppeld",
                    "Teruggekoppeld naar",
                    Kind.CHOICE,
                    choices=TOLD,
                    printed=False,
                ),
            ),
        ),
    ),
)
