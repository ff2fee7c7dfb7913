"""Open files in OnlyOffice, tick and save them: run by a Python that has `document-builder`.

Arguments: the folder to save in, the tags of boxes to tick with commas, and the files.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from docbuilder import CDocBuilder  # type: ignore[import-not-found]

TICK = """(function(tags) {
  Api.GetDocument().GetAllContentControls().forEach(function(control) {
    if (tags.indexOf(control.GetTag()) >= 0) control.SetCheckBoxChecked(true);
  });
})(%s);"""


def main(folder: Path, tags: list[str], files: list[Path]) -> int:
    """Save each file in the folder; gives how many could not be."""
    builder, failed = CDocBuilder(), 0
    for file in files:
        failed += bool(builder.OpenFile(str(file), ""))
        if tags:
            failed += not builder.ExecuteCommand(TICK % json.dumps(tags))
        failed += bool(builder.SaveFile(file.suffix[1:], str(folder / file.name)))
        builder.CloseFile()
    return failed


if __name__ == "__main__":
    sys.exit(
        main(
            Path(sys.argv[1]),
            sys.argv[2].split(",") if sys.argv[2] else [],
            [*map(Path, sys.argv[3:])],
        )
    )
