"""What the guide lists to choose from, in its words; each list serves every form that offers it.

"Andere" is no word of the guide: no list of it claims to be complete.
"""

from __future__ import annotations

from pipeline.forms.field import Choice

OTHER = Choice("andere", "Andere")

SUPPORT_QUESTIONS = (
    Choice("takenpakket", "Het takenpakket van de werknemer is te moeilijk of gewijzigd."),
    Choice(
        "conflict",
        "Er zijn communicatieproblemen of conflicten met collega's en/of leidinggevende(n).",
    ),
    Choice("begeleiding", "De begeleiding van de werknemer is gewijzigd."),
    Choice(
        "werkomstandigheden",
        "De werkomstandigheden van de werknemer zijn gewijzigd (werkomgeving, materiaal,..).",
    ),
    Choice("hulpmiddelen", "De werknemer heeft nood aan hulpmiddelen of werkpostaanpassingen."),
    Choice(
        "kwaliteit",
        "De werknemer voert het werk steeds minder nauwkeurig of kwaliteitsvol uit.",
    ),
    Choice("gedrag", "De werknemer vertoont sociaal onaangepast gedrag."),
    Choice(
        "tempo",
        "De werkdruk is voor de werknemer te hoog en/of het werktempo van de werknemer is te laag.",
    ),
    Choice("aandacht", "De werknemer heeft concentratieproblemen."),
    Choice(
        "achteruitgang",
        "De werknemer functioneert minder goed door de achteruitgang van zijn/haar beperking.",
    ),
    Choice("hervatting", "De werknemer wil na langdurige afwezigheid opnieuw het werk hervatten."),
    OTHER,
)
"""What may be behind a request (guide 2.2.2)."""

ACTORS = (
    Choice("werkgever", "Werkgever"),
    Choice("leidinggevende", "Direct leidinggevende"),
    Choice("hr", "HR Management/personeelsdienst"),
    Choice("collegas", "Collega's"),
    Choice("familie", "Familieleden/vrienden/kennissen"),
    Choice(
        "zorg",
        "Hulp- en zorgverleners (ziekenhuizen, revalidatiecentra, psychiatrie,…)",
    ),
    Choice("vdab", "VDAB, VAPH, GTB,..."),
    Choice("arts", "Behandelende arts"),
    Choice(
        "preventie",
        "Interne of externe preventiedienst (arbeidsgeneesheer/preventieadviseur)",
    ),
    Choice(
        "mutualiteit",
        "Mutualiteit (adviserend geneesheer/sociale dienst/dienst uitkeringen)",
    ),
    Choice("vakbond", "Vakbond / RVA"),
    Choice("verzekering", "Verzekering arbeidsongevallen"),
    OTHER,
)
"""Who may have to be involved (guide 2.2.4)."""

SOLUTIONS = (
    Choice("jobrotatie", "Jobrotatie"),
    Choice("bespreken", "Bespreekbaar maken van en leren omgaan met de arbeidshandicap"),
    Choice("uurrooster", "Aanpassen van het uurrooster"),
    Choice("reorganisatie", "Reorganisatie van het werk"),
    Choice("begeleiding", "Extra of aangepaste begeleiding"),
    Choice("opleiding", "Advies naar opleiding / competentieversterking"),
    Choice("arbeidsvoorwaarden", "Aanpassen van de arbeidsvoorwaarden"),
    Choice("werkplek", "Aanpassen van de werkplek"),
    Choice("structuur", "Structuur aanbrengen"),
    Choice("meelopen", "Een tijdje meelopen met een ervaren collega"),
    Choice("btom", "Aanvragen of herbekijken BTOM's"),
    Choice("informeren", "Informeren collega's"),
    OTHER,
)
"""The guide's kinds of solution (guide 2.2.4): inspiration, none prescribed.

No problem has one fixed solution, says the guide, and its list is far from complete.
"""

AT_THE_WORKPLACE = frozenset({"werkplek", "btom"})
"""The kinds of solution that change where and with what one works."""

SUCCESS_FACTORS = (
    Choice("betrokkenheid", "Betrokkenheid van alle partijen vanaf de eerste fase"),
    Choice("lange_termijn", "Een lange-termijn-visie"),
    Choice("vertrouwen", "Vertrouwen en medewerking van het bedrijf en de werknemer"),
    Choice("concreet", "Een zo concreet mogelijke beschrijving van het probleem of de vraag"),
    Choice("maatwerk", "Maatwerk en het unieke karakter van elk traject"),
    Choice(
        "een_lijn",
        "Alle partijen op één lijn, met duidelijke, transparante verwachtingen",
    ),
)
FAILURE_FACTORS = (
    Choice("verborgen_agenda", "Verborgen agenda's in het bedrijf"),
    Choice(
        "geen_medewerking",
        "Niet, beperkte of slechte medewerking van één van de partijen",
    ),
    Choice("afspraken", "Zich niet houden aan gemaakte afspraken"),
    Choice("te_laat", "Te laat aan de alarmbel getrokken"),
    Choice("verwaterd", "Systemen die na een tijdje verwaterden"),
)
"""What helps a trajectory and what hinders it, looking back (guide 2.3)."""
