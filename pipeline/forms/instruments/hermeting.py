"""Form 18, the second measurement: what may have changed is scored again (guide 2.2.4).

The first measurement is never overwritten. Blank means that it was not scored again.
"""

from __future__ import annotations

from pipeline.forms.keys import CAPACITY, COMPETENCE
from pipeline.forms.model import WITH_EMPLOYEE, Column, Field, Form, Kind, Matrix
from pipeline.forms.shared import SCORED_FROM, SCORED_WITH
from pipeline.forms.skills import scored_groups

REQUIRED, MASTERED = "vereist", "beheerst"
"""The keys of the two columns: what the function asks, what is mastered."""

FOR_YOURSELF = "Voor u en uw collega's: komt in geen document."


def measured_again(number: int, key: str, sheet: str, before: tuple[str, ...] = ()) -> Form:
    """The form of a measurement after the first; before: those since then, the latest first."""
    sides = (
        Column(REQUIRED, "Vereist nu", "Vereist toen", COMPETENCE, "datum_vereist", before),
        Column(MASTERED, "Beheerst nu", "Beheerst toen", CAPACITY, "datum_beheerst", before),
    )
    return Form(
        number=number,
        key=key,
        title=sheet.upper(),
        document=sheet,
        sheet=sheet,
        purpose="Opnieuw scoren wat veranderd kan zijn: bij de functie, bij de werknemer of bij "
        "beide. De eerste meting blijft staan.",
        guide="2.2.4",
        pages=1,
        audience=WITH_EMPLOYEE,
        printed=False,
        extra=True,
        called=f"de {sheet.lower()}",
        body=(
            Field("datum_vereist", "Functie opnieuw bekeken op", Kind.DATE, public=True),
            Field("datum_beheerst", "Werknemer opnieuw bekeken op", Kind.DATE, public=True),
            SCORED_WITH,
            SCORED_FROM,
            Field("aanleiding", "Waarom opnieuw?", lines=2, help=FOR_YOURSELF, printed=False),
            Matrix("scores", scored_groups(), sides, ("Wat veranderde", "Besluit")),
        ),
    )


FORM = measured_again(18, "hermeting", "Hermeting")
