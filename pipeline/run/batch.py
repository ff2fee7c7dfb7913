"""A run over many workbooks: read each, make its documents, tell what became of them."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from pipeline.documents.rendering.context import ALL, context_of
from pipeline.documents.rendering.proof import DocumentError
from pipeline.documents.rendering.template_folder import Templates
from pipeline.dossier.documents import Document, documents_of
from pipeline.dossier.load import Dossier, load_dossier
from pipeline.files.folders import (
    find_look_alikes,
    find_workbooks,
    open_elsewhere,
    original_of,
    output_names,
    safe_name,
    unreadable_in,
)
from pipeline.files.returned import folders_of_no_workbook
from pipeline.forms import all_forms
from pipeline.forms.keys import Key
from pipeline.publishing.folder import EditedTwiceError, Folder
from pipeline.publishing.in_word import answers_in
from pipeline.publishing.last_run import recall, remember, stamp_of, stamp_of_run
from pipeline.publishing.merging import Merge
from pipeline.records.answers import FilledForm, Password
from pipeline.records.catalogue import Code
from pipeline.records.findings import Finding, finding, reason_of
from pipeline.records.lookup import label_of
from pipeline.records.outcome import Change, Outcome, Published
from pipeline.records.settings import ASK, YES, Settings
from pipeline.run.workers import Crew, over_processes, processes

Place = tuple[Path, str]
"""A workbook, and the name of the folder of its documents."""


@dataclass(frozen=True)
class Work:
    """What is done for one dossier; even a fault of our own costs that dossier alone.

    It can be sent to another process. password asks for that of a protected workbook. today: the
    day by which dates are judged, the real one unless another is given.
    """

    password: Password = lambda _: None
    settings: Settings = field(default_factory=Settings)
    today: dt.date | None = None

    def __call__(self, place: Place) -> Outcome:
        """What became of the dossier of a workbook."""
        path, name = place
        try:
            outcome = self.process(path, name)
            outcome.findings = outcome.findings + _about_file(path, name)
        except Exception as error:
            return _failed(place, f"{type(error).__name__}: {error}")
        if not gc.isenabled():  # by now all is loaded that stays: not to be looked through again
            gc.freeze()
            gc.enable()
        return outcome

    def process(self, path: Path, name: str) -> Outcome:
        """What is found in a dossier; nothing is written."""
        return self._load(path, name)[1]

    def _load(self, path: Path, name: str) -> tuple[Dossier, Outcome]:
        dossier = load_dossier(path, all_forms(), self.password, self.settings, self.today)
        outcome = Outcome(name, path, findings=dossier.all_findings, summary=dossier.summary)
        outcome.held_back = [f.form.document for f in dossier.wanted() if f.faulty]
        return dossier, outcome


@dataclass(frozen=True)
class Making(Work):
    """Makes a dossier's documents; force: also where nothing changed since the last run.

    stamp: of all that the dossiers share. merging: whether new answers may be put into documents
    that were edited.
    """

    templates: Path = Path()
    output: Path = Path()
    stamp: str = ""
    force: bool = False
    merging: bool = True

    def process(self, path: Path, name: str) -> Outcome:
        """Make the documents of a dossier, unless nothing changed."""
        folder = self.output / name
        stamp = stamp_of(path, self.stamp)
        known = recall(folder, path, stamp) if stamp and not self.force else None
        if known:
            return known
        dossier, outcome = self._load(path, name)
        prepared = _templates(self.templates, self.stamp)
        publish_all(
            dossier, outcome, prepared, Folder(folder, force=self.force, merging=self.merging)
        )
        if stamp and dossier.forms and not any(Code(f.code) in NOT_DONE for f in outcome.findings):
            with suppress(OSError, ValueError):  # what is not remembered is made again
                remember(folder, stamp, outcome)
        return outcome


@dataclass(frozen=True)
class Run:
    """What a run reads, and with what.

    jobs: over how many processes the work is divided. crew: who does it instead, elsewhere. today:
    the day by which dates are judged.
    """

    workbooks: Path
    password: Password = lambda _: None
    settings: Settings = field(default_factory=Settings)
    jobs: int = 1
    crew: Crew | None = None
    today: dt.date | None = None

    @cached_property
    def names(self) -> dict[Path, str]:
        """The workbooks of the run, each with the name of its folder."""
        return output_names(find_workbooks(self.workbooks))

    def passed_over(self) -> list[Outcome]:
        """The files that look like a dossier, and the folders, that are not read: why not."""
        looks_alike, unreadable = find_look_alikes(self.workbooks), unreadable_in(self.workbooks)
        found = [(path, finding(Code.NOT_A_WORKBOOK, path.name)) for path in looks_alike]
        found += [(path, finding(Code.FOLDER_UNREADABLE, path.name)) for path in unreadable]
        for folder in folders_of_no_workbook(self.workbooks):
            found.append((folder, finding(Code.RETURNED_WITHOUT_WORKBOOK, "", name=folder.name)))
        return [Outcome(path.name, path, findings=[one]) for path, one in found]

    def check(self) -> Iterator[Outcome]:
        """What is found in each dossier, as they come; nothing is written."""
        return self._each(Work(self.password, self.settings, self.today))

    def make(
        self, templates: Path, output: Path, *, force: bool = False, merge: bool = False
    ) -> Iterator[Outcome]:
        """Each dossier's documents, as they come.

        merge: put new answers into edited documents, also where the settings want to be asked.
        """
        choice = self.settings.samenvoegen
        merging = choice == YES or (merge and choice == ASK)
        stamp = stamp_of_run(templates, self.settings)
        common = (self.password, self.settings, self.today)
        work = Making(*common, templates, output, stamp, force, merging)
        return self._each(work)

    def _each(self, work: Work) -> Iterator[Outcome]:
        places = list(self.names.items())
        jobs = min(self.jobs, len(places) // WORTH_A_PROCESS)
        if jobs < 2 and not self.crew:
            return map(work, places)
        return over_processes(work, places, self.crew or processes(jobs), _crashed)


WORTH_A_PROCESS = 8
"""From how many dossiers on a process more is worth its start."""


@cache
def _templates(folder: Path, stamp: str) -> Templates:
    """The templates of a run, prepared once per process."""
    return Templates(folder)


def _crashed(place: Place) -> Outcome:
    return _failed(place, "het proces is halverwege gestopt")


def _failed(place: Place, reason: str) -> Outcome:
    path, name = place
    what = "dit dossier kon niet verwerkt worden"
    failed = finding(Code.UNEXPECTED, path.name, what=what, reason=reason)
    return Outcome(name, path, findings=[failed])


NOT_DONE = (
    Code.DOCUMENT_FAILED,
    Code.DOCUMENT_NOT_SAVED,
    Code.EDITED_TWICE,
    Code.DATE_IN_FUTURE,  # which passes by itself
)
"""After these a next run tries again, also when nothing changed."""


def _about_file(path: Path, name: str) -> list[Finding]:
    """What is found about the file itself, whatever stands in it."""
    found = []
    if original := original_of(path):
        found.append(finding(Code.CONFLICTED_COPY, path.name, original=original))
    if name != safe_name(path.stem):
        found.append(finding(Code.SAME_NAME, path.name, name=name))
    if open_elsewhere(path):
        found.append(finding(Code.WORKBOOK_OPEN, path.name))
    return found


def publish_all(dossier: Dossier, outcome: Outcome, templates: Templates, folder: Folder) -> None:
    """Publish every document of a dossier; what cannot be published is told, the rest goes on."""
    render, workbook = _rendering(templates), outcome.workbook.name
    for document in documents_of(dossier):
        try:
            made = render(document)
            _publish(document, dossier, outcome, templates, made, folder)
        except DocumentError as error:
            found = finding(Code.DOCUMENT_FAILED, workbook, document.name, reason=str(error))
            outcome.findings.append(found)
        except EditedTwiceError:
            outcome.findings.append(finding(Code.EDITED_TWICE, workbook, name=document.name))
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


Render = Callable[[Document], bytes]


def _rendering(templates: Templates) -> Render:
    """Renders the documents of a dossier; what says the same to two readers is made once."""
    made: dict[tuple[str, str], bytes] = {}

    def render(document: Document) -> bytes:
        key = document.name, document.context.answers()[ALL]
        if key not in made:
            made[key] = templates[document.name].render(document.context)
        return made[key]

    return render


def _publish(
    document: Document,
    dossier: Dossier,
    outcome: Outcome,
    templates: Templates,
    made: bytes,
    folder: Folder,
) -> None:
    """Publish one document, and keep what became of it, and which answers of it changed."""
    path, answers = document.path, document.context.answers()
    changed = folder.overtaken(path, answers)
    in_word = answers_in(folder.path / f"{path}.docx", made) if changed else {}
    state = folder.publish(path, made, answers, templates[document.name].digest)
    outcome.published[path] = state

    def change(tag: str, old: str, new: str) -> Change:
        return Change(label_of(Key.parse(tag), dossier.forms), old, new)

    merge = folder.merges.get(path, Merge())
    if state is Published.MERGED:
        changed = [tag for tag in changed if str(Key.parse(tag)) in merge.taken]
    if state in (Published.BESIDE, Published.WAITING, Published.MERGED):
        outcome.changes[path] = [
            change(tag, in_word.get(tag, ""), answers.get(tag, ""))
            for tag in changed
            if tag != ALL and in_word.get(tag, "") != answers.get(tag, "")
        ]
    if merge.conflicts:
        outcome.conflicts[path] = [change(c.tag, c.in_word, c.in_data) for c in merge.conflicts]
    for stayed in merge.stayed:
        workbook, entry = outcome.workbook.name, label_of(stayed, dossier.forms)
        found = finding(Code.ENTRY_STAYED, workbook, name=document.name, entry=entry)
        outcome.findings.append(found)


def _not_saved(outcome: Outcome, document: str, error: OSError) -> Finding:
    reason = reason_of(error)
    return finding(Code.DOCUMENT_NOT_SAVED, outcome.workbook.name, document, reason=reason)


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
        published[name] = target.publish(name, prepared[name].render(context), context.answers())
    for error in target.write().values():
        raise error
    return published
