"""Leaflet 35, how to hold each talk, on one sheet to take along (guide 2.2.2 and 2.2.3)."""

from pipeline.forms.leaflet import Leaflet, Part, Points

LEAFLET = Leaflet(
    number=35,
    title="GESPREKSGIDS",
    subtitle="Wat u meeneemt naar de gesprekken",
    document="Gespreksgids",
    guide="2.2.2 en 2.2.3",
    pages=2,
    body=(
        Part(
            "Verkennend gesprek werkgever",
            (
                Points(
                    lead="Een afspraak met de werkgever vastleggen",
                    points=(
                        "Bereid je telefoongesprek voor (wat ga je zeggen, wat ga je vragen).",
                        "Bereid mogelijke twijfels of weerstand voor.",
                        "Verzamel informatie over het bedrijf (vb. via de website van het "
                        "bedrijf).",
                        "Ken de aanmeldingsvraag.",
                        "Vraag naar de juiste persoon, dit kan de direct leidinggevende zijn, de "
                        "verantwoordelijke van de personeelsdienst en/of de algemeen directeur.",
                        "Houd je telefoongesprek zo kort mogelijk en probeer zo snel mogelijk een "
                        "afspraak te maken in het bedrijf zelf.",
                        "Indien je geen afspraak hebt kunnen vastleggen, probeer dan het terrein "
                        "te effenen voor een later moment, of probeer een andere contactpersoon "
                        "van het bedrijf aan de lijn te krijgen.",
                    ),
                ),
                Points(
                    lead="Het gesprek voorbereiden",
                    points=(
                        "Neem je agenda en een naamkaartje mee.",
                        "Voor een eerste gesprek met de werkgever, is het af te wegen of de "
                        "werknemer ook aanwezig is of niet. In het geval van wel, bereid dit "
                        "gesprek dan samen met de werknemer voor.",
                        "Maak een SMART-geformuleerde samenvatting van deze voorbereiding en een "
                        "lijst met vragen die je wil stellen aan de werkgever.",
                    ),
                ),
            ),
        ),
        Part(
            "Verkennend gesprek werknemer",
            (
                Points(
                    lead="De ondersteuningsvraag komt van de werknemer",
                    points=(
                        "Klaar de moeilijkheden, problemen of vragen die de werknemer ondervindt "
                        "in zijn job uit en breng ze in kaart. Om deze te concretiseren kan het "
                        "coachmodel zeker hulp bieden, evenals de leidraad werknemer.",
                        "Bespreek tijdens dit gesprek welke stappen er zullen gezet worden om de "
                        "werkgever in te lichten over de vraag en te betrekken bij een eventueel "
                        "ondersteuningstraject. De werkgeversbenadering en, in een volgende stap, "
                        "een mogelijk gesprek met deze, moeten dan ook grondig worden voorbereid "
                        "met de werknemer.",
                    ),
                ),
                Points(
                    lead="De ondersteuningsvraag komt van de werkgever",
                    points=(
                        "Bied de werknemer vertrouwen en transparantie.",
                        "Wanneer je weerstand ervaart bij de werknemer, zoek dan uit vanwaar die "
                        "weerstand komt en ga samen met de werknemer na of die gegrond is.",
                        "Ga op zoek naar een antwoord op volgende vragen: 'Heeft de werknemer zelf "
                        "een zicht op de moeilijkheden die er zijn?' 'Heeft de werknemer een zicht "
                        "op zijn of haar arbeidshandicap en de eventuele consequenties daarvan op "
                        "de werkvloer?' 'Wat is volgens hem/haar de concrete aanleiding voor de "
                        "problemen?' 'Zijn er belangrijke evoluties of veranderingen op "
                        "privévlak?'",
                        "Geef een duidelijke terugkoppeling van het gesprek dat je als jobcoach "
                        "had met de werkgever.",
                    ),
                ),
            ),
        ),
        Part(
            "Gesprek collega's",
            (
                Points(
                    (
                        "Schets de aanleiding en het doel van het gesprek.",
                        "Begin met een open startvraag: 'Wat is er aan de hand?' 'Wat zijn jullie "
                        "verwachtingen ten aanzien van de werknemer?' 'Hoe kijken jullie tegen de "
                        "situatie aan?' 'Hoe gaan jullie om met dit probleem?' Probeer hierbij "
                        "niet te sterk te sturen of alles zelf in te vullen.",
                        "Inventariseer alle informatie: goed luisteren, doorvragen en samenvatten "
                        "van zowel hetgeen je als jobcoach aan verbale als non-verbale informatie "
                        "krijgt.",
                        "Vat op het einde de kernpunten samen.",
                        "Diep de belangrijkste punten verder uit en kijk naar mogelijke "
                        "voorstellen voor aanpak.",
                    )
                ),
            ),
        ),
        Part(
            "Bij een conflict: het 7-I-model",
            (
                Points(
                    named=True,
                    points=(
                        "Issues: wat zijn de kwesties, wat zijn de problemen?",
                        "Individuen: wie zijn de verschillende partijen?",
                        "Interdependentie: welke relatie hebben de partijen? Schematiseer de "
                        "structuur en positie van de werknemer ten aanzien van zijn/haar "
                        "collega('s), zowel vanuit professioneel als menselijk oogpunt.",
                        "Interactie: hoe gedragen de verschillende partijen zich en hoe reageren "
                        "ze op elkaar?",
                        "Implicaties: wat zijn de uitkomsten van de interactie in termen van "
                        "(de)escalatie en concrete oplossingen?",
                        "Instituties: in welke context speelt dit?",
                        "Interventies: welke interventiemogelijkheden zijn aanwezig en al dan niet "
                        "benut?",
                    ),
                ),
            ),
        ),
        Part(
            "Gesprek met drie partijen",
            (
                Points(
                    (
                        "Start van het gesprek: zorg ervoor dat je als jobcoach je neutrale "
                        "positie bewaakt, ook bij het plaatsnemen tijdens het gesprek. Overloop "
                        "het doel en de inhoud van het gesprek.",
                        "Koppel de samenvatting van de individuele gesprekken met werkgever en "
                        "werknemer terug.",
                        "Start met een korte herhaling van de ondersteuningsvraag.",
                        "Ga daarna meer specifiek in op de verkennende gesprekken met werkgever en "
                        "werknemer.",
                        "Zorg dat beide partijen eerst luisteren voor ze reageren.",
                        "Indien er bij de individuele gesprekken reeds duidelijke discrepanties "
                        "waren tussen de informatie van de werknemer en die van de werkgever, dan "
                        "moet je deze uitklaren en op zoek gaan naar een gemeenschappelijke kijk "
                        "op het probleem.",
                        "Zorg er voor dat beide partijen evenveel aan bod komen in hun uitleg bij "
                        "hun kijk op het probleem. Dat kan door structuur aan te brengen en "
                        "gericht commentaar te geven om op die manier de leiding van het gesprek "
                        "te houden.",
                        "Op het einde van het gesprek bespreek je de eerste werkafspraken en leg "
                        "je de actievoorstellen vast in het Persoonlijk Ontwikkelings- en "
                        "Actieplan.",
                    )
                ),
            ),
        ),
        Part(
            "Meedraaien op de werkvloer",
            (
                Points(
                    (
                        "Leg op voorhand duidelijk de doelstellingen van een meeloopmoment uit aan "
                        "zowel de werkgever als de werknemer.",
                        "Lijst de diverse taken op.",
                        "Noteer in welke mate de werknemer ze uitvoert en welke vragen en "
                        "bemerkingen je hierbij hebt.",
                        "Observeer ook de bedrijfscultuur- en sfeer en de professionele relaties "
                        "van de werknemer.",
                        "Een terugkoppeling nadien naar beide partijen toe en een overname van de "
                        "actiepunten in het POP & PAP maken dat je uit je observaties werkbare "
                        "conclusies haalt.",
                    )
                ),
            ),
        ),
        Part(
            "Gedragsgericht interview: STARR",
            (
                Points(
                    named=True,
                    points=(
                        "Situatie: 'Kan je die situatie eens kort uitleggen?'",
                        "Taak: 'Wat was je taak toen, wat werd je verondersteld te doen?'",
                        "Actie: 'Wat heb je precies / concreet gedaan in deze situatie? Hoe heb je "
                        "gereageerd?'",
                        "Resultaat: 'Hoe is het afgelopen? Wat vonden de anderen van jouw actie?'",
                        "Reflectie: 'Als je de situatie achteraf bekijkt, zou je dan exact "
                        "hetzelfde gehandeld hebben? Wat zou je anders doen als hetzelfde nog eens "
                        "gebeurt?'",
                    ),
                ),
            ),
        ),
    ),
    source=(
        "Uit 'Werkgeversbenadering' (GTB Vlaams-Brabant), 'Effectieve tweegesprekken' (Marike "
        "van den Berg) en 'Conflictmanagement: analyse, diagnose en interventie' (Euwema en "
        "Giebels)."
    ),
)
