"""What is printed of a form, and what of that fits on one line: beside its label, or box by box."""

from __future__ import annotations

from pipeline.forms.model import Block, Echo, EchoOfYes, Field, Kind, Section

SHORTEST_LABEL, SHORT_LABEL, SHORT_CHOICES = 15, 38, 70
"""In characters: what still fits beside its answer, and boxes that fit on one line."""


def has_boxes(field: Field) -> bool:
    """Whether a field shows a box for each of its choices."""
    return field.kind in (Kind.CHOICE, Kind.CHOICES) and not field.in_words


def is_printed(block: Block) -> bool:
    """Whether a block stands on paper; what the sheet only shows does not."""
    if isinstance(block, Field | Section):
        return block.printed
    return not isinstance(block, Echo | EchoOfYes)


def is_short(block: Block) -> bool:
    """Whether label and answer fit on one row of a grid."""
    if not isinstance(block, Field) or len(block.label) > SHORT_LABEL or block.lines > 1:
        return False
    return not block.label.endswith("?")


def with_colon(label: str) -> str:
    """A label before its answer; a question needs no colon."""
    return label if label.endswith(("?", ":")) else f"{label}:"


def fit_on_a_line(field: Field) -> bool:
    """Whether the boxes of a field fit on one line; a box that asks which wants its own."""
    short = sum(len(choice.label) for choice in field.choices) <= SHORT_CHOICES
    return short and not any(c.detail and c.detail.printed for c in field.choices)
