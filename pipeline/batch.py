"""A run over many workbooks: read each, make its documents, tell what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pipeline.answers import FilledForm, Password
from pipeline.catalogue import Severity
from pipeline.documents import comparison
from pipeline.documents.comparison import context_of_comparison
from pipeline.documents.context import Context, context_of
from pipeline.documents.publish import EditedTwiceError, Folder, Published
from pipeline.documents.render import DocumentError
from pipeline.documents.templates import Templates
from pipeline.dossier import Dossier, load_dossier
from pipeline.findings import Finding, finding, reason_of
from pipeline.folders import (
    find_look_alikes,
    find_workbooks,
    open_elsewhere,
    original_of,
    output_names,
    safe_name,
)
from pipeline.forms.model import Form
from pipeline.judgements import PLAN, comparison_of, proposals_for_plan
from pipeline.settings import Settings


@dataclass
class Outcome:
    """What became of one dossier; documents are named without their extension."""

    name: str
    workbook: Path
    published: dict[str, Published] = field(default_factory=dict)
    held_back: list[str] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)
    not_filled: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def unused(self) -> bool:
        """Whether nothing of the dossier is filled in yet."""
        return bool(self.not_filled) and not self.published and not self.held_back

    def count(self, severity: Severity) -> int:
        """How many findings there are of a severity."""
        return sum(finding.severity is severity for finding in self.findings)


@dataclass(frozen=True)
class Run:
    """What a run reads, and with what. password asks for that of a protected workbook."""

    workbooks: Path
    forms: Sequence[Form]
    password: Password = lambda _: None
    settings: Settings = field(default_factory=Settings)

    @cached_property
    def names(self) -> dict[Path, str]:
        """The workbooks of the run, each with the name of its folder."""
        return output_names(find_workbooks(self.workbooks))

    def passed_over(self) -> list[Outcome]:
        """The files that look like a dossier but are not read, each with a word about it."""
        return [
            Outcome(path.name, path, findings=[finding("geen-werkmap", workbook=path.name)])
            for path in find_look_alikes(self.workbooks)
        ]

    def check(self) -> Iterator[Outcome]:
        """What is found in each dossier; nothing is written."""
        return self._each(lambda path, name: self._load(path, name)[1])

    def make(self, templates: Path, output: Path) -> Iterator[Outcome]:
        """Each dossier's documents."""
        prepared = Templates(templates)

        def make_one(path: Path, name: str) -> Outcome:
            dossier, outcome = self._load(path, name)
            folder = Folder(output / name)
            _publish_all(dossier, outcome, prepared, folder, self.settings)
            return outcome

        return self._each(make_one)

    def _each(self, process: Callable[[Path, str], Outcome]) -> Iterator[Outcome]:
        """One dossier after the other; even a fault of our own costs that dossier alone."""
        for path, name in self.names.items():
            try:
                yield process(path, name)
            except Exception as error:
                words = {"reason": f"{type(error).__name__}: {error}"}
                failed = finding("onverwachte-fout", words=words, workbook=path.name)
                yield Outcome(name, path, findings=[failed])

    def _load(self, path: Path, name: str) -> tuple[Dossier, Outcome]:
        dossier = load_dossier(path, self.forms, self.password)
        outcome = Outcome(name, path, findings=dossier.all_findings)
        if original := original_of(path):
            words = {"original": original}
            outcome.findings.append(finding("conflictkopie", words=words, workbook=path.name))
        if name != safe_name(path.stem):
            words = {"name": name}
            outcome.findings.append(finding("zelfde-naam", words=words, workbook=path.name))
        if open_elsewhere(path):
            outcome.findings.append(finding("werkmap-open", workbook=path.name))
        outcome.not_filled = [
            filled.form.sheet
            for filled in dossier.forms.values()
            if filled.form.fields and not filled.in_use
        ]
        outcome.held_back = [f.form.document for f in dossier.wanted() if f.faulty]
        return dossier, outcome


def _publish_all(
    dossier: Dossier, outcome: Outcome, templates: Templates, folder: Folder, settings: Settings
) -> None:
    """Publish the documents of every form that has no fout, and of the judgements on them."""
    compared = comparison_of(dossier.forms, settings) if dossier.forms else None
    for filled in dossier.wanted():
        if not filled.faulty:
            proposes = compared if filled.form.key == PLAN else None
            proposed = proposals_for_plan(filled, proposes) if proposes else None
            context = context_of(filled, proposed=proposed)
            _publish(outcome, folder, filled.form.document, context, templates)
    if compared:
        context = context_of_comparison(compared)
        _publish(outcome, folder, comparison.NAME, context, templates)
    outcome.left_over = folder.left_over(outcome.published)
    try:
        folder.close()
    except OSError as error:
        outcome.findings.append(_not_saved(outcome, "", error))


def _publish(
    outcome: Outcome, folder: Folder, name: str, context: Context, templates: Templates
) -> None:
    try:
        outcome.published[name] = folder.publish(name, templates[name].render(context))
    except DocumentError as error:
        words = {"reason": str(error)}
        workbook = outcome.workbook.name
        failed = finding("document-mislukt", words=words, workbook=workbook, label=name)
        outcome.findings.append(failed)
    except EditedTwiceError:
        words = {"name": name}
        edited = finding("dubbel-bewerkt", words=words, workbook=outcome.workbook.name)
        outcome.findings.append(edited)
    except OSError as error:
        outcome.findings.append(_not_saved(outcome, name, error))


def _not_saved(outcome: Outcome, document: str, error: OSError) -> Finding:
    words = {"reason": reason_of(error)}
    workbook = outcome.workbook.name
    return finding("document-niet-bewaard", words=words, workbook=workbook, label=document)


def write_blanks(
    filled: Iterable[FilledForm], templates: Path, folder: Path
) -> dict[str, Published]:
    """The forms to fill in by hand, with what is already known.

    Raises DocumentError, EditedTwiceError or OSError.
    """
    prepared, target = Templates(templates), Folder(folder)
    published = {
        each.form.document: target.publish(
            each.form.document, prepared[each.form.document].render(context_of(each, on_paper=True))
        )
        for each in filled
    }
    target.close()
    return published
