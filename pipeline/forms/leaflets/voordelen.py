"""Leaflet 32, what support has to offer: a half for the employer, one for the employee (guide 1.2).

Whole it is for a meeting; with a dossier each of the two gets a page of their own half.
"""

from dataclasses import replace

from pipeline.forms.leaflet import Leaflet, Part, Points
from pipeline.forms.model import Reader

TOGETHER = "Samen met het GOB:"
ALL_SIDES = (
    "kijken we zowel naar de jobinhoud, de jobomstandigheden, de samenwerking met collega's, als "
    "naar de randvoorwaarden van de werknemer (sociale, psychische en fysieke context)."
)
FOR_THE_EMPLOYER = Part(
    "Voordelen van de ondersteuning voor de werkgever",
    (
        Points(
            lead=TOGETHER,
            points=(
                "worden misverstanden tot een minimum herleid en problemen opgelost.",
                "maken we (verborgen) onderwerpen bespreekbaar en aanvaardbaar.",
                "vormen we een brug tussen werknemer en werkgever, en wordt er gecommuniceerd met "
                "een neutrale partij.",
                ALL_SIDES,
                "nemen we zaken onder de loep waar de werkgever soms te ver vanaf staat.",
                "maken we tijd en ruimte om oplossingen te zoeken.",
                "ontwikkelt het bedrijf middelen om met werknemers met een arbeidshandicap samen "
                "te werken.",
            ),
        ),
    ),
)
FOR_THE_EMPLOYEE = Part(
    "Voordelen van de ondersteuning voor de werknemer",
    (
        Points(
            lead=TOGETHER,
            points=(
                "kan de werknemer terugvallen op een neutrale partij en vertrouwenspersoon.",
                "vormen we een brug tussen werkgever en werknemer, zodat deze in hun onderlinge "
                "relatie worden versterkt.",
                ALL_SIDES,
                "versterken we de werknemer in zijn/haar competenties.",
                "focussen we op het behoud van de job.",
            ),
        ),
    ),
)
FEATURES = Part(
    "Kenmerken van de ondersteuning",
    (
        Points(
            (
                "De ondersteuning van werkgever en werknemer vindt plaats op de werkvloer zelf, "
                "wat zeer veel voordelen biedt.",
                "De ondersteuning wordt volledig op maat van de werkgever en de werknemer geboden.",
                "Van bij de start van de ondersteuning wordt de werkgever bij alles zo nauw "
                "mogelijk betrokken, zodat op termijn het roer aan hem/haar kan worden overgelaten "
                "en de aanwezigheid van de jobcoach overbodig wordt.",
                "We willen bestaande structuren en systemen in het bedrijf (vb. "
                "peter/meterschap, functioneringsgesprekken, arbeidsgeneesheer) integreren in het "
                "ondersteuningstraject.",
                "De ondersteuning streeft lange-termijn-oplossingen na, en wil een versterking "
                "zijn voor zowel werknemer als werkgever.",
            )
        ),
    ),
)

WHOLE = Leaflet(
    number=32,
    title="VOORDELEN VAN DE ONDERSTEUNING",
    document="Voordelen van de ondersteuning",
    guide="1.2",
    pages=1,
    to_pin_up=True,
    body=(FOR_THE_EMPLOYER, FOR_THE_EMPLOYEE, FEATURES),
)
OF_THE_EMPLOYER = replace(
    WHOLE,
    document="Voordelen voor de werkgever",
    readers=frozenset({Reader.EMPLOYER}),
    body=(FOR_THE_EMPLOYER, FEATURES),
)
OF_THE_EMPLOYEE = replace(
    WHOLE,
    document="Voordelen voor de werknemer",
    readers=frozenset({Reader.EMPLOYEE}),
    body=(FOR_THE_EMPLOYEE, FEATURES),
)
