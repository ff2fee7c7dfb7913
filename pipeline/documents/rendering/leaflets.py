"""What a leaflet says that an organisation chooses: today's words."""

from __future__ import annotations

from pipeline.documents.rendering.context import Context
from pipeline.forms.leaflet import Leaflet, Part, Vocabulary
from pipeline.forms.words import placeholder_of
from pipeline.records.todays_words import TodaysWords


def context_of_leaflet(leaflet: Leaflet, words: TodaysWords) -> Context:
    """The context of a leaflet: today's word for each of the guide's that it lists."""
    context, today = Context(), dict(words.said)
    parts = (part.body if isinstance(part, Part) else (part,) for part in leaflet.body)
    for vocabulary in (one for body in parts for one in body if isinstance(one, Vocabulary)):
        for word, _ in vocabulary.words:
            context.values[placeholder_of(word)] = today.get(word, "")
    return context
