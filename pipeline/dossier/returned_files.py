"""The files that came back for a workbook, and those of them that can be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.files.folders import is_temporary
from pipeline.files.returned import returned_folders
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.findings import reason_of
from pipeline.records.text import writable

WORD = (".docx", ".docm", ".dotx", ".dotm")
"""Kinds of Word file that are read alike; macros are left alone."""

TO_SAVE_AGAIN = (".doc", ".dot", ".odt", ".ott", ".fodt", ".rtf", ".wps", ".pages")
NO_DOCUMENTS = ("thumbs.db", "desktop.ini")
MOST_NAMES = 5


@dataclass
class FilesBack:
    """What lies in the folders of a workbook for what comes back; failed: why one is closed."""

    files: list[Path] = field(default_factory=list)
    failed: list[OSError] = field(default_factory=list)

    @property
    def word(self) -> list[Path]:
        """The Word documents among them."""
        return [file for file in self.files if file.suffix.lower() in WORD]


def files_back(workbook: Path) -> FilesBack:
    """Every file that came back for a workbook, of whatever kind; none that a system put there."""
    found = FilesBack()
    for folder in returned_folders(workbook):
        for at, folders, names in os.walk(folder, onerror=found.failed.append):
            folders[:] = [name for name in folders if not is_temporary(name)]
            found.files += [Path(at) / name for name in names if _is_somebodys(name)]
    found.files.sort()
    return found


def _is_somebodys(name: str) -> bool:
    return not is_temporary(name) and name.casefold() not in NO_DOCUMENTS


def returned_files(workbook: Path) -> list[Path]:
    """Every file that came back for a workbook."""
    return files_back(workbook).files


def source_of(file: Path, workbook: Path) -> str:
    """What a message calls a file that came back: "Evi-retour/Meting.docx"."""
    return writable(file.relative_to(workbook.parent).as_posix())


def trace_of_returned(workbook: Path) -> str:
    """What changes when anything that came back does, or came; nothing is read for it."""
    folders = returned_folders(workbook)
    found = [*folders, *returned_files(workbook)] if folders else []
    return repr([(source_of(path, workbook), *_size_and_time(path)) for path in found])


def what_is_not_read(found: FilesBack, workbook: Path) -> Iterator[Doubt]:
    """Tell of files that are no Word documents, and of folders that cannot be looked into."""
    others = [file for file in found.files if file not in found.word]
    again = [file for file in others if file.suffix.lower() in TO_SAVE_AGAIN]
    rest = [file for file in others if file not in again]
    if again:
        yield Doubt(Code.RETURNED_NOT_DOCX, sources=names_of(again, workbook))
    if rest:
        yield Doubt(Code.RETURNED_NOT_WORD, sources=names_of(rest, workbook))
    for error in found.failed:
        source = source_of(Path(error.filename), workbook)
        yield Doubt(Code.RETURNED_FOLDER_CLOSED, source=source, reason=reason_of(error))


def names_of(files: list[Path], workbook: Path) -> str:
    """The files that came back, as a message names them: not all, when there are many."""
    names = [source_of(file, workbook) for file in files]
    more = len(names) - MOST_NAMES
    tail = f" (en nog {more} andere)" if more > 0 else ""
    return ", ".join(names[:MOST_NAMES]) + tail


def _size_and_time(file: Path) -> tuple[int, int, int]:
    try:
        status = file.stat()
    except OSError:
        return 0, 0, 0
    return status.st_size, status.st_mtime_ns, status.st_mode
