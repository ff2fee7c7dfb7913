"""What every document that is made from a judgement declares, and what they have in common.

Each is one file in `judged/`, which ends in its declaration; `dossier.judged` lists them all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from pipeline.documents.building import answer_controls, empty_document, loops, page, word
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Context
from pipeline.forms.model import Audience, Reader
from pipeline.records.house_style import OURS, HouseStyle

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

J = TypeVar("J")
"""The judgement that a document is made from: a record of `records.judgements`, or a list."""

LABEL, LABEL_ABREAST, GUTTER = 2700, 1860, 240
FOR_COACH = "voor_coach"
"""What a template with a reminder asks: whether this is the coach's own copy."""


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
    what the body prints of a judgement. shareable: who gets it as well when the Start sheet says
    yes under the document's key, or under that of shared_as. reminder: what a copy of the coach's
    own says to the coach; there is one only if there is something to say. about: the names of the
    facts that stand in the head of every page but the first. abreast: how many facts to a row.
    """

    name: str
    key: str
    subtitle: str
    audience: Audience
    write: Callable[[WordDocument], None]
    fill: Callable[[Context, J], None]
    facts: tuple[Fact[J], ...] = ()
    shareable: Audience = frozenset()
    shared_as: str = ""
    reminder: str = ""
    about: tuple[str, ...] = ()
    abreast: int = 1

    @property
    def shared_by(self) -> str:
        """The key of the question on the Start sheet that shares it."""
        return self.shared_as or self.key

    def build(self, house: HouseStyle = OURS) -> bytes:
        """The template, as .docx."""
        document = empty_document.empty_document(self.name)
        title = self.name.upper()
        page.header_and_footer(document.sections[0], title, house)
        document.add_paragraph(title, style="Title")
        if self.subtitle:
            document.add_paragraph(self.subtitle, style="Subtitle")
        if self.reminder:
            loops.statement(document, f"if {FOR_COACH}")
            document.add_paragraph(self.reminder, style="Legende")
            loops.statement(document, "endif")
        if self.facts:
            self._write_facts(document)
        self.write(document)
        document.add_paragraph(style="Tussenruimte")  # Word wants one after a last table
        return empty_document.saved(document, house)

    def context_of(self, judgement: J, reader: Reader = Reader.COACH) -> Context:
        """What the document says of a judgement."""
        context = Context()
        if self.reminder:
            context.values[FOR_COACH] = reader is Reader.COACH
        texts = {fact.name: fact.text(judgement) for fact in self.facts}
        for name, text in texts.items():
            context.values[name] = context.answer(f"{self.key}.{name}", text)
        context.is_about(*(texts[name] for name in self.about))
        self.fill(context, judgement)
        return context

    def _write_facts(self, document: WordDocument) -> None:
        half = (TEXT_WIDTH - (self.abreast - 1) * GUTTER) // self.abreast
        label = LABEL if self.abreast == 1 else LABEL_ABREAST
        columns = ([label, half - label, GUTTER] * self.abreast)[:-1]
        rows = -(-len(self.facts) // self.abreast)
        about = ("Gegevens", "Wie het is en wanneer het was")
        table = word.new_table(document, rows, columns, "Velden", about)
        for number, fact in enumerate(self.facts):
            row, side = divmod(number, self.abreast)
            name, text = table.rows[row].cells[3 * side : 3 * side + 2]
            word.first_paragraph(name, "Veld").add_run(f"{fact.label}:", style="Label")
            place = word.first_paragraph(text, "Veld")
            key = f"{self.key}.{fact.name}"
            answer_controls.text_answer(place, key, fact.label, fact.name, half - label)
