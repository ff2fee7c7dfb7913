"""The conditions for support (guide 1.3)."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.rules.typed import typed_fields
from pipeline.forms.keys import INTAKE, SHARING, Key
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt

MANDATE = Key(INTAKE, "mandaat")

RESISTANCE = (
    "Ga na vanwaar de weerstand komt; zonder akkoord van beide kan het traject niet starten "
    "(gids 1.3 en 2.2.2)."
)
NOT_MET = {
    "indicatie": (
        "de werknemer heeft geen indicatie arbeidshandicap",
        "Bekijk met de werknemer of die bij de VDAB aangevraagd kan worden, of verwijs door "
        "(gids 1.3).",
    ),
    "nec": (
        "de werknemer werkt niet in het normaal economisch circuit",
        "Verwijs gericht door (gids 1.3 en 2.1).",
    ),
    "arbeidsgerelateerd": (
        "de vraag is niet voldoende arbeidsgerelateerd",
        "Verwijs gericht door naar derden (gids 2.1 en 2.3).",
    ),
    "akkoord_werknemer": ("de werknemer is niet akkoord met de ondersteuning", RESISTANCE),
    "akkoord_werkgever": ("de werkgever is niet akkoord met de ondersteuning", RESISTANCE),
    "akkoord_gob": (
        "het GOB is niet akkoord met de ondersteuning",
        "Laat de werknemer en de werkgever weten waarom, en verwijs door (gids 1.3).",
    ),
}
"""Per condition what a "nee" means, and what is to be done then."""


def conditions_met(forms: Forms) -> Iterator[Doubt]:
    """A "nee" to a condition for support asks for something; no answer is no "nee" (guide 1.3)."""
    for filled, field in typed_fields(forms):
        if field.condition and filled.answers[field.key] == "nee":
            general = f"aan een voorwaarde is niet voldaan: {field.label}", "Verwijs gericht door."
            what, how = NOT_MET.get(field.key, general)
            yield Doubt(Code.CONDITION_NOT_MET, Key(filled.form.key, field.key), what=what, how=how)


def mandate_given(forms: Forms) -> Iterator[Doubt]:
    """Of an employer who asks, the coach finds out whether the employee may be helped (2.2.3).

    Not as long as the intake is all there is; a workbook made before it asked hears nothing.
    """
    intake = forms[INTAKE]
    asking = intake.answers.get("vraag_van")
    by_employer = isinstance(asking, tuple) and "werkgever" in asking
    open_ = MANDATE.field in intake.cells and MANDATE.field not in intake.answers
    begun = any(each.in_use for key, each in forms.items() if key not in (INTAKE, SHARING))
    if by_employer and open_ and begun and MANDATE.field not in intake.refused:
        yield Doubt(Code.MANDATE_MISSING, MANDATE)
