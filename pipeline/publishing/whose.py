"""Whose folder it is: a workbook keeps its own, and never gets that of another one."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path

from pipeline.files.folders import (
    FUNCTIONS,
    ON_PAPER,
    RESERVED_FOLDERS,
    find_workbooks,
    may_be_there,
    output_names,
    unreadable_in,
)
from pipeline.publishing.last_run import LastRuns
from pipeline.publishing.record import RECORD


class NotSureError(Exception):
    """It cannot be told which dossiers are gone; the message is Dutch, for people."""


def folder_names(workbooks: Sequence[Path], output: Path) -> dict[Path, str]:
    """The name of the folder of each workbook in output/, unlike that of any other workbook."""
    return output_names(workbooks, owners_in(LastRuns(output)))


def folder_name(workbook: Path, workbooks: Path, output: Path) -> str:
    """The name of the folder of one workbook, that may stand among the others or elsewhere."""
    found = find_workbooks(workbooks)
    return folder_names(found if workbook in found else [workbook, *found], output)[workbook]


def owners_in(last: LastRuns) -> dict[str, Path]:
    """By the name of its folder, the workbook from which each dossier was made."""
    here = last.output.resolve()
    return {
        name: Path(os.path.normpath(here / source))
        for name, source in last.sources.items()
        if source
    }


def is_elsewhere(owner: Path, workbooks: Path) -> bool:
    """Whether a workbook stands outside a resolved folder, and is there or cannot be seen now."""
    if owner.is_relative_to(workbooks):
        return False
    return may_be_there(owner) or not may_be_there(owner.parent)


def dossiers_there_are(workbooks: Path, output: Path) -> Collection[str]:
    """The names of the folders of the dossiers there are, also elsewhere. Raises NotSureError.

    A workbook that cannot be seen is not one that is gone: then nobody's documents may go.
    """
    if unreadable := unreadable_in(workbooks):
        raise NotSureError(
            f"De map {unreadable[0]} kan niet gelezen worden, dus is niet te weten welke dossiers "
            "er nog zijn. Vraag toegang tot die map."
        )
    names = set(folder_names(find_workbooks(workbooks), output).values())
    if not names:
        raise NotSureError(
            f"In {workbooks} staat geen enkele werkmap. Is dat de juiste map, en is ze bereikbaar?"
        )
    owners, here = owners_in(LastRuns(output)).items(), workbooks.resolve()
    return names | {name for name, owner in owners if is_elsewhere(owner, here)}


def folders_of_dossiers(output: Path) -> list[Path]:
    """The folders in which documents of a dossier, or a function, were put, by name."""
    found = {record.parent for record in output.glob(f"*/{RECORD}")}
    found |= {record.parent for record in output.glob(f"{FUNCTIONS}/*/{RECORD}")}
    found |= {record.parent.parent for record in output.glob(f"*/{ON_PAPER}/{RECORD}")}
    return sorted(folder for folder in found if folder.name not in RESERVED_FOLDERS)
