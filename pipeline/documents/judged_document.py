"""What every document that is made from a judgement declares, and what they have in common.

Each is one file in `judged/`, which ends in its declaration; `dossier.judged` lists them all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from docx.document import Document as WordDocument

from pipeline.documents.building import word
from pipeline.documents.building.answer_controls import text_answer
from pipeline.documents.building.empty_document import TEXT_WIDTH, empty_document, saved
from pipeline.documents.building.page import header_and_footer
from pipeline.documents.rendering.context import Context
from pipeline.forms.model import Audience

J = TypeVar("J")
"""The judgement that a document is made from: a record of `records.judgements`, or a list."""

LABEL = 2700


@dataclass(frozen=True)
class Fact(Generic[J]):
    """Who or when, under the title: its placeholder, its label, and what a judgement says."""

    name: str
    label: str
    text: Callable[[J], str]


@dataclass(frozen=True)
class JudgedDocument(Generic[J]):
    """A document that is no form.

    name: of the document and of its template. key: what its facts are tagged with. audience: who
    reads it. write: puts the body in the template, below title and facts. fill: puts in a context
    what the body prints of a judgement. shareable: whether the employer gets it as well when the
    Start sheet says yes under the document's key. numbered: whether the first page has a number.
    """

    name: str
    key: str
    subtitle: str
    audience: Audience
    write: Callable[[WordDocument], None]
    fill: Callable[[Context, J], None]
    facts: tuple[Fact[J], ...] = ()
    shareable: bool = False
    numbered: bool = True

    def build(self) -> bytes:
        """The template, as .docx."""
        document = empty_document(self.name)
        title = self.name.upper()
        header_and_footer(document.sections[0], title, numbered=self.numbered)
        document.add_paragraph(title, style="Title")
        document.add_paragraph(self.subtitle, style="Subtitle")
        if self.facts:
            self._write_facts(document)
        self.write(document)
        document.add_paragraph(style="Tussenruimte")  # Word wants one after a last table
        return saved(document)

    def context_of(self, judgement: J) -> Context:
        """What the document says of a judgement; a line to write on for a fact that is empty."""
        context = Context()
        for fact in self.facts:
            text = fact.text(judgement)
            context.values[fact.name] = context.answer(f"{self.key}.{fact.name}", text)
        self.fill(context, judgement)
        return context

    def _write_facts(self, document: WordDocument) -> None:
        columns = [LABEL, TEXT_WIDTH - LABEL]
        about = ("Gegevens", "Wie het is en wanneer het was")
        table = word.new_table(document, len(self.facts), columns, "Velden", about)
        for row, fact in zip(table.rows, self.facts, strict=True):
            label, text = row.cells
            word.first_paragraph(label, "Veld").add_run(f"{fact.label}:", style="Label")
            place = word.first_paragraph(text, "Veld")
            text_answer(place, f"{self.key}.{fact.name}", fact.label, fact.name)
