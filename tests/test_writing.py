"""Files that another program holds for a moment, or for ever."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Desk, example

from pipeline.files import writing


def held(times: int, patch: pytest.MonkeyPatch) -> list[Path]:
    """Let the next replacements of a file fail as on Windows; gives what was tried to replace."""
    real: Callable[[Path, Path], Path] = Path.replace
    tried: list[Path] = []

    def replace(self: Path, target: Path) -> Path:
        tried.append(Path(target))
        if len(tried) <= times:
            raise PermissionError(13, "Permission denied")
        return real(self, target)

    patch.setattr(Path, "replace", replace)
    return tried


def test_a_file_that_is_held_for_a_moment_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "PATIENCE", 1.0)
    monkeypatch.setattr(writing, "PAUSE", 0.0)
    tried = held(3, monkeypatch)
    writing.write_file(tmp_path / "a.docx", b"nieuw")
    assert len(tried) == 4
    assert [p.name for p in tmp_path.iterdir()] == ["a.docx"]


def test_a_file_that_is_held_for_ever_is_given_up_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "PATIENCE", 0.1)
    monkeypatch.setattr(writing, "PAUSE", 0.01)
    (tmp_path / "a.docx").write_bytes(b"oud")
    tried = held(10**9, monkeypatch)
    with pytest.raises(PermissionError):
        writing.write_file(tmp_path / "a.docx", b"nieuw")
    assert 2 < len(tried) < 20
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"oud"]


def test_a_document_that_word_holds_is_told_and_the_rest_is_made(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    answers["pop_pap"]["werkafspraken"] = "Elke dinsdag."
    desk.dossier(answers)
    real: Callable[[Path, Path], Path] = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if self.name == "POP & PAP.docx":
            raise PermissionError(13, "Permission denied")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    status, said = desk.run("reports")
    assert status == 1
    assert "kon niet bewaard worden (geen toegang)" in " ".join(said.split())
    assert "Elke dinsdag." in desk.word("Dossieroverzicht").text


def open_in_excel(name: str, patch: pytest.MonkeyPatch) -> None:
    """Nobody can replace the file of this name, as on Windows when it is open."""
    real: Callable[[Path, Path], Path] = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if Path(target).name == name:
            raise PermissionError(13, "Permission denied")
        return real(self, target)

    patch.setattr(Path, "replace", replace)


@pytest.mark.parametrize("name", ["overzicht.xlsx", "te-verbeteren.xlsx", "overzicht.html"])
def test_a_list_that_is_open_keeps_no_other_from_being_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    lists = {"overzicht.xlsx", "te-verbeteren.xlsx", "overzicht.html"}
    answers = example("Sari")
    answers["aanmelding"]["werknemer_telefoon"] = "014 12"
    desk.dossier(answers, "Sari")
    with monkeypatch.context() as held:
        open_in_excel(name, held)
        status, said = desk.run("reports")
    assert status == 1
    assert f"{name} kon niet bewaard worden (geen toegang). Sluit het als het nog open" in said
    assert {path.name for path in desk.output.iterdir()} & lists == lists - {name}
    assert desk.run("reports")[0] == 0
    assert (desk.output / name).exists()


def test_no_pack_goes_out_without_a_trace(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    with monkeypatch.context() as held:
        open_in_excel("verzonden.csv", held)
        status, said = desk.run("share", "Sari", "--voor", "werkgever")
    assert status == 1
    assert "Er is geen pakket gemaakt. Sluit het als het nog open staat in Excel" in said
    assert not list(desk.output.glob("Sari/*.zip"))
    assert desk.run("share", "Sari", "--voor", "werkgever")[0] == 0
