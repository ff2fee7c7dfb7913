"""The parts of a Word file: how people call them, and which go out, stay home, or stop a pack."""

from __future__ import annotations

import re
from enum import Enum

GOES_OUT = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|docprops/core\.xml|word/_rels/[\w.]+\.xml\.rels|"
    r"word/(?:document|header|footer)\d*\.xml|word/(?:styles|settings|fonttable|numbering|"
    r"footnotes|endnotes)\d*\.xml|word/theme/(?:_rels/)?theme\d+\.xml(?:\.rels)?|(?:word/)?media/[^/]+\.(?:png|jpe?g)"
)
"""What a document for others consists of: text, looks and pictures."""

STAYS_HOME = re.compile(
    r"docprops/.*|package/services/.*|docmetadata/.*|customxml/.*|customui/.*|"
    r"usercustomization/.*|_xmlsignatures/.*|"
    r"word/_rels/(?:comments|people|websettings|fonttable|styleswitheffects|customizations)\w*"
    r"\.xml\.rels|word/(?:people|comments\w*|websettings|styleswitheffects|customizations|"
    r"intelligence\d*|tasks|documenttasks\d*|recipientdata|keymapcustomizations)\.xml|"
    r"word/(?:glossary|fonts|printersettings|webextensions|documenttasks|threadedcomments|persons)/.*|"
    r"word/attachedtoolbars\.bin|\[trash\]/.*",
    re.IGNORECASE,
)
"""What Word adds without being asked, and a reader does not miss."""

PLACES = {
    "word/document": "de tekst",
    "word/header": "de koptekst",
    "word/footer": "de voettekst",
    "word/footnotes": "een voetnoot",
    "word/endnotes": "een eindnoot",
    "word/comments": "een opmerking",
    "word/people": "de namen van wie meewerkte",
    "word/styles": "een stijl",
    "word/settings": "de instellingen",
    "word/numbering": "een nummering",
    "word/theme": "het thema",
    "word/media/": "een afbeelding",
    "media/": "een afbeelding",
    "word/glossary/": "een bouwsteen",
    "word/embeddings/": "een ingevoegd bestand",
    "word/charts/": "een grafiek",
    "word/diagrams/": "een SmartArt",
    "word/activex/": "een besturingselement",
    "word/ink/": "een tekening met de pen",
    "word/vba": "een macro",
    "word/afchunk": "een ingevoegd document",
    "word/_rels/": "een verwijzing",
    "_rels/": "een verwijzing",
    "docprops/": "de eigenschappen van het bestand",
    "docmetadata/": "het vertrouwelijkheidslabel",
    "customxml/": "gegevens die Word niet toont",
}
"""By how the name of a part begins, in small letters, what people call it."""

ELSEWHERE = "een onderdeel dat Word niet toont"
AS_PICTURE = "knip het en plak het terug met Plakken speciaal, als afbeelding (PNG)"
MEND = {
    "word/embeddings/": f"{AS_PICTURE}, of haal het weg",
    "word/charts/": AS_PICTURE,
    "word/diagrams/": AS_PICTURE,
    "word/ink/": f"{AS_PICTURE}, of haal ze weg",
    "word/activex/": "haal het weg (tabblad Ontwikkelaars, Ontwerpmodus)",
    "word/vba": "bewaar het document als gewoon Word-document (.docx)",
    "word/media/": "alleen PNG en JPEG gaan mee: knip ze en plak ze terug met Plakken speciaal, "
    "als afbeelding (PNG)",
    "word/afchunk": "kopieer de tekst en plak ze terug als gewone tekst",
}
BY_DEFAULT = "kopieer de inhoud naar een leeg Word-document en bewaar dat in de plaats"


class Way(Enum):
    """What becomes of a part."""

    GOES_OUT = 1
    STAYS_HOME = 2
    STOPS = 3


def way_of(part: str) -> Way:
    """Whether a part goes out, is left out of the copy, or stops the pack."""
    if GOES_OUT.fullmatch(part.lower()):
        return Way.GOES_OUT
    return Way.STAYS_HOME if STAYS_HOME.fullmatch(part) else Way.STOPS


def in_words(part: str) -> str:
    """A part of a Word file, as whoever writes in Word knows it."""
    return _by_begin(PLACES, part, ELSEWHERE)


def how_to_mend(part: str) -> str:
    """What to do in Word about a part that stops a pack."""
    return f"dit mag niet naar buiten: {_by_begin(MEND, part, BY_DEFAULT)}"


def _by_begin(words: dict[str, str], part: str, otherwise: str) -> str:
    name = part.lower()
    return next((text for begin, text in words.items() if name.startswith(begin)), otherwise)
