"""A desk to work at: a folder with workbooks, the commands, and the documents that come out."""

from __future__ import annotations

import copy
import gc
import os
import shutil
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from in_excel import type_in
from in_libreoffice import LibreOffice
from lxml import etree

from pipeline.cli.main import main
from pipeline.cli.places import BLANK, EXAMPLES, TEMPLATES
from pipeline.documents.controls import read_controls
from pipeline.documents.ooxml import W
from pipeline.documents.word_text import text_in
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.forms.keys import COMPETENCE
from pipeline.publishing.last_run import LastRuns
from pipeline.records.findings import Finding
from pipeline.records.settings import NO, Settings
from pipeline.run.making import MADE_BETWEEN_LOOKS
from pipeline.workbooks.building.fill import filled_workbook

Answers = Mapping[str, Mapping[str, object]]
BODY = "word/document.xml"
FROM_THE_INTAKE = ["Aanmeldingsformulier", "Dossieroverzicht", "Tevredenheidsmeting werkgever"]
"""What a dossier makes of which only the intake form is filled in."""

PAPER = Path(__file__).parent / "paper"
PAPER_FORMS = [form for form in all_forms() if (PAPER / f"{form.key}.txt").exists()]
"""The forms of the guide, whose words on paper are known; there may be more."""

READERS = ("vertrouwelijk", "voor-werknemer", "voor-werkgever")
STRICT = etree.XMLParser(resolve_entities=False, recover=False)


@cache
def _example(name: str) -> dict[str, Any]:
    answers = tomllib.loads((EXAMPLES / "bron" / f"{name}.toml").read_text("utf-8"))
    for key in ("uit_bibliotheek", "versie", "andere_functies"):  # an empty desk has no library
        answers.get(COMPETENCE, {}).pop(key, None)
    return answers


def example(name: str = "Evi", *, whole: bool = False) -> dict[str, Any]:
    """The answers of an example dossier that refers to no library, to change at will.

    whole: those on work sheets too.
    """
    extra = set() if whole else {form.key for form in all_forms() if form.extra}
    return copy.deepcopy({k: given for k, given in _example(name).items() if k not in extra})


def forms_of(answers: Answers) -> list[str]:
    """The forms that a dossier makes: those that are filled in, and those that go along."""
    used = {key for key, given in answers.items() if given}
    return sorted(f.document for f in PAPER_FORMS if used & {f.key, *f.goes_with})


@cache
def _blank() -> bytes:
    return BLANK.read_bytes()


_filled: dict[str, bytes] = {}


def filled(answers: Answers) -> bytes:
    """A workbook with these answers; made once for all tests that ask for the same."""
    said = repr(answers)
    if said not in _filled:
        _filled[said] = filled_workbook(_blank(), all_forms(), answers)
    return _filled[said]


class Word:
    """A Word file as a reader sees it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.parts = office.read_parts(path.read_bytes())
        self.root = etree.fromstring(self.parts[BODY], STRICT)
        self.controls = read_controls(self.root)

    @property
    def lines(self) -> list[str]:
        """The text of every paragraph, in order."""
        return [text_in(p) for p in self.root.iter(f"{{{W}}}p")]

    @property
    def text(self) -> str:
        """All text, white space folded."""
        return " ".join(" ".join(self.lines).split())

    def said(self, form: str) -> dict[str, str | bool]:
        """The controls that hold an answer, by key without the form's own."""
        return {
            tag.removeprefix(f"{form}."): value for tag, value in self.controls.items() if value
        }


@dataclass
class Desk:
    """One coach's folder."""

    root: Path

    @property
    def workbooks(self) -> Path:
        return self.root / "workbooks"

    @property
    def output(self) -> Path:
        return self.root / "output"

    def dossier(self, answers: Answers, name: str = "Evi") -> Path:
        """A workbook with these answers, saved among the workbooks."""
        path = self.workbooks / f"{name}.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(filled(answers))
        return path

    def typed(self, form: str, key: str, value: object, answers: Answers | None = None) -> str:
        """A dossier in which the coach types this into one cell; gives the cell's address.

        The key of a question with boxes makes it a workbook that asks for one answer.
        """
        path = self.dossier(example() if answers is None else answers)
        data, place = type_in(path.read_bytes(), f"{form}.{key}", value)
        path.write_bytes(data)
        return place

    def run(self, command: str, *arguments: str) -> tuple[int, str]:
        """Run a command at this desk; gives its exit status and what it printed."""
        places = ["--output", str(self.output)]
        if command not in ("blank", "folders", "new"):
            places += ["--workbooks", str(self.workbooks)]
        result = CliRunner().invoke(main, [command, *places, *arguments])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.output

    def run_in_workbooks(self, command: str, *arguments: str) -> tuple[int, str]:
        """Run a command that makes a workbook; gives its exit status and what it printed."""
        where = ["--workbooks", str(self.workbooks)]
        result = CliRunner().invoke(main, [command, *arguments, *where])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, " ".join(result.output.split())

    def own_templates(self) -> Path:
        """All templates in a folder of the desk's own, to change at will."""
        return Path(shutil.copytree(TEMPLATES, self.root / "sjablonen"))

    def word(self, document: str, dossier: str = "Evi") -> Word:
        """A document in the folder of whichever reader gets it, the coach first."""
        found = (self.output / dossier / folder / f"{document}.docx" for folder in READERS)
        return Word(next(path for path in found if path.exists()))

    def documents(self, dossier: str = "Evi") -> list[str]:
        """The names of all documents, whoever they are for."""
        return sorted({path.stem for path in (self.output / dossier).glob("*/*.docx")})

    def folder(self, reader: str, dossier: str = "Evi") -> list[str]:
        """The names of the documents in the folder of one reader."""
        return sorted(path.stem for path in (self.output / dossier / reader).glob("*.docx"))

    def forms(self, dossier: str = "Evi") -> list[str]:
        """The documents that are forms."""
        names = {form.document for form in PAPER_FORMS}
        return [name for name in self.documents(dossier) if name in names]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "workbooks").mkdir()
    return Desk(tmp_path)


@pytest.fixture
def never_merged(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for an organisation that wants new versions beside edited documents, not in them."""
    chosen = Settings(samenvoegen=NO)
    monkeypatch.setattr("pipeline.cli.reports.read_settings", lambda: chosen)


@pytest.fixture(scope="session")
def templates() -> Path:
    return TEMPLATES


@pytest.fixture
def built_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """The doctor takes the committed templates, which one test holds to the declarations.

    Building them takes a second.
    """
    built = {path.stem: path.read_bytes() for path in TEMPLATES.glob("*.docx")}
    monkeypatch.setattr("pipeline.setup.complaints.build_templates", lambda forms: built)


@contextmanager
def in_a_process(work: Callable[[], object]) -> Iterator[int]:
    """A process of its own that does this work; gives its number."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    try:
        yield child
    finally:
        os.waitpid(child, 0)


def remembered(desk: Desk) -> set[str]:
    """The dossiers of which runs remember what became of them."""
    return set(LastRuns(desk.output).sources)


def the_pack(desk: Desk) -> Path:
    """The one pack that was made for the employer."""
    (path,) = (desk.output / "Evi").glob("Evi voor werkgever *.zip")
    return path


def brief(findings: list[Finding]) -> list[tuple[str, str]]:
    """Findings as (place, code)."""
    return [(f"{f.sheet}!{f.cell}" if f.cell else "", f.code) for f in findings]


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    return LibreOffice(tmp_path_factory.mktemp("libreoffice"))


CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
APPLICATIONS = {
    "libreoffice": (
        shutil.which("soffice") and shutil.which("pdfinfo"),
        "LibreOffice (soffice) en poppler (pdfinfo) zijn hier niet",
    ),
    "chromium": (CHROMIUM, "Chromium (chromium) is hier niet"),
}
"""By mark, where that is, if anywhere, and what to say where it is not."""


def pytest_collection_finish() -> None:
    """What is loaded by now stays: Python need not look through it again, as in a run."""
    gc.freeze()
    gc.set_threshold(MADE_BETWEEN_LOOKS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what cannot be done here, and begin with the files that take longest.

    A file is the work of one process, which makes the fixtures of its module once.
    """
    slow = set()
    for item in items:
        marks = {mark.name for mark in item.iter_markers()}
        for name in marks & APPLICATIONS.keys():
            there, reason = APPLICATIONS[name]
            item.add_marker(pytest.mark.skipif(not there, reason=reason))
        if marks & {"long", *APPLICATIONS}:
            slow.add(item.path)
    items.sort(key=lambda item: item.path not in slow)
