"""Words of the guide that are said otherwise today: the paper keeps them for ever."""

from __future__ import annotations

import re

ABBREVIATIONS = (
    ("ADHD", "Attention Deficit Hyperactivity Disorder"),
    ("ASS", "Autisme Spectrum Stoornis"),
    ("BTOM's", "Bijzondere Tewerkstellingsondersteunende Maatregelen"),
    ("BUSO", "Buitengewoon Secundair Onderwijs"),
    ("DAH", "Dienst Arbeidshandicap (VDAB)"),
    ("DCM", "Disability Case Management"),
    ("ESF", "Europees Sociaal Fonds"),
    ("GIBO", "Gespecialiseerde Individuele Beroepsopleiding in de Onderneming"),
    ("GTB", "Gespecialiseerde Trajectbepalings- en Begeleidingsdienst"),
    ("GOB", "Gespecialiseerde Opleidings-, Begeleidings- en Bemiddelingsdienst"),
    ("NAH", "Niet Aangeboren Hersenletsel"),
    ("NEC", "Normaal Economisch Circuit"),
    ("PAP", "Persoonlijk Actieplan"),
    ("POP", "Persoonlijk Ontwikkelingsplan"),
    ("RESOC", "Regionaal Economisch en Sociaal Overlegcomité"),
    ("VAPH", "Vlaams Agentschap voor Personen met een Handicap"),
    ("VDAB", "Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding"),
    ("VOP", "Vlaamse Ondersteuningspremie"),
)
"""The guide's own list, in its order, with what each stands for."""

OTHER_WORDS = (
    "indicatie arbeidshandicap",
    "arbeidsgeneesheer",
    "adviserend geneesheer",
    "mentale beperking",
    "rust- en verzorgingstehuis",
)
"""Words of the guide in full that are said otherwise today."""

GUIDE_WORDS = (*(word for word, _ in ABBREVIATIONS), *OTHER_WORDS)
"""All for which an organisation may say what it calls them."""


def placeholder_of(word: str) -> str:
    """What the template of a leaflet calls today's word for one of the guide."""
    return "vandaag_" + re.sub(r"[^a-z]+", "_", word.casefold())
