"""What stays behind of a dossier, where, and who may read it; and what may never be taken away."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
from pathlib import Path

import pytest
from conftest import Desk, example

from pipeline.publishing.last_run import JOURNAL

RECORD = ".jobpepper.json"
posix = pytest.mark.skipif(os.name == "nt", reason="Windows kent deze rechten niet")


def everything(folder: Path) -> str:
    return "\n".join(p.read_text("utf-8", "replace") for p in folder.rglob("*") if p.is_file())


def test_the_record_holds_no_answer(desk: Desk) -> None:
    answers = example()
    answers["leidraad_werknemer"]["medicatie"] = "Zoladex, drie keer per dag"
    desk.dossier(answers)
    desk.run("reports")
    record = (desk.output / "Evi" / RECORD).read_text("utf-8")
    assert "leidraad_werknemer.medicatie" in record
    for answer in ("Zoladex", "Lindemeers", "Ilse", "dagkaart"):
        assert answer not in record


def test_an_older_record_with_answers_is_still_known_and_keeps_none(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    path = desk.output / "Evi" / RECORD
    made = json.loads(path.read_text("utf-8"))["files"]
    older = {
        name: {"wrote": e["wrote"], "says": {"": "?", "x.y": "Zoladex"}} for name, e in made.items()
    }
    path.write_text(json.dumps(older), "utf-8")
    (desk.output / JOURNAL).unlink()
    assert "17 ongewijzigd" in desk.run("reports")[1]
    assert "Zoladex" not in path.read_text("utf-8")


def test_nothing_remains_of_a_dossier_that_is_erased(desk: Desk) -> None:
    answers = example()
    answers["leidraad_werknemer"]["medicatie"] = "Zoladex, drie keer per dag"
    desk.dossier(example("Sari"), "Sari")
    workbook = desk.dossier(answers)
    desk.run("reports")
    desk.run("blank", str(workbook))
    desk.run("share", "Evi", "--voor", "werkgever")
    workbook.unlink()
    for path in (desk.output / "Evi").rglob("*.docx"):
        if path.parent.name == "vertrouwelijk":  # by hand
            path.unlink()
    desk.run("reports")
    assert "Zoladex" not in everything(desk.output / "Evi")
    assert "Evi" not in (desk.output / JOURNAL).read_text("utf-8")
    said = desk.run("clean", "--yes")[1]
    assert "Evi voor werkgever" in said
    assert "op papier" in said
    assert not (desk.output / "Evi").exists()
    assert len(list((desk.output / "Sari").rglob("*.docx"))) == 11


def test_documents_and_workbook_taken_away_by_hand_leave_no_trace(desk: Desk) -> None:
    desk.dossier(example("Sari"), "Sari")
    workbook = desk.dossier(example())
    desk.run("reports")
    workbook.unlink()
    for path in (desk.output / "Evi").rglob("*.docx"):
        path.unlink()
    assert "Evi" not in desk.run("reports")[1]
    assert not (desk.output / "Evi").exists()


@posix
def test_only_the_owner_may_read(desk: Desk) -> None:
    desk.typed("capaciteitenprofiel", "aandacht", 7)
    desk.run("reports")
    desk.run("share", "Evi", "--voor", "werknemer")
    for path in desk.output.rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path


@pytest.mark.parametrize(
    "name", ["../geheim", "/tmp/geheim", "a/../../geheim", "..\\geheim", "C:\\x"]
)
def test_a_record_that_names_a_file_elsewhere_takes_nothing_away(desk: Desk, name: str) -> None:
    desk.dossier(example("Sari"), "Sari")
    workbook = desk.dossier(example())
    desk.run("reports")
    victim = desk.output / "geheim.docx"
    victim.write_bytes(b"van iemand anders")
    path = desk.output / "Evi" / RECORD
    record = json.loads(path.read_text("utf-8"))
    digest = hashlib.sha256(victim.read_bytes()).hexdigest()
    record["files"][f"{name}.docx"] = {"wrote": [digest], "answers": {}}
    path.write_text(json.dumps(record), "utf-8")
    workbook.unlink()
    assert "geheim" not in desk.run("clean", "--yes")[1]
    assert victim.exists()


def test_a_folder_that_cannot_be_read_keeps_all_documents(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    (desk.workbooks / "Sari.xlsx").unlink()
    (desk.workbooks / "andere").mkdir()
    real = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: "andere" not in str(path) and real(path, mode)
    )
    status, said = desk.run("clean", "--yes")
    assert status == 1
    assert "andere kan niet gelezen worden" in " ".join(said.split())
    status, said = desk.run("reports")
    assert status == 1
    assert "deze map mag niet gelezen worden" in said
    assert len(list((desk.output / "Sari").rglob("*.docx"))) == 11


def test_an_empty_folder_of_workbooks_is_rather_the_wrong_one(desk: Desk) -> None:
    workbook = desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    workbook.unlink()
    status, said = desk.run("clean", "--yes")
    assert status == 1
    assert "geen enkele werkmap" in said
    assert len(list((desk.output / "Sari").rglob("*.docx"))) == 11


def test_a_project_that_was_copied_links_to_its_own_workbooks(desk: Desk) -> None:
    desk.typed("capaciteitenprofiel", "aandacht", 7)
    desk.run("reports")
    elsewhere = Desk(desk.root / "kopie")
    shutil.copytree(desk.workbooks, elsewhere.workbooks)
    shutil.copytree(desk.output, elsewhere.output)
    shutil.rmtree(desk.workbooks)
    said = elsewhere.run("reports")[1]
    assert "1 dossier ongewijzigd, 1 met fouten (Evi)" in said
    page = (elsewhere.output / "overzicht.html").read_text("utf-8")
    assert "../workbooks/Evi.xlsx" in page


@posix
@pytest.mark.parametrize(
    "name", ["x" * 245, "é" * 122, b"Jos\xe9".decode("utf-8", "surrogateescape")]
)
def test_a_name_that_is_hard_to_write_costs_nothing(desk: Desk, name: str) -> None:
    desk.dossier(example("Sari"), "Sari")
    try:
        (desk.workbooks / "Sari.xlsx").rename(desk.workbooks / f"{name}.xlsx")
    except OSError:
        pytest.skip("deze naam kan hier niet")
    desk.dossier(example("Sari"), "Sari")
    for _ in range(2):
        status, said = desk.run("reports")
        assert status == 0, said
        assert len(list(desk.output.rglob("*.docx"))) == 22


def test_a_record_that_is_no_text_costs_only_time(desk: Desk) -> None:
    desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    for path in (desk.output / "Sari" / RECORD, desk.output / JOURNAL):
        path.write_bytes(b'{"salt": "\xff\xfe"}')
    for _ in range(2):
        assert desk.run("reports")[0] == 0
