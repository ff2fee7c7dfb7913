"""Form 8, the employer's satisfaction survey; best not asked by the coach in person (2.2.6)."""

from pipeline.forms.model import WITH_EMPLOYER, Field, Form, Kind, Pairs
from pipeline.forms.shared import survey

FORM = Form(
    number=8,
    key="tevredenheid_werkgever",
    title="TEVREDENHEIDSMETING WERKGEVER",
    document="Tevredenheidsmeting werkgever",
    sheet="Tevredenheid werkgever",
    purpose="Wat de werkgever van de ondersteuning vond. Laat de werkgever dit zelf invullen.",
    guide="2.2.6",
    pages=2,
    audience=WITH_EMPLOYER,
    returns=True,
    body=survey(
        Pairs(
            (
                (
                    Field(
                        "naam_werkgever",
                        "Naam werkgever",
                        required=True,
                        inherits="{aanmelding.werkgever_naam}",
                    ),
                    Field("datum", "Datum", Kind.DATE, required=True, public=True),
                ),
            )
        ),
        Field("naam_jobcoach", "Naam jobcoach", required=True, inherits="{aanmelding.jobcoach}"),
        "voor één van uw werknemers",
        (
            "Tijdens de ondersteuning is er voldoende tegemoet gekomen aan de initiële vraag.",
            "Er is op dit moment een effect / evolutie merkbaar voor wat betreft de initiële "
            "vraag t.o.v. de start van de ondersteuning.",
            "Ik vind het zinvol dat na het einde van de ondersteuning er enige vorm van opvolging "
            "door de jobcoach blijft bestaan (vb. door een halfjaarlijks gesprek, telefonische of "
            "schriftelijke contacten of bereikbaarheid).",
        ),
    ),
)
