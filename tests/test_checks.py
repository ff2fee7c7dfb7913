"""What a coach may type, and what is said about it: from a cell of the workbook to Word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from conftest import FROM_THE_INTAKE, PAPER_FORMS, Desk, brief, example, forms_of
from openpyxl import Workbook, load_workbook

from pipeline.checks.rules import RULES
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms
from pipeline.forms.keys import Key
from pipeline.forms.skills import SKILLS
from pipeline.records.answers import Forms
from pipeline.records.catalogue import Code, Severity
from pipeline.records.doubts import Doubt
from pipeline.records.findings import Finding

PROFILE = "capaciteitenprofiel"

INTAKE = "aanmelding"
SURVEY = "tevredenheid_werkgever"
INTERVIEW = "leidraad_werkgever"
EVI = "01.09.23-998.74"
BEFORE = dt.date(1998, 5, 1)

DOCUMENTS = {form.key: form.document for form in PAPER_FORMS}

ACCEPTED = [
    # form, field, typed, printed (a figure for a score, a code for a box)
    (PROFILE, "aandacht", 4, "4"),
    (PROFILE, "aandacht", "4 - goed", "4"),
    (SURVEY, "stelling_6", "4 – akkoord", "4"),
    (INTAKE, "vraag_van", "  WERKGEVER ", "werkgever"),
    (INTAKE, "indicatie", "neen", "nee"),
    (INTAKE, "indicatie", True, "ja"),
    (INTAKE, "datum_aanmelding", dt.date(2024, 3, 4), "04/03/2024"),
    (INTAKE, "datum_aanmelding", "4/3/2024", "04/03/2024"),
    (INTAKE, "datum_aanmelding", "ma 4 mrt. 2024", "04/03/2024"),
    (INTAKE, "vraag_van:gob", "x", "x"),
    (INTAKE, "werknemer_postcode", 3000, "3000"),
    (INTAKE, "werknemer_postcode", "3270 Scherpenheuvel", "3270 Scherpenheuvel"),
    (INTAKE, "werknemer_telefoon", "0470000011", "0470 00 00 11"),
    (INTAKE, "werknemer_email", "evi@x.be (mama), jan@y.be", "evi@x.be (mama), jan@y.be"),
    (INTAKE, "rijksregisternummer", "01092399874", EVI),
    (INTAKE, "rijksregisternummer", 1092399874, EVI),
    (INTAKE, "toelichting", "regel 1\r\nregel 2\rregel 3", "regel 1\nregel 2\nregel 3"),
    (INTAKE, "toelichting", "a\tb\u200bc\u00a0d", "a bc\u00a0d"),
    (INTAKE, "toelichting", 0.1 + 0.2, "0,3"),
    (INTERVIEW, "soorten:psychisch", "X", "x"),
    (INTERVIEW, "soorten:psychisch", "nee", None),
]

REFUSED = [
    # form, field, typed, code, what the message must say
    (PROFILE, "aandacht", 7, "score-ongeldig", "7 is geen score. Kies 1 tot 5."),
    (PROFILE, "aandacht", dt.date(2024, 5, 4), "score-ongeldig", "is geen score"),
    (PROFILE, "aandacht", "#N/B", "cel-fout", "foutwaarde van Excel: #N/B"),
    (INTAKE, "toelichting", "#WAARDE!", "cel-fout", "Typ het antwoord zelf"),
    (INTAKE, "werknemer_naam", "#SPILL!", "cel-fout", "#SPILL!"),
    (SURVEY, "stelling_1", 5, "score-ongeldig", "Kies 1 tot 4."),
    (INTAKE, "datum_aanmelding", "ergens in maart", "datum-ongeldig", "is geen datum"),
    (INTAKE, "datum_aanmelding", "4 maart", "datum-zonder-jaar", "'4 maart' heeft geen jaar"),
    (INTAKE, "datum_aanmelding", dt.date(2204, 3, 4), "datum-ver", "het jaar 2204"),
    (INTAKE, "vraag_van", "de buurman", "keuze-onbekend", "'Werknemer', 'Werkgever', 'GOB'"),
    (INTAKE, "gob", None, "verplicht-leeg", "ontbreekt. Vul de cel in."),
    (INTAKE, "rijksregisternummer", "123", "rijksregisternummer-ongeldig", "elf cijfers"),
    (INTAKE, "toelichting", "=NA()", "formule-onberekend", "bewaar ze en probeer opnieuw"),
    (INTERVIEW, "soorten:psychisch", "wel", "vakje-onbekend", "(psychische beperking): 'wel'"),
]

DOUBTED = [
    # form, field, typed, code, what the message must say; the answer is kept and printed
    (INTAKE, "werknemer_postcode", "1012 AB", "postcode-buitenlands", "mag blijven staan"),
    (INTAKE, "werknemer_telefoon", "014 12", "telefoon-ongeldig", "gedrukt zoals het er staat"),
    (INTAKE, "werknemer_email", "evi@lindemeers", "email-ongeldig", "'evi@lindemeers'"),
    (INTAKE, "rijksregisternummer", "85.07.30-033.28", "geboortedatum-anders", "30/07/1985"),
    ("leidraad_werknemer", "geboortedatum", dt.date(1985, 6, 30), "gegeven-anders", "Aanmelding!"),
    ("leidraad_werknemer", "datum_in_dienst", dt.date(2020, 1, 6), "gegeven-anders", "Aanmelding!"),
    (INTAKE, "datum_in_dienst", BEFORE, "datum-volgorde", "'Geboortedatum'"),
    (INTERVIEW, "datum", dt.date(2024, 3, 1), "datum-volgorde", "'Datum aanmelding'"),
    (PROFILE, "datum", dt.date(2023, 9, 1), "datum-volgorde", "Kijk beide datums na"),
    (SURVEY, "datum", dt.date(2024, 4, 1), "datum-volgorde", "'Datum van het plan'"),
    ("competentieprofiel", "datum", dt.date(2022, 11, 1), "profiel-oud", "meer dan een jaar"),
    (PROFILE, "naam_werknemer", "Evi Lindemeer", "naam-tikfout", "Bedoelde u 'Evi Lindemeers'?"),
    (PROFILE, "naam_werknemer", "Johan Terwilgen", "naam-anders", "in dit dossier hoort"),
    (SURVEY, "naam_werkgever", "Bakkerij Zoet", "naam-anders", "'Bakkerij Zoet'"),
    ("pop_pap", "naam_jobcoach", "Hanne Wissevort", "naam-tikfout", "'Hanne Wissevoort'"),
    ("competentieprofiel", "functie", "Magazijnier", "functie-anders", "'Magazijnier'"),
    (INTAKE, "indicatie", "Nee", "voorwaarde-niet-voldaan", "bij de VDAB aangevraagd kan worden"),
    (INTAKE, "nec", "nee", "voorwaarde-niet-voldaan", "niet in het normaal economisch circuit"),
    (INTAKE, "akkoord_werkgever", "nee", "voorwaarde-niet-voldaan", "vanwaar de weerstand komt"),
    (INTAKE, "werknemer_postcode", "9000 Gent", "postcode-met-plaats", "zet 'Gent' in het vak"),
    (SURVEY, "stelling_2", None, "stelling-leeg", "geen antwoord op stelling 2."),
    (INTERVIEW, "soorten_andere", "epilepsie", "andere-zonder-kruisje", "Zet een x bij 'andere'"),
    ("pop_pap", "voorstel_pop", "Beter communiceren.", "doel-niet-smart", "tegen wanneer"),
    ("pop_pap", "voorstel_pop", "Stipt zijn tegen 1 juni.", "doel-niet-smart", "gemeten"),
]

DOUBTED_ELSEWHERE = [
    # form, field, typed, all that is found, what a message must say
    (
        "leidraad_werknemer",
        "rijksregisternummer",
        "93.05.18-223.61",
        [
            ("Leidraad werknemer!C13", "gegeven-anders"),
            ("Leidraad werknemer!C13", "geboortedatum-anders"),
        ],
        "dossier?",
    ),
    ("pop_pap", "datum", dt.date(2024, 3, 11), [("POP & PAP!C8", "datum-volgorde")] * 2, "'Datum"),
    (
        INTAKE,
        "datum_in_dienst",
        dt.date(2025, 1, 6),
        [("Aanmelding!C13", "datum-volgorde")],
        "'Datum in dienst'",
    ),
    (
        INTAKE,
        "datum_aanmelding",
        "4/3/2071",
        [
            ("Aanmelding!C13", "datum-toekomst"),
            ("Leidraad werkgever!C6", "datum-volgorde"),
            ("Leidraad werknemer!C5", "datum-volgorde"),
            ("Capaciteitenprofiel!C6", "datum-volgorde"),
            ("POP & PAP!C8", "datum-volgorde"),
            ("Tevredenheid werkgever!C6", "datum-volgorde"),
            ("Tevredenheid werknemer!C6", "datum-volgorde"),
        ],
        "04/03/2071 ligt in de toekomst",
    ),
    (
        "leidraad_werknemer",
        "voornaam",
        "Eva",
        [("Leidraad werknemer!C7", "naam-tikfout")],
        "'Eva Lindemeers'",
    ),
    (
        INTERVIEW,
        "soorten:andere",
        "x",
        [("Leidraad werkgever!C17", "andere-welke")],
        "Vul in welke",
    ),
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
    controls = desk.word(DOCUMENTS[form]).controls
    if ":" in field:
        assert controls[f"{form}.{field}"] is (printed is not None)
    elif f"{form}.{field}" in controls:
        assert controls[f"{form}.{field}"] == printed
    else:
        assert controls[f"{form}.{field}:{printed}"] is True


@pytest.mark.parametrize(("form", "field", "typed", "code", "said"), REFUSED)
def test_refused(desk: Desk, form: str, field: str, typed: object, code: str, said: str) -> None:
    place = desk.typed(form, field, typed)
    assert brief(found_in(desk)) == [(place, code)]
    status, output = desk.run("reports")
    assert status == 1
    assert f"Evi.xlsx, {place}" in output
    assert said in " ".join(output.split())
    assert desk.forms() == all_but(form)


def all_but(form: str) -> list[str]:
    """The forms that Evi's dossier makes when one is held back."""
    return [name for name in forms_of(example()) if name != DOCUMENTS[form]]


@pytest.mark.parametrize(("form", "field", "typed", "code", "said"), DOUBTED)
def test_doubted(desk: Desk, form: str, field: str, typed: object, code: str, said: str) -> None:
    place = desk.typed(form, field, typed)
    (doubt,) = found_in(desk)
    assert brief([doubt]) == [(place, code)]
    assert said in str(doubt)
    assert holds_nothing_back(desk, doubt)


@pytest.mark.parametrize(("form", "field", "typed", "found", "said"), DOUBTED_ELSEWHERE)
def test_doubted_elsewhere(
    desk: Desk, form: str, field: str, typed: object, found: list[tuple[str, str]], said: str
) -> None:
    desk.typed(form, field, typed)
    doubts = found_in(desk)
    assert brief(doubts) == found
    assert said in str(doubts[0])
    assert holds_nothing_back(desk, *doubts)


def holds_nothing_back(desk: Desk, *doubts: Finding) -> bool:
    """Each is said to the coach, and every form is made all the same."""
    status, output = desk.run("reports")
    told = " ".join(output.split())
    each = all(str(doubt) in told for doubt in doubts)
    return status == 0 and each and desk.forms() == forms_of(example())


def found_in(desk: Desk) -> list[Finding]:
    return load_dossier(desk.workbooks / "Evi.xlsx", all_forms()).all_findings


@pytest.mark.parametrize(("form", "field", "typed"), SILENT)
def test_silent(desk: Desk, form: str, field: str, typed: object) -> None:
    desk.typed(form, field, typed)
    assert found_in(desk) == []


def test_days_and_hours_are_printed_as_the_sheet_shows_them(desk: Desk) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    sheet = book["Aanmelding"]
    typed = {
        "datum_aanmelding": (dt.datetime(2024, 3, 4, 10, 30), "04/03/2024"),
        "toelichting": (dt.timedelta(hours=30), "30:00"),
        "werknemer_adres": (dt.date(2024, 3, 4), "04/03/2024"),
    }
    for key, (value, _) in typed.items():
        row = next(row for (row,) in sheet.iter_rows(max_col=1) if row.value == f"{INTAKE}.{key}")
        sheet.cell(row.row, 3).value = value
    book.save(path)
    assert desk.run("reports")[0] == 0
    controls = desk.word(DOCUMENTS[INTAKE]).controls
    for key, (_, printed) in typed.items():
        assert controls[f"{INTAKE}.{key}"] == printed


@pytest.mark.parametrize(
    ("key", "typed", "codes"),
    [
        ("doel", "Ingrijpen bij een probleemsituatie", ["ingrijpen"]),
        ("vraag_van", "Werkgever, werknemer", ["werknemer", "werkgever"]),
        ("vraag_van", "GOB en Andere", ["gob", "andere"]),
        ("vraag_van", "werknemer / werkgever; gob", ["werknemer", "werkgever", "gob"]),
        ("vraag_van", "werknemer + \n werkgever", ["werknemer", "werkgever"]),
        ("vraag_van", "werknemer, werknemer,", ["werknemer"]),
    ],
)
def test_a_question_that_has_boxes_now_is_read_from_the_one_cell_of_before(
    desk: Desk, key: str, typed: str, codes: list[str]
) -> None:
    path = desk.dossier(example())
    desk.typed(INTAKE, key, typed)
    found = load_dossier(path, all_forms())
    errors = [f for f in found.all_findings if f.severity is Severity.ERROR]
    assert (errors, found.forms[INTAKE].answers[key]) == ([], tuple(codes))


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
    del answers[INTAKE]["vraag_van"], answers[INTAKE]["vraag_van_andere"]
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
    findings = found_in(desk)
    assert brief(findings) == [(place, "datum-ongeldig")]
    desk.run("reports")
    assert "Aanmeldingsformulier" not in desk.documents()
    assert desk.word("Leidraad werknemer").controls["leidraad_werknemer.geboortedatum"] == ""


def test_an_action_without_description(desk: Desk) -> None:
    answers = example()
    answers["pop_pap"]["acties"][1] = {"termijn": "morgen"}
    desk.dossier(answers)
    findings = found_in(desk)
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
    assert desk.forms("Sari") == forms_of(example("Sari"))
    assert desk.forms("Evi") == all_but(PROFILE)


def test_a_workbook_of_something_else(desk: Desk) -> None:
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
