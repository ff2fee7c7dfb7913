"""A run of its own for one odd file, beside a good dossier: bounded, measured, never waited for."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from odd.judging import Judged, answer_in, findings_in
from odd.row import AS_IT_IS, Row
from odd.xlsx import base

GOOD = "goed"
ROOT = Path(__file__).resolve().parents[2]
MOST_MEMORY, MOST_SECONDS = 500_000_000, 10
"""What one hostile file may cost: seconds of work, since the machine may be busy otherwise."""

NO_MORE_MEMORY, NO_MORE_SECONDS = 3_000_000_000, 60
"""Where a run is ended, so that this machine goes on."""


def judged_apart(row: Row, root: Path) -> Judged:
    """What a run makes of a file; what the run itself does wrong is found like the rest."""
    workbooks, output = root / "workbooks", root / "output"
    workbooks.mkdir()
    path = row.make.write(workbooks, AS_IT_IS)
    (workbooks / f"{GOOD}.xlsx").write_bytes(base())
    places = ["--workbooks", str(workbooks), "--output", str(output)]
    status, said, wrong = run(["check", "--json", *places], root)
    found = findings_in(said) if said.startswith("[") else {}
    here = found.get(path.name, set()) | found.get(printable(path.name), set())
    printed = None
    if row.looks_in_word:
        made, _, failed = run(["reports", "--quiet", *places], root)
        wrong += failed + ["reports vindt meer dan check"] * (made != status)
        folders = [f for f in output.glob("*") if f.is_dir() and f.name != GOOD]
        printed = answer_in(folders[0], row.make.key) if folders else None
        if not list((output / GOOD).glob("*/*.docx")):
            wrong.append("het goede dossier is niet gemaakt")
    if found.get(f"{GOOD}.xlsx"):
        wrong.append("over het goede dossier is iets gezegd")
    return Judged(row, here | {("", each) for each in wrong}, printed)


def printable(name: str) -> str:
    """A name as it can be told: a ? for what no text can hold."""
    return name.encode("utf-8", "replace").decode()


def run(arguments: list[str], root: Path) -> tuple[int, str, list[str]]:
    """How a command ends, what it prints, and what is wrong with the run itself."""
    cost = root / "kosten.json"
    cost.unlink(missing_ok=True)
    measured = [str(Path(__file__).with_name("measured.py")), str(cost), str(NO_MORE_MEMORY)]
    command = [sys.executable, *measured, sys.executable, "-m", "pipeline", *arguments]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    try:
        said, complained = process.communicate(timeout=NO_MORE_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return -1, "", [f"niet klaar na {NO_MORE_SECONDS} s"]
    status, memory, seconds = json.loads(cost.read_text("utf-8"))
    print(f"{memory // 1_000_000} MB, {seconds:.1f} s, status {status}")
    wrong = {
        f"de run eindigt met {status}": status not in (0, 1),
        "een traceback": "Traceback" in complained,
        f"meer dan {MOST_MEMORY // 1_000_000} MB": memory > MOST_MEMORY,
        f"meer dan {MOST_SECONDS} s": seconds > MOST_SECONDS,
    }
    return status, said, [what for what, happened in wrong.items() if happened]
