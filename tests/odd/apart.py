"""A run of its own for one odd file, beside a good dossier: bounded, measured, never waited for."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from odd.judging import Judged, answer_in, findings_in
from odd.measured import COMPLAINED, SAID
from odd.row import AS_IT_IS, Row
from odd.xlsx import base

Program = subprocess.Popen[str]

GOOD = "goed"
ROOT = Path(__file__).resolve().parents[2]
MOST_MEMORY, MOST_SECONDS = 500_000_000, 10
"""What one hostile file may cost: seconds of work, since the machine may be busy otherwise."""

NO_MORE_MEMORY, NO_MORE_SECONDS = 3_000_000_000, 60
"""Where a run is ended, so that this machine goes on."""


@contextmanager
def program() -> Iterator[Program]:
    """The program, loaded once, to give commands to."""
    script = str(Path(__file__).with_name("measured.py"))
    with subprocess.Popen(
        [sys.executable, "-P", script, str(NO_MORE_MEMORY), str(NO_MORE_SECONDS)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process


def judged_apart(row: Row, root: Path, loaded: Program) -> Judged:
    """What a run makes of a file; what the run itself does wrong is found like the rest."""
    workbooks, output = root / "workbooks", root / "output"
    workbooks.mkdir()
    path = row.make.write(workbooks, AS_IT_IS)
    (workbooks / f"{GOOD}.xlsx").write_bytes(base())
    places = ["--workbooks", str(workbooks), "--output", str(output)]
    status, said, wrong = run(["check", "--json", *places], root, loaded)
    found = findings_in(said) if said.startswith("[") else {}
    here = found.get(path.name, set()) | found.get(printable(path.name), set())
    printed = None
    if row.looks_in_word:
        made, _, failed = run(["reports", "--quiet", *places], root, loaded)
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


def run(arguments: list[str], root: Path, loaded: Program) -> tuple[int, str, list[str]]:
    """How a command ends, what it prints, and what is wrong with the run itself."""
    assert loaded.stdin
    assert loaded.stdout
    print(json.dumps([str(root), *arguments]), file=loaded.stdin, flush=True)
    status, memory, seconds = json.loads(loaded.stdout.readline())
    print(f"{memory // 1_000_000} MB, {seconds:.1f} s, status {status}")
    if status == -signal.SIGALRM:
        return status, "", [f"niet klaar na {NO_MORE_SECONDS} s"]
    said, complained = ((root / name).read_text("utf-8", "replace") for name in (SAID, COMPLAINED))
    wrong = {
        f"de run eindigt met {status}": status not in (0, 1),
        "een traceback": "Traceback" in complained,
        f"meer dan {MOST_MEMORY // 1_000_000} MB": memory > MOST_MEMORY,
        f"meer dan {MOST_SECONDS} s": seconds > MOST_SECONDS,
    }
    return status, said, [what for what, happened in wrong.items() if happened]
