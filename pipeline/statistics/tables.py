"""Which tables there are, which columns, and what each means: the codebook of an export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from pipeline.analysis.small_counts import FEW, HIDDEN
from pipeline.forms import all_forms
from pipeline.forms.keys import (
    CAPACITY,
    COMPETENCE,
    EMPLOYEE_SURVEY,
    EMPLOYER_SURVEY,
    INTAKE,
    PLAN,
    Key,
)
from pipeline.forms.model import EVERYONE, Audience, readers_in_words

TEXT, NUMBER = "string", "Int64"


def readers_of(*keys: str) -> Audience:
    """Who may read all of these answers in a dossier, by the full key of each or of its form."""
    return reduce(frozenset.intersection, map(_readers, keys), EVERYONE)


def _readers(text: str) -> Audience:
    key, forms = Key.parse(text), {form.key: form for form in all_forms()}
    form = forms[key.form]
    asked = {**form.fields, **{f"{t.key}.{c.key}": c for t in form.tables for c in t.columns}}
    return form.audience_of(asked[key.within]) if key.field else form.audience


@dataclass(frozen=True)
class Column:
    """One column. kind: its type in a frame. readers: who may read the answer in a dossier."""

    name: str
    kind: str
    meaning: str
    readers: Audience

    @property
    def readers_in_words(self) -> str:
        """Who may read it, in words."""
        return readers_in_words(self.readers)


@dataclass(frozen=True)
class Table:
    """One table: name, of its file; title, of its sheet; purpose, in a sentence."""

    name: str
    title: str
    purpose: str
    columns: Sequence[Column]

    @property
    def kinds(self) -> dict[str, str]:
        """The type of every column, in their order."""
        return {column.name: column.kind for column in self.columns}


_FUNCTION = (f"{INTAKE}.functie", f"{COMPETENCE}.functie")
_BOTH = (COMPETENCE, CAPACITY)
_ACTION = f"{PLAN}.acties"
_NUMBER = Column(
    "dossier",
    NUMBER,
    "Nummer van het dossier: in alle tabellen van deze export hetzelfde, in elke export een ander, "
    "door het lot bepaald.",
    readers_of(INTAKE),
)
_WHERE = (
    Column(
        "functie",
        TEXT,
        f"Functie van het competentieprofiel, anders van de aanmelding. '{HIDDEN}' als minder dan "
        f"{FEW} dossiers ze delen, met wat nodig is om dat niet te kunnen aftrekken.",
        readers_of(*_FUNCTION),
    ),
    Column(
        "bedrijf",
        TEXT,
        f"Werkgever. '{HIDDEN}' als minder dan {FEW} dossiers van dezelfde functie hem delen.",
        readers_of(f"{INTAKE}.werkgever_naam"),
    ),
)

DOSSIERS = Table(
    "dossiers",
    "Dossiers",
    "Eén rij per begonnen dossier.",
    (
        _NUMBER,
        *_WHERE,
        Column(
            "jaar",
            NUMBER,
            f"Jaar van de aanmelding. Leeg als minder dan {FEW} dossiers van dezelfde functie en "
            "hetzelfde bedrijf het delen, of als het niet ingevuld is.",
            readers_of(f"{INTAKE}.datum_aanmelding"),
        ),
        Column(
            "stap",
            TEXT,
            "Hoe ver het traject staat: de laatste stap van de gids die begonnen of gedaan is.",
            readers_of(INTAKE),
        ),
        Column(
            "gesprekken",
            NUMBER,
            "Hoeveel gesprekken er op het blad Gesprekken staan.",
            readers_of("gesprekken.regels.soort"),
        ),
    ),
)
SKILLS = Table(
    "vaardigheden",
    "Vaardigheden",
    "Eén rij per dossier, moment en vaardigheid: wat de functie vraagt naast wat beheerst wordt.",
    (
        _NUMBER,
        *_WHERE,
        Column(
            "moment",
            TEXT,
            "Eerste meting, Hermeting, Hermeting 2 of Re-integratie (wat de aangepaste functie "
            "vraagt). Wat later niet opnieuw gescoord is, houdt zijn laatste score. Een moment dat "
            f"minder dan {FEW} dossiers hebben, staat er niet in.",
            readers_of(*_BOTH),
        ),
        Column("groep", TEXT, "Groep van vaardigheden, zoals in de gids.", EVERYONE),
        Column("vaardigheid", TEXT, "Een van de 57 vaardigheden, zoals in de gids.", EVERYONE),
        Column(
            "vereist",
            NUMBER,
            "Wat de functie vraagt, 1 tot 5; 1 is 'niet'. Leeg: niet gescoord.",
            readers_of(COMPETENCE),
        ),
        Column(
            "beheerst",
            NUMBER,
            "Wat de werknemer beheerst, 1 tot 5. Leeg: niet gescoord.",
            readers_of(CAPACITY),
        ),
        Column(
            "oordeel",
            TEXT,
            "tekort, past, reserve, niet vereist of niet gescoord, volgens de grenzen in "
            "instellingen.toml.",
            readers_of(*_BOTH),
        ),
        Column("dringend", TEXT, "ja bij een tekort dat niet kan wachten.", readers_of(*_BOTH)),
    ),
)
ACTIONS = Table(
    "acties",
    "Acties",
    "Eén rij per actie: alleen wat uit een lijst gekozen is, niets wat iemand schreef.",
    (
        _NUMBER,
        Column("soort", TEXT, "Korte of lange termijn.", readers_of(f"{_ACTION}.soort")),
        Column(
            "status",
            TEXT,
            "Waar de actie staat; leeg telt als open.",
            readers_of(f"{PLAN}.acties.status"),
        ),
        Column(
            "bereikt",
            TEXT,
            "Werd de doelstelling bereikt? Leeg: niet ingevuld.",
            readers_of(f"{_ACTION}.bereikt"),
        ),
        Column(
            "oplossing",
            TEXT,
            "Soort oplossing van de gids. Leeg: niet ingevuld.",
            readers_of(f"{_ACTION}.oplossing"),
        ),
    ),
)
_SURVEYS = readers_of(EMPLOYER_SURVEY, EMPLOYEE_SURVEY)
SATISFACTION = Table(
    "tevredenheid",
    "Tevredenheid",
    "Hoe vaak elk antwoord gegeven is, per kant en per stelling; nooit wie wat antwoordde.",
    (
        Column("wie", TEXT, "Werkgevers of Werknemers: nooit samen te tellen.", _SURVEYS),
        Column("nummer", NUMBER, "Nummer van de stelling.", _SURVEYS),
        Column("stelling", TEXT, "De stelling zoals op het formulier.", EVERYONE),
        Column("antwoord", TEXT, "Het antwoord, of 'niet beantwoord'.", _SURVEYS),
        Column(
            "aantal",
            NUMBER,
            f"Hoe vaak. Leeg is {HIDDEN}: een aantal van 1 tot {FEW - 1}, met wat nodig is om het "
            f"niet te kunnen aftrekken, en alles bij minder dan {FEW} metingen.",
            _SURVEYS,
        ),
        Column("metingen", NUMBER, f"Hoeveel metingen er zijn. Leeg: minder dan {FEW}.", _SURVEYS),
    ),
)
TABLES = (DOSSIERS, SKILLS, ACTIONS, SATISFACTION)

ABOUT = {
    "Waarvoor": "Voor de eigen cijfers van de organisatie: welke vaardigheden vaak tekortschieten, "
    "welke acties hun doel bereiken, wat hermetingen tonen.",
    "Waarvoor niet": "Niet om werknemers, functies of jobcoaches te rangschikken, niet om over één "
    "werknemer iets te beslissen, niet om buiten de organisatie te geven.",
    "Hoe vertrouwelijk": "De dossiers hebben een nummer in plaats van een naam, maar wie een "
    "dossier of het overzicht kent, kan er een herkennen aan zijn scores, en scores zeggen soms "
    "iets over gezondheid. Dit zijn dus nog altijd persoonsgegevens: bewaar ze zoals de dossiers "
    "zelf, en wis ze na gebruik.",
    "Wat er niet in staat": "Namen van mensen, adressen, telefoon- en rijksregisternummers, "
    "diagnoses, de jobcoach, en wat iemand zelf schreef, behalve functie en bedrijf.",
    "Datums": "Geen dagen of maanden: één dag volstaat om iemand terug te vinden. Alleen het jaar "
    "van de aanmelding.",
    "Kleine aantallen": f"Wat minder dan {FEW} dossiers delen, is {HIDDEN} of weggelaten, met "
    "zoveel erbij dat het niet af te trekken is. Maakt u zelf een telling, verberg dan ook wat "
    f"minder dan {FEW} dossiers delen.",
    "Scores": "1 tot 5 zijn rangen: tel hoe vaak ze voorkomen, maar tel ze niet op en neem geen "
    "gemiddelde. Een reserve maakt een tekort niet goed.",
}
"""What holds for all tables, by what it is about."""
