"""Working along, a talk with colleagues, the interview on behaviour: who reads what of them."""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import Any

import pytest
from conftest import READERS, Desk, Word, brief, example

from pipeline.analysis.alongside import PROPOSED
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms
from pipeline.forms.keys import ALONGSIDE, COLLEAGUES, INTERVIEW_ON_BEHAVIOUR, TALKS

TASK = {"datum": dt.date(2024, 4, 9), "taak": "Kamers poetsen", "mate": "goed"}
TOLD = {f"teruggekoppeld_{side}": dt.date(2024, 4, 16) for side in ("werkgever", "werknemer")}
STARR = {
    "vaardigheid": "stiptheid",
    "datum": dt.date(2024, 4, 23),
    **dict.fromkeys(("situatie", "taak", "actie", "resultaat", "reflectie"), "Iets."),
}
COACH, EMPLOYEE, EMPLOYER = READERS
WHOLE, TOLD_TO_BOTH, ON_BEHAVIOUR = (
    *("Meeloopmoment", "Terugkoppeling meeloopmoment", "Gedragsgericht interview"),
)


def dossier(**sheets: Any) -> dict[str, Any]:
    """Evi's dossier with these work sheets alone."""
    answers = example()
    for key in (ALONGSIDE, COLLEAGUES, INTERVIEW_ON_BEHAVIOUR):
        answers.pop(key, None)
    return answers | sheets


def along(*tasks: dict[str, Any], **answers: Any) -> dict[str, Any]:
    return {ALONGSIDE: {**TOLD, "taken": [{**TASK, **task} for task in tasks], **answers}}


def found(desk: Desk, answers: dict[str, Any]) -> list[Any]:
    return load_dossier(desk.dossier(answers), all_forms()).all_findings


# --- who reads what

BOTH = [EMPLOYEE, EMPLOYER]
MARKED: list[tuple[str, str, list[str], list[str]]] = [
    # form, field or column, and in which documents of others it stands: without yes, with yes
    (ALONGSIDE, "doelstellingen", [], BOTH),
    (ALONGSIDE, "cultuur", [], []),
    (ALONGSIDE, "relaties", [], []),
    (ALONGSIDE, "goed", [], BOTH),
    (ALONGSIDE, "taken.duur", [], []),
    (ALONGSIDE, "taken.taak", [], BOTH),
    (ALONGSIDE, "taken.bemerkingen", [], []),
    (ALONGSIDE, "taken.actiepunt", [], BOTH),
    *(
        (COLLEAGUES, key, [], [])
        for key in (
            *("aanwezig", "mogen_weten", "aanleiding", "aan_de_hand", "verwachtingen", "kijk"),
            *("omgaan", "kernpunten", "voorstellen", "benaderen", "uiting", "omgaan_tips"),
            *("issues", "individuen", "interdependentie", "interactie", "implicaties"),
            *("instituties", "interventies"),
        )
    ),
    *(
        (INTERVIEW_ON_BEHAVIOUR, f"regels.{key}", [EMPLOYEE], [EMPLOYEE])
        for key in ("situatie", "taak", "actie", "resultaat", "reflectie")
    ),
]


def test_every_text_of_these_sheets_is_looked_after() -> None:
    texts = {
        (form.key, key)
        for form in all_forms()
        if form.key in (ALONGSIDE, COLLEAGUES, INTERVIEW_ON_BEHAVIOUR)
        for key, field in (
            *form.fields.items(),
            *((f"{t.key}.{c.key}", c) for t in form.tables for c in t.columns),
        )
        if field.kind.name == "TEXT" and not field.inherits
    }
    assert {(form, key) for form, key, *_ in MARKED} == texts


@pytest.mark.parametrize("yes", [False, True], ids=["no", "yes"])
def test_each_reader_gets_what_is_theirs_and_nothing_more(desk: Desk, yes: bool) -> None:
    answers = dossier(
        **along({}),
        **{COLLEAGUES: {"datum": dt.date(2024, 4, 11)}, INTERVIEW_ON_BEHAVIOUR: {"regels": [{}]}},
    )
    answers["delen"] = dict.fromkeys(("capaciteitenprofiel", "profielvergelijking"), "ja")
    answers["delen"] |= {"meeloopmoment": "ja"} if yes else {}
    answers[INTERVIEW_ON_BEHAVIOUR]["regels"][0] = dict(STARR)
    del answers["pop_pap"]["voorstel_pop"]  # so that the plan proposes what it may
    marks = {}
    for number, (form, key, *_) in enumerate(MARKED):
        mark = marks[form, key] = f"Grutto{number:02}merk"
        table, _, column = key.rpartition(".")
        place = answers[form][table][0] if table else answers[form]
        place[column] = mark
    desk.dossier(answers)
    status, said = desk.run("reports", "--verbose")
    assert status == 0, said
    texts = {
        reader: {path.stem: Word(path).text for path in (desk.output / "Evi" / reader).iterdir()}
        for reader in READERS
    }
    for (form, key, closed, opened), reader in product(MARKED, (EMPLOYEE, EMPLOYER)):
        stands = any(marks[form, key] in text for text in texts[reader].values())
        assert stands is (reader in (opened if yes else closed)), (form, key, reader)
    for form, key, *_ in MARKED:
        assert any(marks[form, key] in text for docs in texts.values() for text in docs.values())
    beside = [said, (desk.output / "overzicht.html").read_text("utf-8")]
    assert not [mark for mark in marks.values() for text in beside if mark in text]
    for reader in ("werkgever", "werknemer"):
        assert desk.run("share", "Evi", "--voor", reader)[0] == 0


def test_what_is_told_of_working_along_is_told_to_both_on_a_yes_alone(desk: Desk) -> None:
    answers = dossier(**along({}))
    desk.dossier(answers)
    desk.run("reports")
    assert WHOLE in desk.folder(COACH)
    assert TOLD_TO_BOTH not in desk.documents()
    answers["delen"] = {"meeloopmoment": "ja"}
    desk.dossier(answers)
    desk.run("reports")
    for reader in (EMPLOYEE, EMPLOYER):
        assert TOLD_TO_BOTH in desk.folder(reader)
        assert WHOLE not in desk.folder(reader)
    both = [(desk.output / "Evi" / r / f"{TOLD_TO_BOTH}.docx").read_bytes() for r in BOTH]
    assert both[0] == both[1]


# --- what it leads to


@pytest.mark.parametrize("yes", [False, True], ids=["no", "yes"])
def test_open_points_are_proposed_for_the_plan_to_who_may_read_them(desk: Desk, yes: bool) -> None:
    answers = dossier(
        **along(
            {"actiepunt": "Een kaart met foto's"},
            {"actiepunt": "Andere handschoenen", "in_plan": "niet_nodig"},
            {"actiepunt": "Vast aanspreekpunt.", "in_plan": "ja"},
            {"actiepunt": "Eerst afwerken."},
        )
    )
    answers["delen"] = {"meeloopmoment": "ja"} if yes else {}
    del answers["pop_pap"]["voorstel_pop"]
    desk.dossier(answers)
    desk.run("reports")
    plans = {reader: desk.output / "Evi" / reader / "POP & PAP.docx" for reader in READERS}
    told = {reader: PROPOSED in Word(path).text for reader, path in plans.items() if path.exists()}
    assert told == (
        {EMPLOYEE: True, EMPLOYER: True}
        if yes
        else {
            COACH: True,
            EMPLOYEE: False,
            EMPLOYER: False,
        }
    )
    assert f"{PROPOSED}Een kaart met foto's; Eerst afwerken." in desk.word("POP & PAP").text


def test_a_plan_with_goals_gets_no_proposal(desk: Desk) -> None:
    desk.dossier(dossier(**along({"actiepunt": "Een kaart"})))
    desk.run("reports")
    assert PROPOSED not in desk.word("POP & PAP").text


@pytest.mark.parametrize(
    "sheet",
    [along({}), {COLLEAGUES: {"datum": dt.date(2024, 4, 11)}}],
    ids=["alongside", "colleagues"],
)
def test_working_along_or_a_talk_explores(desk: Desk, sheet: dict[str, Any]) -> None:
    answers = dossier(**sheet)
    del answers["competentieprofiel"], answers["capaciteitenprofiel"]
    desk.dossier(answers)
    desk.run("reports")
    day = "09/04/2024" if ALONGSIDE in sheet else "11/04/2024"
    assert f"Verkenning gedaan {day}" in desk.word("Dossieroverzicht").text


def test_the_seven_i_s_stand_there_once_one_is_answered(desk: Desk) -> None:
    talk: dict[str, Any] = {"datum": dt.date(2024, 4, 11)}
    for answer, stands in ((None, False), ("Wie bewaakt wie?", True)):
        desk.dossier(dossier(**{COLLEAGUES: {**talk, "issues": answer}}))
        desk.run("reports")
        assert ("7-I-model" in desk.word("Gesprek collega's").text) is stands
    desk.run("blank", "--met", "collegagesprek")
    blank = Word(desk.output / "blanco" / "Gesprek collega's.docx").text
    assert "7-I-model" in blank
    assert "Issues: Wat zijn de kwesties" in blank


# --- what the scores rest on (5.2)


def test_what_shows_a_skill_stands_beside_its_scores_in_their_order(desk: Desk) -> None:
    long = "Een heel lange vaststelling die blijft duren, tot ze op een dag niet meer past, "
    answers = dossier(
        **along(
            {"vaardigheid": "werkorganisatie", "bemerkingen": f"{long}eerlijk gezegd."},
            {"vaardigheid": "aandacht", "taak": "Afwas", "mate": None},
            {},
        ),
        **{INTERVIEW_ON_BEHAVIOUR: {"regels": [{**STARR, "situatie": "De bus reed niet."}]}},
    )
    answers["capaciteitenprofiel"]["stiptheid"] = None
    desk.dossier(answers)
    desk.run("reports")
    assert "Onderbouwing van de scores" in desk.folder(COACH)
    text = desk.word("Onderbouwing van de scores").text
    assert (
        "Aandacht 4 4 Meeloopmoment 09/04/2024, Afwas "
        "Stiptheid 4 – STARR 23/04/2024: De bus reed niet. "
        "Werkorganisatie 4 2 Meeloopmoment 09/04/2024, Kamers poetsen: goed. Een heel lange "
    ) in text
    assert "niet meer past, eerlijk…" in text
    without = text.partition("waar de functie meer vraagt: ")[2]
    assert "Mondelinge uitdrukking" in without
    assert "Werkorganisatie" not in without


def test_without_a_skill_there_is_nothing_to_rest_on(desk: Desk) -> None:
    desk.dossier(dossier(**along({})))
    desk.run("reports")
    assert "Onderbouwing van de scores" not in desk.documents()


# --- what is found

TALK = {"datum": dt.date(2024, 4, 11), "akkoord_werkgever": "ja", "akkoord_werknemer": "ja", **TOLD}
TALKED = [
    {"datum": dt.date(2024, 4, 9), "soort": "meedraaien", "teruggekoppeld": "beide"},
    {"datum": dt.date(2024, 6, 5), "soort": "tussentijds"},
]
CHECKED: list[tuple[dict[str, Any], list[str], str]] = [
    # the sheets, what is found, what a message must say
    (along({}), [], ""),
    (along(goed="Veel."), ["meelopen-zonder-taken"], "Lijst de diverse taken op (gids 2.2.3)."),
    (along({"actiepunt": "Kaart"}), ["actiepunt-open"], "1 actiepunt uit het meeloopmoment staat"),
    (
        along(
            {"actiepunt": "Kaart"}, {"actiepunt": "Nog iets"}, {"actiepunt": "x", "in_plan": "ja"}
        ),
        ["actiepunt-open"],
        "2 actiepunten uit het meeloopmoment staan nog niet in het POP & PAP. Neem ze over, of kies"
        " 'Niet nodig'.",
    ),
    (
        along({}, teruggekoppeld_werknemer=None),
        ["gesprek-niet-teruggekoppeld"],
        "het meeloopmoment van 09/04/2024 is nog niet teruggekoppeld",
    ),
    (along({"datum": dt.date(2024, 6, 1)}, teruggekoppeld_werknemer=None), [], ""),
    (along({}, teruggekoppeld_werknemer=None) | {TALKS: {"regels": TALKED}}, [], ""),
    ({COLLEAGUES: TALK}, [], ""),
    (
        {COLLEAGUES: {**TALK, "akkoord_werknemer": "nee"}},
        ["collegas-zonder-akkoord"],
        "dat het eerst met de werknemer besproken is. Bespreek dit eerst met werkgever",
    ),
    (
        {COLLEAGUES: {"datum": dt.date(2024, 4, 11), **TOLD}},
        ["collegas-zonder-akkoord"],
        "dat het eerst met de werkgever en de werknemer besproken is.",
    ),
    (
        {COLLEAGUES: {**TALK, "teruggekoppeld_werkgever": None}},
        ["gesprek-niet-teruggekoppeld"],
        "het gesprek met collega's van 11/04/2024",
    ),
    ({INTERVIEW_ON_BEHAVIOUR: {"regels": [{**STARR, "wijst_op": 5}]}}, [], ""),
    (
        {INTERVIEW_ON_BEHAVIOUR: {"regels": [{**STARR, "resultaat": None, "reflectie": None}]}},
        ["starr-onvolledig"],
        "bij 'Stiptheid' ontbreekt resultaat en reflectie. Situatie, taak, actie,",
    ),
    (
        {INTERVIEW_ON_BEHAVIOUR: {"regels": [{**STARR, "wijst_op": 3}]}},
        ["starr-anders"],
        "het gesprek over 'Stiptheid' wijst op 3, het capaciteitenprofiel zegt 5. Bespreek het",
    ),
]


@pytest.mark.parametrize(("sheets", "codes", "said"), CHECKED)
def test_what_is_found(desk: Desk, sheets: dict[str, Any], codes: list[str], said: str) -> None:
    told = found(desk, dossier(**sheets))
    assert [code for _, code in brief(told)] == codes
    assert all(said in finding.message for finding in told)


def test_points_wait_for_a_plan(desk: Desk) -> None:
    answers = dossier(**along({"actiepunt": "Kaart"}))
    del answers["pop_pap"]
    assert "actiepunt-open" not in [finding.code for finding in found(desk, answers)]
