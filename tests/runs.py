"""Runs over many dossiers, in this process and beside it."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time

from conftest import Desk, example, remembered

from pipeline.cli.places import ROOT


def many(desk: Desk, count: int) -> None:
    """So many dossiers, d0 and on."""
    source = desk.dossier(example("Sari"), "d0")
    for number in range(1, count):
        shutil.copy(source, desk.workbooks / f"d{number}.xlsx")


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
        assert run.poll() is None, run.communicate()
        time.sleep(0.05)
    run.send_signal(signal.SIGINT)
    said, errors = run.communicate(timeout=30)
    assert run.returncode == 130
    assert "Gestopt" in said
    assert "Traceback" not in errors
    assert 0 < len(remembered(desk)) < count
