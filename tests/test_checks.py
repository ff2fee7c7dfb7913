"""What a coach may type, and what is said about it: one line each, through the front door."""

from __future__ import annotations

import datetime as dt

import pytest
from conftest import Desk, brief, example

from pipeline.dossier import load_dossier
from pipeline.forms import all_forms

PROFILE = "capaciteitenprofiel"

ACCEPTED = [
    # form, field, typed, printed (a figure for a score, a label for a box)
    (PROFILE, "aandacht", 4, "4"),
    (PROFILE, "aandacht", 4.0, "4"),
    (PROFILE, "aandacht", "4", "4"),
    (PROFILE, "aandacht", "4,0", "4"),
    (PROFILE, "aandacht", "4.0", "4"),
    (PROFILE, "aandacht", " 4 ", "4"),
    (PROFILE, "aandacht", "4 - goed", "4"),
    (PROFILE, "aandacht", "4: Goed", "4"),
    ("tevredenheid_werkgever", "stelling_6", "4 – akkoord", "4"),
    ("aanmelding", "vraag_van", "werkgever", "werkgever"),
    ("aanmelding", "vraag_van", "  WERKGEVER ", "werkgever"),
    ("aanmelding", "indicatie", "j", "ja"),
    ("aanmelding", "indicatie", "neen", "nee"),
    ("aanmelding", "indicatie", True, "ja"),
    ("aanmelding", "datum_aanmelding", dt.date(2024, 3, 4), "04/03/2024"),
    ("aanmelding", "datum_aanmelding", dt.datetime(2024, 3, 4, 10, 30), "04/03/2024"),
    ("aanmelding", "datum_aanmelding", "4/3/2024", "04/03/2024"),
    ("aanmelding", "datum_aanmelding", "04-03-2024", "04/03/2024"),
    ("aanmelding", "datum_aanmelding", "4.3.2024", "04/03/2024"),
    ("aanmelding", "datum_aanmelding", "29/2/2024", "29/02/2024"),
    ("aanmelding", "werknemer_postcode", 3000, "3000"),
    ("aanmelding", "werknemer_postcode", "0123", "0123"),
    ("aanmelding", "toelichting", "regel 1\r\nregel 2\rregel 3", "regel 1\nregel 2\nregel 3"),
    ("aanmelding", "toelichting", "a\tb\u200bc\u00a0d", "a bc\u00a0d"),
    ("leidraad_werkgever", "soorten:psychisch", "X", "x"),
]

REFUSED = [
    # form, field, typed, code, what the message must say
    (PROFILE, "aandacht", 7, "score-ongeldig", "7 is geen score. Kies 1 tot 5."),
    (PROFILE, "aandacht", 0, "score-ongeldig", "0 is geen score"),
    (PROFILE, "aandacht", 2.5, "score-ongeldig", "2,5 is geen score"),
    (PROFILE, "aandacht", "2,5", "score-ongeldig", "'2,5' is geen score"),
    (PROFILE, "aandacht", "x", "score-ongeldig", "'x' is geen score"),
    (PROFILE, "aandacht", "4 - slecht", "score-ongeldig", "'4 - slecht' is geen score"),
    (PROFILE, "aandacht", "4/5", "score-ongeldig", "'4/5' is geen score"),
    (PROFILE, "aandacht", -3, "score-ongeldig", "-3 is geen score"),
    (PROFILE, "aandacht", None, "verplicht-leeg", "ontbreekt"),
    (PROFILE, "aandacht", "   ", "verplicht-leeg", "ontbreekt"),
    ("tevredenheid_werkgever", "stelling_1", 5, "score-ongeldig", "Kies 1 tot 4."),
    ("aanmelding", "datum_aanmelding", "ergens in maart", "datum-ongeldig", "is geen datum"),
    ("aanmelding", "datum_aanmelding", "31/02/2024", "datum-ongeldig", "'31/02/2024'"),
    ("aanmelding", "datum_aanmelding", "03/31/2024", "datum-ongeldig", "'03/31/2024'"),
    ("aanmelding", "datum_aanmelding", "4/3/24", "datum-ongeldig", "31/12/2024"),
    ("aanmelding", "datum_aanmelding", "2024-03-04", "datum-ongeldig", "'2024-03-04'"),
    ("aanmelding", "vraag_van", "de buurman", "keuze-onbekend", "'Werknemer', 'Werkgever', 'GOB'"),
    ("aanmelding", "indicatie", "misschien", "keuze-onbekend", "'Ja' of 'Nee'"),
    ("aanmelding", "gob", None, "verplicht-leeg", "ontbreekt. Vul de cel in."),
    ("leidraad_werkgever", "soorten:psychisch", "wel", "vakje-onbekend", "'wel'"),
]


@pytest.mark.parametrize(("form", "field", "typed", "printed"), ACCEPTED)
def test_accepted(desk: Desk, form: str, field: str, typed: object, printed: str) -> None:
    desk.typed(form, field, typed)
    status, output = desk.run("reports")
    assert (status, "fout:" in output) == (0, False), output
    document = next(f.document for f in all_forms() if f.key == form)
    controls = desk.word(document).controls
    if ":" in field:
        assert controls[f"{form}.{field}"] is True
    elif f"{form}.{field}" in controls:
        assert controls[f"{form}.{field}"] == printed
    else:
        assert controls[f"{form}.{field}:{printed}"] is True


@pytest.mark.parametrize(("form", "field", "typed", "code", "said"), REFUSED)
def test_refused(desk: Desk, form: str, field: str, typed: object, code: str, said: str) -> None:
    place = desk.typed(form, field, typed)
    path = desk.workbooks / "Evi.xlsx"
    assert brief(load_dossier(path, all_forms()).all_findings) == [(place, code)]
    status, output = desk.run("reports")
    assert status == 1
    assert f"Evi.xlsx, {place}" in output
    assert said in output
    held_back = next(f.document for f in all_forms() if f.key == form)
    assert held_back not in desk.documents()
    assert len(desk.documents()) == 8


def test_a_form_left_wholly_empty_is_not_filled_not_wrong(desk: Desk) -> None:
    answers = example()
    del answers["tevredenheid_werkgever"]
    desk.dossier(answers)
    status, output = desk.run("reports")
    assert status == 0
    assert "Tevredenheidsmeting" in output
    assert len(desk.documents()) == 8


def test_only_inherited_answers_do_not_make_a_form_in_use(desk: Desk) -> None:
    desk.dossier({"aanmelding": example()["aanmelding"]})
    assert desk.run("reports")[0] == 0
    assert desk.documents() == ["Aanmeldingsformulier"]


def test_a_missing_name_says_that_the_intake_will_do(desk: Desk) -> None:
    answers = example()
    del answers["aanmelding"]["jobcoach"]
    desk.dossier(answers)
    _, output = desk.run("reports")
    assert "POP & PAP!C7 (Naam jobcoach)" in output
    assert "Vul de cel in, of vul Aanmelding!C6 in." in output


def test_a_wrong_date_on_the_intake_is_said_once_and_holds_back_the_intake_alone(
    desk: Desk,
) -> None:
    place = desk.typed("aanmelding", "geboortedatum", "lang geleden")
    findings = load_dossier(desk.workbooks / "Evi.xlsx", all_forms()).all_findings
    assert brief(findings) == [(place, "datum-ongeldig")]
    desk.run("reports")
    assert "Aanmeldingsformulier" not in desk.documents()
    assert desk.word("Leidraad werknemer").controls["leidraad_werknemer.geboortedatum"] == ""


def test_an_action_without_description(desk: Desk) -> None:
    answers = example()
    answers["pop_pap"]["acties"][1] = {"termijn": "morgen"}
    desk.dossier(answers)
    findings = load_dossier(desk.workbooks / "Evi.xlsx", all_forms()).all_findings
    assert brief(findings) == [("Acties!B6", "verplicht-leeg")]


def test_one_mistake_does_not_touch_other_dossiers(desk: Desk) -> None:
    desk.typed(PROFILE, "aandacht", 7)
    desk.dossier(example("Sari"), "Sari")
    (desk.workbooks / "stuk.xlsx").write_bytes(b"PK\x03\x04 geen zip")
    (desk.workbooks / "leeg.xlsx").write_bytes(b"")
    (desk.workbooks / "~$Evi.xlsx").write_bytes(b"x")
    status, output = desk.run("reports")
    assert status == 1
    assert "stuk.xlsx: dit bestand is niet te lezen" in output
    assert "leeg.xlsx: dit bestand is niet te lezen" in output
    assert "~$" not in output
    assert len(desk.documents("Sari")) == 6
    assert len(desk.documents("Evi")) == 8


def test_a_workbook_of_something_else(desk: Desk) -> None:
    from openpyxl import Workbook

    Workbook().save(desk.workbooks / "boodschappen.xlsx")
    status, output = desk.run("reports")
    assert status == 1
    assert "boodschappen.xlsx: dit is geen dossier" in output


def test_mending_the_cell_makes_the_document(desk: Desk) -> None:
    desk.typed(PROFILE, "aandacht", 7)
    assert desk.run("reports")[0] == 1
    desk.typed(PROFILE, "aandacht", 3)
    assert desk.run("reports")[0] == 0
    assert "Capaciteitenprofiel" in desk.documents()
