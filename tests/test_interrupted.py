"""A run that is killed, or runs twice at once, loses no edit and leaves nothing half-written."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, example, in_a_process
from docx import Document
from filelock import FileLock
from scale import rounds

from pipeline.cli.alone import alone_in

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="hier kan een proces niet splitsen"),
    pytest.mark.usefixtures("never_merged"),
]
KILLS, GROUPS = rounds(20, 200), rounds(1, 4)
BESIDE = "Evi/voor-werkgever/POP & PAP (nieuw).docx"


def version(number: int) -> dict[str, Any]:
    answers = example()
    answers["pop_pap"]["werkafspraken"] = f"Versie {number}."
    answers["leidraad_werkgever"]["oorzaken"] = f"Versie {number}."
    return answers


def documents(desk: Desk) -> dict[str, bytes]:
    return {
        str(path.relative_to(desk.output)): path.read_bytes()
        for path in sorted(desk.output.rglob("*.docx"))
    }


def edited(desk: Desk) -> tuple[Path, bytes]:
    path = desk.output / "Evi" / "voor-werkgever" / "POP & PAP.docx"
    document = Document(str(path))
    document.add_paragraph("Toegevoegd in Word.")
    document.save(str(path))
    return path, path.read_bytes()


@pytest.mark.long
@pytest.mark.parametrize("group", range(GROUPS))
def test_killed_at_any_moment(desk: Desk, group: int) -> None:
    chance = random.Random(group)
    desk.dossier(version(0))
    desk.run("reports")
    desk.dossier(version(-1))
    start = time.perf_counter()
    desk.run("reports")
    length = 1.2 * (time.perf_counter() - start)  # nearly all are killed before they are done
    path, edit = edited(desk)
    workbook = desk.workbooks / "Evi.xlsx"
    versions = [desk.dossier(version(number)).read_bytes() for number in range(3)]
    for number in range(KILLS // GROUPS):
        workbook.write_bytes(versions[number % 3])
        with in_a_process(lambda: desk.run("reports")) as child:
            time.sleep(chance.uniform(0, length))
            os.kill(child, signal.SIGKILL)
        assert path.read_bytes() == edit
        for file in desk.output.rglob("*.docx"):
            assert zipfile.ZipFile(file).testzip() is None
    assert desk.run("reports")[0] == 0
    made = documents(desk)
    assert [name for name in made if "(nieuw)" in name] == [BESIDE]
    fresh = Desk(desk.root / "vers")
    fresh.workbooks.mkdir(parents=True)
    (fresh.workbooks / "Evi.xlsx").write_bytes(workbook.read_bytes())
    fresh.run("reports")
    for name, data in documents(fresh).items():
        ours = name.replace("werkgever/POP & PAP", "werkgever/POP & PAP (nieuw)")
        assert made[ours] == data, name


def test_who_comes_second_waits_for_its_turn(desk: Desk) -> None:
    desk.dossier(version(0))
    held, let_go = os.pipe(), os.pipe()

    def hold() -> None:
        with alone_in(desk.output):
            os.write(held[1], b"!")
            os.read(let_go[0], 1)

    with in_a_process(hold):
        os.read(held[0], 1)
        threading.Timer(0.5, lambda: os.write(let_go[1], b"!")).start()
        status, said = desk.run("reports")
    assert status == 0
    assert "is een andere opdracht bezig; even wachten …" in said
    assert len(documents(desk)) > 10


def test_a_folder_that_cannot_be_held_is_worked_in_all_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_locks(self: FileLock, **_: object) -> None:
        raise NotImplementedError("een schijf zonder sloten")

    monkeypatch.setattr(FileLock, "acquire", without_locks)
    desk.dossier(version(0))
    assert desk.run("reports")[0] == 0


def test_two_runs_at_once(desk: Desk) -> None:
    desk.dossier(version(0))
    desk.run("reports")
    before = documents(desk)
    path, edit = edited(desk)
    for number in range(1, 7):
        desk.dossier(version(number))
        with in_a_process(lambda: desk.run("reports")):
            desk.run("reports")
        assert path.read_bytes() == edit
    assert desk.run("reports")[0] == 0
    made = documents(desk)
    assert [name for name in made if "(nieuw)" in name] == [BESIDE]
    assert made.keys() == before.keys() | {BESIDE}
    plan = desk.output / "Evi" / "voor-werknemer" / "POP & PAP.docx"
    assert b"Versie 6." in zipfile.ZipFile(plan).read("word/document.xml")
