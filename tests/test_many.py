"""Many dossiers at once: over processes, with broken ones among them, and a process that dies."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from conftest import Desk, example
from done_elsewhere import work
from runs import many, started, stopped_halfway
from scale import rounds

from pipeline.cli.places import ROOT, TEMPLATES
from pipeline.files.folders import WORKLIST
from pipeline.records.outcome import Outcome
from pipeline.run.batch import Run
from pipeline.run.making import Work
from pipeline.run.workers import over_processes, processes

MANY, BROKEN = rounds(24, 1000), rounds(4, 20)
"""How many dossiers, and how many of those cannot be read."""


@pytest.mark.long
def test_broken_ones_among_a_thousand_cost_themselves(desk: Desk) -> None:
    many(desk, MANY)
    broken = {f"d{number * (MANY // BROKEN)}.xlsx" for number in range(BROKEN)}
    for name in broken:
        (desk.workbooks / name).write_bytes(b"PK\3\4 kapot")
    status, output = desk.run("reports", "--jobs", "2")
    assert status == 1
    assert output.count("niet te lezen als Excel-werkmap") == BROKEN
    assert all(name in output for name in broken)
    alone = Desk(desk.root / "alleen")
    many(alone, 1)
    alone.run("reports")
    made = {path.name: desk.documents(path.name) for path in desk.output.iterdir() if path.is_dir()}
    assert made == {
        f"d{n}": alone.documents("d0") for n in range(MANY) if f"d{n}.xlsx" not in broken
    }
    shutil.rmtree(desk.root)  # half a gigabyte


def test_over_processes_as_in_one(desk: Desk) -> None:
    many(desk, 16)
    other = desk.root / "ander"
    assert desk.run("reports", "--jobs", "2")[0] == 0
    run = Run(desk.workbooks)
    assert sorted(o.name for o in run.make(TEMPLATES, other)) == sorted(run.names.values())

    def made(folder: Path) -> dict[str, bytes]:
        return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.docx")}

    assert made(desk.output) == made(other)


def _lost(number: int) -> int:
    return -number


def test_windows_waits_for_no_more_than_61_processes() -> None:
    as_there = "import os, concurrent.futures.process; os.name = 'nt'"
    asked = "from pipeline.run.workers import processes as p; print(p(100).size, p(4).size)"
    run = subprocess.run(
        [sys.executable, "-c", f"{as_there}; {asked}"], cwd=ROOT, capture_output=True, text=True
    )
    assert (run.stdout, run.stderr) == ("61 4\n", "")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="hier is er geen SIGKILL")
def test_a_process_that_dies_costs_one_piece_of_work() -> None:
    do: Callable[[int], int] = partial(work, 17)
    results = sorted(over_processes(do, range(30), processes(2), _lost))
    assert results == sorted([*(n for n in range(30) if n != 17), -17])


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C gaat hier anders")
def test_ctrl_c_stops_at_once_and_keeps_what_is_done(desk: Desk) -> None:
    stopped_halfway(desk, 300, "--jobs", "2")


@pytest.mark.parametrize("done", [0, 1])
def test_a_check_that_is_stopped_says_so_and_keeps_the_list_of_the_last_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    def interrupted(run: Run) -> Iterator[Outcome]:
        yield from islice(map(Work(), run.names.items()), done)
        raise KeyboardInterrupt

    many(desk, 2)
    desk.output.mkdir(exist_ok=True)
    worklist = desk.output / WORKLIST
    worklist.write_text("van de vorige keer")
    monkeypatch.setattr(Run, "check", interrupted)
    status, said = desk.run("check")
    assert status == 130
    assert f"Gestopt: {done} van 2 dossiers zijn gedaan" in said
    assert "Geen werkmappen" not in said
    assert worklist.read_text() == "van de vorige keer"


def test_dossiers_are_told_in_the_order_of_their_names(desk: Desk) -> None:
    many(desk, 16)
    _, output = desk.run("reports", "--jobs", "2")
    rows = [line.partition(":")[0] for line in output.splitlines() if " gemaakt; " in line]
    assert len(rows) == 16
    assert rows == sorted(rows)


def test_an_outcome_crosses_to_another_process(desk: Desk) -> None:
    import pickle

    desk.dossier(example())
    (outcome,) = Run(desk.workbooks).check()
    assert isinstance(pickle.loads(pickle.dumps(outcome)), Outcome)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C gaat hier anders")
def test_watch_makes_documents_when_a_workbook_is_saved(desk: Desk) -> None:
    places = ["--workbooks", str(desk.workbooks), "--output", str(desk.output)]
    watcher = started("watch", *places)
    end = time.monotonic() + 60
    try:
        number = 0
        while not list(desk.output.rglob("*.docx")) and time.monotonic() < end:
            number += 1
            desk.dossier({**example("Sari"), "delen": {}}, f"d{number % 2}")
            time.sleep(1)
        assert list(desk.output.rglob("*.docx"))
    finally:
        watcher.send_signal(signal.SIGINT)
        said, errors = watcher.communicate(timeout=30)
    assert "Kijkt naar" in said
    assert not errors


def test_watch_tries_a_workbook_again_that_was_held(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.dossier(example("Sari"), "Sari")
    held, read = desk.dossier(example()), Path.read_bytes
    there = {"Excel"}

    def refuse(path: Path) -> bytes:
        if path == held and there:
            raise PermissionError(13, "Permission denied")
        return read(path)

    def looks(*_: object, yield_on_timeout: bool, **__: object) -> Iterator[set[str]]:
        """A save, a look while Excel still holds the workbook, one when it does not, and one."""
        assert yield_on_timeout
        yield {str(held)}
        yield set()
        assert not (desk.output / "Evi").exists()
        there.clear()
        yield set()
        assert desk.documents()
        monkeypatch.setattr("pipeline.cli.watch.Run", None)  # from here on nothing is to be done
        yield set()

    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr("watchfiles.watch", looks)
    status, said = desk.run("watch")
    assert status == 0
    assert said.count("dit bestand mag niet gelezen worden. Sluit het als het nog open staat") == 1
    assert "Evi: 17 gemaakt" in said
