"""The profiles of a second measurement: the paper page, with circles where was scored again.

What is not circled keeps its score of before, which stands on the profile of that day (2.2.3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.documents.building import answer_controls, fitting, form_writer, skill_grid
from pipeline.documents.judged_document import Fact, JudgedDocument
from pipeline.documents.page_width import TEXT_WIDTH
from pipeline.documents.rendering.context import Context
from pipeline.forms import form_of
from pipeline.forms.keys import MEASURED_AGAIN
from pipeline.forms.model import Column, Form, Group, Matrix, Note, Profile, Reader, walk
from pipeline.forms.skills import scored_groups
from pipeline.records.evolution import Rescored

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

NOT_CIRCLED = "Niet omcirkeld: niet opnieuw gescoord"


def _document(form: Form, matrix: Matrix, side: Column) -> JudgedDocument[Rescored]:
    """The document of one side of a measurement; readers as the profile's own."""
    profile = form_of(side.profile)
    (about,) = profile.about
    label = profile.fields[about].label

    def write(document: WordDocument) -> None:
        left, right = (_groups(matrix, side, column) for column in ("left", "right"))
        skill_grid.skill_grid(
            document,
            Profile(left, right),
            answer_controls.AnswerControls(form),
            TEXT_WIDTH,
        )
        writer = form_writer.Writer(profile, document, TEXT_WIDTH)
        printed = list(filter(fitting.is_printed, profile.body))
        for note in (block for block in walk(printed) if isinstance(block, Note)):
            writer.note(note)
        document.add_paragraph("{{ niet_omcirkeld }}", style="Legende")

    def fill(context: Context, rescored: Rescored) -> None:
        for row in matrix.rows:
            chosen = str(rescored.scores.get(row.key, ""))
            cell = matrix.cell(row, side)
            context.ticked |= {form.box_key(cell, c) for c in cell.choices if c.code == chosen}
        context.values["niet_omcirkeld"] = _see(rescored)

    return JudgedDocument(
        name=f"{profile.document} ({form.sheet.lower()})",
        key=f"{form.key}_{profile.key}",
        subtitle="",
        audience=profile.audience,
        shareable=frozenset({Reader.EMPLOYER}) - profile.audience,
        shared_as=profile.key,
        facts=(
            Fact("over", label, lambda rescored: rescored.about),
            Fact("datum", form.fields[side.date].label, lambda rescored: rescored.on),
        ),
        about=("over",),
        write=write,
        fill=fill,
    )


def _groups(matrix: Matrix, side: Column, column: str) -> tuple[Group, ...]:
    """The groups in one column of the page; each skill by its own name, under the key of its cell.

    Else the page would say "vereist nu" after all 57 of them.
    """
    return tuple(
        Group(
            group.title,
            tuple(replace(matrix.cell(row, side), label=row.label) for row in group.fields),
        )
        for group in scored_groups(column)
    )


def _see(rescored: Rescored) -> str:
    before = f", zie het profiel van {rescored.before}" if rescored.before else ""
    return f"{NOT_CIRCLED}{before}."


def _documents() -> Iterator[tuple[tuple[str, str], JudgedDocument[Rescored]]]:
    for form in map(form_of, MEASURED_AGAIN):
        assert form.matrix
        for side in form.matrix.columns:
            yield (form.key, side.key), _document(form, form.matrix, side)


DOCUMENTS: Mapping[tuple[str, str], JudgedDocument[Rescored]] = dict(_documents())
"""By the key of the measurement, and that of the side."""
