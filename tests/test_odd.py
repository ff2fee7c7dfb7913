"""Every odd file of the corpus, through the front door: what is said of it, and no more."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Desk, example
from odd import THEMES
from odd.apart import Program, judged_apart, program
from odd.judging import Judged, answer_in, findings_in, tell
from odd.row import AS_IT_IS, Row
from scale import ONE_IN

CORPUS = [row for rows in THEMES.values() for row in rows]
ALONE = [row for row in CORPUS if row.alone]
TOGETHER = [
    row if ONE_IN or number % 3 == 0 else replace(row, prints=None)
    for number, row in enumerate(row for row in CORPUS if not row.alone)
]
"""In `make test` the documents are looked at for one row in three."""
Made = list[tuple[Row, Path]]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pijpen, koppelingen en vreemde namen")


def test_the_corpus_is_large_and_names_each_file_once() -> None:
    assert len(CORPUS) >= 300
    for rows in THEMES.values():
        assert len({row.what for row in rows}) == len(rows)


@pytest.mark.long
def test_every_file_is_told_as_its_row_says(tmp_path: Path) -> None:
    desk, files = Desk(tmp_path), write_all(tmp_path / "workbooks")
    status, output = desk.run("check", "--json")
    assert status == 1
    found, printed = findings_in(output), answers_printed(files, tmp_path / "gedrukt")
    tell([Judged(row, found.get(path.name, set()), printed.get(path)) for row, path in files])


@pytest.fixture(scope="module")
def loaded() -> Iterator[Program]:
    with program() as here:
        yield here


@pytest.mark.parametrize("row", ALONE, ids=lambda row: row.what)
def test_a_file_that_could_cost_a_whole_run(row: Row, tmp_path: Path, loaded: Program) -> None:
    judged = judged_apart(row, tmp_path, loaded)
    tell([judged])
    if row.later:
        pytest.xfail(row.later)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root mag alles lezen")
def test_a_folder_that_may_not_be_read_is_told(desk: Desk) -> None:
    desk.dossier(example())
    closed = desk.workbooks / "dicht"
    closed.mkdir(mode=0)
    try:
        assert "dicht" in desk.run("check")[1]
    finally:
        closed.chmod(0o700)


def write_all(workbooks: Path) -> Made:
    """The files of all rows that can stand together, each in a folder of its own."""
    files = []
    for number, row in enumerate(TOGETHER):
        folder = workbooks / f"{number:03}"
        folder.mkdir(parents=True)
        files.append((row, row.make.write(folder, f"{AS_IT_IS} {number:03}")))
    return files


def answers_printed(files: Made, root: Path) -> dict[Path, str | None]:
    """The answers in the Word documents of the files whose rows say what is printed."""
    desk, printing = Desk(root), [(row, path) for row, path in files if row.looks_in_word]
    desk.workbooks.mkdir(parents=True)
    for _, path in printing:
        shutil.copy(path, desk.workbooks)
    desk.run("reports", "--quiet")
    return {path: answer_in(desk.output / path.stem, row.make.key) for row, path in printing}
