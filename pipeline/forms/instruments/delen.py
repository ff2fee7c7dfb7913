"""What may be shared beyond the guide's own list: asked on the Start sheet."""

from pipeline.forms.model import COACH_ONLY, YES_NO, Field, Form, Kind, Section

FORM = Form(
    number=11,
    key="delen",
    title="DELEN",
    document="Delen",
    sheet="Start",
    purpose="Wat de werkgever meer mag krijgen dan de gids voorziet.",
    guide="2.2.3",
    pages=1,
    audience=COACH_ONLY,
    printed=False,
    body=(
        Section(
            "Delen met de werkgever",
            (
                *(
                    Field(
                        key,
                        f"Mag de werkgever {what} krijgen?",
                        Kind.CHOICE,
                        choices=YES_NO,
                        help="Alleen met akkoord van de werknemer. Leeg betekent nee.",
                    )
                    for key, what in (
                        ("capaciteitenprofiel", "het capaciteitenprofiel"),
                        ("profielvergelijking", "de profielvergelijking"),
                    )
                ),
                Field(
                    "folders",
                    "Folders voor de werkgever meegeven?",
                    Kind.CHOICE,
                    choices=YES_NO,
                    help="Tips, voordelen en coachingstips uit de gids; de werknemer krijgt zijn "
                    "voordelen. Leeg betekent nee.",
                ),
            ),
        ),
    ),
)
