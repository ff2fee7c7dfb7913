"""One dossier, from workbook to judged answers: where reader, checks and analyses meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.analysis.comparison import comparison_of
from pipeline.analysis.evolution import doubts_about_evolution, evolution_of
from pipeline.analysis.interviews import doubts_about_verdicts
from pipeline.analysis.plan import doubts_about_plan, doubts_about_proposals
from pipeline.analysis.reintegration import doubts_about_reintegration, reintegration_of
from pipeline.analysis.side_by_side import side_by_side
from pipeline.analysis.summary import summary_of
from pipeline.checks.check import check_content
from pipeline.dossier.from_library import (
    adapted_from_library,
    others_from_library,
    take_from_library,
    tell_deviations,
)
from pipeline.dossier.library import Libraries
from pipeline.dossier.merging import add_returned, doubts_about_returned
from pipeline.dossier.returned import read_returned
from pipeline.forms.keys import COMPARISON, COMPETENCE, PLAN, SHARING, WORK_POST, Key
from pipeline.forms.model import Form
from pipeline.records.answers import Content, FilledForm, Password
from pipeline.records.catalogue import Code
from pipeline.records.doubts import report
from pipeline.records.evolution import Evolution
from pipeline.records.findings import Finding, RefusedError, finding
from pipeline.records.functions import Function
from pipeline.records.judgements import Comparison, SideBySide, Summary
from pipeline.records.library import Consulted
from pipeline.records.reintegration import Reintegration
from pipeline.records.settings import Settings
from pipeline.workbooks.reading.reader import read_workbook


@dataclass
class Dossier:
    """All that is known of one employee's support.

    forms: by key; empty when the workbook could not be read. findings: about the workbook as a
    whole; those about a form are with the form. function: that of the library to which it refers.
    others: those to compare with as well; none when one of them is not found. adapted: that to
    which somebody may return. asked: what the library said to it. comparison: None unless both
    profiles can be printed. evolution: None unless something was scored again. reintegration: None
    unless its sheet is used. functions: beside each other; None when there is nothing to compare.
    summary: None when the workbook could not be read. Other judgements build upon these; those that
    only a document is made from are made with it.
    """

    path: Path
    forms: dict[str, FilledForm] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    function: Function | None = None
    others: list[Function] = field(default_factory=list)
    adapted: Function | None = None
    asked: dict[str, str] = field(default_factory=dict)
    comparison: Comparison | None = None
    evolution: Evolution | None = None
    reintegration: Reintegration | None = None
    functions: SideBySide | None = None
    summary: Summary | None = None

    @property
    def all_findings(self) -> list[Finding]:
        """Every finding, in the order of the forms."""
        return self.findings + [f for form in self.forms.values() for f in form.findings]

    def wanted(self) -> list[FilledForm]:
        """The forms to print: those in use, and those that go along with one in use."""
        return [
            filled
            for filled in self.forms.values()
            if filled.form.printed
            and (filled.in_use or any(self.forms[key].in_use for key in filled.form.goes_with))
        ]


def load_dossier(
    path: Path,
    forms: Sequence[Form],
    password: Password = lambda _: None,
    settings: Settings | None = None,
    today: dt.date | None = None,
    libraries: Libraries | None = None,
) -> Dossier:
    """Read and judge one workbook. Never raises on a bad file: that is a finding.

    today: the day by which it is judged what has yet to come. libraries: read already, in a run.
    """
    try:
        content = read_workbook(path, forms, password)
    except RefusedError as refusal:
        return Dossier(path, findings=[finding(refusal.code, path.name, **refusal.words)])
    if content.kind == WORK_POST:
        return Dossier(path, findings=[finding(Code.FUNCTION_ELSEWHERE, path.name)])
    if not _is_dossier(content, forms):
        return Dossier(path, findings=[finding(Code.NOT_A_DOSSIER, path.name)])
    came_back = read_returned(path, forms)
    merged = add_returned(content, came_back.documents)
    consulted = Consulted((libraries or Libraries(password=password)).of(path))
    reference = take_from_library(content, consulted)
    checked = check_content(path.name, content, forms, today)
    dossier = Dossier(path, checked.forms, checked.findings, reference.function)
    not_taken = doubts_about_returned(checked.forms, came_back.documents, merged)
    for doubts in (came_back.doubts, not_taken, reference.doubts):
        dossier.findings += report(doubts, dossier.forms, path.name)
    _compare_with_library(dossier, consulted)
    _analyse(dossier, settings or Settings())
    return dossier


def _compare_with_library(dossier: Dossier, consulted: Consulted) -> None:
    """Say where the profile deviates from its function; look up with which others to compare."""
    function, name = dossier.function, dossier.path.name
    if function:
        deviations = tell_deviations(dossier.forms[COMPETENCE], function)
        dossier.findings += report(deviations, dossier.forms, name)
    found, doubts = others_from_library(dossier.forms, function, consulted)
    dossier.findings += report(doubts, dossier.forms, name)
    dossier.others = [] if doubts else found
    adapted = adapted_from_library(dossier.forms, consulted)
    dossier.findings += report(adapted.doubts, dossier.forms, name)
    dossier.adapted = adapted.function
    dossier.asked = consulted.asked


def _is_dossier(content: Content, forms: Sequence[Form]) -> bool:
    """Whether the workbook has a form that is printed, also one that lost its keys."""
    printed = {form.key for form in forms if form.printed}
    there = {Key.parse(key).form for key in (*content.cells, *content.keyless)}
    return bool(content.cells and there & printed)


def _analyse(dossier: Dossier, settings: Settings) -> None:
    """Add the judgements on the answers, and what they find."""
    forms = dossier.forms
    dossier.comparison = comparison_of(forms, settings)
    dossier.evolution = evolution_of(forms, settings)
    if dossier.comparison and dossier.others:
        own, others = dossier.function, dossier.others
        dossier.functions = side_by_side(dossier.comparison, own, others, settings)
    may_read = forms[SHARING].answers.get(COMPARISON) == "ja"
    for doubts in (
        doubts_about_plan(forms[PLAN], dossier.comparison),
        doubts_about_evolution(forms, dossier.evolution),
        doubts_about_reintegration(forms),
        doubts_about_verdicts(forms),
        doubts_about_proposals(forms[PLAN], dossier.comparison, employer_may_read=may_read),
    ):
        dossier.findings += report(doubts, forms, dossier.path.name)
    dossier.reintegration = reintegration_of(forms, dossier.adapted, settings)
    dossier.summary = summary_of(forms, dossier.comparison, dossier.evolution)
