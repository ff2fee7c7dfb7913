"""The coach's own sheet beside both interviews: whether the accounts agree (guide 2.2.2)."""

from pipeline.forms.instruments import leidraad_werkgever, leidraad_werknemer
from pipeline.forms.model import (
    COACH_ONLY,
    Block,
    Choice,
    Echo,
    Field,
    Form,
    Kind,
    Note,
    Section,
)
from pipeline.forms.shared import ON_THE_INTAKE, SHARED_QUESTIONS, STEPS_TAKEN

EMPLOYER, EMPLOYEE = leidraad_werkgever.FORM, leidraad_werknemer.FORM

VERDICTS = (
    Choice("gelijk", "gelijk", ("zelfde", "=")),
    Choice("verschillend", "verschillend", ("anders", "niet gelijk")),
    Choice("onduidelijk", "onduidelijk", ("?",)),
)


def _question(key: str) -> Section:
    """Both answers to one question, the coach's verdict, and a summary."""
    sides: list[Block] = [
        Echo("Werkgever", EMPLOYER.full_key(key)),
        Echo("Werknemer", EMPLOYEE.full_key(key)),
    ]
    if key in ON_THE_INTAKE:
        sides.append(Echo("Aanmelding", f"aanmelding.{key}"))
    label = EMPLOYER.fields[key].label
    return Section(
        label,
        (
            *sides,
            Field(key, "Oordeel", Kind.CHOICE, choices=VERDICTS),
            Field(
                f"{key}_samenvatting",
                "Samenvatting",
                lines=2,
                help="Wat u hierover in het driegesprek wil zeggen.",
                opened_by="delen.driegesprek",
            ),
        ),
    )


FORM = Form(
    number=10,
    key="vergelijking_leidraden",
    title="VERGELIJKING LEIDRADEN",
    document="Vergelijking leidraden",
    sheet="Vergelijking leidraden",
    purpose="De zeven vragen die in beide gesprekken gesteld worden: klopt het ene met het andere?",
    guide="2.2.2",
    pages=2,
    audience=COACH_ONLY,
    printed=False,
    body=(
        Note("De antwoorden komen vanzelf van beide leidraden. U oordeelt en vat samen."),
        *map(_question, SHARED_QUESTIONS),
        Section(
            "Reeds ondernomen stappen (geen vraag van de formulieren)",
            (
                Echo("Werkgever", EMPLOYER.full_key(STEPS_TAKEN.key)),
                Echo("Werknemer", EMPLOYEE.full_key(STEPS_TAKEN.key)),
            ),
        ),
    ),
)
