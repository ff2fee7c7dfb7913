"""The work for one dossier; even a fault of our own costs that dossier alone."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pipeline.documents.rendering.context import ALL, Context
from pipeline.documents.rendering.proof import DocumentError
from pipeline.documents.rendering.template_folder import Templates
from pipeline.dossier.documents import Document, document_of, documents_of
from pipeline.dossier.library import Libraries
from pipeline.dossier.load import Dossier, load_dossier
from pipeline.files.lengths import signs_over
from pipeline.forms import all_forms
from pipeline.forms.keys import Key
from pipeline.publishing.folder import BESIDE, EditedTwiceError, Folder
from pipeline.publishing.in_word import answers_in
from pipeline.publishing.merging import Merge
from pipeline.publishing.record import Answers
from pipeline.records.answers import Forms, Password
from pipeline.records.catalogue import Code
from pipeline.records.findings import Finding, advice_of, finding, reason_of
from pipeline.records.functions import forms_of
from pipeline.records.lookup import label_of
from pipeline.records.outcome import Outcome, Published
from pipeline.records.settings import Settings
from pipeline.run.changes import changed_answers, conflicting_answers, new_entries
from pipeline.run.failed import Place, failed, given_up, too_long
from pipeline.run.patience import GivenUpError, ended_when_stuck, given_up_after

MADE_BETWEEN_LOOKS = 50_000
"""Objects, about those of a dossier, that are made before Python looks which can go: 3 % of a run
less than with the 700 that it has of itself."""


@dataclass(frozen=True)
class Work:
    """What is done for one dossier; even a fault of our own costs that dossier alone.

    It can be sent to another process. password asks for that of a protected workbook. today: the
    day by which dates are judged, the real one unless another is given. libraries: of functions, to
    which dossiers refer.
    """

    password: Password = lambda _: None
    settings: Settings = field(default_factory=Settings)
    today: dt.date | None = None
    libraries: Libraries = field(default_factory=Libraries)

    def __call__(self, place: Place) -> Outcome:
        """What became of the dossier of a workbook."""
        path, name = place
        try:
            with ended_when_stuck(self.settings.opgeven_na):
                outcome = self.process(path, name)
        except GivenUpError:
            return given_up(place, self.settings.opgeven_na)
        except Exception as error:
            return failed(place, f"{type(error).__name__}: {error}")
        if not gc.isenabled():  # by now all is loaded that stays: not to be looked through again
            gc.freeze()
            gc.set_threshold(MADE_BETWEEN_LOOKS)
            gc.enable()
        return outcome

    def process(self, path: Path, name: str) -> Outcome:
        """What is found in a dossier; nothing is written."""
        return self._load(path, name)[1]

    def _load(self, path: Path, name: str) -> tuple[Dossier, Outcome]:
        given = self.password, self.settings, self.today, self.libraries
        with given_up_after(self.settings.opgeven_na):
            dossier = load_dossier(path, all_forms(), *given)
        outcome = Outcome(name, path, findings=dossier.all_findings, summary=dossier.summary)
        outcome.asked = dossier.asked
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
        """Make the documents of a dossier."""
        dossier, outcome = self._load(path, name)
        self._publish(documents_of(dossier), dossier.forms, outcome)
        outcome.done = bool(dossier.forms)
        return outcome

    def finish(self, outcome: Outcome) -> None:
        """Make the document of a function of the library."""
        function = outcome.function
        if function and function.answers:
            document = document_of(function)
            outcome.held_back = [document.name] * function.faulty
            self._publish([document] * (not function.faulty), forms_of(function), outcome)

    def _publish(self, documents: Iterable[Document], forms: Forms, outcome: Outcome) -> None:
        prepared = _templates(self.templates, self.stamp)
        folder = Folder(self.output / outcome.name, force=self.force, merging=self.merging)
        publish_all(documents, forms, outcome, prepared, folder, self.settings.opgeven_na)


@cache
def _templates(folder: Path, stamp: str) -> Templates:
    """The templates of a run, prepared once per process."""
    return Templates(folder)


def publish_all(
    documents: Iterable[Document],
    forms: Forms,
    outcome: Outcome,
    templates: Templates,
    folder: Folder,
    patience: int,
) -> None:
    """Publish the documents of a dossier; what cannot be published is told, the rest goes on.

    patience: how many seconds each may take; a template that takes longer is not used again.
    """
    render, workbook = _rendering(templates, patience), outcome.workbook.name
    for document in documents:
        answers = document.context.answers()
        try:
            made = render(document, answers)
            with given_up_after(patience):
                _publish(document, answers, forms, outcome, templates, made, folder)
        except GivenUpError:
            outcome.findings.append(too_long(workbook, "dit document", patience, document.name))
        except DocumentError as error:
            found = finding(Code.DOCUMENT_FAILED, workbook, document.name, reason=str(error))
            outcome.findings.append(found)
        except EditedTwiceError:
            outcome.findings.append(finding(Code.EDITED_TWICE, workbook, name=document.name))
        except OSError as error:
            outcome.findings.append(_not_saved(outcome, document.name, error))
    outcome.findings += _too_deep(outcome, folder)
    try:
        for name, refused in folder.write().items():
            outcome.published.pop(name, None)
            outcome.findings.append(_not_saved(outcome, name, refused))
    except OSError as error:
        outcome.findings += [_not_saved(outcome, name, error) for name in outcome.published or [""]]
        outcome.published.clear()
    outcome.left_over = folder.left_over(outcome.published)


Render = Callable[[Document, Answers], bytes]


def _rendering(templates: Templates, patience: int) -> Render:
    """Renders the documents of a dossier; what says the same to two readers is made once."""
    made: dict[tuple[str, str], bytes] = {}

    def render(document: Document, answers: Answers) -> bytes:
        key = document.name, answers[ALL]
        if key not in made:
            try:
                with given_up_after(patience):
                    made[key] = templates[document.name].render(document.context)
            except GivenUpError:
                raise templates.refuse(document.name, patience) from None
        return made[key]

    return render


def _publish(
    document: Document,
    answers: Answers,
    forms: Forms,
    outcome: Outcome,
    templates: Templates,
    made: bytes,
    folder: Folder,
) -> None:
    """Publish one document, and keep what became of it, and which answers of it changed."""
    path = document.path
    changed = folder.overtaken(path, answers)
    in_word = answers_in(folder.path / f"{path}.docx", made) if changed else {}
    state = folder.publish(path, made, answers, templates[document.name].digest)
    outcome.published[path] = state

    merge = folder.merges.get(path, Merge())
    if state is Published.MERGED:
        changed = [tag for tag in changed if str(Key.parse(tag)) in merge.taken]
    if state in (Published.BESIDE, Published.WAITING, Published.MERGED):
        taken = changed_answers(changed, in_word, answers, forms)
        outcome.changes[path] = taken + new_entries(merge, answers, forms)
    if merge.conflicts:
        outcome.conflicts[path] = conflicting_answers(merge, forms)
    for stayed in merge.stayed:
        workbook, entry = outcome.workbook.name, label_of(stayed, forms)
        found = finding(Code.ENTRY_STAYED, workbook, name=document.name, entry=entry)
        outcome.findings.append(found)


def _too_deep(outcome: Outcome, folder: Folder) -> list[Finding]:
    """What is told of a dossier of which some path is longer than Windows opens."""
    place = folder.path.absolute()
    over = max((signs_over(place / f"{n}{BESIDE}.docx") for n in outcome.published), default=0)
    return [finding(Code.PATH_TOO_LONG, outcome.workbook.name, count=over)] if over else []


def _not_saved(outcome: Outcome, document: str, error: OSError) -> Finding:
    reason, mend = reason_of(error), advice_of(error)
    workbook = outcome.workbook.name
    return finding(Code.DOCUMENT_NOT_SAVED, workbook, document, reason=reason, mend=mend)


def write_apart(
    contexts: Mapping[str, Context], templates: Path, folder: Path
) -> dict[str, Published]:
    """Documents that are no dossier's, each with what it says, by name.

    Raises DocumentError, EditedTwiceError or OSError.
    """
    prepared, target = Templates(templates), Folder(folder)
    published = {}
    for name, context in contexts.items():
        published[name] = target.publish(name, prepared[name].render(context), context.answers())
    for error in target.write().values():
        raise error
    return published
