"""Which documents a dossier makes, and for whom: each reader gets what they may see, no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.analysis.plan import proposals_for_plan
from pipeline.documents.judged import comparison, interviews, satisfaction, summary
from pipeline.documents.rendering.context import Context, context_of
from pipeline.dossier.load import Dossier
from pipeline.forms.keys import CAPACITY, COMPETENCE, EMPLOYER_SURVEY, INTAKE, PLAN, SHARING
from pipeline.forms.model import COACH_ONLY, Audience, Reader
from pipeline.records.answers import FilledForm

FOLDERS = {
    Reader.COACH: "vertrouwelijk",
    Reader.EMPLOYEE: "voor-werknemer",
    Reader.EMPLOYER: "voor-werkgever",
}
"""Where the documents of each reader go, in the folder of the dossier."""

PROFILES = (COMPETENCE, CAPACITY)
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
    yield from _survey_to_fill_in(dossier.forms)
    if dossier.compared:
        readers = _readers_of_comparison(dossier.forms)
        yield from _for(readers, comparison.NAME, comparison.context_of(dossier.compared))
    if dossier.interviews:
        yield from _for(COACH_ONLY, interviews.NAME, interviews.context_of(dossier.interviews))
    if dossier.opinions:
        yield from _for(COACH_ONLY, satisfaction.NAME, satisfaction.context_of(dossier.opinions))
    if dossier.summary and dossier.forms[INTAKE].in_use:
        yield from _for(COACH_ONLY, summary.NAME, summary.context_of(dossier.summary))


def _for(readers: Audience, name: str, context: Context) -> Iterator[Document]:
    """A document that is the same for all its readers; for the coach when nobody else reads it."""
    outside = _outside(readers) or [Reader.COACH]
    yield from (Document(name, reader, context) for reader in outside)


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
    """What the profiles propose for the plan: for who may see the comparison of the profiles."""
    if filled.form.key != PLAN or not dossier.compared:
        return {}
    allowed = reader in _readers_of_comparison(dossier.forms)
    return proposals_for_plan(filled, dossier.compared) if allowed else {}


def _survey_to_fill_in(forms: Mapping[str, FilledForm]) -> Iterator[Document]:
    """The employer's survey, ready to fill in, as long as the coach has no answers (2.2.6)."""
    if forms and forms[INTAKE].in_use and not forms[EMPLOYER_SURVEY].in_use:
        survey = forms[EMPLOYER_SURVEY]
        yield Document(survey.form.document, Reader.EMPLOYER, context_of(survey))


def _also(forms: Mapping[str, FilledForm], key: str) -> Audience:
    """Whom the coach allows, on the Start sheet, to read a document beyond its own audience."""
    return EMPLOYER if forms[SHARING].answers.get(key) == "ja" else frozenset()


def _readers_of_comparison(forms: Mapping[str, FilledForm]) -> Audience:
    """Those who may read both profiles, and whom the coach allows the comparison."""
    both = (forms[key].form.audience for key in PROFILES)
    return frozenset.intersection(*both) | _also(forms, comparison.KEY)


def _outside(audience: Audience) -> list[Reader]:
    return [reader for reader in Reader if reader in audience and reader is not Reader.COACH]
