"""What may go: what no workbook makes any more, dossiers that are long closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.dossier.returned_files import returned_files
from pipeline.files.folders import (
    ON_PAPER,
    UNMERGED,
    called,
)
from pipeline.publishing.folder import Folder
from pipeline.publishing.last_run import LastRuns
from pipeline.publishing.record import RECORD
from pipeline.publishing.whose import folders_of_dossiers
from pipeline.records.outcome import Outcome

PACK = "{} voor *.zip"
"""How the packs are called that went out, after the folder of their dossier."""


@dataclass(frozen=True)
class LeftOver:
    """A file of ours in the folder of a dossier that is no longer made; edited ones stay."""

    folder: Path
    file: Path
    edited: bool = False

    @property
    def place(self) -> str:
        """The name of the dossier's folder, and the file in it, without .docx."""
        return f"{called(self.folder)}/{self.file.relative_to(self.folder)}".removesuffix(".docx")


def left_over(output: Path, names: Collection[str]) -> Iterator[LeftOver]:
    """Everything in output/ that its dossier makes no more; names: of the dossiers there are.

    Of a dossier that is gone that is all that was ever made from it: documents, forms to fill in
    by hand, packs, PDF's. Of each dossier also the documents as they were before a merge. Only
    what a record or its name proves to be ours is looked at.
    """
    last = LastRuns(output)
    for folder in folders_of_dossiers(output):
        published = last.published(called(folder))
        if called(folder) not in names:
            yield from _documents(folder, folder, ())
            yield from _documents(folder, folder / ON_PAPER, ())
            for path in (*sorted(folder.glob(_packs(folder))), *_pdfs(folder)):
                yield LeftOver(folder, path)
        elif published is not None:
            yield from _documents(folder, folder, published)
        yield from (LeftOver(folder, p) for p in sorted((folder / UNMERGED).rglob("*.docx")))


def forget_gone(output: Path, names: Collection[str]) -> list[str]:
    """Forget what a run remembered of each dossier whose workbook is gone. Raises OSError.

    Gives the names of those of which something that we made is still there.
    """
    LastRuns(output).keep(names)
    still_there = []
    for folder in folders_of_dossiers(output):
        if called(folder) not in names:
            _forget(folder)
            if folder.exists():
                still_there.append(called(folder))
    return still_there


def _documents(dossier: Path, place: Path, current: Collection[str]) -> Iterator[LeftOver]:
    folder = Folder(place)
    for document in folder.left_over(current):
        edited = not folder.is_unedited(document)
        yield LeftOver(dossier, place / f"{document}.docx", edited)


def _packs(folder: Path) -> str:
    """The pattern of the names of packs, of signs that a pattern gives a meaning as they are."""
    return PACK.format("".join(f"[{sign}]" if sign in "*?[" else sign for sign in folder.name))


def _pdfs(folder: Path) -> list[Path]:
    """The PDF's of documents that we made; another's PDF is nobody's to take away."""
    files = (folder / file for file in Folder(folder).record.files)
    return [pdf for pdf in sorted(file.with_suffix(".pdf") for file in files) if pdf.exists()]


def remove(one: LeftOver) -> None:
    """Take a left-over file away, unless it was edited, and what is known of it. Raises OSError."""
    if one.edited:
        return
    if one.file.suffix == ".docx" and UNMERGED not in one.file.relative_to(one.folder).parts:
        place = one.folder / ON_PAPER if one.file.parent.name == ON_PAPER else one.folder
        Folder(place).remove(one.file.relative_to(place).with_suffix("").as_posix())
    else:
        one.file.unlink()
    _remove_empty(one.folder)


def _forget(folder: Path) -> None:
    """Of a dossier that is gone: its records, when nothing of ours is left."""
    for place in (folder / ON_PAPER, folder):
        if not Folder(place).left_over(()):
            (place / RECORD).unlink(missing_ok=True)
    _remove_empty(folder)


def _remove_empty(folder: Path) -> None:
    """Take away the folders in which nothing is left, the innermost first."""
    inside = [path for path in folder.rglob("*") if path.is_dir()]
    for empty in (*sorted(inside, reverse=True), folder):
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
