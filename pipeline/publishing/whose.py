"""Whose folder it is: a workbook keeps its own, and never gets that of another one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from pipeline.files.folders import find_workbooks, may_be_there, output_names
from pipeline.publishing.last_run import LastRuns


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
        name: Path(os.path.normpath(here / one.source))
        for name, one in last.known.items()
        if one.source
    }


def is_elsewhere(owner: Path, workbooks: Path) -> bool:
    """Whether a workbook stands outside a folder, and is there or cannot be seen now."""
    if owner.is_relative_to(workbooks.resolve()):
        return False
    return may_be_there(owner) or not may_be_there(owner.parent)
