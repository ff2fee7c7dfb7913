"""The files that came back for a workbook, and those of them that can be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from pipeline.files.folders import is_temporary
from pipeline.files.returned import returned_folders
from pipeline.records.findings import Finding, finding, reason_of
from pipeline.records.text import writable

WORD = (".docx", ".docm", ".dotx", ".dotm")
"""Kinds of Word file that are read alike; macros are left alone."""

TO_SAVE_AGAIN = (".doc", ".dot", ".odt", ".ott", ".fodt", ".rtf", ".wps", ".pages")
NO_DOCUMENTS = ("thumbs.db", "desktop.ini")
MOST_NAMES = 5


def returned_files(workbook: Path) -> list[Path]:
    """Every file that came back for a workbook, of whatever kind; none that a system put there."""
    return sorted(file for folder in returned_folders(workbook) for file in _files(folder, []))


def source_of(file: Path, workbook: Path) -> str:
    """What a message calls a file that came back: "Evi-retour/Meting.docx"."""
    return writable(file.relative_to(workbook.parent).as_posix())


def trace_of_returned(workbook: Path) -> str:
    """What changes when anything that came back does, or came; nothing is read for it."""
    return repr([(source_of(file, workbook), *_size_and_time(file)) for file in _all(workbook)])


def word_files(workbook: Path) -> list[Path]:
    """The Word documents among what came back."""
    return [file for file in returned_files(workbook) if file.suffix.lower() in WORD]


def what_is_no_word_file(workbook: Path) -> Iterator[Finding]:
    """Tell of files that are not read, and of folders that cannot be looked into."""
    others = [file for file in returned_files(workbook) if file.suffix.lower() not in WORD]
    for code, files in (
        ("retour-andere-soort", [f for f in others if f.suffix.lower() in TO_SAVE_AGAIN]),
        ("retour-geen-word", [f for f in others if f.suffix.lower() not in TO_SAVE_AGAIN]),
    ):
        if files:
            names = [source_of(file, workbook) for file in files]
            more = len(names) - MOST_NAMES
            tail = f" (en nog {more} andere)" if more > 0 else ""
            words = {"sources": ", ".join(names[:MOST_NAMES]) + tail}
            yield finding(code, words=words, workbook=workbook.name)
    failed: list[OSError] = []
    for folder in returned_folders(workbook):
        list(_files(folder, failed))
    for error in failed:
        source = source_of(Path(error.filename), workbook)
        words = {"source": source, "reason": reason_of(error)}
        yield finding("retour-map-dicht", words=words, workbook=workbook.name)


def _all(workbook: Path) -> Iterator[Path]:
    folders = returned_folders(workbook)
    yield from folders
    for folder in folders:
        yield from sorted(_files(folder, []))


def _files(folder: Path, failed: list[OSError]) -> Iterator[Path]:
    """The files in a folder and below it; failed: takes why a folder could not be opened."""
    for at, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = [name for name in folders if not is_temporary(name)]
        for name in files:
            if not is_temporary(name) and name.casefold() not in NO_DOCUMENTS:
                yield Path(at) / name


def _size_and_time(file: Path) -> tuple[int, int, int]:
    try:
        status = file.stat()
    except OSError:
        return 0, 0, 0
    return status.st_size, status.st_mtime_ns, status.st_mode
