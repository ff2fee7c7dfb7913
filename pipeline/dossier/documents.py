"""Which documents a dossier makes, and for whom: each reader gets what they may see, no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.documents.judged_document import JudgedDocument
from pipeline.documents.rendering.context import Context, context_of
from pipeline.dossier.judged import JUDGED
from pipeline.dossier.load import Dossier
from pipeline.forms.keys import EMPLOYER_SURVEY, INTAKE, SHARING
from pipeline.forms.model import Audience, Reader
from pipeline.records.answers import FilledForm

FOLDERS = {
    Reader.COACH: "vertrouwelijk",
    Reader.EMPLOYEE: "voor-werknemer",
    Reader.EMPLOYER: "voor-werkgever",
}
"""Where the documents of each reader go, in the folder of the dossier."""

EMPLOYER: Audience = frozenset({Reader.EMPLOYER})


@dataclass(frozen=True)
class Document:
    """One document to make, from the template of its name."""

    name: str
    reader: Reader
    context: Context

    @property
    def path(self) -> str:
        """Where it goes, in the folder of the dossier, without extension."""
        return f"{FOLDERS[self.reader]}/{self.name}"


def documents_of(dossier: Dossier) -> Iterator[Document]:
    """Every document of a dossier: a fout in a form holds back the documents of that form alone."""
    for filled in dossier.wanted():
        if not filled.faulty:
            yield from _of_form(dossier, filled)
    if dossier.forms:
        yield from _survey_to_fill_in(dossier.forms)
        yield from _of_judgements(dossier)


def _of_judgements(dossier: Dossier) -> Iterator[Document]:
    """Each the same for all its readers; for the coach when nobody else reads it."""
    for judged in JUDGED:
        judgement = judged.judgement_of(dossier)
        if judgement is None:
            continue
        context = judged.document.context_of(judgement)
        for reader in _outside(_readers(judged.document, dossier.forms)) or [Reader.COACH]:
            yield Document(judged.document.name, reader, context)


def _of_form(dossier: Dossier, filled: FilledForm) -> Iterator[Document]:
    """A form for each of its readers; for the coach unless somebody else gets it whole."""
    form, also = filled.form, _also(dossier.forms, filled.form.key)
    readers = _outside(form.audience | also)
    printed = [form.audience_of(field, also) for field in form.asked if field.printed]
    whole = any(all(reader in audience for audience in printed) for reader in readers)
    for reader in readers if whole else [Reader.COACH, *readers]:
        context = context_of(
            filled,
            proposed=_proposed(dossier, filled, reader),
            visible=lambda field, reader=reader: reader in form.audience_of(field, also),  # type: ignore[misc]
        )
        yield Document(form.document, reader, context)


def _proposed(dossier: Dossier, filled: FilledForm, reader: Reader) -> Mapping[str, str]:
    """What judgements propose for a form, by field key: for who may read how they came to it."""
    texts: dict[str, str] = {}
    for judged in JUDGED:
        proposals = judged.proposals
        if proposals is None or proposals.form != filled.form.key:
            continue
        judgement = judged.judgement_of(dossier)
        if judgement is not None and reader in _readers(judged.document, dossier.forms):
            texts |= proposals.texts(filled, judgement)
    return texts


def _survey_to_fill_in(forms: Mapping[str, FilledForm]) -> Iterator[Document]:
    """The employer's survey, ready to fill in, as long as the coach has no answers (2.2.6)."""
    if forms[INTAKE].in_use and not forms[EMPLOYER_SURVEY].in_use:
        survey = forms[EMPLOYER_SURVEY]
        yield Document(survey.form.document, Reader.EMPLOYER, context_of(survey))


def _also(forms: Mapping[str, FilledForm], key: str) -> Audience:
    """Whom the coach allows, on the Start sheet, to read a document beyond its own audience."""
    return EMPLOYER if forms[SHARING].answers.get(key) == "ja" else frozenset()


def _readers(document: JudgedDocument[Any], forms: Mapping[str, FilledForm]) -> Audience:
    return document.audience | (
        _also(forms, document.shared_by) if document.shareable else frozenset()
    )


def _outside(audience: Audience) -> list[Reader]:
    return [reader for reader in Reader if reader in audience and reader is not Reader.COACH]
