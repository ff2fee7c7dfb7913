"""Form 5, the capacity profile: what the employee masters."""

from pipeline.forms.keys import COMPETENCE
from pipeline.forms.model import (
    TO_EMPLOYER,
    WITH_EMPLOYEE,
    Field,
    Form,
    Kind,
    Note,
    Pairs,
    Section,
)
from pipeline.forms.shared import SCORED_FROM, SCORING
from pipeline.forms.skills import SCALE, profile_of_skills

FORM = Form(
    number=5,
    key="capaciteitenprofiel",
    title="CAPACITEITENPROFIEL",
    document="Capaciteitenprofiel",
    sheet="Capaciteitenprofiel",
    purpose="Wat de werknemer beheerst: uit gesprekken en observaties.",
    guide="2.2.3",
    pages=1,
    audience=WITH_EMPLOYEE,
    shareable=TO_EMPLOYER,
    about=("naam_werknemer",),
    body=(
        Pairs(
            (
                (
                    Field(
                        "naam_werknemer",
                        "Naam werknemer",
                        required=True,
                        inherits="{aanmelding.werknemer_naam}",
                    ),
                    Field("datum", "Datum", Kind.DATE, required=True, public=True),
                ),
            )
        ),
        profile_of_skills(
            Field("andere", "Andere / aandachtspunten", lines=4), beside=("Vereist", COMPETENCE)
        ),
        Note(
            "Toelichting 5-puntenschaal\nDe werknemer beheerst deze vaardigheid:\n"
            + " · ".join(f"{c.code}: {c.label}" for c in SCALE),
            "legend",
        ),
        Section(SCORING, (SCORED_FROM,), printed=False),
    ),
)
