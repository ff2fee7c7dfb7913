"""Form 7, the personal development and action plan (POP & PAP)."""

from pipeline.forms.model import (
    COACH_ONLY,
    EVERYONE,
    WITH_EMPLOYEE,
    Choice,
    Field,
    Form,
    Kind,
    Section,
    Table,
)
from pipeline.forms.picklists import SOLUTIONS
from pipeline.forms.skills import SKILLS

TERMS = (
    Choice("kort", "Korte termijn", ("korte", "kt")),
    Choice("lang", "Lange termijn", ("lange", "lt")),
)
STATES = (
    Choice("open", "Open", ("nog niet begonnen", "gepland")),
    Choice("bezig", "Bezig", ("lopend", "loopt")),
    Choice("klaar", "Klaar", ("gedaan", "afgerond", "af", "ok")),
    Choice("gestopt", "Stopgezet", ("gestopt", "geschrapt")),
)

REACHED = (
    Choice("ja", "Ja", ("j",)),
    Choice("gedeeltelijk", "Gedeeltelijk", ("deels",)),
    Choice("nee", "Nee", ("n", "neen")),
    Choice("niet_geevalueerd", "Nog niet geëvalueerd", ("nog niet",)),
)

BETWEEN_INTERVIEWS, ALONGSIDE = "Verschil tussen de gesprekken", "Meeloopmoment"
"""Where an action may come from, beside a shortage."""

FOLLOW_UP = Section(
    "Opvolging (niet op het formulier)",
    printed=False,
    body=(
        Field(
            "overdracht",
            "Overgedragen aan de werkgever op",
            Kind.DATE,
            help="Stap 5 van het traject, gids 2.2.5.",
            printed=False,
            ahead=True,
        ),
        Field(
            "bewust_geen_actie",
            "Bewust geen actie: voor welke tekorten, en waarom",
            lines=3,
            help="Noem de vaardigheden bij hun naam, of schrijf 'alle'.",
            audience=COACH_ONLY,
            printed=False,
        ),
        Field(
            "loopbaanwensen",
            "Loopbaanwensen van de werknemer",
            lines=2,
            audience=WITH_EMPLOYEE,
            printed=False,
        ),
    ),
)
"""What the coach follows up beside the paper form."""

FORM = Form(
    number=7,
    key="pop_pap",
    title="POP & PAP",
    subtitle="persoonlijk ontwikkelings- en actieplan",
    document="POP & PAP",
    sheet="POP & PAP",
    purpose="Doelen, afspraken en acties. Korte-termijndoelen zijn altijd SMART: Specifiek, "
    "Meetbaar, Aanvaardbaar, Realiseerbaar, Tijdsgebonden.",
    guide="2.2.4",
    pages=6,
    audience=EVERYONE,
    about=("naam_werknemer",),
    returns=True,
    body=(
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
        Field("naam_jobcoach", "Naam jobcoach", required=True, inherits="{aanmelding.jobcoach}"),
        Field(
            "datum",
            "Datum van het plan",
            Kind.DATE,
            help="Niet op het formulier; om het plan naast de profielen te leggen.",
            printed=False,
        ),
        Section(
            "Ondersteuningsvraag",
            (
                Field(
                    "ondersteuningsvraag",
                    "Ondersteuningsvraag",
                    required=True,
                    lines=6,
                    help="Wat is de initiële vraag van de werkgever, werknemer, het GOB of andere?",
                ),
            ),
        ),
        Section(
            "Kwaliteiten",
            (
                Field(
                    "kwaliteiten",
                    "Kwaliteiten",
                    lines=6,
                    help="Wat de werknemer goed beheerst: het vertrekpunt voor de doelen.",
                ),
            ),
        ),
        Section(
            "Aandachtspunten",
            (
                Field(
                    "aandachtspunten",
                    "Aandachtspunten",
                    lines=6,
                    help="Waar bij elke oplossing rekening mee gehouden moet worden.",
                ),
            ),
        ),
        Section(
            "Werkafspraken",
            (
                Field(
                    "werkafspraken",
                    "Werkafspraken",
                    lines=6,
                    help="Hoe vaak en waar er overlegd wordt, met wie, en wie te contacteren bij "
                    "problemen.",
                ),
            ),
        ),
        Section(
            "Voorstel POP",
            page_break=True,
            body=(
                Field(
                    "voorstel_pop",
                    "Voorstel POP",
                    lines=13,
                    help="De doelstellingen, eventueel op korte en op lange termijn.",
                ),
            ),
        ),
        Section("Data-overzicht", (Field("data_overzicht", "Data-overzicht", lines=6),)),
        Table(
            key="acties",
            title="Acties",
            each="actie",
            sheet="Acties",
            blank=8,
            per_page=2,
            purpose="Eén rij per actie, zoveel als nodig. Een actie die te laat is, kleurt rood.",
            due="streefdatum",
            state="status",
            closed=("klaar", "gestopt"),
            afterwards=(
                "overdracht.datum",
                "Alle acties zijn afgerond. Tijd voor de overdracht? Maak het blad Overdracht "
                "zichtbaar.",
            ),
            columns=(
                Field("omschrijving", "Omschrijving", required=True, lines=4),
                Field("wie_doet_wat", "Wie doet wat", lines=3),
                Field("termijn", "Termijn", lines=3),
                Field("coaching", "Coaching", lines=3),
                Field("evaluatie", "Evaluatie", lines=3),
                Field("soort", "Soort doel", Kind.CHOICE, choices=TERMS, printed=False),
                Field("streefdatum", "Streefdatum", Kind.DATE, printed=False, ahead=True),
                Field("status", "Status", Kind.CHOICE, choices=STATES, printed=False),
                Field(
                    "herkomst",
                    "Komt uit",
                    help="Het tekort of het verschil waaruit deze actie volgt; meer dan een met "
                    "een komma.",
                    audience=COACH_ONLY,
                    printed=False,
                    suggestions=(*(s.label for s in SKILLS), BETWEEN_INTERVIEWS, ALONGSIDE),
                ),
                Field(
                    "oplossing",
                    "Soort oplossing",
                    Kind.CHOICE,
                    choices=SOLUTIONS,
                    help="Inspiratie van de gids (2.2.4); geen enkele is voorgeschreven.",
                    audience=COACH_ONLY,
                    printed=False,
                    counted=True,
                ),
                Field(
                    "bereikt",
                    "Werd de doelstelling bereikt?",
                    Kind.CHOICE,
                    choices=REACHED,
                    printed=False,
                ),
            ),
        ),
        FOLLOW_UP,
    ),
)
