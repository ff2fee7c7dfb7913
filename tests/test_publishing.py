"""What a coach edited in Word is never lost, and nothing is written that need not be."""

from __future__ import annotations

from conftest import Desk, example
from docx import Document

from pipeline.desk import WORKBOOKS
from pipeline.folders import output_names, safe_name


def edit(desk: Desk) -> bytes:
    path = desk.word("POP & PAP").path
    document = Document(str(path))
    document.add_paragraph("Toegevoegd in Word.")
    document.save(str(path))
    return path.read_bytes()


def test_a_second_run_writes_nothing(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    before = {p: p.stat().st_mtime_ns for p in desk.output.rglob("*.docx")}
    status, output = desk.run("reports")
    assert status == 0
    assert "16 ongewijzigd" in output
    assert {p: p.stat().st_mtime_ns for p in desk.output.rglob("*.docx")} == before


def test_an_edited_document_stays_and_the_new_version_goes_beside_it(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    edited = edit(desk)
    assert "POP & PAP (nieuw)" not in desk.run("reports")[1]  # nothing changed in the workbook
    answers["pop_pap"]["werkafspraken"] = "Elke dinsdag."
    desk.dossier(answers)
    for _ in range(3):
        desk.run("reports")
        assert desk.word("POP & PAP").path.read_bytes() == edited
    beside = desk.word("POP & PAP (nieuw)")
    assert beside.controls["pop_pap.werkafspraken"] == "Elke dinsdag."
    assert [name for name in desk.documents() if name.startswith("POP")] == [
        "POP & PAP",
        "POP & PAP (nieuw)",
    ]


def test_without_the_record_nothing_is_overwritten(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    (desk.output / "Evi" / ".jobpepper.json").write_text("{kapot", "utf-8")
    edited = edit(desk)
    desk.run("reports")
    assert desk.word("POP & PAP").path.read_bytes() == edited


def test_both_versions_edited_is_said_and_neither_is_touched(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    edit(desk)
    answers["pop_pap"]["werkafspraken"] = "Elke dinsdag."
    desk.dossier(answers)
    desk.run("reports")
    beside = desk.word("POP & PAP (nieuw)").path
    beside.write_bytes(b"ook bewerkt")
    answers["pop_pap"]["werkafspraken"] = "Elke woensdag."
    desk.dossier(answers)
    status, output = desk.run("reports")
    assert status == 1
    assert "allebei bewerkt" in output
    assert beside.read_bytes() == b"ook bewerkt"


def test_a_folder_that_cannot_be_written_is_said(desk: Desk) -> None:
    desk.dossier(example())
    desk.output.mkdir()
    (desk.output / "Evi").write_text("een bestand waar een map hoort")
    status, output = desk.run("reports")
    assert status == 1
    assert "kon niet bewaard worden" in output


def test_no_two_workbooks_share_a_folder() -> None:
    paths = [
        WORKBOOKS / name
        for name in ("Evi.xlsx", "evi.ods", "a/Evi.xlsx", "b/EVI.XLSX", "CON.xlsx", "x...xlsx")
    ]
    names = list(output_names(paths).values())
    assert len({name.casefold() for name in names}) == len(paths)
    assert names[4:] == ["CON_", "x"]


def test_names_that_no_system_refuses() -> None:
    given = ['a:b/c\\d*?"<>|', "...", "", "nul.txt", "x" * 300, " spatie ", "é'ï"]
    assert [safe_name(name)[:12] for name in given] == [
        "a_b_c_d_____",
        "dossier",
        "dossier",
        "nul.txt_",
        "xxxxxxxxxxxx",
        "spatie",
        "é'ï",
    ]
