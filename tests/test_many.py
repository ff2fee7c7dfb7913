"""Many dossiers at once: over processes, with broken ones among them, and a process that dies."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from conftest import Desk, example, remembered

from pipeline.cli.places import ROOT, TEMPLATES
from pipeline.files.folders import WORKLIST
from pipeline.records.outcome import Outcome
from pipeline.run.batch import Run
from pipeline.run.making import Work
from pipeline.run.workers import over_processes, processes

MANY, BROKEN, EACH = 1000, 20, 10
"""How many dossiers, how many of those cannot be read, and how many documents another gives."""


def many(desk: Desk, count: int) -> None:
    source = desk.dossier(example("Sari"), "d0")
    for number in range(1, count):
        shutil.copy(source, desk.workbooks / f"d{number}.xlsx")


def test_broken_ones_among_a_thousand_cost_themselves(desk: Desk) -> None:
    many(desk, MANY)
    broken = {f"d{number * 49}.xlsx" for number in range(BROKEN)}
    for name in broken:
        (desk.workbooks / name).write_bytes(b"PK\3\4 kapot")
    status, output = desk.run("reports", "--jobs", "2")
    assert status == 1
    assert output.count("niet te lezen als Excel-werkmap") == BROKEN
    assert all(name in output for name in broken)
    made = Counter(path.relative_to(desk.output).parts[0] for path in desk.output.rglob("*.docx"))
    assert set(made.values()) == {EACH}
    assert len(made) == MANY - BROKEN
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


def work(deadly: int, number: int) -> int:
    if number == deadly:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _lost(number: int) -> int:
    return -number


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="hier is er geen SIGKILL")
def test_a_process_that_dies_costs_one_piece_of_work() -> None:
    do: Callable[[int], int] = partial(work, 17)
    results = sorted(over_processes(do, range(30), processes(2), _lost))
    assert results == sorted([*(n for n in range(30) if n != 17), -17])


def started(*arguments: str) -> subprocess.Popen[str]:
    """A command in a process that hears Ctrl-C, also where the tests themselves do not."""
    return subprocess.Popen(
        [sys.executable, "-m", "pipeline", *arguments],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def stopped_halfway(desk: Desk, count: int, *arguments: str) -> None:
    """Ctrl-C once the first documents are there: some dossiers are done, and the run says so."""
    many(desk, count)
    places = ["--workbooks", str(desk.workbooks), "--output", str(desk.output)]
    run = started("reports", *places, *arguments)
    while not remembered(desk):  # a document may be there before its line in the journal
        time.sleep(0.05)
    run.send_signal(signal.SIGINT)
    said, errors = run.communicate(timeout=30)
    assert run.returncode == 130
    assert "Gestopt" in said
    assert "Traceback" not in errors
    assert 0 < len(remembered(desk)) < count


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
