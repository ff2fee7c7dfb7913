"""Replace a document without losing what somebody saves into it meanwhile.

What is replaced is first set aside, by a rename, and looked at once more. It stays aside until
whoever replaced it took it away: a run that is stopped loses nothing either.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from pipeline.files.writing import move_to_free_place, replace, write_new_file

ASIDE = ".~{}-{}.opzij"
"""What a document is called, by process and name, between being replaced and being recorded."""

IS_ASIDE = re.compile(r"\.~\d+-(.+)\.opzij")
SAVED_MEANWHILE = " (bewaard)"


class SavedMeanwhileError(OSError):
    """Somebody saved the document while we were making it: it stays as they saved it."""

    def __init__(self) -> None:
        super().__init__("iemand bewaarde het net in Word, en dat blijft staan")


def digest_of(data: bytes) -> str:
    """By which a file is known as it was."""
    return hashlib.sha256(data).hexdigest()


def replace_document(path: Path, data: bytes, replaced: str | None) -> None:
    """Write a document in the place of one with this digest, or where none is.

    Raises SavedMeanwhileError when something else stands there by now, or OSError.
    """
    aside = path.with_name(ASIDE.format(os.getpid(), path.name))
    try:
        if replaced is not None:
            replace(path, aside)
            if digest_of(aside.read_bytes()) != replaced:
                raise FileExistsError
        write_new_file(path, data)
    except OSError as error:
        if aside.exists():
            restore(aside, path)
        if isinstance(error, FileExistsError | FileNotFoundError):
            raise SavedMeanwhileError from None
        raise


def set_aside_in(folder: Path) -> Iterator[tuple[Path, Path]]:
    """What was set aside in a folder and below it, each with the place that it came from."""
    for aside in folder.rglob(ASIDE.format("*", "*")):
        if named := IS_ASIDE.fullmatch(aside.name):
            yield aside, aside.with_name(named[1])


def restore(aside: Path, path: Path) -> None:
    """Put a document in its place, or beside whatever was saved there meanwhile. Raises OSError.

    It may be there already, from a run that was stopped.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    target, number = path, 0
    while True:
        try:
            return move_to_free_place(aside, target)
        except FileExistsError:
            if target.read_bytes() == aside.read_bytes():
                return aside.unlink()
            number += 1
            mark = SAVED_MEANWHILE + f" {number}" * (number > 1)
            target = path.with_name(f"{path.stem}{mark}{path.suffix}")
