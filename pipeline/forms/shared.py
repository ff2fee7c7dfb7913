"""Parts that stand word for word on more than one form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.forms.model import (
    WITH_EMPLOYEE,
    Block,
    Choice,
    Field,
    Kind,
    Note,
    Pairs,
    Section,
    Statement,
)

WORKING_CONDITIONS = Section(
    "Werkomstandigheden",
    (
        Field(
            "communicatie",
            "Hoe verloopt de communicatie rond de arbeidshandicap in het bedrijf?",
            lines=3,
        ),
        Field(
            "takenpakket_aangepast",
            "In welke mate is het takenpakket aangepast aan de specifieke noden mbt de werknemer "
            "zijn / haar arbeidshandicap?",
            lines=3,
        ),
        Field(
            "werkomgeving_aangepast",
            "In welke mate is de werkomgeving aangepast aan de specifieke noden mbt de werknemer "
            "zijn / haar arbeidshandicap?",
            lines=3,
        ),
        Field(
            "opvolging_functioneren",
            "Op welke wijze wordt het functioneren van de werknemer opgevolgd in het bedrijf? "
            "(vb. functionerings- of evaluatiegesprekken, peter/meterschap,…)",
            lines=3,
        ),
    ),
)
"""Asked of employer and employee alike (guide 2.2.2)."""

SHARED_QUESTIONS = (
    "functie",
    "takenpakket",
    "functioneren",
    *(field.key for field in WORKING_CONDITIONS.body if isinstance(field, Field)),
)
"""Keys of the seven questions that are asked of employer and employee word for word."""

STEPS_TAKEN = Field(
    "stappen_ondernomen",
    "Welke stappen zijn er reeds ondernomen om een oplossing of antwoord te bieden?",
    lines=2,
    printed=False,
)
"""To be found out from either side (guide 2.2.2), though neither form asks it."""

TO_ASK_AS_WELL = "Verder te vragen (niet op het formulier, gids 2.2.2)"
"""What heads the questions of the guide that stand on no form."""

SCORED_WITH = Field(
    "gescoord_met",
    "Gescoord met",
    Kind.CHOICES,
    choices=(
        Choice("werkgever", "werkgever"),
        Choice("leidinggevende", "direct leidinggevende"),
        Choice("jobcoach", "jobcoach"),
    ),
    printed=False,
)
SCORED_FROM = Field(
    "gescoord_uit",
    "Gescoord uit",
    Kind.CHOICES,
    choices=(
        Choice("gesprek_werkgever", "gesprek met de werkgever"),
        Choice("gesprek_werknemer", "gesprek met de werknemer"),
        Choice("observatie", "observatie"),
        Choice("interview", "gedragsgericht interview"),
    ),
    audience=WITH_EMPLOYEE,
    printed=False,
)
"""How the scores of a profile came about (guide 2.2.3)."""

SCORING = "Hoe er gescoord werd (niet op het formulier)"

ON_THE_INTAKE = ("functie", "takenpakket")
"""Those of the seven that stand on the intake form as well."""

AGREEMENT = (
    Choice("1", "niet akkoord"),
    Choice("2", "eerder niet akkoord"),
    Choice("3", "eerder akkoord"),
    Choice("4", "akkoord"),
)

SAME_STATEMENTS = (
    "Bij de start van de ondersteuning werd mij duidelijk uitgelegd wat deze ondersteuning "
    "precies zou inhouden.",
    "Ik werd voldoende betrokken bij de ondersteuning.",
    "Er was voldoende opvolging door de jobcoach.",
)
"""Statements 1 to 3 of both satisfaction surveys (guide 2.2.6)."""


def told_on(what: str) -> Pairs:
    """On which day something was told to employer and employee (guide 2.2.3).

    what: how the label begins, "Teruggekoppeld aan".
    """
    employer, employee = (
        Field(f"teruggekoppeld_{side}", f"{what} de {side} op", Kind.DATE, public=True)
        for side in ("werkgever", "werknemer")
    )
    return Pairs(((employer, employee),))


def _statements(texts: Sequence[str]) -> Iterator[Statement]:
    for number, text in enumerate(texts, start=1):
        yield Statement(
            number,
            Field(f"stelling_{number}", text, Kind.SCORE, choices=AGREEMENT),
            Field(f"toelichting_{number}", f"Toelichting bij stelling {number}", lines=3),
            page_break=number == 4,
        )


def survey(
    who: Pairs, jobcoach: Field, occasion: str, own_statements: tuple[str, ...]
) -> tuple[Block, ...]:
    """The body of a satisfaction survey; page 2 starts at statement 4."""
    return (
        who,
        jobcoach,
        Note(
            f"Naar aanleiding van de ondersteuning {occasion}, willen we u vragen even de tijd te "
            "nemen om deze tevredenheidsmeting in te vullen. Aan de hand van uw mening, kunnen "
            "wij onze dienstverlening nog verder optimaliseren."
        ),
        Note(
            "Gelieve op de 4-puntenschaal aan te duiden in welke mate u akkoord gaat met "
            "onderstaande stellingen. Indien u meer uitleg wil geven bij uw antwoord, kan u dit "
            "noteren op de stippellijn eronder."
        ),
        Note(
            "In Word klikt u op een cijfer om het aan te duiden, en nog eens om het weg te doen.",
            in_word=True,
        ),
        Note("\n".join(f"{c.code}= {c.label}" for c in AGREEMENT), "legend"),
        *_statements((*SAME_STATEMENTS, *own_statements)),
        Field(
            "vragen_suggesties",
            "Indien u nog vragen of suggesties heeft, mag u deze hier noteren:",
            lines=3,
        ),
        Note("Alvast heel erg bedankt voor uw medewerking!", "closing"),
    )
