"""A document as we make it, and what a person does to it in Word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from lxml import etree

from pipeline.documents import controls
from pipeline.documents.building.templates import build_template
from pipeline.documents.merging.base import Base
from pipeline.documents.ooxml import BODY, STRICT, W
from pipeline.documents.rendering.context import context_of
from pipeline.documents.rendering.template import Template
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.records.answers import FilledForm

TEXT, BOXES, FIGURE = "werkafspraken", "indicatie", "stelling_1"
FORMS = {form.key: form for form in all_forms()}
Answers = Mapping[str, Any]
Edit = Callable[[etree._Element], object]


@cache
def template(form: str) -> Template:
    return Template(build_template(FORMS[form]))


def made(form: str, answers: Answers, actions: list[Answers] | None = None) -> etree._Element:
    filled = FilledForm(FORMS[form], in_use=True, answers=dict(answers))
    if actions is not None:
        filled.rows = {"acties": [dict(action) for action in actions]}
    data = template(form).render(context_of(filled))
    return etree.fromstring(office.read_parts(data)[BODY], STRICT)


def base_of(form: str, answers: Answers, actions: list[Answers] | None = None) -> Base:
    filled = FilledForm(FORMS[form], in_use=True, answers=dict(answers))
    if actions is not None:
        filled.rows = {"acties": [dict(action) for action in actions]}
    stood = context_of(filled).answers()
    return Base([tag for tag in stood if tag], lambda tag, text: stood.get(tag, "") == text)


def control(root: etree._Element, tag: str) -> etree._Element:
    return next(found for own, found in controls.controls_in(root) if own == tag)


def typed(tag: str, text: str) -> Edit:
    """Somebody types another answer into a control; "" empties it."""

    def edit(root: etree._Element) -> None:
        content = control(root, tag).find(controls.CONTENT)
        for stale in control(root, tag).iter(controls.PLACEHOLDER):
            stale.getparent().remove(stale)
        run = etree.SubElement(content, f"{{{W}}}r")
        content[:] = [run]
        etree.SubElement(run, controls.TEXT).text = text

    return edit


def ticked(tag: str, *, on: bool = True) -> Edit:
    def edit(root: etree._Element) -> None:
        box = control(root, tag)
        box.find(f".//{controls.CHECKED}").set(controls.VAL14, "1" if on else "0")

    return edit


def taken_away(tag: str) -> Edit:
    """Somebody deletes a control with all that is in it."""

    def edit(root: etree._Element) -> None:
        gone = control(root, tag)
        gone.getparent().remove(gone)

    return edit


def paragraph_after(tag: str, text: str) -> Edit:
    """Somebody adds a paragraph below an answer."""

    def edit(root: etree._Element) -> None:
        place = next(control(root, tag).iterancestors(f"{{{W}}}p"))
        added = etree.fromstring(f'<w:p xmlns:w="{W}"><w:r><w:t>{text}</w:t></w:r></w:p>')
        place.addnext(added)

    return edit


def nothing(_: etree._Element) -> None:
    """Nobody did anything."""


def answer(root: etree._Element, tag: str) -> str:
    """What stands under a key: a text, or the codes of its boxes; "-" when there is no place."""
    values = controls.read_controls(root)
    if tag in values:
        return str(values[tag])
    boxes = {t.rpartition(":")[2]: v for t, v in values.items() if t.startswith(f"{tag}:")}
    return ", ".join(code for code, on in sorted(boxes.items()) if on) if boxes else "-"


# --- one answer


def action(what: str, **more: str) -> dict[str, str]:
    return {"omschrijving": what, "wie_doet_wat": f"wie doet {what}", **more}


A, B, C, D = (action(f"actie {name}, om iets te leren") for name in "ABCD")
