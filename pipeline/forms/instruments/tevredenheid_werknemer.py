"""Form 9, the employee's satisfaction survey; best asked aloud by the coach (2.2.6)."""

from pipeline.forms.model import WITH_EMPLOYEE, Field, Form, Kind, Pairs
from pipeline.forms.shared import survey

FORM = Form(
    number=9,
    key="tevredenheid_werknemer",
    title="TEVREDENHEIDSMETING WERKNEMER",
    document="Tevredenheidsmeting werknemer",
    sheet="Tevredenheid werknemer",
    purpose="Wat de werknemer van de ondersteuning vond. Neem dit mondeling af.",
    guide="2.2.6",
    pages=2,
    audience=WITH_EMPLOYEE,
    returns=True,
    body=survey(
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
        Field("naam_jobcoach", "Naam jobcoach", required=True, inherits="{aanmelding.jobcoach}"),
        "die u hebt gekregen",
        (
            "Tijdens de ondersteuning is er voldoende tegemoet gekomen aan mijn vraag of probleem.",
            "Ik ervaar op dit moment een evolutie / effect voor wat betreft mijn vraag of "
            "probleem t.o.v. de start van de ondersteuning.",
            "Ik kreeg op het einde van de ondersteuning voldoende info over de verdere opvolging "
            "van mijn vraag of probleem.",
        ),
    ),
)
