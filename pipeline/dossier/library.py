"""The library as it stands on disk: function workbooks are read once, when somebody asks.

A workbook is one of a function by what its Start sheet says, never by where it stands; but only
those in a folder called functies are found by name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.checks.check import check_content
from pipeline.checks.rules import FUNCTION_RULES
from pipeline.files.folders import find_workbooks, is_in_library, library_of
from pipeline.forms.function import function_forms
from pipeline.forms.keys import WORK_POST
from pipeline.records.answers import Password
from pipeline.records.findings import Finding, RefusedError, finding
from pipeline.records.functions import Function, function_from
from pipeline.records.library import Library
from pipeline.workbooks.reading.reader import read_workbook


@dataclass
class FunctionRead:
    """What came of reading a workbook of a library.

    function: None when it is none, or could not be read. findings: of the workbook; is_other: it
    is a workbook of another kind.
    """

    function: Function | None = None
    findings: list[Finding] = field(default_factory=list)
    is_other: bool = False


def read_function(path: Path, password: Password = lambda _: None) -> FunctionRead:
    """Read and check one workbook of a library. Never raises on a bad file: that is a finding."""
    try:
        content = read_workbook(path, function_forms(), password)
    except RefusedError as refusal:
        return FunctionRead(None, [finding(refusal.code, path.name, **refusal.words)])
    if content.kind != WORK_POST:
        return FunctionRead(is_other=True)
    checked = check_content(path.name, content, function_forms(), rules=FUNCTION_RULES)
    faulty = any(filled.faulty for filled in checked.forms.values())
    function = function_from(path.stem, checked.forms, faulty=faulty)
    return FunctionRead(function, checked.all_findings)


def workbooks_of(library: Path) -> list[Path]:
    """The workbooks of a library, by name."""
    return [path for path in find_workbooks(library) if is_in_library(path)]


class Libraries:
    """The library of any dossier: the nearest folder functies, from its own folder upwards.

    known: the functions of libraries that were read already. What is not known is read when a
    dossier asks for it, once.
    """

    def __init__(
        self,
        known: Mapping[Path, Sequence[Function]] | None = None,
        password: Password = lambda _: None,
    ) -> None:
        self.password = password
        self._read = {folder: Library(functions) for folder, functions in (known or {}).items()}
        self._nearest: dict[Path, Path | None] = {}

    def of(self, dossier: Path) -> Library:
        """The library of a dossier; an empty one where there is none."""
        folder = dossier.parent
        if folder not in self._nearest:
            self._nearest[folder] = library_of(folder)
        nearest = self._nearest[folder]
        if nearest is None:
            return Library()
        if nearest not in self._read:
            self._read[nearest] = Library(self._functions_in(nearest))
        return self._read[nearest]

    def _functions_in(self, folder: Path) -> list[Function]:
        read = (read_function(path, self.password) for path in workbooks_of(folder))
        return [one.function for one in read if one.function]
