"""Whose folder it is: a workbook keeps its own, and never gets that of another one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipeline.files.folders import find_workbooks, may_be_there, output_names
from pipeline.publishing.last_run import MEMORY, workbook_of


def folder_names(workbooks: Sequence[Path], output: Path) -> dict[Path, str]:
    """The name of the folder of each workbook in output/, unlike that of any other workbook."""
    return output_names(workbooks, owners_in(output))


def folder_name(workbook: Path, workbooks: Path, output: Path) -> str:
    """The name of the folder of one workbook, that may stand among the others or elsewhere."""
    found = find_workbooks(workbooks)
    return folder_names(found if workbook in found else [workbook, *found], output)[workbook]


def owners_in(output: Path) -> dict[str, Path]:
    """The workbook from which each folder in output/ was made, as far as that is known."""
    folders = (memory.parent for memory in sorted(output.glob(f"*/{MEMORY}")))
    return {folder.name: owner for folder in folders if (owner := workbook_of(folder))}


def is_elsewhere(owner: Path, workbooks: Path) -> bool:
    """Whether a workbook stands outside a folder, and is there or cannot be seen now."""
    if owner.is_relative_to(workbooks.resolve()):
        return False
    return may_be_there(owner) or not may_be_there(owner.parent)
