"""Leaflet 34, the guide's kinds of solution one by one, as inspiration (guide 2.2.4)."""

from collections.abc import Mapping

from pipeline.forms.leaflet import Content, Leaflet, Part, Points, Text
from pipeline.forms.picklists import SOLUTIONS

POSSIBLE = "Mogelijkheden:"

BY_CODE: Mapping[str, tuple[Content, ...]] = {
    "jobrotatie": (
        Text(
            "Reorganiseren van taken en/of functies kan om de belasting van één of meerdere "
            "werknemers tijdelijk of structureel te verminderen."
        ),
        Points(
            lead="Binnen jobrotatie is heel wat mogelijk:",
            named=True,
            points=(
                "Minder taken: vb. taken met veel belasting (deadlines of fysiek zwaar) weglaten.",
                "Meer taken: deze kunnen zorgen voor meer uitdaging of afwisseling.",
                "Andere taken: neventaken weglaten of toevoegen, verschuiven van taken of taken "
                "anders inrichten.",
                "Taken afsplitsen: afgesplitste taken kunnen eventueel worden samengebracht in een "
                "nieuwe functie en mogelijk leiden tot jobcreatie.",
                "Functiedifferentiatie: invoeren van vb. junior-, medior- of senior-functies. "
                "Zulke 'tussenfuncties' kunnen de belasting beter verdelen of opbouwen en kunnen "
                "jongere of nieuwe werknemers meer carrièreperspectief of uitdaging bieden, "
                "bijvoorbeeld door te kunnen 'groeien' in het werk zonder leidinggevende te "
                "worden.",
                "Specifieke taken/functies voor re-integrerende werknemers: dit kunnen "
                "afgesplitste taken zijn of extra taken. Bedrijven kunnen ervoor kiezen om taken "
                "die eerder uitbesteed werden, in huis te houden om zodoende eigen werknemers "
                "inzetbaar te houden (vb. catering of onderhoud).",
            ),
        ),
        Text(
            "Belangrijk bij jobrotatie is om te kijken naar de sterktes en de zwaktes van de "
            "werknemer(s), duidelijke afspraken te maken en goed communiceren met de collega's."
        ),
    ),
    "bespreken": (
        Text(
            "Een arbeidshandicap moet steeds vertaald worden naar de consequenties ervan op de "
            "werkvloer. Geregeld wil een werknemer met een arbeidshandicap het niet hebben over "
            "het label dat hem/haar is toegekend of over de ziekte of beperking die hij/zij heeft. "
            "Toch is het belangrijk dit open te trekken en (op een veilige, respectvolle manier) "
            "bespreekbaar te maken in het kader van duurzame tewerkstelling. Door het bespreken "
            "van de gevolgen en eventuele moeilijkheden die een arbeidshandicap op de werkvloer "
            "met zich kan meebrengen, maak je de arbeidshandicap net tot een hanteerbaar en "
            "werkbaar gegeven."
        ),
        Text(
            "Collega's of leidinggevenden hoeven daarbij echt niet in detail de medische "
            "geschiedenis of achtergrond van de werknemer te kennen."
        ),
        Points(
            lead="Belangrijk voor hen is wel dat zij goed geïnformeerd en gecoacht worden:",
            points=(
                "Hoe benaderen zij de werknemer het beste?",
                "Hoe komen bepaalde zaken tot uiting op de werkvloer?",
                "Hoe kan je hiermee omgaan?",
            ),
        ),
        Text(
            "Op die manier voorkom je dat er zich misverstanden of conflicten op de werkvloer "
            "voordoen, enkel en alleen ten gevolge van de arbeidshandicap zelf."
        ),
        Text(
            "Ook in de omgekeerde richting kan het zijn dat in het bedrijf een zekere taboe "
            "bestaat rond arbeidshandicap en dat de werkgever moeite heeft om dit onderwerp "
            "bespreekbaar te maken naar de werknemer zelf en de collega's. In dat geval kan je de "
            "werkgever coachen en tips aanreiken om dit taboe te doorbreken (zie ook 'Tips voor "
            "werkgevers die een werknemer met een arbeidshandicap in dienst hebben of willen "
            "aanwerven')."
        ),
    ),
    "uurrooster": (
        Text(
            "Aanpassingen in de werktijden worden meestal ingevoerd als mensen (tijdelijk) minder "
            "inzetbaar zijn. De werktijd wordt dan meestal verkort. Maar de werktijd kan ook juist "
            "worden verlengd. Zo kan een werknemer meer tijd krijgen (en dus minder werkdruk "
            "ervaren) voor dezelfde hoeveelheid werk. Belangrijk is om goed te overleggen met elke "
            "partij, de afspraken schriftelijk vast te leggen en deze duidelijk te communiceren "
            "aan de collega's."
        ),
        Text(
            "Mogelijke aanpassingen in het uurrooster zijn: meer of minder uren per dag werken, "
            "meer of minder dagen per week werken, meer of andere pauzes nemen, aanpassingen voor "
            "wat betreft verlof,…"
        ),
    ),
    "reorganisatie": (
        Text(
            "Bij de aanpassingen in de organisatie van het werk gaat het bijvoorbeeld om andere "
            "werkafspraken, richtlijnen en procedures of het beter afstemmen van werkprocessen. "
            "Doorgaans heeft reorganisatie van het werk meer tijd nodig om te slagen dan een "
            "materiële aanpassing van de werkplek."
        ),
        Points(
            lead=POSSIBLE,
            named=True,
            points=(
                "Werkafspraken wijzigen: vb. andere overlegvormen invoeren.",
                "Teamsamenstelling aanpassen: vb. met andere, meer of minder collega's "
                "samenwerken, zorgen voor kleinere of grotere teams.",
                "Decentralisatie van verantwoordelijkheden: vb. meer verantwoordelijkheid bij "
                "mensen op de werkvloer zelf leggen, creëren van zelfsturende teams.",
                "Herschikking van werkzaamheden: vb. andere volgorde in het productieproces of "
                "taakuitvoering.",
            ),
        ),
    ),
    "begeleiding": (
        Text(
            "Inzetten van extra of aangepaste begeleiding of overlegmomenten kunnen ervoor zorgen "
            "dat de werknemer opnieuw beter functioneert en sterker staat in zijn/haar job."
        ),
        Points(
            lead=POSSIBLE,
            named=True,
            points=(
                "Aanduiden van een vast aanspreekpunt: deze rol kan worden opgenomen door een "
                "meter of peter, door de rechtstreeks leidinggevende of door een "
                "vertrouwenspersoon binnen de organisatie. Door de werknemer zijn/haar vragen of "
                "problemen te centraliseren bij één vaste persoon, worden problemen en vragen "
                "bespreekbaar en zichtbaar. Op voorhand afspraken maken over wie wanneer "
                "beschikbaar is als aanspreekpunt schept duidelijkheid en een houvast, zowel voor "
                "de werknemer als voor de aanspreekpersoon.",
                "Extra overlegmoment met de leidinggevende: zo kunnen zowel leidinggevende als "
                "werknemer kort op de bal spelen.",
                "Extra overlegmoment met collega's: dit kan helpen om vb. werkdruk of "
                "taakverdeling bespreekbaar te maken.",
                "Intervisie: overleg tussen collega's zonder hiërarchische verhouding, met als "
                "doel van elkaar te leren en elkaar te stimuleren.",
                "Supervisie: begeleiding door een supervisor (leidinggevende) ter verbetering van "
                "de functie-uitoefening.",
                "Coaching: dit kan gebeuren door vb. de jobcoach van het GOB.",
            ),
        ),
    ),
    "opleiding": (
        Text(
            "Adviseren van de werknemer om een opleiding, cursus of training te volgen, kan soms "
            "een oplossing bieden om de werknemer te versterken in zijn/haar competenties. In "
            "functie van de mogelijkheden van het bedrijf kan gezocht worden naar opleidingen "
            "intern of extern aan het bedrijf."
        ),
        Points(
            lead=POSSIBLE,
            named=True,
            points=(
                "Training fysieke belasting: vb. heffen en tillen of rugschool.",
                "Training mentale belasting: vb. training werkdruk, preventie van stress, "
                "traumaverwerking, omgaan met agressie en geweld.",
                "Training sociale vaardigheden: vb. training assertiviteit of leidinggeven.",
                "Vakinhoudelijke bij- of omscholing: vb. cursus boekhouden.",
            ),
        ),
    ),
    "arbeidsvoorwaarden": (
        Points(
            lead="Onder aanpassingen van de arbeidsvoorwaarden wordt onder andere verstaan:",
            named=True,
            points=(
                "Verlofregelingen: vb. nemen van ouderschapsverlof of tijdskrediet.",
                "Telewerkregeling: met of zonder specifieke voorzieningen thuis.",
                "Regeling kinderopvang: vb. bemiddelen bij kinderopvang.",
            ),
        ),
    ),
    "werkplek": (
        Text(
            "Aanpassen van de werkplek hoeft niet altijd structureel te zijn (onder de vorm van "
            "BTOM's – tegemoetkoming in arbeidspostaanpassing), maar kan ook creatief omspringen "
            "zijn met het beschikbare materiaal of ruimte. De Ergobox, ontwikkeld in het "
            "ESF-project 'kansenwerkvloer' kan hier nuttig zijn."
        ),
    ),
    "structuur": (
        Text(
            "Een vaste regelmaat in taken en uren en een goed omschreven en afgebakend "
            "takenpakket, bieden de werknemer duidelijkheid en een stevige houvast. Een dag- en/of "
            "weekprogramma zorgt voor rust voor de werknemer."
        ),
        Text(
            "Bij een werknemer die nood heeft aan meer structuur (vb. voor wat betreft de inhoud, "
            "volgorde en/of grenzen van de uit te voeren taken, de werking van het bedrijf, de "
            "hiërarchische structuur,...), kan gewerkt worden met werkpostfiches of een checklist. "
            "Een oplijsting van de taken en verantwoordelijkheden verduidelijkt het takenpakket, "
            "de dagindeling en wie waarvoor instaat."
        ),
        Points(
            lead="Voor het aanbrengen van meer structuur, kunnen de antwoorden op volgende vragen "
            "als leidraad dienen:",
            points=(
                "Wat wordt wanneer van de werknemer verwacht?",
                "Bij wie kan hij/zij terecht als er vragen/opmerkingen zijn?",
                "Waar situeert de werknemer zich binnen de organisatiestructuur?",
            ),
        ),
    ),
    "meelopen": (
        Text(
            "Een ervaringsdeskundige is een zeer goede 'leermeester'. Tips en raadgevingen van een "
            "ervaren collega komen rechtstreeks vanuit de praktijk op de werkvloer. Daarnaast "
            "heeft de werknemer de kans om het werk met 'zijn eigen ogen' te observeren en 'aan de "
            "lijve' te ondervinden zonder hier zelf al de verantwoordelijkheid over te dragen."
        ),
        Text(
            "Een ervaren collega heeft op het moment dat een werknemer meeloopt een "
            "voorbeeldfunctie. Hierdoor gaat de werknemer sneller taken onder de knie krijgen en "
            "kan hij / zij zijn/haar functioneren hiermee vergelijken. Tenslotte stelt het "
            "meelopen de collega in staat rechtstreeks feedback te geven aan de werknemer."
        ),
    ),
    "btom": (
        Text(
            "De BTOM's (Bijzondere Tewerkstellingsondersteunende Maatregelen) moeten ervoor zorgen "
            "dat de werkgever geen drempels ervaart bij het aanwerven of in dienst houden van een "
            "persoon met een arbeidshandicap. Er zijn 6 BTOM's, waarbij 3 maatregelen ten voordele "
            "zijn van de werkgever en 3 maatregelen ten voordele van de werknemer."
        ),
    ),
}
"""What the guide says of eleven kinds of solution, by their code."""

LEAFLET = Leaflet(
    number=34,
    title="MOGELIJKE ACTIES EN OPLOSSINGEN",
    document="Mogelijke acties en oplossingen",
    guide="2.2.4",
    pages=3,
    body=(
        Text(
            "Eenduidigheid in de vorm van 'één mogelijke oplossing voor één mogelijk probleem' is "
            "onbestaande. Samenhangend met combinaties van ondersteuningsvragen, zal vaak moeten "
            "gezocht worden naar een combinatie van oplossingen. Onderstaande mogelijke "
            "oplossingen zijn allesbehalve volledig, maar kunnen inspirerend werken."
        ),
        *(Part(s.label, BY_CODE[s.code]) for s in SOLUTIONS if s.code in BY_CODE),
    ),
)
