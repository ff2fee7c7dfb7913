"""The program as a wheel, installed beside nothing else of ours, run in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli.places import ROOT


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="hatchling is hier niet")
    folder = tmp_path_factory.mktemp("wiel")
    built = run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    place = folder / "site"
    pip = ("-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", str(place))
    done = run(*pip, str(wheel), cwd=folder)
    assert done.returncode == 0, done.stderr
    return place


def test_it_makes_a_dossier_and_its_documents_in_an_empty_folder(
    installed: Path, tmp_path: Path
) -> None:
    def jobpepper(*arguments: str) -> subprocess.CompletedProcess[str]:
        return run("-P", "-m", "pipeline", *arguments, cwd=tmp_path, PYTHONPATH=str(installed))

    told = jobpepper("--version")
    assert told.stdout.startswith("jobpepper 0."), told.stderr
    assert jobpepper("new", "Nora").returncode == 0
    assert (tmp_path / "workbooks" / "Nora.xlsx").exists()
    blank = jobpepper("blank")
    assert blank.returncode == 0, blank.stderr
    made = jobpepper("reports")
    assert made.returncode == 0, made.stdout + made.stderr
    assert (tmp_path / "output" / "overzicht.html").exists()
    assert len(list((tmp_path / "output" / "blanco").glob("*.docx"))) > 5


def test_settings_are_found_upwards(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "instellingen.toml").write_text('[mappen]\nworkbooks = "dossiers"\n', "utf-8")
    below = tmp_path / "ergens" / "diep"
    below.mkdir(parents=True)
    made = run("-P", "-m", "pipeline", "new", "Nora", cwd=below, PYTHONPATH=str(installed))
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "dossiers" / "Nora.xlsx").exists()


@pytest.mark.parametrize("program", ["installed", "own folder"])
def test_settings_may_be_named(installed: Path, tmp_path: Path, program: str) -> None:
    settings, elsewhere = tmp_path / "gob" / "keuzes.toml", tmp_path / "elders"
    for folder in (settings.parent, elsewhere):
        folder.mkdir()
    settings.write_text('[mappen]\nworkbooks = "dossiers"\n', "utf-8")
    path = str(installed if program == "installed" else ROOT)

    def jobpepper(*arguments: str) -> subprocess.CompletedProcess[str]:
        return run("-P", "-m", "pipeline", *arguments, cwd=elsewhere, PYTHONPATH=path)

    for command in (("new", "Nora"), ("reports", "--jobs", "2")):
        done = jobpepper("--settings", str(settings), *command)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (settings.parent / "dossiers" / "Nora.xlsx").exists()
    assert (settings.parent / "output" / "overzicht.html").exists()
    assert not list(elsewhere.iterdir())
    assert "'weg.toml' is er niet" in jobpepper("--settings", "weg.toml", "check").stderr


def test_redirected_output_is_utf8_whatever_the_console_has(tmp_path: Path) -> None:
    odd = tmp_path / "workbooks" / "Łukasz.xlsx"
    odd.parent.mkdir()
    odd.write_bytes(b"geen werkmap")
    places = ("--workbooks", str(odd.parent), "--output", str(tmp_path / "output"))
    command = [sys.executable, "-m", "pipeline", "check", "--json", *places]
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    seen = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert "Łukasz.xlsx" in seen.stdout.decode("utf-8"), seen.stderr
