"""The document "Werkpostfiche": what a function comes down to, and what it asks (guide 2.2.3).

Page 1 is form 41: the heads and the tasks. Page 2 is the competence profile, exactly as on paper.
It is about no employee, and for everyone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.documents.building import form_writer
from pipeline.documents.judged_document import JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import ABOUT, ON_PAPER, Context, context_of
from pipeline.forms.form import Form
from pipeline.forms.function import FORM, function_forms
from pipeline.forms.keys import COMPETENCE
from pipeline.forms.work_sheets import WORK_SHEET
from pipeline.records.functions import Function, forms_of

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

OWN, PROFILE = "", "profiel_"
"""What stands before the placeholders of each of the two forms: both ask for function and date."""


def _profile() -> Form:
    return next(form for form in function_forms() if form.key == COMPETENCE)


def _write(document: WordDocument) -> None:
    form_writer.Writer(FORM, document, TEXT_WIDTH).write(FORM.body)
    profile = _profile()
    title = document.add_paragraph(profile.title, style="Title")
    title.paragraph_format.page_break_before = True
    form_writer.Writer(profile, document, TEXT_WIDTH, PROFILE).write(profile.body)


def _fill(context: Context, function: Function) -> None:
    forms = forms_of(function)
    for key, prefix in ((FORM.key, OWN), (COMPETENCE, PROFILE)):
        said = context_of(forms[key], on_paper=context.on_paper)
        values = {k: value for k, value in said.values.items() if k not in (ON_PAPER, ABOUT)}
        context.values |= {f"{prefix}{name}": value for name, value in values.items()}
        context.texts |= said.texts
        context.ticked |= said.ticked
    context.is_about(", ".join(filter(None, (function.title, function.employer))))


def on_paper() -> Context:
    """What the document says when it is to be filled in by hand, together with an employer."""
    context = Context(on_paper=True)
    _fill(context, Function("", {}, {}))
    return context


DOCUMENT: JudgedDocument[Function] = JudgedDocument(
    name=FORM.document,
    key=FORM.key,
    subtitle=WORK_SHEET,
    audience=FORM.audience,
    write=_write,
    fill=_fill,
)
