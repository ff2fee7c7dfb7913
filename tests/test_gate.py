"""What the gate finds in a text, and what it leaves alone: a table of both."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from conftest import example, filled
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.cli.places import EXAMPLES as SOURCE
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms
from pipeline.forms.model import Reader
from pipeline.sharing.answers import divided
from pipeline.sharing.secrets import Secrets, secrets_of
from pipeline.sharing.traces import Text, said_in
from pipeline.sharing.words import sentences, tells, texts_in, words_of

HANDICAP = (
    "ADHD, autisme en epilepsie. Sinds de kindertijd gekend bij een neuroloog in Leuven.\n"
    "Kan na twee uur zijn aandacht niet meer bij een taak houden en wordt dan kwaad op collega's.\n"
    "Vergeet vaak zijn sleutels."
)
ANSWERS: dict[str, dict[str, Any]] = {
    "aanmelding": {
        "geboortedatum": dt.date(1985, 7, 30),
        "rijksregisternummer": "85.07.30-991.40",
        "werknemer_telefoon": "0470 00 00 99",
        "werknemer_email": "geheim.adres@voorbeeld.example",
        "werknemer_adres": "Kwikstaartdreef 14",
        "werknemer_woonplaats": "Gent",
        "opleidingsniveau": "BSO",
        "arbeidshandicap": "Autisme, vastgesteld op 6 jaar",
    },
    "leidraad_werknemer": {
        "arbeidshandicap": HANDICAP,
        "medicatie": "Neemt sinds 2019 Sertraline. Geen slaapmiddel.",
        "specialisten": "CGG, psychiater",
        "gezinssituatie": "Woont samen met Wouter en hun dochter. Soms alleen, goed opgevangen.",
        "externe_diensten": "Geen OCMW. Soms een vriend uit Brugge.",
        "functioneren": "'Ik doe het graag, maar ik ben bang voor fouten en doe dingen twee keer.'",
        "documenten": "- Brief van de neuroloog over de medicatie\n- Kopie diploma\n- Nvt",
    },
    "leidraad_werkgever": {
        "achteruitgang": "Niet echt. Ilse vond hem twee keer wenend in de berging.",
    },
    "pop_pap": {
        "werkafspraken": "Elke dinsdag om negen uur. Ilse belt de jobcoach.",
        "acties": [{"omschrijving": "Dagkaart maken", "herkomst": "Geheugen, Stiptheid, Aandacht"}],
    },
}
"""What is changed in an example, to have something of each kind that nobody may read."""


@cache
def secrets_for(reader: Reader) -> Secrets:
    return secrets_with(ANSWERS, reader)


def secrets_with(changes: dict[str, dict[str, Any]], reader: Reader) -> Secrets:
    """What a reader must not see of an example in which this is changed."""
    answers = example()
    for form, changed in changes.items():
        answers[form] |= changed
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Evi.xlsx"
        path.write_bytes(filled(answers))
        return secrets_of(load_dossier(path, all_forms()), reader)


def found(text: str, reader: Reader = Reader.EMPLOYER) -> list[str]:
    return said_in(Text(text), secrets_for(reader))


BIRTH, PHONE, RRN = "Geboortedatum", "Tel./GSM", "RRnr"
HANDICAPS = ("Arbeidshandicap", "Arbeidshandicap (+ evolutie)")
LINE = "Kan na twee uur zijn aandacht niet meer bij een taak houden en wordt dan kwaad op collega's"
MUST_HIT = {
    "one line of several": (LINE, HANDICAPS),
    "in capitals": (LINE.upper(), HANDICAPS),
    "curly quotes": (LINE.replace("'", "\u2019"), HANDICAPS),
    "soft hyphens": (LINE.replace("aandacht", "aan\u00addacht"), HANDICAPS),
    "signs without width": (LINE.replace("a", "a\u200b"), HANDICAPS),
    "full width": ("".join(chr(ord(c) + 0xFEE0) if c.isalpha() else c for c in LINE), HANDICAPS),
    "accents apart": (LINE.replace("aan", "a\u0301an"), HANDICAPS),
    "other signs between": (LINE.replace(" ", " … "), HANDICAPS),
    "no spaces": (LINE.replace(" ", ""), HANDICAPS),
    "hyphens between": (LINE.replace(" ", "-"), HANDICAPS),
    "half": ("Kan na twee uur zijn aandacht niet meer bij een taak", HANDICAPS),
    "the other half": (
        "Hij wordt kwaad: niet meer bij een taak houden en wordt dan kwaad",
        HANDICAPS,
    ),
    "one word changed": (LINE.replace("taak", "klus"), HANDICAPS),
    "two words changed": (LINE.replace("taak", "klus").replace("Kan", "Kon"), HANDICAPS),
    "one word added": (LINE.replace("taak", "zware taak"), HANDICAPS),
    "one word left out": (LINE.replace("zijn ", ""), HANDICAPS),
    "inside a sentence": (f"Let wel: {LINE.lower()}, zegt hij.", HANDICAPS),
    "a short sentence": ("vergeet vaak zijn sleutels", HANDICAPS),
    "a short sentence, one word changed": ("Vergeet soms zijn sleutels", HANDICAPS),
    "across two sentences": ("gekend bij een neuroloog in Leuven. Kan na twee uur", HANDICAPS),
    "ADHD": ("Heeft ADHD.", HANDICAPS),
    "adhd in small letters": ("vraag over adhd-coaching", HANDICAPS),
    "an item of a list": ("Epilepsie: zie draaiboek", HANDICAPS),
    "an item after 'en'": ("een vorm van autisme", HANDICAPS),
    "an acronym of three": ("Brief van het CGG", ("Opvolging door specialisten",)),
    "a specialist": ("gesprek met de psychiater", ("Opvolging door specialisten",)),
    "a medicine": ("neemt sertraline", ("Medicatie",)),
    "a name": ("haar man Wouter belt", ("Gezinssituatie",)),
    "a document": ("brief van de neuroloog over de medicatie", ("(vb. medische verslagen",)),
    "words of the employee": (
        "Hij is bang voor fouten en doet... bang voor fouten en doe dingen twee keer",
        ("Algemeen functioneren",),
    ),
    "words of the employer": ("Ilse vond hem twee keer wenend", ("Is er een achteruitgang",)),
    "an address": ("Kwikstaartdreef 14 te Gent", ("Adres",)),
    "an e-mail address": ("Geheim.Adres@voorbeeld.example", ("E-mail",)),
    **{
        f"born {text}": (f"geboren op {text}.", (BIRTH,))
        for text in (
            *("30/07/1985", "30/7/1985", "30-07-85", "30.7.'85", "30 juli 1985", "30 jul. 1985"),
            *("1985-07-30", "1985/7/30", "30 7 1985", "30071985", "19850730"),
            *("30ste juli 1985", "30 JULI 85", "30\u00a0juli\u00a01985", "30 – 07 – 1985"),
        )
    },
    **{
        f"phone {text}": (f"bel {text} na vier", (PHONE,))
        for text in (
            *("0470 00 00 99", "0470/00.00.99", "0470000099", "+32 470/00.00.99", "0032470000099"),
            *("+32 (0)470 00 00 99", "0470-000-099", "(0470) 00 00 99"),
        )
    },
    **{
        f"number {text}": (f"nr {text}", (RRN,))
        for text in ("85.07.30-991.40", "85073099140", "850730 991 40", "85/07/30 991-40")
    },
}
MUST_NOT_HIT = (
    "",
    "Ja, geen probleem.",
    "Soms, niet altijd, goed, nvt.",
    "Logistieke hulp in Woonzorgcentrum Meidoornlaar te Diest.",
    "Evi Lindemeers werkt sinds oktober 2022.",
    "Ilse belt de jobcoach elke week.",
    "Wordt om de twee weken besproken.",
    "Om de twee weken bij een collega.",
    "Dagkaart met foto's: alle taken in volgorde, met begin en einde.",
    "Kan twee uur na elkaar werken.",
    "Houdt zijn aandacht bij een taak.",
    "Niet meer bij een taak blijven staan.",
    "Vergeet vaak zijn handschoenen.",
    "De sleutels liggen in de berging.",
    "In de berging hangt een kapstok.",
    "Doet dingen twee keer.",
    "Ilse vond de kaart twee keer.",
    "Verplaatsing naar Gent of Leuven.",
    "Vergadering in Brugge, soms in Gent.",
    "Geheugen, stiptheid en aandacht.",
    "Kopie nodig van het uurrooster.",
    "Het gesprek gaat door op 30/8/1985, 30 juni 1985 of 31 juli 1985.",
    "Gesprek op 30 juli en op 7/30.",
    "Bel 0470 00 00 98 of 013 00 00 12.",
    "85 stuks, 07 dozen, 30 kratten, 99 palletten en 140 zakken.",
    "1 2 3 4 5 1 2 3 4 5 1 2 3 4 5",
    "Geen medicatie op de werkvloer bewaren.",
    "Contact met OCMW of VDAB over de premie.",
    "Het diploma hangt in de gang.",
    "Samen met de dochteronderneming.",
    "Neemt elke middag pauze.",
    "Woont dicht bij het werk.",
)


@pytest.mark.parametrize("name", MUST_HIT)
def test_what_must_be_found(name: str) -> None:
    text, labels = MUST_HIT[name]
    assert any(said.startswith(label) for said in found(text) for label in labels), found(text)


@pytest.mark.parametrize("text", MUST_NOT_HIT)
def test_what_is_no_secret(text: str) -> None:
    assert found(text) == []


def test_the_same_goes_for_the_employee() -> None:
    for text in (LINE, "Ilse vond hem twee keer wenend in de berging", "bewust: psychiater"):
        assert found(text, Reader.EMPLOYEE)
    assert not found("Elke dinsdag om negen uur.", Reader.EMPLOYEE)


def test_what_was_typed_and_not_understood_is_private_as_well() -> None:
    answers = {
        "geboortedatum": "dertig juli 1985, of 30 juli 1985",
        "rijksregisternummer": "85.07.30-991.41",
        "werknemer_telefoon": "0470 00 00 9",
    }
    secrets = secrets_with({"aanmelding": answers}, Reader.EMPLOYER)
    for text in ("geboren op 30/7/85", "nr 85073099141", "bel +32 470 00 00 9"):
        assert said_in(Text(text), secrets), text


EXAMPLES = ("Cindy", "Evi", "Gunther", "Johan", "Sari", "Steven")


@pytest.mark.parametrize("reader", [Reader.EMPLOYER, Reader.EMPLOYEE])
def test_what_others_write_in_their_plans_is_no_secret(reader: Reader) -> None:
    """Six coaches' texts about six other people: the nearest there is to ordinary sentences."""
    dossiers = [load_dossier(SOURCE / f"{name}.xlsx", all_forms()) for name in EXAMPLES]
    for one, other in permutations(dossiers, 2):
        shown, _ = divided(other, reader, {"Capaciteitenprofiel", "Profielvergelijking"})
        text = Text("\n".join(said.text for said in shown))
        assert said_in(text, secrets_of(one, reader)) == []


ON_HEALTH = {
    "Rugklachten (hernia), kan niet zwaar tillen.": ("hernia", "rugklachten"),
    "Heeft een autismespectrumstoornis (ASS) en epilepsie sinds 2010, onder controle.": (
        *("een vorm van epilepsie", "autismespectrumstoornis", "attest ASS"),
    ),
    "Rilatine elke ochtend": ("rilatine",),
    "Concerta 36 mg; Sertraline 2 x per dag": ("CONCERTA", "sertraline 50"),
    "MS, vastgesteld in 2015": ("MS",),
    "Slechthorend. Draagt rechts een apparaat.": ("slechthorende? slechthorend!",),
    "Had in 2019 een zware depressie na de scheiding.": ("depressie",),
    "Oorarts elk jaar, psycholoog": ("bij de oorarts", "psycholoog"),
}
ORDINARY = (
    "Werkt elke ochtend, twee keer per week, 36 uur.",
    "Kan goed tillen met een hulpmiddel. Stabiel, rustig en onder controle.",
    "Draagt een helm. Links en rechts kijken. Een zware kar duwen.",
    "Overleg met ms. Janssens over het ass-onderhoud van de wagen.",
)


def test_a_word_of_a_sentence_that_the_coach_told_on_the_plan_is_told() -> None:
    """But what the answer itself is, is not: that the plan says ADHD, is what the gate is for."""
    interview = {"arbeidshandicap": "Is slechthorend aan beide oren sinds haar geboorte."}
    changes = {
        "aanmelding": {"arbeidshandicap": ""},
        "leidraad_werknemer": interview,
        "pop_pap": {"aandachtspunten": "Zij is slechthorend: spreek haar recht aan. Heeft ADHD."},
    }
    assert not said_in(Text("slechthorend"), secrets_with(changes, Reader.EMPLOYER))
    interview["arbeidshandicap"] = "Slechthorend, ADHD"
    for word in ("slechthorend", "ADHD"):
        assert said_in(Text(word), secrets_with(changes, Reader.EMPLOYER))


@pytest.mark.parametrize("answer", ON_HEALTH)
def test_words_on_health(answer: str) -> None:
    changed = {"leidraad_werknemer": {"arbeidshandicap": answer}}
    secrets = secrets_with(changed, Reader.EMPLOYER)
    for text in ON_HEALTH[answer]:
        assert said_in(Text(text), secrets), text
    for text in ORDINARY:
        assert said_in(Text(text), secrets) == [], text


@pytest.mark.parametrize(
    "answer",
    [
        "Geen.",
        "nvt",
        "Geen epilepsie, geen medicatie",
        "Stabiel, soms moe",
        "ZIE VERSLAG",
        "ja / nee",
    ],
)
def test_an_answer_that_says_nothing_is_no_secret(answer: str) -> None:
    changed = {"leidraad_werknemer": {"arbeidshandicap": answer}}
    with_it, without = (
        secrets_with(change, Reader.EMPLOYER).items
        for change in (changed, {"leidraad_werknemer": {"arbeidshandicap": ""}})
    )
    assert with_it.keys() - without.keys() <= {"zie verslag"}


# --- whatever is done to a sentence, and whatever else is said

KEPT = ("communicatie", "takenpakket_aangepast", "opvolging_functioneren")
LONG = [
    line
    for text in (HANDICAP, *(example()["leidraad_werknemer"][key] for key in KEPT))
    for line in sentences(text)
    if len(words_of(line)) > 5 and sum(map(tells, words_of(line))) > 3
]
BETWEEN = (" ", "  ", "\u00a0", " - ", ", ", "\n", "\t", " \u2013 ", "... ", "\u2009", " \u00ab")


@st.composite
def disguised(draw: st.DrawFn) -> str:
    """A confidential sentence with other capitals, spaces and signs, and one word changed."""
    chance = random.Random(draw(st.integers(0, 2**32)))  # one draw: far quicker than one a letter
    words = re.findall(r"[^\W_]+", draw(st.sampled_from(LONG)))
    if draw(st.booleans()):
        words[chance.randrange(len(words))] = chance.choice(["zoiets", "ander", "xyz"])
    pieces = list(_disguised(words, chance))
    before, after = draw(
        st.sampled_from([("", ""), ("Let op: ", "!"), ("Zij zegt \u201c", "\u201d.")])
    )
    return before + "".join(pieces) + after


def _disguised(words: list[str], chance: random.Random) -> Iterator[str]:
    for word in words:
        for letter in word:
            yield chance.choice((letter, letter.upper(), letter.lower()))
            yield chance.choice(("", "", "", "\u00ad", "\u200b"))
        yield chance.choice(BETWEEN)


@given(disguised())
@settings(max_examples=300, deadline=None)
def test_a_sentence_is_found_however_it_is_written(text: str) -> None:
    assert found(text)


THEIRS = [form for form in all_forms() if Reader.EMPLOYER in form.audience]
OWN_TEXTS = sorted(
    {sentence for text in texts_in(THEIRS) for sentence in sentences(text) if " " in sentence}
)


@given(st.lists(st.sampled_from(OWN_TEXTS), min_size=1, max_size=40))
@settings(max_examples=200, deadline=None)
def test_what_the_forms_themselves_say_is_no_secret(texts: list[str]) -> None:
    assert found(" ".join(texts)) == []


@given(st.lists(st.sampled_from(sorted({w for t in OWN_TEXTS for w in words_of(t)})), max_size=60))
@settings(max_examples=200, deadline=None)
def test_words_of_the_forms_in_any_order_are_no_secret(words: list[str]) -> None:
    assert found(" ".join(words)) == []
