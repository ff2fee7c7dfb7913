"""Read a large workbook in a process of its own, within bounded memory and time.

The limits keep the ways that we know of to fill a memory out. This is the wall for those that we
do not: whatever happens behind it costs that one dossier.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from pipeline.forms.model import Form
from pipeline.records.answers import Content
from pipeline.records.catalogue import Code
from pipeline.records.findings import RefusedError
from pipeline.workbooks.reading.content import content_of
from pipeline.workbooks.reading.limits import too_large
from pipeline.workbooks.reading.package import Parts
from pipeline.workbooks.reading.unreadable import OUT_OF_BOUNDS

MEMORY = 1_000_000_000
"""In bytes of addresses, of which a process uses about half."""

WORK, PATIENCE = 8, 30
"""In seconds: of the processor, where the system can count those; and on the clock."""

HOUSE = Path(__file__).parents[3]
"""The folder from which this program is imported."""


def read_apart(parts: Parts, forms: Sequence[Form]) -> Content:
    """The content of a workbook, read in another process. Raises RefusedError."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", __name__],
            input=pickle.dumps((parts, forms, MEMORY)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=HOUSE,
            timeout=PATIENCE,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        raise too_large(OUT_OF_BOUNDS) from None
    said = pickle.loads(done.stdout)  # noqa: S301
    if isinstance(said, Content):
        return said
    code, words = said
    raise RefusedError(code, **words)


def _answer() -> None:
    """Read from the standard input, answer on the standard output: a Content, or why there is none.

    Anything else ends this process with another status than 0.
    """
    answers = os.fdopen(os.dup(1), "wb")  # what else is printed goes nowhere
    os.dup2(2, 1)
    parts, forms, memory = pickle.load(sys.stdin.buffer)  # noqa: S301
    _bind(memory)
    said: Content | tuple[Code, dict[str, object]]
    try:
        said = content_of(parts, forms)
    except RefusedError as error:
        said = error.code, error.words
    with answers:
        pickle.dump(said, answers)


def _bind(memory: int) -> None:
    """Bind this process to its share; on Windows there is the clock alone."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            resource.setrlimit(resource.RLIMIT_CPU, (WORK, WORK))


if __name__ == "__main__":
    _answer()
