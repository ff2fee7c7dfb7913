"""Leaflet 36, the guide's abbreviations and what an organisation calls them today."""

from pipeline.forms.leaflet import Leaflet, Part, Vocabulary
from pipeline.forms.words import ABBREVIATIONS, OTHER_WORDS

LEAFLET = Leaflet(
    number=36,
    title="AFKORTINGEN",
    document="Afkortingen",
    guide="Verklaring gebruikte afkortingen",
    pages=1,
    body=(
        Part("Gebruikte afkortingen", (Vocabulary(ABBREVIATIONS),)),
        Part("Andere woorden", (Vocabulary(tuple((word, "") for word in OTHER_WORDS)),)),
    ),
)
