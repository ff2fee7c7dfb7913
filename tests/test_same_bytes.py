"""For as long as the house is rebuilt: every document says and looks what it did before.

This goes when the looks of a document change on purpose. What is compared are the parts of each
file and not the file, which another release of zlib packs otherwise.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from conftest import Desk

from pipeline.cli.places import BLANK, EXAMPLES
from pipeline.files import office

BEFORE = "18a4eb2cd73089db28f1eb44980ca84ac264d85cdf5c17b70ef830e6ebbda63e"


def digest(files: Iterable[tuple[str, Path]]) -> str:
    """One number for all files, by name, and for all of their parts, in order."""
    whole = hashlib.sha256()
    for name, path in sorted(files):
        for part, data in office.read_parts(path.read_bytes()).items():
            whole.update(f"{name}/{part} {len(data)}\n".encode())
            whole.update(data)
    return whole.hexdigest()


def test_documents_blank_forms_and_workbook_are_the_same_as_before(desk: Desk) -> None:
    assert desk.run("reports", "--workbooks", str(EXAMPLES))[0] == 0
    assert desk.run("blank")[0] == 0
    assert desk.run("blank", str(EXAMPLES / "Evi.xlsx"))[0] == 0
    made = [
        (path.relative_to(desk.output).as_posix(), path) for path in desk.output.rglob("*.docx")
    ]
    assert digest([*made, ("werkmap", BLANK)]) == BEFORE
