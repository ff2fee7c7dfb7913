"""Form 13, the actors involved: who stands around the employee (guide 2.2.4)."""

from pipeline.forms.instruments import leidraad_werkgever
from pipeline.forms.model import (
    COACH_ONLY,
    YES_NO,
    Choice,
    Echo,
    EchoOfYes,
    Field,
    Form,
    Kind,
    Table,
)

ACTORS = (
    Choice("werkgever", "Werkgever"),
    Choice("leidinggevende", "Direct leidinggevende"),
    Choice("hr", "HR Management/personeelsdienst", ("HR", "HRM", "personeelsdienst")),
    Choice("collegas", "Collega's"),
    Choice("familie", "Familieleden/vrienden/kennissen", ("familie",)),
    Choice(
        "zorg",
        "Hulp- en zorgverleners (ziekenhuizen, revalidatiecentra, psychiatrie,…)",
        ("zorg", "hulpverlener"),
    ),
    Choice("vdab", "VDAB, VAPH, GTB,...", ("VDAB", "VAPH", "GTB")),
    Choice("arts", "Behandelende arts", ("arts", "huisarts")),
    Choice(
        "preventie",
        "Interne of externe preventiedienst (arbeidsgeneesheer/preventieadviseur)",
        ("preventiedienst", "arbeidsgeneesheer", "preventieadviseur", "arbeidsarts"),
    ),
    Choice(
        "mutualiteit",
        "Mutualiteit (adviserend geneesheer/sociale dienst/dienst uitkeringen)",
        ("mutualiteit", "ziekenfonds"),
    ),
    Choice("vakbond", "Vakbond / RVA", ("vakbond", "RVA")),
    Choice("verzekering", "Verzekering arbeidsongevallen", ("verzekering",)),
    Choice("andere", "Andere"),
)
"""The guide's own list (2.2.4), and one more."""

WAYS = ("telefonisch contact", "persoonlijk contact", "e-mail", "rondetafelgesprek")

FORM = Form(
    number=13,
    key="actoren",
    title="BETROKKEN ACTOREN",
    document="Betrokken actoren",
    sheet="Actoren",
    purpose="Wie er rond de werknemer staat, en wat die mag weten.",
    guide="2.2.4",
    pages=1,
    audience=COACH_ONLY,
    extra=True,
    body=(
        Echo("Werkgever", "aanmelding.werkgever_naam"),
        Echo("Direct leidinggevende", "aanmelding.verantwoordelijke"),
        EchoOfYes(
            "Het bedrijf betrekt",
            tuple(
                leidraad_werkgever.FORM.full_key(key)
                for key in leidraad_werkgever.FORM.fields
                if key.startswith("actor_")
            ),
        ),
        Table(
            key="regels",
            title="Wie er rond de werknemer staat",
            sheet="Actoren",
            blank=8,
            inline=True,
            layout="rows",
            purpose="Eén rij per actor, zoveel als nodig.",
            columns=(
                Field(
                    "actor",
                    "Actor",
                    Kind.CHOICE,
                    required=True,
                    choices=ACTORS,
                    width=26,
                    head="Actor, naam en functie",
                ),
                Field("naam", "Naam en functie", public=True),
                Field("contact", "Tel. of e-mail", width=20, head="Tel. of e-mail"),
                Field(
                    "waarvoor",
                    "Waarvoor betrokken",
                    lines=2,
                    width=22,
                    head="Waarvoor en hoe",
                ),
                Field(
                    "hoe",
                    "Hoe betrekken?",
                    suggestions=WAYS,
                    public=True,
                ),
                Field(
                    "toestemming",
                    "Akkoord van de werknemer om contact op te nemen",
                    Kind.CHOICE,
                    choices=(*YES_NO, Choice("te_vragen", "Nog te vragen")),
                    width=14,
                    head="Akkoord werknemer",
                ),
                Field(
                    "mag_weten",
                    "Wat mag deze actor weten?",
                    lines=2,
                    width=24,
                    head="Mag weten",
                    help="Alleen wat nodig is voor het werk. Collega's hoeven de medische "
                    "achtergrond niet te kennen (gids 2.2.4).",
                ),
            ),
        ),
    ),
)
