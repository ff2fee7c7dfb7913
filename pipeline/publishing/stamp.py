"""What all dossiers of a run share, as a digest: when it is another, all are made again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pipeline
from pipeline.records.settings import Settings


def stamp_of_run(templates: Path, settings: Settings) -> str:
    """A digest of what all dossiers share: this program, the templates and the settings."""
    return _digest(stamp_of_code() + repr(settings), templates.glob("*.docx"))


@cache
def stamp_of_code() -> str:
    """A digest of this program, as it was when first asked: what runs does not change any more."""
    return _digest("", Path(pipeline.__file__).parent.rglob("*.py"))


def _digest(text: str, files: Iterable[Path]) -> str:
    digest = hashlib.sha256(text.encode())
    for path in sorted(files):
        digest.update(path.name.encode(errors="replace"))
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
