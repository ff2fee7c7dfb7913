"""Leaflet 33, tips for the employer who takes over the role of coach (guide 2.2.5)."""

from pipeline.forms.keys import HANDOVER
from pipeline.forms.leaflet import Leaflet, Points
from pipeline.forms.model import Reader

LEAFLET = Leaflet(
    number=33,
    title="COACHINGSTIPS",
    subtitle="Voor gesprekken met de werknemer",
    document="Coachingstips",
    guide="2.2.5",
    pages=1,
    to_pin_up=True,
    readers=frozenset({Reader.EMPLOYER}),
    goes_with=(HANDOVER,),
    body=(
        Points(
            (
                "Voer het gesprek zo empowerend mogelijk: laat oplossingen zoveel mogelijk van de "
                "werknemer komen.",
                "Luister aandachtig en probeer er niet voor te zorgen dat het gesprek volgepraat "
                "wordt. Een stilte laten vallen wordt onterecht te vaak gezien als indicatie van "
                "onkunde, terwijl het doorgaans aanzet tot diepgaandere antwoorden.",
                "Trap niet in de veelvoorkomende val om gesloten vragen te stellen. Door vragen te "
                "stellen waar de werknemer enkel 'ja' of 'nee' kan antwoorden, beperk je de "
                "antwoordruimte van de andere en mis je interessante informatie. Door open vragen "
                "te stellen en te polsen naar concreet gedrag, komt nieuwe informatie naar boven, "
                "ook voor werkgevers die stellig beweren dat ze hun werknemers goed kennen.",
                "Stel geen impliciete vragen en probeer geen bevestiging te zoeken van wat je over "
                "de werknemer denkt: bijvoorbeeld 'Ik denk dat jij geen problemen hebt om met "
                "iedereen samen te werken. Dat is toch zo, nietwaar?'",
            )
        ),
    ),
    source="Uit 'Interviewtechnieken', RESOC Kempen.",
)
