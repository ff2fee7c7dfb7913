"""Which documents a dossier makes, and for whom: each reader gets what they may see, no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.documents.judged import work_post
from pipeline.documents.rendering.context import IN_WORD, Context, context_of
from pipeline.dossier.judged import JUDGED
from pipeline.dossier.load import Dossier
from pipeline.dossier.proposals import proposed_for
from pipeline.dossier.readers import also_reads, readers_of, said_yes
from pipeline.forms.keys import EMPLOYER_SURVEY, INTAKE, LEAFLETS, SHARING
from pipeline.forms.leaflets import all_leaflets
from pipeline.forms.model import Audience, Reader
from pipeline.records.answers import FilledForm
from pipeline.records.functions import Function

FOLDERS = {
    Reader.COACH: "vertrouwelijk",
    Reader.EMPLOYEE: "voor-werknemer",
    Reader.EMPLOYER: "voor-werkgever",
}
"""Where the documents of each reader go, in the folder of the dossier."""


@dataclass(frozen=True)
class Document:
    """One document to make, from the template of its name; no reader: it is about no employee."""

    name: str
    reader: Reader | None
    context: Context

    @property
    def path(self) -> str:
        """Where it goes, in the folder of the dossier, without extension."""
        return f"{FOLDERS[self.reader]}/{self.name}" if self.reader else self.name


def document_of(function: Function) -> Document:
    """The document of a function of the library, for everyone."""
    return Document(work_post.DOCUMENT.name, None, work_post.DOCUMENT.context_of(function))


def documents_of(dossier: Dossier) -> Iterator[Document]:
    """Every document of a dossier: a fout in a form holds back the documents of that form alone."""
    for filled in dossier.wanted():
        if not filled.faulty:
            yield from _of_form(dossier, filled)
    if dossier.forms:
        yield from _survey_to_fill_in(dossier.forms)
        yield from _of_judgements(dossier)
        yield from _leaflets(dossier.forms)


def _of_judgements(dossier: Dossier) -> Iterator[Document]:
    """Each the same for all its readers; for the coach when nobody else reads it, or otherwise."""
    for judged in JUDGED:
        judgement = judged.judgement_of(dossier)
        if judgement is None:
            continue
        document = judged.document
        others = _outside(readers_of(document, dossier.forms))
        for reader in others if others and not document.reminder else [Reader.COACH, *others]:
            yield Document(document.name, reader, document.context_of(judgement, reader))


def _of_form(dossier: Dossier, filled: FilledForm) -> Iterator[Document]:
    """A form for each of its readers; for the coach unless somebody else gets it whole."""
    form, also = filled.form, also_reads(dossier.forms, filled.form)
    contexts = {
        reader: context_of(
            filled, proposed=proposed_for(dossier, form.key, reader), reader=reader, also=also
        )
        for reader in Reader
        if reader in form.audience | also
    }
    own = contexts.pop(Reader.COACH)
    printed = [form.audience_of(field, also) for field in form.asked if field.printed]
    if not any(
        all(reader in audience for audience in printed) and own.says_no_more_than(context)
        for reader, context in contexts.items()
    ):
        yield Document(form.document, Reader.COACH, own)
    for reader, context in contexts.items():
        yield Document(form.document, reader, context)


def _survey_to_fill_in(forms: Mapping[str, FilledForm]) -> Iterator[Document]:
    """The employer's survey, ready to fill in, as long as the coach has no answers (2.2.6)."""
    if forms[INTAKE].in_use and not forms[EMPLOYER_SURVEY].in_use:
        survey = forms[EMPLOYER_SURVEY]
        context = context_of(survey)
        context.values[IN_WORD] = True
        yield Document(survey.form.document, Reader.EMPLOYER, context)


def _leaflets(forms: Mapping[str, FilledForm]) -> Iterator[Document]:
    """The leaflets for who reads them: with the forms they go with, all on the coach's yes."""
    all_of_them = said_yes(forms, f"{SHARING}.{LEAFLETS}")
    for leaflet in all_leaflets():
        if all_of_them or any(forms[key].printable for key in leaflet.goes_with if key in forms):
            for reader in _outside(leaflet.readers):
                yield Document(leaflet.document, reader, Context())


def _outside(audience: Audience) -> list[Reader]:
    return [reader for reader in Reader if reader in audience and reader is not Reader.COACH]
