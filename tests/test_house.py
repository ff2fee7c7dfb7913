"""The house: who may know whom, commands that say what they do, documents that tell the truth."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.catalogue import CATALOGUE
from pipeline.cli import main
from pipeline.desk import ROOT
from pipeline.forms import all_forms
from pipeline.manual import with_lists

ALONE = {
    "__init__",
    "forms",
    "package",
    "catalogue",
    "contacts",
    "folders",
    "settings",
    "judgements",
    "columns",
    "workers",
}
GROUND = {
    "package",
    "forms",
    "catalogue",
    "findings",
    "answers",
    "contacts",
    "settings",
    "judgements",
    "columns",
}
STAGES = {"workbooks", "checks", "documents", "analysis"}
ABOVE = {
    "returned",
    "dossier",
    "folders",
    "bundle",
    "outcome",
    "words",
    "memory",
    "workers",
    "cluster",
    "batch",
}
OUTSIDE = {"report", "worklist", "doctor", "desk", "gate", "sharing", "differences", "keeping"}
MAY_KNOW: dict[str, set[str]] = {
    **{key: set() for key in ALONE},
    "findings": {"catalogue"},
    "answers": {"forms", "catalogue", "findings", "contacts"},
    "manual": GROUND,
    **dict.fromkeys(STAGES, GROUND),
    "returned": GROUND | {"documents", "folders"},
    "dossier": GROUND | {"workbooks", "checks", "analysis", "returned"},
    "words": GROUND,
    "bundle": GROUND | {"dossier", "analysis", "documents"},
    "outcome": GROUND | {"documents"},
    "memory": GROUND | {"documents", "outcome", "returned"},
    "batch": GROUND
    | {"dossier", "folders", "documents", "bundle", "outcome", "words", "memory", "workers"},
    "cluster": {"findings", "memory", "workers"},
    "gate": GROUND | STAGES | {"dossier", "bundle"},
    "sharing": GROUND | STAGES | {"dossier", "bundle", "folders", "gate"},
    "differences": GROUND | STAGES | {"dossier", "bundle", "words"},
    "keeping": GROUND | STAGES | ABOVE,
    "report": GROUND | STAGES | ABOVE | {"differences", "keeping"},
    "worklist": GROUND | STAGES | ABOVE,
    "overview": GROUND | STAGES | {"outcome", "folders"},
    "doctor": GROUND | STAGES | ABOVE,
    "desk": GROUND | STAGES | ABOVE,
    "aftercare": GROUND | STAGES | ABOVE | OUTSIDE,
    "cli": GROUND | STAGES | ABOVE | OUTSIDE | {"manual", "aftercare", "overview"},
    "__main__": {"cli"},
}
MODULES = sorted((ROOT / "pipeline").rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The parts of the house that a module imports, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "pipeline":
            inside = (node.module or "").split(".")[1:]
            names |= {inside[0]} if inside else {alias.name for alias in node.names}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_import_runs_up(path: Path) -> None:
    part = path.relative_to(ROOT / "pipeline").parts[0].removesuffix(".py")
    assert imported(path) <= MAY_KNOW[part] | {part}


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_has_help_and_stands_in_the_manual(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 3
    assert f"pipeline {command}" in (ROOT / "HANDLEIDING.md").read_text("utf-8")


def test_wrong_use_is_2() -> None:
    for arguments in (["niets"], ["reports", "--workbooks", "/bestaat/niet"], ["new"]):
        assert CliRunner().invoke(main, arguments).exit_code == 2


def test_the_manual_lists_the_forms_and_messages_as_they_are_now() -> None:
    manual = (ROOT / "HANDLEIDING.md").read_text("utf-8")
    assert with_lists(manual, all_forms()) == manual
    assert all(f"| {form.sheet} |" in manual for form in all_forms())
    assert all(f"`{code}`" in manual for code in CATALOGUE)
