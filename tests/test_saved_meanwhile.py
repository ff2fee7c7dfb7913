"""Somebody saves in Word while a run is writing: at whatever moment that is, the save is kept.

The moments are made, not waited for: before every operation on a file that a run does in the
folder of a dossier, Word saves once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

import pytest
from conftest import Desk, example
from moments import OPERATIONS, SAVED, by_an_open_file, happening_before, in_its_place, over_itself

from pipeline.publishing.folder import Folder

NAME = "voor-werkgever/POP & PAP"


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
        with happening_before(moment, save, dossier, operations) as operation:
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
