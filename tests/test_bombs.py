"""Workbooks made to take all memory or all day cost themselves, and nobody beside them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from bombs import BOMBS
from conftest import Desk, brief, example

from pipeline.cli.places import ROOT
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms
from pipeline.workbooks.reading import apart, reader

MOST_MEMORY, LONGEST = 500, 10
"""In MB and seconds, for one workbook."""

MEASURED = """
import resource, sys, time
from pathlib import Path
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms

for path in map(Path, sys.argv[1:]):
    begun = time.perf_counter()
    load_dossier(path, all_forms())
    taken = time.perf_counter() - begun
    own = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
    peak = max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1000
    print(path.name, peak, taken, sep="\\t")
"""
MUCH_TO_SAY = ("the_same_question.xlsx", "questions_of_nobody.xlsx")
"""Ten thousand findings take longer to write down than all the others to read."""


@pytest.fixture(scope="module")
def bombs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    desk = Desk(tmp_path_factory.mktemp("bommen"))
    good = desk.dossier(example("Sari"), "Sari").read_bytes()
    paths = [desk.workbooks / name for name in BOMBS]
    for path in paths:
        path.write_bytes(BOMBS[path.name](good))
    return paths


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="geheugen meten we op Linux")
def test_no_bomb_takes_much_memory_or_time(bombs: list[Path]) -> None:
    command = [sys.executable, "-c", MEASURED, *map(str, bombs)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert [name for name, *_ in lines] == [path.name for path in bombs]
    assert [line for line in lines if int(line[1]) > MOST_MEMORY] == []
    assert [line for line in lines if float(line[2]) > LONGEST] == []


@pytest.mark.long
def test_the_neighbour_is_made_and_each_is_named(bombs: list[Path]) -> None:
    desk = Desk(bombs[0].parent.parent)
    for name in MUCH_TO_SAY:
        (desk.workbooks / name).unlink()
    _, said = desk.run("reports", "--jobs", "1")
    assert len(desk.forms("Sari")) == 6
    assert [path.name for path in bombs if path.exists() and f": {path.name}" not in said] == []


@pytest.fixture
def large(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An ordinary dossier, taken for a large one."""
    monkeypatch.setattr(reader, "ORDINARY", 0)
    return desk.dossier(example())


def test_a_large_workbook_is_read_as_any_other(desk: Desk, large: Path) -> None:
    found = load_dossier(large, all_forms())
    assert found.forms["aanmelding"].answers["gob"] == example()["aanmelding"]["gob"]
    assert found.all_findings == []


@pytest.mark.parametrize(("bound", "value"), [("PATIENCE", 0.01), ("MEMORY", 1)])
def test_a_process_that_takes_too_much_costs_one_dossier(
    bound: str, value: float, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if bound == "MEMORY" and sys.platform != "linux":
        pytest.skip("dit systeem begrenst geen geheugen")
    monkeypatch.setattr(apart, bound, value)
    found = load_dossier(large, all_forms()).all_findings
    assert brief(found) == [("", "bestand-te-groot")]
    assert "te veel geheugen of tijd" in found[0].message


def test_what_is_refused_apart_is_refused_as_ever(desk: Desk, large: Path) -> None:
    large.write_bytes(BOMBS["wide_sheets.xlsx"](large.read_bytes()))
    assert "bladen" in load_dossier(large, all_forms()).all_findings[0].message
