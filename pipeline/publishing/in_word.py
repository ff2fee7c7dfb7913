"""What a document that somebody edited says by now, answer by answer."""

from __future__ import annotations

from pathlib import Path

from pipeline.documents.readback import NotReadableError, body_of, read_back
from pipeline.forms.keys import Key


def answers_in(path: Path, made: bytes) -> dict[str, str]:
    """The answers in a document, by tag, of boxes the codes, as `Context.answers` gives them.

    made: the document as we make it, to know the controls by. What cannot be read is not in it.
    """
    try:
        controls = read_back(body_of(path.read_bytes()), body_of(made))
    except (NotReadableError, OSError):
        return {}
    answers = {tag: value for tag, value in controls.items() if isinstance(value, str)}
    for box in sorted(tag for tag, ticked in controls.items() if ticked is True):
        key = Key.parse(box)
        field = str(key.whole)
        answers[field] = f"{answers[field]}, {key.box}" if field in answers else key.box
    return answers
