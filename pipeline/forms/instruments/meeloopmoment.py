"""Form 14, a moment of working along: the tasks, and how the employee does them (guide 2.2.3).

What may go back to employee and employer opens with a yes on the Start sheet.
"""

from pipeline.forms.keys import ALONGSIDE, SHARING
from pipeline.forms.model import (
    COACH_ONLY,
    YES_NO,
    Choice,
    Field,
    Form,
    Kind,
    Section,
    Table,
)
from pipeline.forms.shared import told_on
from pipeline.forms.skills import SCALE, SKILL_CHOICES

TOLD = f"{SHARING}.{ALONGSIDE}"
"""The question on the Start sheet that opens what is told to both sides."""

HOW_WELL = tuple(Choice(choice.label.replace(" ", "_"), choice.label) for choice in SCALE)
"""The words of the scale, and no score: never compared, never counted."""

GOALS, WENT_WELL = "doelstellingen", "goed"

TASKS = Table(
    key="taken",
    title="De diverse taken",
    sheet="Meeloopmoment",
    blank=14,
    inline=True,
    layout="rows",
    purpose="Eén regel per taak. Zegt een taak iets over twee vaardigheden: een tweede regel.",
    columns=(
        Field(
            "datum",
            "Datum",
            Kind.DATE,
            required=True,
            public=True,
            width=14,
            head="Wanneer",
        ),
        Field("duur", "Duur", help="een uurtje, een halve dag,…"),
        Field("taak", "Taak", required=True, width=20, opened_by=TOLD),
        Field(
            "mate",
            "In welke mate uitgevoerd",
            Kind.CHOICE,
            choices=HOW_WELL,
            width=12,
            head="Mate",
            opened_by=TOLD,
        ),
        Field("bemerkingen", "Vragen en bemerkingen", lines=2, width=33),
        Field("vaardigheid", "Zegt iets over", Kind.CHOICE, choices=SKILL_CHOICES, printed=False),
        Field("actiepunt", "Actiepunt", width=21, opened_by=TOLD, taken_over="in_plan"),
        Field(
            "in_plan",
            "In het POP & PAP?",
            Kind.CHOICE,
            choices=(YES_NO[0], Choice("niet_nodig", "Niet nodig", ("nee",))),
            printed=False,
        ),
    ),
)

FORM = Form(
    number=14,
    key=ALONGSIDE,
    title="MEELOOPMOMENT",
    document="Meeloopmoment",
    sheet="Meeloopmoment",
    purpose="Een duidelijk en objectief zicht op het takenpakket en hoe de werknemer het uitvoert.",
    guide="2.2.3",
    pages=2,
    audience=COACH_ONLY,
    about=("naam_werknemer",),
    called="het meeloopmoment",
    extra=True,
    body=(
        Field(
            "naam_werknemer",
            "Naam werknemer",
            required=True,
            inherits="{aanmelding.werknemer_naam}",
            public=True,
        ),
        Field("functie", "Functie", inherits="{aanmelding.functie}", public=True),
        Field(GOALS, "Doelstellingen van het meeloopmoment", lines=2, opened_by=TOLD),
        *(
            Field(
                f"uitgelegd_{side}",
                f"Doelstellingen op voorhand uitgelegd aan de {side}",
                Kind.CHOICE,
                choices=YES_NO,
            )
            for side in ("werkgever", "werknemer")
        ),
        Field(
            "normale_setting",
            "Was het een normale werksituatie, met de gewone taken en collega's?",
            Kind.CHOICE,
            choices=YES_NO,
        ),
        TASKS,
        Section(
            "Bedrijfscultuur en -sfeer", (Field("cultuur", "Bedrijfscultuur en -sfeer", lines=3),)
        ),
        Section(
            "Professionele relaties van de werknemer",
            (Field("relaties", "Professionele relaties van de werknemer", lines=3),),
        ),
        Section("Wat goed ging", (Field(WENT_WELL, "Wat goed ging", lines=3, opened_by=TOLD),)),
        told_on("Teruggekoppeld aan"),
    ),
)
