"""What may go: documents that no workbook makes any more, dossiers that are long closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.dossier.returned_files import returned_files
from pipeline.publishing.folder import RECORD, Folder
from pipeline.publishing.last_run import MEMORY, last_outcome
from pipeline.records.outcome import Outcome


@dataclass(frozen=True)
class LeftOver:
    """A document of ours that is no longer made; edited ones are never removed."""

    folder: Path
    document: str
    edited: bool


def left_over(output: Path, names: Collection[str]) -> Iterator[LeftOver]:
    """Every document in output/ that its dossier makes no more; names: of the dossiers there are.

    Only what the record proves to be ours is looked at.
    """
    for record in sorted(output.glob(f"*/{RECORD}")):
        folder, outcome = Folder(record.parent), last_outcome(record.parent)
        if record.parent.name not in names:
            documents = folder.left_over(())
        elif outcome is None:
            continue
        else:
            documents = folder.left_over(outcome.published)
        for document in documents:
            yield LeftOver(record.parent, document, not folder.is_unedited(document))


def remove(one: LeftOver) -> None:
    """Take a left-over document away, unless it was edited. Raises OSError."""
    if one.edited:
        return
    folder = Folder(one.folder)
    folder.remove(one.document)
    if not folder.files:
        for name in (RECORD, MEMORY):
            (one.folder / name).unlink(missing_ok=True)
    for empty in (*one.folder.glob("*/"), one.folder):
        if empty.is_dir() and not any(empty.iterdir()):
            empty.rmdir()


def last_activity(workbook: Path, outcome: Outcome) -> dt.date:
    """The last day that a dossier tells of; of one that tells of none, when it was last saved."""
    steps = outcome.summary.steps if outcome.summary else []
    days = [day for step in steps for day in step.days]
    return max(days) if days else dt.date.fromtimestamp(workbook.stat().st_mtime)


def files_of(workbook: Path, folder: Path) -> list[Path]:
    """The workbook, what came back for it, and everything that was made from it."""
    made = sorted(path for path in folder.rglob("*") if path.is_file())
    return [workbook, *returned_files(workbook), *made]
