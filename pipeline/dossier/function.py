"""One workbook of a library, read and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.checks.check import check_content
from pipeline.checks.rules import FUNCTION_RULES
from pipeline.dossier.returned_files import names_of, returned_files
from pipeline.forms.function import function_forms
from pipeline.forms.keys import WORK_POST
from pipeline.records.answers import Password
from pipeline.records.catalogue import Code
from pipeline.records.findings import Finding, RefusedError, finding
from pipeline.records.functions import Function, function_from
from pipeline.workbooks.reading.reader import read_workbook


@dataclass
class FunctionRead:
    """What came of reading a workbook of a library.

    function: None when it is none, or could not be read. findings: about the workbook. is_other: it
    is one of another kind.
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
    return FunctionRead(function, [*checked.all_findings, *_came_back(path)])


def _came_back(path: Path) -> Iterator[Finding]:
    """What lies in a folder for what comes back: for a function nothing does, so it is not read."""
    if files := returned_files(path):
        sources = names_of(files, path)
        yield finding(Code.RETURNED_FOR_FUNCTION, path.name, sources=sources)
