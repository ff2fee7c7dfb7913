"""Who reads what, when the coach says yes on the Start sheet to more than the guide foresees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.documents.judged_document import JudgedDocument
from pipeline.forms.keys import SHARING, Key
from pipeline.forms.model import Audience, Field, Form
from pipeline.records.answers import FilledForm

NOBODY: Audience = frozenset()


def also_reads(forms: Mapping[str, FilledForm], form: Form) -> Audience:
    """Whom the coach allows to read a form beyond its own audience."""
    yes = form.shareable and said_yes(forms, f"{SHARING}.{form.key}")
    return form.shareable if yes else NOBODY


def readers_of(document: JudgedDocument[Any], forms: Mapping[str, FilledForm]) -> Audience:
    """Who reads a document that is made from a judgement."""
    yes = document.shareable and said_yes(forms, f"{SHARING}.{document.shared_by}")
    return document.audience | (document.shareable if yes else NOBODY)


def is_opened(field: Field, forms: Mapping[str, FilledForm]) -> bool:
    """Whether everybody may read the answer to a field, since the coach said yes to that."""
    return bool(field.opened_by) and said_yes(forms, field.opened_by)


def said_yes(forms: Mapping[str, FilledForm], question: str) -> bool:
    """Whether a question, by its full key, is answered with yes; of no form it is not."""
    key = Key.parse(question)
    return key.form in forms and forms[key.form].answers.get(key.field) == "ja"
