"""A run over many workbooks: read each, make its documents, tell what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pipeline.answers import FilledForm, Password
from pipeline.bundle import Document, documents_of
from pipeline.documents.context import context_of
from pipeline.documents.publish import EditedTwiceError, Folder, Published, changes
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
from pipeline.memory import recall, remember, stamp_of, stamp_of_run
from pipeline.outcome import Change, Outcome
from pipeline.settings import Settings
from pipeline.words import label_of


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

        def check_one(path: Path, name: str) -> Outcome:
            outcome = self._load(path, name)[1]
            outcome.findings = outcome.findings + _about_file(path, name)
            return outcome

        return self._each(check_one)

    def make(self, templates: Path, output: Path, *, force: bool = False) -> Iterator[Outcome]:
        """Each dossier's documents; force: also where nothing changed since the last run."""
        prepared = Templates(templates)
        run = stamp_of_run(templates, self.settings)

        def make_one(path: Path, name: str) -> Outcome:
            folder = output / name
            stamp = stamp_of(path, run)
            outcome = recall(folder, stamp) if stamp and not force else None
            if outcome is None:
                dossier, outcome = self._load(path, name)
                publish_all(dossier, outcome, prepared, Folder(folder, force=force))
                if (
                    stamp
                    and dossier.forms
                    and not any(f.code in NOT_DONE for f in outcome.findings)
                ):
                    _remember(folder, stamp, outcome)
            outcome.findings = outcome.findings + _about_file(path, name)
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
        dossier = load_dossier(path, self.forms, self.password, self.settings)
        outcome = Outcome(name, path, findings=dossier.all_findings, summary=dossier.summary)
        outcome.held_back = [f.form.document for f in dossier.wanted() if f.faulty]
        return dossier, outcome


NOT_DONE = ("document-mislukt", "document-niet-bewaard", "dubbel-bewerkt")
"""After these a next run tries again, also when nothing changed."""


def _about_file(path: Path, name: str) -> list[Finding]:
    """What is found about the file itself, whatever stands in it."""
    found = []
    if original := original_of(path):
        words = {"original": original}
        found.append(finding("conflictkopie", words=words, workbook=path.name))
    if name != safe_name(path.stem):
        found.append(finding("zelfde-naam", words={"name": name}, workbook=path.name))
    if open_elsewhere(path):
        found.append(finding("werkmap-open", workbook=path.name))
    return found


def _remember(folder: Path, stamp: str, outcome: Outcome) -> None:
    with suppress(OSError):  # what is not remembered is made again
        remember(folder, stamp, outcome)


def publish_all(dossier: Dossier, outcome: Outcome, templates: Templates, folder: Folder) -> None:
    """Publish every document of a dossier; what cannot be published is told, the rest goes on."""
    for document in documents_of(dossier):
        try:
            _publish(document, dossier, outcome, templates, folder)
        except DocumentError as error:
            words = {"reason": str(error)}
            outcome.findings.append(_about(outcome, "document-mislukt", document.name, words))
        except EditedTwiceError:
            words = {"name": document.name}
            outcome.findings.append(_about(outcome, "dubbel-bewerkt", "", words))
        except OSError as error:
            outcome.findings.append(_not_saved(outcome, document.name, error))
    try:
        for name, refused in folder.write().items():
            outcome.published.pop(name, None)
            outcome.findings.append(_not_saved(outcome, name, refused))
    except OSError as error:
        outcome.published.clear()
        outcome.findings.append(_not_saved(outcome, "", error))
    outcome.left_over = folder.left_over(outcome.published)


def _publish(
    document: Document, dossier: Dossier, outcome: Outcome, templates: Templates, folder: Folder
) -> None:
    says = document.context.says()
    before = folder.said_before(document.path)
    data = templates[document.name].render(document.context)
    state = folder.publish(document.path, data, says)
    outcome.published[document.path] = state
    if state in (Published.BESIDE, Published.WAITING):
        outcome.changes[document.path] = [
            Change(label_of(tag, dossier.forms), old, new)
            for tag, old, new in changes(before or {}, says)
            if tag
        ]


def _about(outcome: Outcome, code: str, label: str, words: dict[str, str]) -> Finding:
    return finding(code, words=words, workbook=outcome.workbook.name, label=label)


def _not_saved(outcome: Outcome, document: str, error: OSError) -> Finding:
    words = {"reason": reason_of(error)}
    return _about(outcome, "document-niet-bewaard", document, words)


def write_blanks(
    filled: Iterable[FilledForm], templates: Path, folder: Path
) -> dict[str, Published]:
    """The forms to fill in by hand, with what is already known.

    Raises DocumentError, EditedTwiceError or OSError.
    """
    prepared, target = Templates(templates), Folder(folder)
    published = {}
    for each in (one for one in filled if one.form.printed):
        name, context = each.form.document, context_of(each, on_paper=True)
        published[name] = target.publish(name, prepared[name].render(context), context.says())
    for error in target.write().values():
        raise error
    return published
