"""Talks and actors: what they tell of a dossier, and what is doubted about them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from conftest import Desk, brief, example
from openpyxl import load_workbook

from pipeline.analysis.summary import summary_of
from pipeline.dossier.load import Dossier, load_dossier
from pipeline.forms import all_forms

Answers = dict[str, dict[str, Any]]
KEEP = ("aanmelding", "leidraad_werkgever", "leidraad_werknemer", "pop_pap")


def day(text: str) -> dt.date:
    """Of 2024, as "12/3"."""
    number, month = text.split("/")
    return dt.date(2024, int(month), int(number))


def talk(on: str, kind: str, **more: object) -> dict[str, object]:
    return {"datum": day(on), "soort": kind, **more}


def loaded(desk: Desk, answers: Answers, *talks: dict[str, object]) -> Dossier:
    """Evi's dossier: reported 4/3, interviews 14/3 and 19/3, plan 7/5, handover 10/9."""
    if talks:
        answers = {**answers, "gesprekken": {"regels": list(talks)}}
    return load_dossier(desk.dossier(answers), all_forms(), today=dt.date(2026, 1, 1))


def found(dossier: Dossier) -> list[tuple[str, str]]:
    ours = ("gesprek", "datum-volgorde", "terug-na-plan", "actor")
    return [one for one in brief(dossier.all_findings) if one[1].startswith(ours)]


def steps(dossier: Dossier) -> dict[str, str]:
    assert dossier.summary
    return {step.title: step.state for step in dossier.summary.steps}


# --- the trajectory (guide 2.2)


def only(*forms: str) -> Answers:
    return {key: given for key, given in example().items() if key in forms}


@pytest.mark.parametrize(
    ("forms", "talks", "step", "state"),
    [
        (("aanmelding",), ["verkennend_werkgever"], "Opstart", "begonnen"),
        (("aanmelding",), ["meedraaien"], "Verkenning", "begonnen"),
        (("aanmelding", "pop_pap"), ["meedraaien"], "Verkenning", "gedaan"),
        (("aanmelding", "pop_pap"), ["collegas"], "Verkenning", "gedaan"),
        (
            ("aanmelding", "pop_pap"),
            ["actor", "andere", "opvolging"],
            "Verkenning",
            "niet ingevuld",
        ),
        (("aanmelding", "capaciteitenprofiel", "pop_pap"), [], "Verkenning", "gedaan"),
        (("aanmelding", "capaciteitenprofiel"), ["collegas"], "Verkenning", "begonnen"),
        (("aanmelding", "capaciteitenprofiel", "competentieprofiel"), [], "Verkenning", "gedaan"),
        (("aanmelding",), ["overdracht"], "Implementatie", "begonnen"),
        (("aanmelding",), ["actor"], "Actie", "nog niet"),
    ],
)
def test_a_talk_belongs_to_a_step(
    desk: Desk, forms: tuple[str, ...], talks: list[str], step: str, state: str
) -> None:
    rows = [talk("20/4", kind) for kind in talks]
    answers = only(*forms)
    if "overdracht" in answers.get("pop_pap", {}):
        del answers["pop_pap"]["overdracht"]
    assert steps(loaded(desk, answers, *rows))[step] == state


@pytest.mark.parametrize("kind", ["meedraaien", "drie_partijen"])
def test_from_the_day_of_the_plan_on_some_kinds_belong_to_the_actions(
    desk: Desk, kind: str
) -> None:
    dossier = loaded(desk, only(*KEEP), talk("7/5", kind), talk("8/5", kind))
    assert dossier.summary
    days = {step.title: step.days for step in dossier.summary.steps}
    assert days["Verkenning"] == (day("7/5"),)
    assert days["Actie"] == (day("7/5"), day("8/5"))


def test_of_more_than_two_days_the_first_and_the_last_are_printed(desk: Desk) -> None:
    rows = [talk(on, "meedraaien") for on in ("11/4", "9/4", "2/4")]
    loaded(desk, only(*KEEP), *rows)
    desk.run("reports")
    text = desk.word("Dossieroverzicht").text
    assert "Verkenning gedaan 02/04/2024 – 11/04/2024" in text
    assert "Opstart gedaan 14/03/2024 en 19/03/2024" in text


@pytest.mark.parametrize("name", ["Sari", "Steven"])
def test_exploring_without_profiles_is_done_with_its_days(desk: Desk, name: str) -> None:
    dossier = loaded(desk, example(name, whole=True))
    assert dossier.summary
    (step,) = (step for step in dossier.summary.steps if step.title == "Verkenning")
    assert (step.state, len(step.days) > 0) == ("gedaan", True)


# --- what others read of it


def test_the_plan_proposes_the_days_where_that_is_left_open(desk: Desk) -> None:
    answers = only(*KEEP)
    del answers["pop_pap"]["data_overzicht"]
    loaded(
        desk,
        answers,
        talk("19/3", "verkennend_werkgever", kernpunten="Geheime kern", afspraken="Geheime stap"),
        talk("14/3", "verkennend_werknemer"),
        talk("14/3", "collegas", met_wie="Geheime collega"),
        talk("20/3", "actor"),
        talk("21/3", "andere"),
    )
    assert desk.run("reports")[0] == 0
    for reader in ("voor-werknemer", "voor-werkgever"):
        assert "POP & PAP" in desk.folder(reader)
    word = desk.word("POP & PAP")
    assert word.controls["pop_pap.data_overzicht"] == (
        "Voorstel uit de gesprekken, na te kijken:\n"
        "14/03/2024 verkennend gesprek werknemer, gesprek collega's\n"
        "19/03/2024 verkennend gesprek werkgever"
    )
    assert "Geheim" not in word.text
    assert desk.run("share", "--voor", "werkgever", "Evi")[0] == 0


def test_what_the_coach_wrote_there_is_never_replaced(desk: Desk) -> None:
    loaded(desk, example(), talk("14/3", "verkennend_werknemer"))
    desk.run("reports")
    assert "Voorstel uit de gesprekken" not in desk.word("POP & PAP").text


def test_the_summary_shows_the_last_talks_and_the_next(desk: Desk) -> None:
    rows = [
        talk(f"{n}/4", "collegas", afspraken=f"Stap {n}", kernpunten="Kern") for n in range(1, 6)
    ]
    rows[-1]["volgend"] = day("12/4")
    loaded(desk, only(*KEEP), *rows)
    desk.run("reports")
    text = desk.word("Dossieroverzicht").text
    said = text.partition("Laatste gesprekken")[2]
    assert [n for n in range(1, 6) if f"Stap {n}" in said] == [3, 4, 5]
    assert "Volgend gesprek: 12/04/2024" in said
    assert "Kern" not in said


def test_who_is_called_in_stands_in_the_summary_but_not_what_they_may_know(desk: Desk) -> None:
    actors = [
        {
            "actor": "arts",
            "naam": f"Dokter {n}",
            "contact": f"0470 00 00 0{n}",
            "toestemming": "ja",
            "waarvoor": "Geheime reden",
            "mag_weten": "Geheim feit",
        }
        for n in range(1, 8)
    ]
    loaded(desk, {**example(), "actoren": {"regels": actors}})
    desk.run("reports")
    text = desk.word("Dossieroverzicht").text.partition("Betrokken actoren")[2]
    assert "Behandelende arts Dokter 3 0470 00 00 03" in text
    assert "Dokter 4" not in text
    assert "En nog 4: zie Betrokken actoren." in text
    assert "Geheim" not in text
    assert desk.run("share", "--voor", "werkgever", "Evi")[0] == 0


@pytest.mark.parametrize("reader", ["voor-werknemer", "voor-werkgever"])
def test_nobody_but_the_coach_reads_a_word_of_them(desk: Desk, reader: str) -> None:
    canary = {key: f"Kanarie {key}" for key in ("met_wie", "doel", "kernpunten", "afspraken")}
    seen = {key: f"Kanarie {key}" for key in ("naam", "contact", "waarvoor", "hoe", "mag_weten")}
    actors = [{"actor": "vakbond", "toestemming": "ja", **seen}]
    loaded(desk, {**example(), "actoren": {"regels": actors}}, talk("14/3", "collegas", **canary))
    assert desk.run("reports")[0] == 0
    for name in desk.folder(reader):
        assert b"Kanarie" not in b"".join(desk.word(name).parts.values())
    assert "Kanarie kernpunten" in desk.word("Gesprekken").text
    for page in desk.output.glob("overzicht.*"):
        assert b"Kanarie" not in page.read_bytes()


def test_the_overview_knows_the_last_and_the_next_talk(desk: Desk) -> None:
    path = desk.dossier({**only("aanmelding"), "gesprekken": {"regels": []}})
    assert path.exists()
    loaded(
        desk, only("aanmelding"), talk("14/3", "actor"), talk("2/4", "andere", volgend=day("9/4"))
    )
    for today, late in (("2024-04-09", False), ("2024-04-10", True)):
        desk.run("reports", "--today", today)
        sheet = load_workbook(desk.output / "overzicht.xlsx")["Dossiers"]
        heads = [cell.value for cell in sheet[1]]
        row = dict(zip(heads, sheet[2], strict=True))
        assert row["Laatste activiteit"].value.date() == day("2/4")
        assert row["Volgend gesprek"].value.date() == day("9/4")
        assert (row["Volgend gesprek"].fill.fill_type == "solid") is late
        page = (desk.output / "overzicht.html").read_text("utf-8")
        assert ("09/04/2024 <br>" in page) is late


@pytest.mark.parametrize(
    ("talks", "following"),
    [
        ([talk("1/4", "andere")], None),
        ([talk("1/4", "andere", volgend=day("8/4"))], "8/4"),
        ([talk("1/4", "andere", volgend=day("8/4")), talk("8/4", "andere")], None),
        ([talk("1/4", "andere", volgend=day("8/4")), talk("9/4", "andere")], None),
        ([talk("1/4", "andere", volgend=day("8/4")), talk("3/4", "andere")], "8/4"),
        (
            [talk("1/4", "andere", volgend=day("9/4")), talk("1/4", "actor", volgend=day("8/4"))],
            "8/4",
        ),
    ],
)
def test_a_talk_is_planned_until_one_is_held(
    desk: Desk, talks: list[dict[str, object]], following: str | None
) -> None:
    dossier = loaded(desk, only("aanmelding"), *talks)
    summary = summary_of(dossier.forms, None)
    assert summary.next_talk == (day(following) if following else None)


# --- what is doubted


TOLD = {"teruggekoppeld": "beide"}


@pytest.mark.parametrize(
    ("talks", "codes"),
    [
        ([talk("14/3", "verkennend_werknemer", volgend=day("19/3"))], ["terug-na-plan"]),
        ([talk("3/3", "tussentijds")], ["datum-volgorde"]),
        ([talk("5/6", "tussentijds", volgend=day("4/6"))], ["datum-volgorde"]),
        ([talk("5/6", "tussentijds", volgend=day("5/6"))], []),
        ([talk("5/6", "tussentijds"), talk("9/4", "meedraaien", **TOLD)], []),
        ([talk("5/6", "tussentijds"), talk("9/4", "meedraaien")], ["gesprek-niet-teruggekoppeld"]),
        ([talk("5/6", "tussentijds"), talk("8/5", "meedraaien")], []),
        (
            [talk("5/6", "tussentijds"), talk("9/4", "profielen", teruggekoppeld="nog_te_doen")],
            ["gesprek-niet-teruggekoppeld"],
        ),
        ([talk("5/6", "tussentijds"), talk("9/4", "profielen")], []),
    ],
)
def test_talks_are_doubted(desk: Desk, talks: list[dict[str, object]], codes: list[str]) -> None:
    assert [code for _, code in found(loaded(desk, example(), *talks))] == codes


@pytest.mark.parametrize(
    ("asked", "first", "doubted"),
    [
        (["werknemer"], "verkennend_werkgever", True),
        (["werkgever"], "verkennend_werkgever", False),
        (["werknemer"], "verkennend_werknemer", False),
        (["werknemer", "werkgever"], "verkennend_werkgever", False),
        (["gob"], "verkennend_werkgever", False),
    ],
)
def test_who_asks_is_heard_first(desk: Desk, asked: list[str], first: str, doubted: bool) -> None:
    answers = only("aanmelding")
    answers["aanmelding"]["vraag_van"] = asked
    codes = found(loaded(desk, answers, talk("14/3", first)))
    assert codes == ([("Gesprekken!C6", "gesprek-volgorde")] if doubted else [])


def test_the_messages_are_those_of_the_guide(desk: Desk) -> None:
    answers = {k: v for k, v in example().items() if not k.startswith(("leidraad", "vergelijking"))}
    answers["aanmelding"]["vraag_van"] = ["werknemer"]
    answers["actoren"] = {"regels": [{"actor": "vakbond"}, {"actor": "hr"}]}
    loaded(desk, answers, talk("9/4", "verkennend_werkgever"), talk("10/4", "collegas"))
    _, output = desk.run("check", "--today", "2026-01-01")
    said = " ".join(output.split())
    for message in (
        "de vraag komt van de werknemer, maar het eerste gesprek was met de werkgever. Spreek "
        "best eerst met wie de vraag stelt (gids 2.2.2).",
        "het gesprek collega's van 10/04/2024 is nog niet teruggekoppeld, en er is intussen een "
        "plan. Koppel het terug naar werknemer en werkgever (gids 2.2.3).",
        "na het plan van 07/05/2024 staat er geen enkele tussentijdse evaluatie. Evalueer en stuur "
        "bij (gids 2.2.4).",
        "bij 'Vakbond / RVA' staat niet dat de werknemer akkoord is met contact. Vraag het eerst.",
    ):
        assert message in said
    assert "HR Management" not in said


@pytest.mark.parametrize(
    ("actor", "consent", "doubted"),
    [
        ("arts", None, True),
        ("arts", "nee", True),
        ("arts", "te_vragen", True),
        ("arts", "ja", False),
        ("werkgever", None, False),
        ("collegas", None, False),
    ],
)
def test_others_are_called_in_with_consent(
    desk: Desk, actor: str, consent: str | None, doubted: bool
) -> None:
    row = {"actor": actor, "naam": "Iemand", "toestemming": consent}
    dossier = loaded(desk, {**example(), "actoren": {"regels": [row]}})
    assert [code for _, code in found(dossier)] == ["actor-zonder-akkoord"] * doubted
