"""What was prepared of a template is kept for the next run, as long as it is of the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.material import examples
from pipeline.cli.places import ROOT, TEMPLATES
from pipeline.documents.rendering import prepared as room
from pipeline.documents.rendering.prepared import prepared
from pipeline.documents.rendering.template import Template

NAME = "Dossieroverzicht"
DATA, OTHER = ((TEMPLATES / f"{name}.docx").read_bytes() for name in (NAME, "POP & PAP"))


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(room, "_place", lambda name: tmp_path / name)
    return tmp_path / NAME


def test_what_was_kept_makes_the_same_document() -> None:
    documents = {d.name: d.context for d in examples()[0].documents}
    first, again = (Template(DATA, NAME).render(documents[NAME]) for _ in range(2))
    assert first == again


def test_another_template_is_not_taken_for_it(kept: Path) -> None:
    prepared(DATA, NAME)
    was = kept.read_bytes()
    assert prepared(OTHER, NAME).digest == Template(OTHER).digest
    assert kept.read_bytes() != was


@pytest.mark.parametrize("left", [slice(0), slice(50), slice(1, None)])
def test_what_is_damaged_is_prepared_anew(kept: Path, left: slice) -> None:
    prepared(DATA, NAME)
    whole = kept.read_bytes()
    kept.write_bytes(whole[left])
    assert prepared(DATA, NAME).digest == Template(DATA).digest
    assert kept.read_bytes() == whole


def test_nothing_is_kept_of_a_template_without_a_name(kept: Path) -> None:
    prepared(DATA)
    assert not kept.exists()


def test_a_run_that_finds_them_kept_does_without_what_prepares() -> None:
    look = (
        "import sys; from pipeline.cli.places import TEMPLATES; "
        "from pipeline.documents.rendering.template_folder import Templates; "
        f"Templates(TEMPLATES)[{NAME!r}].digest; print('docxtpl' in sys.modules)"
    )
    run = [sys.executable, "-c", look]
    said = [subprocess.check_output(run, cwd=ROOT, text=True) for _ in range(2)]
    assert said[1] == "False\n"
