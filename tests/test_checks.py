"""What a coach may type, and what is said about it: one line each, through the front door."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from conftest import FROM_THE_INTAKE, Desk, brief, example
from openpyxl import load_workbook

from pipeline.checks.rules import RULES
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms
from pipeline.forms.keys import Key
from pipeline.forms.skills import SKILLS
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt

PROFILE = "capaciteitenprofiel"

INTAKE = "aanmelding"
SURVEY = "tevredenheid_werkgever"
INTERVIEW = "leidraad_werkgever"
EVI = "01.09.23-998.74"
BEFORE = dt.date(1998, 5, 1)

ACCEPTED = [
    # form, field, typed, printed (a figure for a score, a code for a box)
    (PROFILE, "aandacht", 4, "4"),
    (PROFILE, "aandacht", 4.0, "4"),
    (PROFILE, "aandacht", "4", "4"),
    (PROFILE, "aandacht", "4,0", "4"),
    (PROFILE, "aandacht", "4.0", "4"),
    (PROFILE, "aandacht", "4.", "4"),
    (PROFILE, "aandacht", " 4 ", "4"),
    (PROFILE, "aandacht", "4 - goed", "4"),
    (PROFILE, "aandacht", "4: Goed", "4"),
    (PROFILE, "aandacht", "4 (goed)", "4"),
    (PROFILE, "aandacht", "goed", "4"),
    (SURVEY, "stelling_6", "4 – akkoord", "4"),
    (INTAKE, "vraag_van", "werkgever", "werkgever"),
    (INTAKE, "vraag_van", "  WERKGEVER ", "werkgever"),
    (INTAKE, "indicatie", "j", "ja"),
    (INTAKE, "indicatie", "neen", "nee"),
    (INTAKE, "indicatie", True, "ja"),
    (INTAKE, "datum_aanmelding", dt.date(2024, 3, 4), "04/03/2024"),
    (INTAKE, "datum_aanmelding", dt.datetime(2024, 3, 4, 10, 30), "04/03/2024"),
    (INTAKE, "datum_aanmelding", "4/3/2024", "04/03/2024"),
    (INTAKE, "datum_aanmelding", "04-03-2024", "04/03/2024"),
    (INTAKE, "datum_aanmelding", "4.3.2024", "04/03/2024"),
    (INTAKE, "datum_aanmelding", "4 / 3 / 2024", "04/03/2024"),
    (INTAKE, "datum_aanmelding", "29/2/2024", "29/02/2024"),
    (INTAKE, "datum_aanmelding", "4 maart 2024", "04/03/2024"),
    (INTAKE, "datum_aanmelding", "ma 4 mrt. 2024", "04/03/2024"),
    (INTAKE, "datum_aanmelding", "2024-03-04", "04/03/2024"),
    (INTAKE, "vraag_van:gob", "x", "x"),
    (INTAKE, "werknemer_postcode", 3000, "3000"),
    (INTAKE, "werknemer_postcode", "9000", "9000"),
    (INTAKE, "werknemer_telefoon", "0470000011", "0470 00 00 11"),
    (INTAKE, "werknemer_telefoon", "+32 470 00 00 11", "0470 00 00 11"),
    (INTAKE, "werknemer_telefoon", "0470/00.00.11", "0470 00 00 11"),
    (INTAKE, "werknemer_telefoon", "+31 20 000 0011", "+31 20 000 0011"),
    (INTAKE, "werknemer_email", "evi@lindemeers.example", "evi@lindemeers.example"),
    (INTAKE, "rijksregisternummer", "01092399874", EVI),
    (INTAKE, "rijksregisternummer", "01.09.23 998 74", EVI),
    (INTAKE, "rijksregisternummer", "01/09/23-998-74", EVI),
    (INTAKE, "rijksregisternummer", 1092399874, EVI),
    (INTAKE, "rijksregisternummer", "nvt", "nvt"),
    (INTAKE, "werknemer_telefoon", "0470 00 00 11 (mama)", "0470 00 00 11 (mama)"),
    (INTAKE, "werknemer_telefoon", "0470000011 / 0470000012", "0470000011 / 0470000012"),
    (INTAKE, "werknemer_telefoon", "0470000011;0470000012", "0470000011;0470000012"),
    (INTAKE, "werknemer_telefoon", "enkel sms 0470000011", "enkel sms 0470000011"),
    (INTAKE, "werknemer_email", "evi@x.be (mama), jan@y.be", "evi@x.be (mama), jan@y.be"),
    (INTAKE, "werknemer_postcode", "B-3270", "B-3270"),
    (INTAKE, "werknemer_postcode", "3270 Scherpenheuvel", "3270 Scherpenheuvel"),
    (INTAKE, "datum_aanmelding", "4–3–2024", "04/03/2024"),
    (INTAKE, "indicatie", "ja.", "ja"),
    (PROFILE, "aandacht", "4 goed", "4"),
    (PROFILE, "aandacht", "goed (4)", "4"),
    (PROFILE, "aandacht", "(4)", "4"),
    (PROFILE, "aandacht", "4—goed", "4"),
    (INTAKE, "toelichting", dt.timedelta(hours=30), "30:00"),
    (INTAKE, "toelichting", "regel 1\r\nregel 2\rregel 3", "regel 1\nregel 2\nregel 3"),
    (INTAKE, "toelichting", "a\tb\u200bc\u00a0d", "a bc\u00a0d"),
    (INTAKE, "toelichting", 0.1 + 0.2, "0,3"),
    (INTAKE, "toelichting", dt.date(2024, 3, 4), "04/03/2024"),
    (INTERVIEW, "soorten:psychisch", "X", "x"),
    (INTERVIEW, "soorten:psychisch", "✓", "x"),
    (INTERVIEW, "soorten:psychisch", "nee", None),
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
    (PROFILE, "aandacht", dt.date(2024, 5, 4), "score-ongeldig", "04/05/2024 is geen score"),
    (PROFILE, "aandacht", "4+", "score-ongeldig", "'4+' is geen score"),
    (PROFILE, "aandacht", "4 -", "score-ongeldig", "'4 -' is geen score"),
    (PROFILE, "aandacht", "#N/B", "cel-fout", "foutwaarde van Excel: #N/B"),
    (INTAKE, "toelichting", "#WAARDE!", "cel-fout", "Typ het antwoord zelf"),
    (INTAKE, "werknemer_naam", "#SPILL!", "cel-fout", "#SPILL!"),
    (SURVEY, "stelling_1", 5, "score-ongeldig", "Kies 1 tot 4."),
    (INTAKE, "datum_aanmelding", "ergens in maart", "datum-ongeldig", "is geen datum"),
    (INTAKE, "datum_aanmelding", "maart 2024", "datum-ongeldig", "'maart 2024'"),
    (INTAKE, "datum_aanmelding", "4/3", "datum-zonder-jaar", "Schrijf het jaar erbij"),
    (INTAKE, "datum_aanmelding", "4 maart", "datum-zonder-jaar", "'4 maart' heeft geen jaar"),
    (INTAKE, "datum_aanmelding", "12 feb 24", "datum-kort-jaar", "Schrijf het jaar voluit"),
    (INTAKE, "datum_aanmelding", "30 februari 2024", "datum-bestaat-niet", "bestaat niet"),
    (INTAKE, "datum_aanmelding", "4/3-2024", "datum-ongeldig", "31/12/2024"),
    (INTAKE, "datum_aanmelding", "31/02/2024", "datum-bestaat-niet", "'31/02/2024' bestaat niet"),
    (INTAKE, "datum_aanmelding", "03/31/2024", "datum-bestaat-niet", "eerst de dag"),
    (INTAKE, "datum_aanmelding", "4/3/24", "datum-kort-jaar", "Schrijf het jaar voluit"),
    (INTAKE, "datum_aanmelding", dt.date(2204, 3, 4), "datum-ver", "het jaar 2204"),
    (INTAKE, "datum_aanmelding", "4/3/1024", "datum-ver", "Kijk het jaartal na"),
    (INTAKE, "vraag_van", "de buurman", "keuze-onbekend", "'Werknemer', 'Werkgever', 'GOB'"),
    (INTAKE, "vraag_van", "werknemr", "keuze-onbekend", "Bedoelde u 'Werknemer'?"),
    (INTAKE, "indicatie", "misschien", "keuze-onbekend", "'Ja' of 'Nee'"),
    (INTAKE, "gob", None, "verplicht-leeg", "ontbreekt. Vul de cel in."),
    (INTAKE, "rijksregisternummer", "01.09.23-998.75", "rijksregisternummer-ongeldig", "niet verp"),
    (INTAKE, "rijksregisternummer", "123", "rijksregisternummer-ongeldig", "elf cijfers"),
    (INTAKE, "toelichting", "=NA()", "formule-onberekend", "bewaar ze en probeer opnieuw"),
    (INTERVIEW, "soorten:psychisch", "wel", "vakje-onbekend", "(psychische beperking): 'wel'"),
]

DOUBTED = [
    # form, field, typed, code, what the message must say; the answer is kept and printed
    (INTAKE, "werknemer_postcode", "1012 AB", "postcode-buitenlands", "mag blijven staan"),
    (INTAKE, "werknemer_postcode", "0123", "postcode-buitenlands", "'0123'"),
    (INTAKE, "werknemer_telefoon", "014 12", "telefoon-ongeldig", "gedrukt zoals het er staat"),
    (INTAKE, "werknemer_telefoon", "vragen aan Ilse", "telefoon-ongeldig", "'vragen aan Ilse'"),
    (INTAKE, "werknemer_email", "evi@lindemeers", "email-ongeldig", "'evi@lindemeers'"),
    (INTAKE, "werknemer_email", "evi(at)x.be", "email-ongeldig", "e-mailadres"),
    (INTAKE, "rijksregisternummer", "85.07.30-033.28", "geboortedatum-anders", "30/07/1985"),
    ("leidraad_werknemer", "geboortedatum", dt.date(1985, 6, 30), "gegeven-anders", "Aanmelding!"),
    ("leidraad_werknemer", "rijksregisternummer", "93.05.18-223.61", "gegeven-anders", "dossier?"),
    ("leidraad_werknemer", "datum_in_dienst", dt.date(2020, 1, 6), "gegeven-anders", "Aanmelding!"),
    ("pop_pap", "datum", dt.date(2024, 3, 11), "datum-volgorde", "'Datum"),
    (INTAKE, "datum_in_dienst", BEFORE, "datum-volgorde", "'Geboortedatum'"),
    (INTAKE, "datum_in_dienst", dt.date(2025, 1, 6), "datum-volgorde", "'Datum in dienst'"),
    (INTERVIEW, "datum", dt.date(2024, 3, 1), "datum-volgorde", "'Datum aanmelding'"),
    (PROFILE, "datum", dt.date(2023, 9, 1), "datum-volgorde", "Kijk beide datums na"),
    (SURVEY, "datum", dt.date(2024, 4, 1), "datum-volgorde", "'Datum van het plan'"),
    ("competentieprofiel", "datum", dt.date(2022, 11, 1), "profiel-oud", "meer dan een jaar"),
    (PROFILE, "naam_werknemer", "Evi Lindemeer", "naam-tikfout", "Bedoelde u 'Evi Lindemeers'?"),
    (PROFILE, "naam_werknemer", "Johan Terwilgen", "naam-anders", "in dit dossier hoort"),
    (SURVEY, "naam_werkgever", "Bakkerij Zoet", "naam-anders", "'Bakkerij Zoet'"),
    ("pop_pap", "naam_jobcoach", "Hanne Wissevort", "naam-tikfout", "'Hanne Wissevoort'"),
    ("leidraad_werknemer", "voornaam", "Eva", "naam-tikfout", "'Eva Lindemeers'"),
    ("competentieprofiel", "functie", "Magazijnier", "functie-anders", "'Magazijnier'"),
    (INTERVIEW, "soorten:andere", "x", "andere-welke", "Vul in welke"),
    (INTAKE, "indicatie", "Nee", "voorwaarde-niet-voldaan", "bij de VDAB aangevraagd kan worden"),
    (INTAKE, "nec", "nee", "voorwaarde-niet-voldaan", "niet in het normaal economisch circuit"),
    (INTAKE, "akkoord_werkgever", "nee", "voorwaarde-niet-voldaan", "vanwaar de weerstand komt"),
    (INTAKE, "datum_aanmelding", "4/3/2071", "datum-toekomst", "04/03/2071 ligt in de toekomst"),
    (INTAKE, "werknemer_postcode", "9000 Gent", "postcode-met-plaats", "zet 'Gent' in het vak"),
    (SURVEY, "stelling_2", None, "stelling-leeg", "geen antwoord op stelling 2."),
    (INTERVIEW, "soorten_andere", "epilepsie", "andere-zonder-kruisje", "Zet een x bij 'andere'"),
    ("pop_pap", "voorstel_pop", "Beter communiceren.", "doel-niet-smart", "tegen wanneer"),
    ("pop_pap", "voorstel_pop", "Stipt zijn tegen 1 juni.", "doel-niet-smart", "gemeten"),
]

SILENT = [
    # form, field, typed: no finding at all
    (PROFILE, "naam_werknemer", "lindemeers, EVI"),
    (PROFILE, "naam_werknemer", "Évi Lindemeers"),
    (PROFILE, "naam_werknemer", "E. Lindemeers"),
    (PROFILE, "naam_werknemer", "Evi L."),
    (PROFILE, "naam_werknemer", "Evi Linde-Meers"),
    (PROFILE, "naam_werknemer", "zie aanmelding"),
    (SURVEY, "naam_werkgever", "Woonzorgcentrum Meidoornlaar V.Z.W."),
    ("competentieprofiel", "functie", "Logistiek medewerker"),
    ("leidraad_werknemer", "functie", "Ik poets de kamers en de gangen"),
    (INTAKE, "werknemer_email", "-"),
    (INTERVIEW, "soorten:psychisch", "\u200b"),
    ("pop_pap", "voorstel_pop", "n.v.t."),
    ("pop_pap", "voorstel_pop", "1. Elke dag op tijd, in de loop van juni."),
    (SURVEY, "naam_werkgever", "WZC Woonzorgcentrum Meidoornlaar vzw"),
    ("leidraad_werknemer", "werkgever", "Woonzorgcentrum Meidoornlaar\nafdeling 1"),
    ("competentieprofiel", "functie", "logistieke hulp (keuken)"),
    (INTAKE, "rijksregisternummer", None),
    (INTAKE, "geboortedatum", None),
    (INTAKE, "nec", None),
    ("pop_pap", "voorstel_pop", "Minstens 3 keer per week zelf hulp vragen, tegen 1/6/2024."),
    ("pop_pap", "voorstel_pop", "Lange termijn\nZelfstandig werken."),
    ("pop_pap", "datum", None),
]


@pytest.mark.parametrize(("form", "field", "typed", "printed"), ACCEPTED)
def test_accepted(desk: Desk, form: str, field: str, typed: object, printed: str | None) -> None:
    desk.typed(form, field, typed)
    status, output = desk.run("reports")
    assert (status, "fout:" in output) == (0, False), output
    document = next(f.document for f in all_forms() if f.key == form)
    controls = desk.word(document).controls
    if ":" in field:
        assert controls[f"{form}.{field}"] is (printed is not None)
    elif printed is None:
        return
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
    assert said in " ".join(output.split())
    held_back = next(f.document for f in all_forms() if f.key == form)
    assert held_back not in desk.documents()
    assert len(desk.forms()) == 8


@pytest.mark.parametrize(("form", "field", "typed", "code", "said"), DOUBTED)
def test_doubted(desk: Desk, form: str, field: str, typed: object, code: str, said: str) -> None:
    place = desk.typed(form, field, typed)
    status, output = desk.run("reports")
    assert status == 0, output
    found = load_dossier(desk.workbooks / "Evi.xlsx", all_forms()).all_findings
    assert code in {finding.code for finding in found}
    assert f"Evi.xlsx, {place}" in output or any(f.code == code and f.cell for f in found)
    assert said in " ".join(output.split())
    assert len(desk.forms()) == 9


@pytest.mark.parametrize(("form", "field", "typed"), SILENT)
def test_silent(desk: Desk, form: str, field: str, typed: object) -> None:
    desk.typed(form, field, typed)
    assert load_dossier(desk.workbooks / "Evi.xlsx", all_forms()).all_findings == []


def test_a_question_that_has_boxes_now_is_read_from_the_one_cell_of_before(desk: Desk) -> None:
    path = desk.dossier(example())
    desk.typed(INTAKE, "doel", "Ingrijpen bij een probleemsituatie")
    found = load_dossier(path, all_forms())
    assert (found.all_findings, found.forms[INTAKE].answers["doel"]) == ([], ("ingrijpen",))


def test_more_than_one_may_ask_for_support(desk: Desk) -> None:
    answers = example()
    answers[INTAKE]["vraag_van"] = ["werknemer", "werkgever"]
    desk.dossier(answers)
    assert desk.run("reports")[0] == 0
    boxes = desk.word("Aanmeldingsformulier").said(INTAKE)
    assert {key for key in boxes if key.startswith("vraag_van")} == {
        "vraag_van:werknemer",
        "vraag_van:werkgever",
    }


def test_no_box_ticked_is_no_answer(desk: Desk) -> None:
    answers = example()
    del answers[INTAKE]["vraag_van"]
    (found,) = load_dossier(desk.dossier(answers), all_forms()).all_findings
    assert (found.code, found.label) == ("verplicht-leeg", "Vraag naar ondersteuning komt van")


@pytest.mark.parametrize(
    ("scored", "code", "said"),
    [
        (0, "profiel-leeg", "nog geen enkele score"),
        (1, "profiel-deels", "en nog 51 andere. Laat open wat niet meespeelt"),
        (55, "profiel-deels", "niet gescoord: Motivatie en Zelfkennis."),
        (56, "profiel-deels", "niet gescoord: Zelfkennis."),
    ],
)
def test_a_profile_counts_from_one_score_on(desk: Desk, scored: int, code: str, said: str) -> None:
    answers = example()
    scores = [skill.key for skill in SKILLS]
    for key in scores[scored:]:
        del answers[PROFILE][key]
    desk.dossier(answers)
    found = load_dossier(desk.workbooks / "Evi.xlsx", all_forms()).all_findings
    assert said in next(each.message for each in found if each.code == code)
    desk.run("reports")
    there = {"Capaciteitenprofiel", "Profielvergelijking"} <= set(desk.documents())
    assert there == (scored > 0)


def test_what_lies_ahead_depends_on_the_day(desk: Desk) -> None:
    desk.dossier(example())
    for day, ahead in (("2024-03-05", True), ("2071-01-01", False)):
        for command in ("check", "reports"):
            assert ("ligt in de toekomst" in desk.run(command, "--today", day)[1]) is ahead


def test_a_function_that_differs_names_all_that_a_mend_would_touch(desk: Desk) -> None:
    answers = example()
    answers[INTAKE]["functie"] = "Poetshulp"
    answers["competentieprofiel"]["functie"] = "Magazijnier"
    desk.dossier(answers)
    found = load_dossier(desk.workbooks / "Evi.xlsx", all_forms()).all_findings
    (said,) = [each.message for each in found if each.code == "functie-anders"]
    assert said.count(" staat '") == 2


def test_a_copy_beside_its_answer_is_to_be_taken_away(desk: Desk) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    sheet = book["Aanmelding"]
    sheet["F5"] = sheet["C5"].value
    book.save(path)
    (found,) = load_dossier(path, all_forms()).all_findings
    assert "Het staat al in Aanmelding!C5: haal het hier weg." in found.message


def test_a_form_left_wholly_empty_is_not_filled_not_wrong(desk: Desk) -> None:
    answers = example()
    del answers["tevredenheid_werkgever"]
    desk.dossier(answers)
    status, output = desk.run("reports")
    assert status == 0
    assert "1 formulier niet ingevuld" in output
    survey = desk.word("Tevredenheidsmeting werkgever").said("tevredenheid_werkgever")
    assert set(survey) == {"naam_werkgever", "naam_jobcoach"}  # ready to fill in


def test_only_inherited_answers_do_not_make_a_form_in_use(desk: Desk) -> None:
    desk.dossier({"aanmelding": example()["aanmelding"]})
    assert desk.run("reports")[0] == 0
    assert desk.documents() == FROM_THE_INTAKE


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
    assert ("Acties!B6", "verplicht-leeg") in brief(findings)


def test_a_rule_that_stumbles_costs_itself_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(forms: Forms) -> Iterator[Doubt]:
        yield Doubt(Code.PROFILE_ALONE, Key(PROFILE, "datum"), other="een blad")
        raise ZeroDivisionError("stuk")

    desk.typed(PROFILE, "naam_werknemer", "Johan Terwilgen")
    monkeypatch.setattr("pipeline.checks.check.RULES", (stumbles, *RULES))
    found = load_dossier(desk.workbooks / "Evi.xlsx", all_forms()).all_findings
    assert [f.code for f in found] == ["onverwachte-fout", "naam-anders", "profiel-alleen"]
    status, output = desk.run("reports")
    assert status == 1
    assert "een controle is niet gebeurd door een onverwachte fout (stumbles, " in output
    assert len(desk.forms()) == 9


def test_one_mistake_does_not_touch_other_dossiers(desk: Desk) -> None:
    desk.typed(PROFILE, "aandacht", 7)
    desk.dossier(example("Sari"), "Sari")
    (desk.workbooks / "stuk.xlsx").write_bytes(b"PK\x03\x04 geen zip")
    (desk.workbooks / "leeg.xlsx").write_bytes(b"")
    (desk.workbooks / "~$Evi.xlsx").write_bytes(b"x")
    status, output = desk.run("reports")
    assert status == 1
    assert "stuk.xlsx: dit bestand is niet te lezen" in output
    assert "leeg.xlsx: dit bestand is leeg" in output
    assert "~$" not in output
    assert len(desk.forms("Sari")) == 6
    assert len(desk.forms("Evi")) == 8


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
