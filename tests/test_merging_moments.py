"""A merge that is killed, or overtaken by a save in Word, at whatever moment that is.

No edit of a person is lost, no answer of before stays where nobody edited it, and what was not
finished is finished by the next run.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from functools import cache, partial
from itertools import count
from pathlib import Path

import pytest
from edited import FORMS, TEXT, A, B, C, template
from in_word import edit
from moments import (
    OPERATIONS,
    by_an_open_file,
    in_its_place,
    killed_before,
    over_itself,
    saved_at_every_moment,
)

from pipeline.documents.readback import body_of
from pipeline.documents.rendering.context import context_of
from pipeline.files.folders import UNMERGED
from pipeline.forms.keys import PLAN
from pipeline.publishing.folder import Folder
from pipeline.records.answers import Entry, FilledForm
from pipeline.records.outcome import Published

NAME = "voor-werkgever/POP & PAP"
BY_HAND = "met de hand"
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="hier kan een proces niet splitsen")

Version = tuple[str, int]
"""What the workbook answers to one question, and how many actions it has."""

OLD, NEW, NEWER = VERSIONS = ("Rustig.", 2), ("Nauwgezet.", 3), ("Vlot.", 1)


@cache
def document(version: Version) -> tuple[bytes, dict[str, str]]:
    """A plan as we make it, and what it says."""
    said, actions = version
    filled = FilledForm(FORMS[PLAN], in_use=True, answers={TEXT: "afspraak", "kwaliteiten": said})
    rows: list[Entry] = [dict(each) for each in (A, B, C)[:actions]]
    filled.rows = {"acties": rows}
    context = context_of(filled)
    return template(PLAN).render(context), dict(context.answers())


def run(folder: Path, version: Version) -> Published:
    """One run over the folder of a dossier that makes one document."""
    desk, (data, answers) = Folder(folder, merging=True), document(version)
    state = desk.publish(NAME, data, answers, "sjabloon")
    desk.write()
    return state


def edited(folder: Path) -> Path:
    """A plan that somebody edited in Word."""
    run(folder, OLD)
    path = folder / f"{NAME}.docx"
    return edit(path, path, (), {f"{PLAN}.{TEXT}": BY_HAND})


def text_of(path: Path) -> str:
    return "".join(body_of(path.read_bytes()).itertext())


def kept_of(folder: Path) -> Path:
    return folder / UNMERGED / f"{NAME} ({UNMERGED}).docx"


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.docx"))


@forks
@pytest.mark.parametrize("then", [NEW, NEWER, OLD], ids=["the same", "newer", "as before"])
def test_killed_at_every_moment_the_next_run_finishes_it(tmp_path: Path, then: Version) -> None:
    for moment in count(1):
        folder = tmp_path / str(moment)
        path = edited(folder)
        before = path.read_bytes()
        stopped = killed_before(moment, lambda: run(folder, NEW), folder)  # noqa: B023
        whole = [*folder.rglob("*.docx"), *folder.rglob("*.opzij")]
        assert all(zipfile.ZipFile(file).testzip() is None for file in whole)
        assert any(BY_HAND in text_of(file) for file in whole)
        run(folder, then)
        said = text_of(path)
        assert BY_HAND in said
        assert [words for words, _ in VERSIONS if words in said] == [then[0]]
        assert said.count("Omschrijving:") == then[1]
        assert {path.name} <= set(names_in(folder)) <= {path.name, kept_of(folder).name}
        assert not list(folder.rglob("*.opzij"))
        if kept_of(folder).exists():
            assert kept_of(folder).read_bytes() == before
        if not stopped:
            assert moment > 10
            return


@forks
def test_killed_and_edited_again_nothing_is_lost(tmp_path: Path) -> None:
    for moment in count(1):
        folder = tmp_path / str(moment)
        path = edited(folder)
        stopped = killed_before(moment, lambda: run(folder, NEW), folder)  # noqa: B023
        if path.exists():
            edit(path, path, (), {f"{PLAN}.aandachtspunten": "later getypt"})
        there = path.exists()
        state = run(folder, NEWER)
        said = text_of(path)
        assert BY_HAND in said
        assert ("later getypt" in said) is there
        assert state is not Published.KEPT
        if state is Published.MERGED:
            assert NEWER[0] in said
        assert not any("bewaard" in name for name in names_in(path.parent))
        if not stopped:
            return


@forks
def test_killed_at_every_moment_no_stale_version_stays_beside_the_merged_one(
    tmp_path: Path,
) -> None:
    for moment in count(1):
        folder = tmp_path / str(moment)
        path = edited(folder)
        (data, answers), desk = document(NEW), Folder(folder)
        desk.publish(NAME, data, answers, "een ander sjabloon")
        desk.write()
        assert path.with_name("POP & PAP (nieuw).docx").exists()
        stopped = killed_before(moment, lambda: run(folder, NEWER), folder)  # noqa: B023
        run(folder, NEWER)
        assert names_in(path.parent) == [path.name]
        if not stopped:
            return


def test_the_new_version_goes_when_the_workbook_says_again_what_it_said(tmp_path: Path) -> None:
    path = edited(tmp_path)
    data, answers = document(NEW)
    desk = Folder(tmp_path)
    desk.publish(NAME, data, answers, "sjabloon")
    desk.write()
    beside = path.with_name("POP & PAP (nieuw).docx")
    assert beside.exists()
    assert run(tmp_path, OLD) is Published.KEPT
    assert not beside.exists()


def test_the_version_before_is_kept_once_however_often_new_answers_come(tmp_path: Path) -> None:
    path = edited(tmp_path)
    before = path.read_bytes()
    for version in (NEW, NEWER, OLD, NEW):
        assert run(tmp_path, version) is Published.MERGED
    assert names_in(tmp_path / UNMERGED) == [kept_of(tmp_path).name]
    assert kept_of(tmp_path).read_bytes() == before


def test_what_was_edited_between_two_merges_is_kept_as_well(tmp_path: Path) -> None:
    path = edited(tmp_path)
    run(tmp_path, NEW)
    edit(path, path, (), {f"{PLAN}.aandachtspunten": "later getypt"})
    between = path.read_bytes()
    run(tmp_path, NEWER)
    assert between in [file.read_bytes() for file in (tmp_path / UNMERGED).rglob("*.docx")]


@pytest.mark.parametrize("save", [in_its_place, over_itself])
def test_a_save_at_any_moment_of_a_merge_is_kept(
    tmp_path: Path, save: Callable[[Path], None]
) -> None:
    def begin(dossier: Path) -> Callable[[], None]:
        return partial(save, edited(dossier))

    assert saved_at_every_moment(tmp_path, begin, lambda dossier: run(dossier, NEW)) > 10


@pytest.mark.skipif(os.name == "nt", reason="Windows geeft een open bestand niet vrij")
def test_a_save_into_an_open_file_during_a_merge_is_kept(tmp_path: Path) -> None:
    looked_at = [name for name in OPERATIONS if name != "unlink"]

    def begin(dossier: Path) -> Callable[[], None]:
        return by_an_open_file(edited(dossier))

    assert saved_at_every_moment(tmp_path, begin, lambda dossier: run(dossier, NEW), looked_at) > 10
