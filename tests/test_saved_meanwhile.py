"""Somebody saves in Word while a run is writing: at whatever moment that is, the save is kept.

The moments are made, not waited for: before every operation on a file that a run does in the
folder of a dossier, Word saves once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from conftest import Desk, example
from moments import (
    OPERATIONS,
    SAVED,
    by_an_open_file,
    in_its_place,
    over_itself,
    saved_at_every_moment,
)

from pipeline.publishing.folder import Folder

NAME = "voor-werkgever/POP & PAP"


def publish(folder: Path, text: str) -> dict[str, OSError]:
    """One run over the folder of a dossier that makes one document."""
    desk = Folder(folder)
    desk.publish(NAME, text.encode(), {"pop_pap.werkafspraken": text})
    return desk.write()


def overtaken(dossier: Path) -> Path:
    """A document that the next version overtakes."""
    publish(dossier, "versie 0")
    return dossier / f"{NAME}.docx"


def overtake(dossier: Path) -> None:
    """Publish the next version; what is there is that, the one before, or what was saved."""
    publish(dossier, "versie 1")
    there = {path.read_bytes() for path in dossier.rglob("*.docx")}
    assert there <= {SAVED, b"versie 0", b"versie 1"}


@pytest.mark.parametrize("save", [in_its_place, over_itself])
def test_a_save_at_any_moment_is_kept(tmp_path: Path, save: Callable[[Path], None]) -> None:
    def begin(dossier: Path) -> Callable[[], None]:
        return partial(save, overtaken(dossier))

    assert saved_at_every_moment(tmp_path, begin, overtake) > 10


@pytest.mark.skipif(os.name == "nt", reason="Windows geeft een open bestand niet vrij")
def test_a_save_into_an_open_file_is_kept(tmp_path: Path) -> None:
    """As long as it is a file: our old version goes in the end, and nobody can see into that."""
    looked_at = [name for name in OPERATIONS if name != "unlink"]

    def begin(dossier: Path) -> Callable[[], None]:
        return by_an_open_file(overtaken(dossier))

    assert saved_at_every_moment(tmp_path, begin, overtake, looked_at) > 10


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
