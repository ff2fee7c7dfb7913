"""Leaflet 31, the tips for employers: a page to pin up (the frame in guide 2.2.4)."""

from pipeline.forms.leaflet import Leaflet, Part, Points
from pipeline.forms.model import Reader

LEAFLET = Leaflet(
    number=31,
    title="TIPS VOOR WERKGEVERS",
    subtitle="die een werknemer met een arbeidshandicap in dienst hebben of willen aanwerven",
    document="Tips voor werkgevers",
    guide="2.2.4",
    pages=1,
    to_pin_up=True,
    readers=frozenset({Reader.EMPLOYER}),
    body=(
        Part(
            "Voorbereiding op de werkvloer",
            (
                Points(
                    (
                        "Creëer een goede en open communicatie tussen werknemers onderling en "
                        "tussen werknemers en leidinggevende. Focus op tweerichtingsverkeer en "
                        "zorg voor een bedrijfscultuur waar een gesprek met de leidinggevende niet "
                        "synoniem staat voor 'op het matje geroepen worden'.",
                        "Benadruk een respectvolle omgang met elkaar: respect voor elkaars "
                        "mogelijkheden maar ook voor elkaars beperkingen.",
                        "Speel kort op de bal: pak wrevel onmiddellijk aan en probeer dit op te "
                        "lossen.",
                        "Bereid werknemers goed voor op de komst van een nieuwe collega.",
                        "Ga na of er vooroordelen bestaan onder de werknemers ten aanzien van deze "
                        "nieuwe collega. Maak deze bespreekbaar en probeer ze te herkaderen.",
                        "Geef concrete tips aan de werknemers over de omgang en de samenwerking "
                        "met de toekomstige collega.",
                    )
                ),
            ),
        ),
        Part(
            "Onthaal van de nieuwe werknemer",
            (
                Points(
                    (
                        "Een uitgebreid, warm onthaal is van cruciaal belang voor een optimale "
                        "start. Geef niet alleen informatie over het bedrijf en het takenpakket, "
                        "maar ook over de collega's en de verwachtingen.",
                        "Maak goede afspraken en ontwikkel eventueel zelf een onthaalprocedure.",
                        "Een peter of meter toewijzen, die als aanspreekpunt dient voor de "
                        "werknemer, werkt doorgaans erg positief. Deze vertrouwenspersoon is best "
                        "iemand die zo nauw mogelijk zal samenwerken met de nieuwe collega (zelfde "
                        "uurrooster, zelfde werkruimte, zelfde takenpakket), en die vlot in de "
                        "omgang is.",
                    )
                ),
            ),
        ),
        Part(
            "Eenmaal aan het werk",
            (
                Points(
                    (
                        "Volg de werknemer in het begin zeer individueel en van dichtbij op "
                        "(bijvoorbeeld wekelijks een overlegmoment met de werknemer en de direct "
                        "leidinggevende) en speel ook hier weer kort op de bal.",
                        "Hou ook na de start van de tewerkstelling op regelmatige tijdstippen een "
                        "evaluatie- en/of functioneringsgesprek met de werknemer (bijvoorbeeld om "
                        "de zes maanden of jaarlijks). Zorg ervoor dat het tijdstip, het doel en "
                        "de werkwijze van deze gesprekken op voorhand duidelijk worden gemaakt. "
                        "Een schriftelijke voorbereiding door elke partij (aan de hand van een "
                        "lijst met topics of vragen die aan bod zullen komen tijdens het gesprek) "
                        "is aangewezen. Deze voorbereiding dient dan als leidraad voor het gesprek "
                        "zelf. Maak op het einde van het gesprek duidelijke afspraken en plan "
                        "mogelijke acties.",
                    )
                ),
            ),
        ),
    ),
)
