"""Every odd file of the corpus, through the front door: what is said of it, and no more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import Desk
from odd import CORPUS
from odd.judging import Judged, answer_in, findings_in, tell
from odd.row import AS_IT_IS

TOGETHER = [row for row in CORPUS if not row.alone]


def test_the_corpus_is_large_and_names_each_file_once() -> None:
    assert len(CORPUS) >= 300
    assert len({row.what for row in CORPUS}) == len(CORPUS)


@pytest.fixture(scope="module")
def files(desk_of_all: Desk) -> list[Path]:
    """The files of all rows that can stand together, each in a folder of its own."""
    made = []
    for number, row in enumerate(TOGETHER):
        folder = desk_of_all.workbooks / f"{number:03}"
        folder.mkdir(parents=True)
        made.append(row.make.write(folder, f"{AS_IT_IS} {number:03}"))
    return made


@pytest.fixture(scope="module")
def desk_of_all(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("odd"))


def test_every_file_is_told_as_its_row_says(desk_of_all: Desk, files: list[Path]) -> None:
    status, output = desk_of_all.run("check", "--json")
    assert status == 1
    found = findings_in(output)
    printed = answers_printed(desk_of_all, files)
    judged = [
        Judged(row, found.pop(path.name, set()), printed.get(row.what))
        for row, path in zip(TOGETHER, files, strict=True)
    ]
    tell(judged)
    assert found == {}, "gevonden over bestanden van geen enkele rij"


def answers_printed(desk: Desk, files: list[Path]) -> dict[str, str | None]:
    """The answers in the Word documents of all rows that say what is printed, by what they are."""
    printing = [(row, path) for row, path in zip(TOGETHER, files, strict=True) if row.looks_in_word]
    reading = Desk(desk.root / "gedrukt")
    for _, path in printing:
        there = reading.workbooks / path.parent.name / path.name
        there.parent.mkdir(parents=True)
        shutil.copy(path, there)
    reading.run("reports", "--quiet")
    return {row.what: answer_in(reading.output / p.stem, row.make.key) for row, p in printing}
