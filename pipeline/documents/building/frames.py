"""A drawing of framed parts, as the guide draws its coach model: rows of frames, each with a head.

Each row is as wide as the page, and its frames share it equally.
"""

from __future__ import annotations

from collections.abc import Callable
from math import lcm

from docx.document import Document as WordDocument

from pipeline.documents.building import word
from pipeline.forms.model import Frame, Frames

MARGIN = 280
"""Of a frame on both sides together, as the style of the table has it."""


def draw_frames(
    document: WordDocument, frames: Frames, width: int, write: Callable[[Frame, int], None]
) -> None:
    """Draw the frames over a width in twips; write: puts in the document what one frame holds."""
    shares = lcm(*map(len, frames.drawn))
    about = (" · ".join(frame.title for frame in frames.asked), "In elk kader een vraag")
    rows = len(frames.drawn)
    table = word.new_table(document, rows, [width // shares] * shares, "Kaders", about)
    for row, drawn in zip(table.rows, frames.drawn, strict=True):
        cells, each = row.cells, shares // len(drawn)
        for place, frame in zip(range(0, shares, each), drawn, strict=True):
            cell = cells[place].merge(cells[place + each - 1])
            word.first_paragraph(cell, "Kop in tabel").add_run(frame.title)
            since = word.written(document)
            write(frame, width // len(drawn) - MARGIN)
            cell._tc.extend(document.element.body[since:-1])
