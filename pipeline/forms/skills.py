"""The 57 skills (guide 2.2.3): the one list behind both profiles and the manual of skills.

Names and definitions are those of the forms; eight skills have no definition on paper. `column`
is where the group stands on the profiles.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.forms.model import Choice, Field, Group, Kind, Profile


@dataclass(frozen=True)
class Skill:
    """One scored skill; definition is empty where the guide gives none."""

    key: str
    label: str
    definition: str = ""


@dataclass(frozen=True)
class SkillGroup:
    """Skills that stand together on the profiles, in paper order."""

    key: str
    title: str
    column: str
    skills: tuple[Skill, ...]


SCALE = (
    Choice("1", "niet"),
    Choice("2", "beperkt"),
    Choice("3", "voldoende"),
    Choice("4", "goed"),
    Choice("5", "zeer goed"),
)

ENVIRONMENT, COMMUNICATIVE, KEY_SKILLS = "omgeving", "communicatief", "sleutel"
"""Groups that a rule names. The environment is about being able to work somewhere."""

SKILL_GROUPS = (
    SkillGroup(
        "fysiek",
        "Fysieke vaardigheden",
        "left",
        (
            Skill("armbewegingen", "Armbewegingen"),
            Skill("hand_en_vingerbewegingen", "Hand- en vingerbewegingen"),
            Skill(
                "fijne_motoriek",
                "Fijne motorische vaardigheden",
                "het vermogen om voorwerpen vast te houden en / of te manipuleren dmv pols- en "
                "vingerbewegingen.",
            ),
            Skill("been_en_voetbewegingen", "Been- en voetbewegingen"),
            Skill("hoofdbewegingen", "Hoofdbewegingen"),
            Skill("rompbewegingen", "Rompbewegingen"),
            Skill(
                "reactiesnelheid",
                "Reactiesnelheid",
                "de snelheid waarmee men kan reageren op een bepaalde situatie.",
            ),
            Skill(
                "uithoudingsvermogen",
                "Uithoudingsvermogen",
                "volhouden van de werkuitvoering gedurende een vereiste periode.",
            ),
            Skill("zitten", "Zitten"),
            Skill("staan", "Staan"),
            Skill("hurken", "Hurken", "met gebogen knieën laag bij de grond kunnen zitten."),
            Skill("stappen", "Stappen", "zich te voet kunnen voortbewegen."),
            Skill("trappen", "Trappen bestijgen / afdalen"),
            Skill("heffen_tillen", "Heffen / tillen", "lasten kunnen heffen of tillen."),
            Skill("dragen", "Dragen", "lasten kunnen dragen."),
        ),
    ),
    SkillGroup(
        "zintuiglijk",
        "Zintuiglijke vaardigheden",
        "left",
        (
            Skill(
                "zien",
                "Zien",
                "beelden (zowel stilstaand als bewegend) kunnen waarnemen en er betekenis kunnen "
                "aan geven.",
            ),
            Skill(
                "horen",
                "Horen",
                "geluiden kunnen waarnemen en er betekenis kunnen aan geven.",
            ),
            Skill(
                "ruiken",
                "Ruiken",
                "geuren kunnen waarnemen en er betekenis kunnen aan geven.",
            ),
            Skill(
                "evenwichtsgevoel",
                "Evenwichtsgevoel",
                "het vermogen om rechtop te staan en te bewegen zonder te vallen.",
            ),
            Skill(
                "tactiele_perceptie",
                "Tactiele perceptie",
                "herkennen en betekenis kunnen geven aan hetgeen men voelt.",
            ),
        ),
    ),
    SkillGroup(
        ENVIRONMENT,
        "Omgevingsfactoren",
        "left",
        (
            Skill(
                "daglicht",
                "Werken onder daglicht",
                "mits het dragen van eventuele beschermingsmiddelen (zonnebril, hoofddeksel,…), "
                "kunnen werken in dag- of zonlicht; niet allergisch zijn voor dag- of zonlicht.",
            ),
            Skill(
                "lawaai",
                "Werken in lawaai",
                "mits het dragen van eventuele oorbeschermingsmiddelen kunnen werken in een "
                "lawaaierige omgeving.",
            ),
            Skill(
                "gassen_en_dampen",
                "Werken met gassen en dampen",
                "mits het dragen van eventuele beschermingsmiddelen (gasmasker, ,..) kunnen "
                "werken in een omgeving waar veel dampen of gassen aanwezig zijn.",
            ),
            Skill(
                "vloeistoffen",
                "Werken met (vloei)stoffen",
                "mits het dragen van eventuele beschermingsmiddelen (stofmasker,…) kunnen werken "
                "in een omgeving met veel stof of waar gewerkt wordt met bijtende / giftige "
                "vloeistoffen.",
            ),
            Skill(
                "pbm",
                "Dragen PBM's",
                "verplichte persoonlijke beschermingsmiddelen (veiligheidshelm, -bril, "
                "-schoenen,…) kunnen dragen.",
            ),
        ),
    ),
    SkillGroup(
        COMMUNICATIVE,
        "Communicatieve en cognitieve vaardigheden",
        "left",
        (
            Skill(
                "mondelinge_uitdrukking",
                "Mondelinge uitdrukking",
                "informatie mondeling zodanig kunnen overbrengen, dat het publiek, voor wie de "
                "informatie bedoeld is, deze begrijpt.",
            ),
            Skill("lezen", "Lezen", "begrijpen van schriftelijke informatie."),
            Skill("schrijven", "Schrijven", "schriftelijk kunnen vastleggen van informatie."),
            Skill(
                "rekenen",
                "Rekenen",
                "begrijpen van (relaties tussen) getallen en kunnen toepassen van de "
                "rekenkundige basisbewerkingen.",
            ),
            Skill(
                "geheugen",
                "Geheugen",
                "in staat zijn om relevante informatie op te nemen, te onthouden, en op het "
                "juiste moment weer op te roepen.",
            ),
        ),
    ),
    SkillGroup(
        KEY_SKILLS,
        "Sleutelvaardigheden",
        "right",
        (
            Skill(
                "aandacht",
                "Aandacht",
                "zich selectief kunnen richten op het uit te voeren takenpakket.",
            ),
            Skill(
                "concentratie",
                "Concentratie",
                "aan het werk blijven zonder zich te laten afleiden door dingen in de omgeving "
                "of door eigen gedachten.",
            ),
            Skill(
                "verantwoordelijkheidszin",
                "Verantwoordelijkheidszin",
                "de algemeen geldende (leef)regels volgen en de gevolgen van het niet-naleven "
                "ervan realistisch kunnen inschatten.",
            ),
            Skill(
                "doorzettingsvermogen",
                "Doorzettingsvermogen",
                "bij een moeilijke taak of tegenslag, toch blijven doorwerken tot het doel "
                "bereikt is.",
            ),
            Skill(
                "flexibiliteit",
                "Flexibiliteit",
                "de eigen werkwijze of de uitvoering van het werk kunnen aanpassen aan "
                "wisselende omstandigheden of taken.",
            ),
            Skill(
                "werktempo",
                "Werktempo",
                "aan een snelheid kunnen werken die in verhouding staat tot de vastgelegde norm.",
            ),
            Skill(
                "contactvaardigheid",
                "Contactvaardigheid",
                "kunnen aangaan en onderhouden van contacten met anderen (met collega's maar "
                "bijvoorbeeld ook met klanten).",
            ),
            Skill(
                "kritische_controle",
                "Kritische controle",
                "de juistheid van het eigen handelen kunnen controleren en beoordelen.",
            ),
            Skill(
                "omgaan_met_kritiek",
                "Omgaan met kritiek",
                "openstaan voor en goed kunnen gevolg geven aan opmerkingen of kritiek.",
            ),
            Skill(
                "frustratietolerantie",
                "Frustratietolerantie",
                "normale tegenslagen kunnen opvangen zodat deze het gemoed niet aantasten.",
            ),
            Skill(
                "stiptheid",
                "Stiptheid",
                "zich houden aan begin- en eindtijden, pauzes en gemaakte afspraken.",
            ),
            Skill("nauwkeurigheid", "Nauwkeurigheid", "kunnen werken volgens de opgelegde eisen."),
            Skill(
                "probleemoplossend_denken",
                "Probleemoplossend denken",
                "op een logische wijze kunnen nadenken over en komen tot een oplossing voor een "
                "(complex) probleem.",
            ),
            Skill(
                "leervermogen",
                "Leervermogen",
                "nieuwe informatie snel kunnen opnemen, begrijpen en kunnen toepassen.",
            ),
            Skill(
                "creativiteit",
                "Creativiteit",
                "komen tot originele, nieuwe ideeën of oplossingen voor een probleem.",
            ),
            Skill(
                "leiding_geven",
                "Leiding geven",
                "invloed kunnen uitoefenen op het gedrag van één of meerdere medewerkers door "
                "middel van sturing of ondersteuning.",
            ),
            Skill(
                "leiding_aanvaarden",
                "Leiding aanvaarden",
                "openstaan voor opmerkingen, raad en invloed van de leidinggevende.",
            ),
            Skill(
                "orde",
                "Orde",
                "de eigen werkplek, de werkomgeving en persoonlijke zaken netjes en hygiënisch "
                "kunnen houden.",
            ),
            Skill(
                "werkorganisatie",
                "Werkorganisatie",
                "de eigen werkplek kunnen inrichten, hoofd- en bijzaken van elkaar "
                "onderscheiden, prioriteiten stellen, logisch, overzichtelijk en vlot werken.",
            ),
            Skill(
                "stressbestendigheid",
                "Stressbestendigheid",
                "onder zware (tijds)druk, bij tegenslag of kritiek en in of na moeilijke "
                "situaties, efficiënt blijven functioneren.",
            ),
            Skill(
                "discretie",
                "Discretie",
                "bescheiden kunnen omgaan met werkgerelateerde informatie en de daarbij horende "
                "eisen van de werkgever.",
            ),
            Skill(
                "samenwerken",
                "Samenwerken",
                "actief en gemotiveerd samen met anderen werken om tot een gezamenlijk "
                "resultaat te komen.",
            ),
            Skill(
                "zelfstandig_werken",
                "Zelfstandig werken",
                "zonder hulp of toezicht kunnen werken, zelf oplossingen zoeken, durven "
                "initiatief nemen, hulp of uitleg durven vragen.",
            ),
            Skill(
                "initiatiefname",
                "Initiatiefname",
                "uit eigen beweging acties voorstellen en acties ondernemen.",
            ),
            Skill(
                "veiligheidsbewustzijn",
                "Veiligheidsbewustzijn",
                "op een manier werken die niet gevaarlijk is voor zichzelf en de anderen; er "
                "voor zorgen dat materiaal, gereedschap en werkomgeving niet beschadigd worden.",
            ),
            Skill(
                "motivatie",
                "Motivatie",
                "zich inspannen om het takenpakket zo goed mogelijk te kunnen uitvoeren.",
            ),
            Skill(
                "zelfkennis",
                "Zelfkennis",
                "de eigen mogelijkheden en beperkingen kunnen inschatten.",
            ),
        ),
    ),
)

SKILLS = tuple(skill for group in SKILL_GROUPS for skill in group.skills)
SKILL_BY_KEY = {skill.key: (skill, group) for group in SKILL_GROUPS for skill in group.skills}
"""Every skill with its group."""

SKILL_CHOICES = tuple(Choice(skill.key, skill.label) for skill in SKILLS)
"""The skills as the answers to one question: which of them."""


def profile_of_skills(remarks: Field, beside: tuple[str, str] | None = None) -> Profile:
    """The page that both profiles share: 57 scored skills in two columns, and a free block."""
    return Profile(
        left=scored_groups("left"),
        right=(*scored_groups("right"), Group(remarks.label, (remarks,))),
        beside=beside,
    )


def scored_groups(*columns: str) -> tuple[Group, ...]:
    """The skills as fields to score, under the titles of their groups, in paper order.

    columns: of the profiles; all when none is given.
    """
    return tuple(
        Group(
            group.title,
            tuple(
                Field(skill.key, skill.label, Kind.SCORE, choices=SCALE, help=skill.definition)
                for skill in group.skills
            ),
        )
        for group in SKILL_GROUPS
        if not columns or group.column in columns
    )
