"""Where answers go: the controls for text, boxes and figures, each under its field's key."""

from __future__ import annotations

from dataclasses import dataclass

from docx.text.paragraph import Paragraph

from pipeline.documents.building.fitting import with_colon
from pipeline.documents.building.new_controls import box_control, figure_control, text_control
from pipeline.documents.building.word import writing_edge
from pipeline.documents.rendering.context import ON_PAPER
from pipeline.forms.model import Choice, Field, Form, Kind, Table

EM_SPACE, HARD_SPACE = "\u2003", "\u00a0"
ANSWER, UNBROKEN = "Antwoord", "Antwoordzonderspatie"
"""The looks of an answer: one without blanks, such as an e-mail address, is set narrower."""

ENTRY = "rij"
"""What the loop over the entries of a table calls each of them."""


def text_answer(
    paragraph: Paragraph,
    key: str,
    label: str,
    placeholder: str,
    width: int | None = None,
    style: str = ANSWER,
) -> None:
    """The control for a text under a key, which prints a placeholder.

    width: over which it shows writing lines while empty; none when not given.
    """
    paragraph._p.append(text_control(key, label, f"{{{{ {placeholder} }}}}", style))
    if width is not None:
        writing_edge(paragraph, width)


@dataclass(frozen=True)
class AnswerControls:
    """Puts the controls of one form on the page; of a table, when its columns are written.

    before: what stands before its placeholders, to tell them from those of another form.
    """

    form: Form
    table: Table | None = None
    before: str = ""

    def answer(self, paragraph: Paragraph, field: Field, width: int) -> None:
        """The control for a text, which shows writing lines over this width while empty."""
        key = self.form.full_key(*self._path, field.key)
        style = UNBROKEN if field.kind is Kind.EMAIL else ANSWER
        text_answer(paragraph, key, field.label, self._placeholder(field), width, style)

    def label(
        self, paragraph: Paragraph, field: Field, text: str, style: str | None = "Label"
    ) -> None:
        """The label of a field, and on paper what to ask aloud."""
        paragraph.add_run(text, style=style)
        if field.ask:
            spoken = f"{{% if {ON_PAPER} %}} {field.ask}{{% endif %}}"
            paragraph.add_run(spoken, style="Hardop")

    def long_answer(self, paragraph: Paragraph, field: Field, width: int) -> None:
        """A label and, under it, the answer; on paper the lines to write on begin beside it."""
        name = self._placeholder(field)
        self.label(paragraph, field, with_colon(field.label))
        paragraph.add_run(f"{{% if {ON_PAPER} and {name} is blank %}} {{% else %}}").add_break()
        paragraph.add_run("{% endif %}")
        self.answer(paragraph, field, width)

    def box(self, paragraph: Paragraph, field: Field, choice: Choice) -> None:
        """One box with its label, which never part."""
        title = f"{field.label}: {choice.label}"
        paragraph._p.append(box_control(self._key(field, choice), title))
        paragraph.add_run(f"{HARD_SPACE}{choice.label}")

    def boxes(self, paragraph: Paragraph, field: Field) -> None:
        """All boxes of a field on one line."""
        for number, choice in enumerate(field.choices):
            if number:
                paragraph.add_run(EM_SPACE)
            self.box(paragraph, field, choice)

    def figures(self, paragraph: Paragraph, field: Field) -> None:
        """The whole scale of a field on one line."""
        for choice in field.choices:
            self.figure(paragraph, field, choice)
            paragraph.add_run("\t")

    def figure(self, paragraph: Paragraph, field: Field, choice: Choice) -> None:
        """One figure of a scale."""
        title = f"{field.label}: {choice.code}"
        paragraph._p.append(figure_control(self._key(field, choice), title, int(choice.code)))

    def _placeholder(self, field: Field) -> str:
        return f"{ENTRY}.{field.key}" if self.table else f"{self.before}{field.key}"

    @property
    def _path(self) -> tuple[str, ...]:
        return (self.table.key, f"{{{{ {ENTRY}.nr }}}}") if self.table else ()

    def _key(self, field: Field, choice: Choice) -> str:
        return self.form.box_key(field, choice, *self._path)
