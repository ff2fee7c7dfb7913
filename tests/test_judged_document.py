"""A document made from a judgement is two files and a line: the rest of the house follows."""

from __future__ import annotations

import pkgutil
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from importlib import import_module
from itertools import chain
from pathlib import Path

import pytest
from audit import complaints
from conftest import Word

from pipeline.cli.places import EXAMPLES, ROOT
from pipeline.documents import judged
from pipeline.dossier.all_templates import build_templates
from pipeline.dossier.judged import JUDGED
from pipeline.forms import all_forms
from pipeline.forms.keys import LEAFLETS, THREE_PARTIES

JUDGEMENT = '''
"""The actions of a plan, for a list of their own."""

from pipeline.analysis.plan import actions_of


def action_list_of(forms):
    return actions_of(forms["pop_pap"]) or None
'''

DOCUMENT = '''
"""The document "Actielijst", for the employee as well."""

from types import SimpleNamespace

from pipeline.documents.building.loops import listing
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.forms.model import Reader


def _fill(context, actions):
    context.values["acties"] = [SimpleNamespace(wat=action.what) for action in actions]


def _write(document):
    listing(document, "rij in acties", [("Wat", 9638, "{{ rij.wat }}")], "Actielijst")


DOCUMENT = JudgedDocument(
    name="Actielijst",
    key="actielijst",
    subtitle="Wat er afgesproken is",
    audience=frozenset({Reader.COACH, Reader.EMPLOYEE}),
    facts=(Fact("aantal", "Aantal", lambda actions: str(len(actions))),),
    write=_write,
    fill=_fill,
)
'''

IMPORTS = """
from pipeline.analysis.action_list import action_list_of
from pipeline.documents.judged import action_list
"""
LINE = "    Judged(action_list.DOCUMENT, lambda dossier: action_list_of(dossier.forms)),\n"
LIST = "JUDGED: tuple[Judged[Any], ...] = (\n"


def pipeline(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pipeline", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_one_more(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "pipeline", tmp_path / "pipeline")
    house = tmp_path / "pipeline"
    (house / "analysis" / "action_list.py").write_text(JUDGEMENT, "utf-8")
    (house / "documents" / "judged" / "action_list.py").write_text(DOCUMENT, "utf-8")
    registry = house / "dossier" / "judged.py"
    before, found, after = registry.read_text("utf-8").partition(LIST)
    registry.write_text(before + IMPORTS + found + LINE + after, "utf-8")

    assert pipeline(tmp_path, "templates").returncode == 0
    assert pipeline(tmp_path, "new", "Evi").returncode == 0
    shutil.copytree(EXAMPLES / "functies", tmp_path / "workbooks" / "functies")
    shutil.copy(EXAMPLES / "Evi.xlsx", tmp_path / "workbooks" / "Evi.xlsx")
    made = pipeline(tmp_path, "reports")
    assert made.returncode == 0, made.stdout + made.stderr
    output = tmp_path / "output" / "Evi"
    assert [p.parent.name for p in output.glob("*/Actielijst.docx")] == ["voor-werknemer"]
    document = Word(output / "voor-werknemer" / "Actielijst.docx")
    assert complaints(document.path) == []
    assert int(str(document.said("actielijst")["aantal"])) > 0

    assert pipeline(tmp_path, "doctor").returncode == 0
    shared = pipeline(tmp_path, "share", "Evi", "--voor", "werknemer")
    assert shared.returncode == 0, shared.stdout + shared.stderr
    (pack,) = (tmp_path / "output").rglob("*.zip")
    assert "Actielijst.docx" in zipfile.ZipFile(pack).namelist()


def test_every_declaration_is_in_the_list() -> None:
    names = [module.name for module in pkgutil.iter_modules(judged.__path__)]
    modules = [import_module(f"{judged.__name__}.{name}") for name in names]
    several = [
        list(module.DOCUMENTS.values()) for module in modules if hasattr(module, "DOCUMENTS")
    ]
    declared = [module.DOCUMENT for module in modules if hasattr(module, "DOCUMENT")]
    assert len(several) + len(declared) == len(modules)
    assert {one.key for one in (*declared, *chain(*several))} == {
        one.document.key for one in JUDGED
    }


def test_what_the_start_sheet_asks_about_can_be_shared_and_nothing_else() -> None:
    forms = {form.key: form for form in all_forms()}
    asked = set(forms["delen"].fields)
    shareable = {one.document.shared_by for one in JUDGED if one.document.shareable}
    shareable |= {key for key, form in forms.items() if form.shareable}
    assert asked == shareable | {LEAFLETS, THREE_PARTIES}


def test_two_documents_of_one_name_stop_the_building() -> None:
    first, *rest = all_forms()
    name = JUDGED[0].document.name
    with pytest.raises(ValueError, match=f"the same name: {name}"):
        build_templates([replace(first, document=name), *rest])
