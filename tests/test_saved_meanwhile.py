"""Somebody saves in Word while a run is writing: at whatever moment that is, the save is kept.

The moments are made, not waited for: before every operation on a file that a run does in the
folder of a dossier, Word saves once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, example

from pipeline.publishing.folder import Folder

OPERATIONS = ("open", "replace", "rename", "link", "unlink", "stat", "mkdir", "scandir")
SAVED = b"zoals iemand het in Word bewaarde"
NAME = "voor-werkgever/POP & PAP"


def in_its_place(path: Path) -> None:
    """As Word saves: a new file, renamed over the old one."""
    beside = path.with_name("~WRD0001.tmp")
    beside.write_bytes(SAVED)
    beside.replace(path)


def over_itself(path: Path) -> None:
    """As simpler programs save: into the file itself, if it is there."""
    path.write_bytes(SAVED)


def by_an_open_file(path: Path) -> Callable[[], None]:
    """As a program that holds the file open: into whatever became of it."""
    held = path.open("r+b")

    def save() -> None:
        with held:
            if os.fstat(held.fileno()).st_nlink:
                held.write(SAVED)
                held.truncate()
            else:
                in_its_place(path)

    return save


@contextmanager
def saving_before(
    moment: int, save: Callable[[], None], folder: Path, operations: Sequence[str]
) -> Iterator[list[int]]:
    """Save just before the operation with this number; gives how many operations there were."""
    number, busy = [0], [False]
    patch = pytest.MonkeyPatch()

    def watched(operation: Callable[..., Any]) -> Callable[..., Any]:
        def instead(*arguments: Any, **more: Any) -> Any:
            here = any(str(folder) in os.fspath(a) for a in arguments if isinstance(a, str | Path))
            if here and not busy[0]:
                number[0] += 1
                if number[0] == moment:
                    busy[0] = True
                    save()
                    busy[0] = False
            return operation(*arguments, **more)

        return instead

    with patch.context() as patched:
        for name in operations:
            patched.setattr(os, name, watched(getattr(os, name)))
        yield number


def publish(folder: Path, text: str) -> dict[str, OSError]:
    """One run over the folder of a dossier that makes one document."""
    desk = Folder(folder)
    desk.publish(NAME, text.encode(), {"pop_pap.werkafspraken": text})
    return desk.write()


def at_every_moment(
    folder: Path, make_save: Callable[[Path], Callable[[], None]], operations: Sequence[str]
) -> int:
    """Overtake a document at every moment of a run, until there are no more; gives how many."""
    for moment in count(1):
        dossier = folder / str(moment)
        publish(dossier, "versie 0")
        save = make_save(dossier / f"{NAME}.docx")
        with saving_before(moment, save, dossier, operations) as operation:
            publish(dossier, "versie 1")
        if operation[0] < moment:
            save()
            return moment
        for run in ("this run", "the next run"):
            kept = [path.read_bytes() for path in dossier.rglob("*.docx")]
            assert SAVED in kept, f"moment {moment}, {run}"
            assert all(data in (SAVED, b"versie 0", b"versie 1") for data in kept)
            publish(dossier, "versie 1")
        assert not list(dossier.rglob(".~*")), moment
    raise AssertionError


@pytest.mark.parametrize("save", [in_its_place, over_itself])
def test_a_save_at_any_moment_is_kept(tmp_path: Path, save: Callable[[Path], None]) -> None:
    assert at_every_moment(tmp_path, lambda plan: lambda: save(plan), OPERATIONS) > 10


@pytest.mark.skipif(os.name == "nt", reason="Windows geeft een open bestand niet vrij")
def test_a_save_into_an_open_file_is_kept(tmp_path: Path) -> None:
    """As long as it is a file: our old version goes in the end, and nobody can see into that."""
    looked_at = [name for name in OPERATIONS if name != "unlink"]
    assert at_every_moment(tmp_path, by_an_open_file, looked_at) > 10


def test_the_run_says_so_and_the_next_one_puts_the_new_version_beside_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    answers["pop_pap"]["werkafspraken"] = "Elke dinsdag."
    desk.dossier(answers)
    plan, write = desk.word("POP & PAP").path, Folder.write

    def saved_first(folder: Folder) -> dict[str, OSError]:
        in_its_place(plan)
        return write(folder)

    monkeypatch.setattr(Folder, "write", saved_first)
    status, output = desk.run("reports")
    assert status == 1
    assert "iemand bewaarde het net in Word, en dat blijft staan" in " ".join(output.split())
    monkeypatch.undo()
    assert desk.run("reports")[0] == 0
    assert plan.read_bytes() == SAVED
    beside = desk.word("POP & PAP (nieuw)")
    assert beside.controls["pop_pap.werkafspraken"] == "Elke dinsdag."
