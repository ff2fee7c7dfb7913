"""The house: who may know whom, commands that say what they do, documents that tell the truth."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli.main import main
from pipeline.cli.places import ROOT
from pipeline.forms import all_forms
from pipeline.records.catalogue import Code
from pipeline.setup.manual import with_lists

LAYERS: tuple[set[str], ...] = (
    {"forms", "files"},
    {"records"},
    {"workbooks", "checks", "analysis", "documents"},
    {"dossier"},
    {"publishing"},
    {"sharing", "overview", "run", "setup"},
    {"statistics"},
    {"cli"},
    {"__main__"},
)
"""The rooms of the house, from the ground up: each may know those on the floors below it."""

MODULES = sorted((ROOT / "pipeline").rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The rooms that a module imports, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "pipeline":
            inside = (node.module or "").split(".")[1:]
            names |= {inside[0]} if inside else {alias.name for alias in node.names}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_import_runs_up_or_sideways(path: Path) -> None:
    room = path.relative_to(ROOT / "pipeline").parts[0].removesuffix(".py")
    below: set[str] = set()
    for layer in LAYERS:
        if room in layer:
            assert imported(path) <= below | {room}
            return
        below |= layer
    assert room == "__init__"


def test_no_modules_know_each_other_in_a_circle() -> None:
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in MODULES}
    knows = {
        name: {
            there
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.ImportFrom)
            for there in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
            if there in names and there != name
        }
        for name, path in names.items()
    }
    TopologicalSorter(knows).prepare()  # raises CycleError, with the modules


def test_no_test_imports_another() -> None:
    """What tests share has a module of its own."""
    for path in (ROOT / "tests").rglob("*.py"):
        known = ast.walk(ast.parse(path.read_text("utf-8")))
        names = [node.module or "" for node in known if isinstance(node, ast.ImportFrom)]
        assert not [name for name in names if name.startswith("test_")], path.name


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_has_help_and_stands_in_the_manual(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 3
    assert f"pipeline {command}" in (ROOT / "HANDLEIDING.md").read_text("utf-8")


def test_the_list_of_commands_loads_none_of_them() -> None:
    look = (
        "import sys; from click.testing import CliRunner; from pipeline.cli.main import main; "
        "print(CliRunner().invoke(main, ['--help']).output, "
        "[name for name in sys.modules if name.startswith(('pipeline.', 'rich', 'openpyxl'))])"
    )
    seen = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", look],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    assert all(f"  {name} " in seen.stdout for name in main.commands)
    assert seen.stdout.endswith(
        "['pipeline.cli.dutch', 'pipeline.cli', 'pipeline.cli.help_texts', 'pipeline.cli.main']\n"
    )


def test_wrong_use_is_2() -> None:
    for arguments in (["niets"], ["reports", "--workbooks", "/bestaat/niet"], ["new"]):
        assert CliRunner().invoke(main, arguments).exit_code == 2


def test_the_manual_lists_the_forms_and_messages_as_they_are_now() -> None:
    manual = (ROOT / "HANDLEIDING.md").read_text("utf-8")
    assert with_lists(manual, all_forms()) == manual
    assert all(f"| {form.sheet} |" in manual for form in all_forms())
    assert all(f"`{code.value.code}`" in manual for code in Code)
