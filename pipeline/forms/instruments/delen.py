"""What may be shared beyond the guide's own list: asked on the Start sheet."""

from pipeline.forms.model import COACH_ONLY, YES_NO, Field, Form, Kind, Section

AGREED = "Alleen met akkoord van de werknemer. Leeg betekent nee."


def _may(key: str, question: str) -> Field:
    return Field(key, question, Kind.CHOICE, choices=YES_NO, help=AGREED)


FORM = Form(
    number=11,
    key="delen",
    title="DELEN",
    document="Delen",
    sheet="Start",
    purpose="Wat werkgever en werknemer meer mogen krijgen dan de gids voorziet.",
    guide="2.2.3",
    pages=1,
    audience=COACH_ONLY,
    printed=False,
    body=(
        Section(
            "Delen",
            (
                _may("capaciteitenprofiel", "Mag de werkgever het capaciteitenprofiel krijgen?"),
                _may("profielvergelijking", "Mag de werkgever de profielvergelijking krijgen?"),
                _may(
                    "driegesprek",
                    "Mag de samenvatting van de leidraden in de uitnodiging voor het gesprek met "
                    "drie partijen?",
                ),
                _may(
                    "meeloopmoment", "Mag de terugkoppeling van het meeloopmoment gedeeld worden?"
                ),
                _may("reintegratie", "Mag de werkgever het blad over de re-integratie krijgen?"),
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
