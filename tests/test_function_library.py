"""The library: a function is scored once, dossiers refer to it, each by its version (2.2.3)."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest
from click.testing import CliRunner
from conftest import Desk, Word, example, filled
from docx import Document
from in_word import edit
from shelves import FIRST, NAME, PROFILE, SCORES, SECOND, found, function, refers, told

from pipeline.cli.asking import Passwords
from pipeline.cli.main import main
from pipeline.dossier.function import read_function
from pipeline.dossier.library import Libraries
from pipeline.dossier.load import load_dossier
from pipeline.files.folders import own_name
from pipeline.forms import all_forms


def circled(word: Word) -> dict[str, str]:
    """The scores on a profile, by skill."""
    said = (tag.partition(":") for tag in word.said(PROFILE) if ":" in tag)
    return {skill: score for skill, _, score in said}


def made_again(desk: Desk) -> list[str]:
    """The dossiers and functions that a run makes again, or for the first time."""
    record = desk.output / ".jobpepper-runs.jsonl"
    before = record.read_text("utf-8").splitlines() if record.exists() else []
    status, said = desk.run("reports")
    assert status in (0, 1), said
    lines = record.read_text("utf-8").splitlines()[len(before) :]
    return sorted(line.partition('"name":"')[2].partition('"')[0] for line in lines)


def test_what_a_dossier_leaves_blank_is_what_its_function_says(desk: Desk) -> None:
    function(desk, scores={"zien": 5}, gescoord_met=["werkgever"])
    desk.dossier(refers())
    assert desk.run("reports")[0] == 0
    profile = desk.word("Competentieprofiel")
    assert circled(profile) == {key: str(score) for key, score in SCORES.items()} | {"zien": "5"}
    assert "Logistieke hulp" in profile.text
    assert "16/04/2024" in profile.text
    assert "Profielvergelijking" in desk.documents()


def test_an_own_score_wins_and_is_printed_and_told_as_a_deviation(desk: Desk) -> None:
    function(desk, scores={"heffen_tillen": 4})
    answers = refers(heffen_tillen=2, dragen=3, andere="Vroege dienst.")
    assert told(desk, answers) == [
        (
            "functie-afwijking",
            "hier wijkt 1 score af van de werkpostfiche: Heffen / tillen (4 → 2). "
            "Laat het zo als de post aangepast is.",
        )
    ]
    desk.run("reports")
    profile = desk.word("Competentieprofiel")
    assert circled(profile)["heffen_tillen"] == "2"
    deviates = "Afwijkend van de werkpostfiche van 16/04/2024: Heffen / tillen (4 → 2)."
    assert profile.controls[f"{PROFILE}.andere"] == f"Vroege dienst.\n{deviates}"


REFERENCES = [
    (NAME, None, "functie-zonder-versie", "Vul de datum in: 16/04/2024 of 03/02/2025."),
    (f"{NAME}.xlsx", FIRST, "functie-nieuwer", "Bekijk wat veranderde: Zien (3 → 4)."),
    (NAME.upper(), SECOND, "", ""),
    (
        "Logistieke hulp",
        FIRST,
        "functie-onbekend",
        f"'Logistieke hulp' staat niet in de map functies. Bedoelde u '{NAME}'? Kijk de naam na, "
        "of vul de scores zelf in.",
    ),
    ("Kok - Elders", FIRST, "functie-onbekend", "map functies. Kijk de naam na"),
    (
        NAME,
        dt.date(2023, 1, 1),
        "functie-versie-onbekend",
        f"van '{NAME}' is er geen versie van 01/01/2023. Kies 16/04/2024 of 03/02/2025.",
    ),
]


@pytest.mark.parametrize(("name", "version", "code", "said"), REFERENCES)
def test_a_reference_leads_to_a_version_or_is_told(
    desk: Desk, name: str, version: dt.date | None, code: str, said: str
) -> None:
    function(desk)
    function(desk, "Van 2025", version=SECOND, scores={"zien": 4})
    findings = told(desk, refers(name, version))
    assert [one for one, _ in findings] == [code] * bool(code)
    assert all(said in message for _, message in findings)


def test_what_changed_is_in_the_words_of_the_new_version(desk: Desk) -> None:
    function(desk)
    function(desk, "Nieuw", version=SECOND, veranderd="De lift is er.")
    ((_, said),) = told(desk, refers())
    assert said == (
        f"van '{NAME}' is er een nieuwere versie, van 03/02/2025. "
        "Bekijk wat veranderde: De lift is er."
    )


@pytest.mark.parametrize("reference", [("Kok", FIRST), (NAME, SECOND), (NAME, None)])
def test_a_reference_that_leads_nowhere_holds_back_the_profile_and_what_follows_from_it(
    desk: Desk, reference: tuple[str, dt.date | None]
) -> None:
    function(desk)
    desk.dossier(example())
    desk.run("reports")
    whole = set(desk.documents())
    desk.dossier(refers(*reference), "Nora")
    desk.run("reports")
    assert whole - set(desk.documents("Nora")) == {"Competentieprofiel", "Profielvergelijking"}


def test_a_function_of_another_name_than_the_intake_is_told(desk: Desk) -> None:
    function(desk, title="Bakker")
    codes = [code for code, _ in told(desk, refers())]
    assert codes == ["functie-anders"]
    codes = [code for code, _ in told(desk, refers(functie="Logistieke hulp"))]
    assert codes == ["functie-anders"]


def test_an_old_function_is_no_old_profile(desk: Desk) -> None:
    version = dt.date(2019, 1, 1)
    function(desk, version=version)
    answers = refers(version=version)
    answers["pop_pap"]["datum"] = dt.date(2024, 5, 6)
    assert told(desk, answers) == []


def test_the_document_has_the_tasks_and_then_the_profile_and_goes_along(desk: Desk) -> None:
    function(desk, scores={"zien": 5}, plaats="In de keukenploeg.")
    desk.dossier(refers())
    desk.run("reports")
    own = Word(desk.output / "functies" / NAME / "Werkpostfiche.docx")
    for text in ("WZC Den Olm", "De afwas", "Na elke maaltijd.", "In de keukenploeg."):
        assert text in own.text
    assert own.lines.index("COMPETENTIEPROFIEL") > own.lines.index("De afwas")
    assert circled(own)["zien"] == "5"
    copies = [desk.output / "Evi" / folder / "Werkpostfiche.docx" for folder in GIVEN]
    assert [path.read_bytes() for path in copies] == [own.path.read_bytes()] * 2
    assert "Werkpostfiche" not in desk.folder("vertrouwelijk")


GIVEN = ("voor-werknemer", "voor-werkgever")


def test_a_changed_function_makes_exactly_its_dossiers_anew(desk: Desk) -> None:
    function(desk)
    function(desk, "Onthaal - Zuid", "Onthaal", "Zuid")
    desk.dossier(refers(), "Nora")
    desk.dossier(refers("Onthaal - Zuid"), "Pol")
    desk.dossier(example(), "Zonder")
    library = [f"functies/{NAME}", "functies/Onthaal - Zuid"]
    assert made_again(desk) == ["Nora", "Pol", "Zonder", *library]
    assert made_again(desk) == []
    function(desk, scores={"zien": 5})
    assert made_again(desk) == ["Nora", f"functies/{NAME}"]
    assert circled(desk.word("Competentieprofiel", "Nora"))["zien"] == "5"
    assert made_again(desk) == []


def test_a_version_more_changes_no_document_and_gives_a_tip(desk: Desk) -> None:
    function(desk)
    desk.dossier(refers())
    desk.run("reports")
    before = {p: p.read_bytes() for p in desk.output.glob("Evi/*/*.docx")}
    function(desk, "Volgende", version=SECOND, scores={"zien": 5})
    status, said = desk.run("reports")
    assert status == 0
    assert "functie-nieuwer" in [one.code for one in found(desk, refers())]
    assert "er een nieuwere versie, van 03/02/2025" in " ".join(said.split())
    assert {p: p.read_bytes() for p in desk.output.glob("Evi/*/*.docx")} == before


def test_a_reference_that_was_wrong_is_right_once_the_function_is_there(desk: Desk) -> None:
    desk.dossier(refers())
    assert desk.run("reports")[0] == 1
    function(desk)
    assert desk.run("reports")[0] == 0
    assert "Competentieprofiel" in desk.documents()


def test_a_name_of_any_dossier_in_a_function_is_a_fout_at_its_cell(desk: Desk) -> None:
    function(desk, plaats="Onder Wilgenboom, samen met Johan")
    answers = example("Johan")
    answers["aanmelding"]["werknemer_naam"] = "Johan Wilgenboom"
    desk.dossier(answers, "Johan")
    status, said = desk.run("reports")
    assert status == 1
    flat = " ".join(said.split())
    assert "Werkpostfiche!C15 (Waar situeert de werknemer zich" in flat
    assert "in een werkpostfiche staat de naam van een werknemer." in flat
    assert "Wilgenboom" not in flat.partition("Werkpostfiche!C15")[2]
    assert list((desk.output / "functies").rglob("*.docx")) == []
    answers["aanmelding"]["werknemer_naam"] = "Johan Wilg"  # a part of a word is no name
    desk.dossier(answers, "Johan")
    assert desk.run("reports")[0] == 0
    assert len(list((desk.output / "functies").rglob("*.docx"))) == 1


def test_a_function_with_a_name_in_it_goes_to_no_other_dossier(desk: Desk) -> None:
    function(desk)
    desk.dossier(example("Johan"), "Johan")
    desk.run("reports")
    function(desk, plaats=f"Zoals {example('Johan')['aanmelding']['werknemer_naam']}")
    desk.run("reports")
    desk.dossier(refers(), "Nora")
    desk.run("reports")
    assert "Werkpostfiche" not in desk.documents("Nora")
    assert "Competentieprofiel" in desk.documents("Nora")


def test_two_of_one_function_company_and_date_are_told_at_both(desk: Desk) -> None:
    function(desk)
    function(desk, "Nog een")
    function(desk, "Ander bedrijf", employer="Elders")
    status, said = desk.run("check")
    assert status == 1
    sentence = "er zijn twee werkpostfiches van 'Logistieke hulp' met dezelfde datum."
    assert " ".join(said.split()).count(sentence) == 2


def test_a_function_is_known_by_its_start_sheet_wherever_it_stands(desk: Desk) -> None:
    path = function(desk)
    (desk.workbooks / "Verdwaald.xlsx").write_bytes(path.read_bytes())
    (path.parent / "Evi.xlsx").write_bytes(filled(example()))
    status, said = desk.run("reports")
    assert status == 1
    assert "dit is een werkpostfiche, maar ze staat niet in de map functies." in said
    assert "Competentieprofiel" in desk.documents("functies/Evi")
    assert not (desk.output / "Verdwaald").exists()


def test_what_came_back_beside_a_function_is_told_and_not_read(desk: Desk) -> None:
    path = function(desk)
    desk.run("reports")
    folder = path.with_name(f"{path.stem}-retour")
    folder.mkdir()
    (folder / "POP & PAP.docx").write_bytes(b"van Evi")
    for command in ("reports", "check"):
        said = " ".join(desk.run(command)[1].split())
        assert "voor een werkpostfiche komt niets terug" in said, command


def test_what_was_edited_in_the_document_of_a_function_is_told(desk: Desk) -> None:
    path = function(desk)
    desk.run("reports")
    document = desk.output / own_name(path) / "Werkpostfiche.docx"
    edited = Document(str(document))
    edited.add_paragraph("Nog te bespreken met de ploeg.")
    edited.save(str(document))
    status, said = desk.run("diff")
    assert status == 1
    assert "staat in Word ook 'Nog te bespreken met de ploeg.'" in said


def test_functions_are_no_dossiers_in_the_overview(desk: Desk) -> None:
    function(desk)
    desk.dossier(refers())
    desk.run("reports")
    assert NAME not in (desk.output / "overzicht.html").read_text("utf-8").replace("&#39;", "'")


def test_documents_of_a_function_that_is_gone_may_go(desk: Desk) -> None:
    path = function(desk)
    desk.dossier(example())
    desk.run("reports")
    path.unlink()
    assert desk.run("clean", "--yes")[0] == 0
    assert not (desk.output / "functies").exists() or not list(
        (desk.output / "functies").rglob("*.docx")
    )


def test_one_dossier_alone_finds_its_library(desk: Desk) -> None:
    function(desk)
    desk.dossier(refers())
    assert desk.run("reports", "--dossier", "Evi")[0] == 0
    assert circled(desk.word("Competentieprofiel"))["zien"] == "3"
    assert desk.run("diff", "Evi")[0] == 0
    assert "- Werkpostfiche (" not in desk.run("share", "Evi", "--voor", "werkgever")[1]


def test_an_edited_document_takes_over_what_changed_in_the_function(desk: Desk) -> None:
    function(desk, plaats="In de keuken.")
    desk.dossier(refers())
    desk.run("reports")
    path = desk.output / "Evi" / "voor-werkgever" / "Werkpostfiche.docx"
    edit(path, path, texts={"werkpostfiche.plaats": "In de keuken, bij het raam."})
    function(desk, plaats="In de keuken.", afdeling="Spoelkeuken")
    assert desk.run("reports")[0] == 0
    assert "bij het raam" in Word(path).text
    assert "Spoelkeuken" in Word(path).text


def test_libraries_travel_to_other_processes(desk: Desk) -> None:
    function(desk)
    dossier = desk.dossier(refers())
    here = Libraries(password=Passwords({}, None))
    here.of(dossier)
    there = pickle.loads(pickle.dumps(here))
    function(desk).unlink()
    (known,) = there.of(dossier).versions(NAME)
    assert known == here.of(dossier).versions(NAME)[0]
    assert len(pickle.dumps(here)) < 5_000


def test_many_processes_make_what_one_makes(desk: Desk) -> None:
    function(desk)
    for number in range(20):
        desk.dossier(refers(), f"Dossier {number}")
    assert desk.run("reports", "--jobs", "2")[0] == 0
    made = {p.parent.parent.name for p in desk.output.rglob("voor-werkgever/Werkpostfiche.docx")}
    assert len(made) == 20


def test_a_function_is_no_dossier_to_renew(desk: Desk) -> None:
    function(desk)
    status, said = asked(desk, "renew", NAME)
    assert (status, "dit is geen dossier" in said) == (1, True)


def asked(desk: Desk, *command: str) -> tuple[int, str]:
    """Ask for a workbook among those of a desk; gives the exit status and what was printed."""
    name, *rest = command
    result = CliRunner().invoke(main, [name, "--workbooks", str(desk.workbooks), *rest])
    return result.exit_code, " ".join(result.output.split())


class TestCommands:
    def test_a_new_function_is_named_after_its_company(self, desk: Desk) -> None:
        assert asked(desk, "function", "Kok", "--werkgever", "Zuid")[0] == 0
        path = desk.workbooks / "functies" / "Kok - Zuid.xlsx"
        status, said = asked(desk, "function", "Kok", "--werkgever", "Zuid")
        assert status == 2
        assert "bestaat al" in said
        status, said = desk.run("check")
        assert status == 1
        assert "dit verplichte antwoord ontbreekt" in said  # of which day this version is
        assert path.exists()

    def test_a_new_version_says_all_but_its_date(self, desk: Desk) -> None:
        function(desk, scores={"zien": 5}, gescoord_met=["werkgever"], veranderd="Niets.")
        assert asked(desk, "function", "Logistieke hulp", "--uit", NAME)[0] == 0
        new = read_function(desk.workbooks / "functies" / f"{NAME} (2).xlsx").function
        old = read_function(desk.workbooks / "functies" / f"{NAME}.xlsx").function
        assert new
        assert old
        changed = {"werkpostfiche.datum", "werkpostfiche.vervangt", "werkpostfiche.veranderd"}
        assert {k: v for k, v in new.answers.items() if k not in changed} == {
            k: v for k, v in old.answers.items() if k not in changed | {f"{PROFILE}.datum"}
        }
        assert new.answers["werkpostfiche.vervangt"] == "2024-04-16"
        assert new.version is None
        assert new.kind == old.kind

    def test_a_new_dossier_begins_with_the_newest_version(self, desk: Desk) -> None:
        function(desk)
        function(desk, "Later", version=SECOND, scores={"zien": 4})
        status, said = asked(desk, "new", "Nora", "--functie", NAME)
        assert status == 0
        assert "versie van 03/02/2025" in said
        forms = load_dossier(desk.workbooks / "Nora.xlsx", all_forms()).forms
        assert forms[PROFILE].answers["uit_bibliotheek"] == "Later"
        assert forms[PROFILE].answers["versie"] == SECOND
        assert forms[PROFILE].answers["zien"] == "4"
        assert "zien" in forms[PROFILE].typed

    def test_an_unknown_function_is_wrong_use(self, desk: Desk) -> None:
        function(desk)
        status, said = asked(desk, "new", "Nora", "--functie", "Logistieke hulp")
        assert status == 2
        assert f"Bedoelde u '{NAME}'?" in said
        assert not (desk.workbooks / "Nora.xlsx").exists()


def test_an_empty_one_to_fill_in_at_the_employers(desk: Desk) -> None:
    assert desk.run("blank", "--met", "werkpostfiche")[0] == 0
    post = Word(desk.output / "blanco" / "Werkpostfiche.docx")
    assert "Waar situeert de werknemer zich binnen de organisatiestructuur?" in post.text
    assert not any(value for key, value in post.controls.items())
    status, said = desk.run_in_workbooks("new", "Nora", "--met", "werkpostfiche")
    assert (status, "'werkpostfiche' is geen extra blad" in said) == (2, True)
