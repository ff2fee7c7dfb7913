"""What Windows does otherwise, forged here: paths that it does not open, names, drives, copies."""

from __future__ import annotations

import platform
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from conftest import Desk, example

from pipeline.files import lengths, links
from pipeline.files.folders import original_of, safe_name
from pipeline.files.lengths import signs_over

OUTPUT = PureWindowsPath("C:/Users/Els/OneDrive - GOB De Vuurvlinder/output")
DOCUMENT = "vertrouwelijk/Aanmeldingsformulier.docx"
LONG = "Meer dan vijftig tekens lang, zoals een naam wel eens wordt in een dossier"


def deep(signs: int, ending: str, root: str = "D:/") -> PureWindowsPath:
    """A path of so many signs."""
    return PureWindowsPath(f"{root}{'x' * (signs - len(root) - len(ending))}{ending}")


@pytest.mark.parametrize(
    ("path", "over"),
    [
        (OUTPUT / "Evi" / DOCUMENT, 0),
        (OUTPUT / ("x" * 160) / DOCUMENT, 5),
        (deep(245, ".docx"), 0),
        (deep(246, ".docx"), 1),
        (deep(218, ".xlsx"), 0),
        (deep(219, ".XLSX"), 1),
        (deep(246, ".docx", "//server/delen/"), 1),
        (PureWindowsPath("D:/", "\N{FAMILY}" * 121 + ".docx"), 5),
        (PurePosixPath("/" + "x/" * 300 + "Evi.docx"), 0),
    ],
)
def test_windows_counts_the_folders_too(path: PurePath, over: int) -> None:
    assert signs_over(path) == over


@pytest.fixture
def narrow(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk where paths have a limit, with room for a short name."""
    here = len(str(desk.output.absolute()))
    monkeypatch.setattr(lengths, "LIMITED", (PurePath,))
    monkeypatch.setattr(lengths, "LONGEST", here + 75)
    monkeypatch.setattr(lengths, "LONGEST_IN_EXCEL", here + 60)
    return desk


def test_a_run_tells_it_once_per_dossier_and_makes_what_it_can(narrow: Desk) -> None:
    narrow.dossier(example("Sari"), "Sari")
    narrow.dossier(example("Sari"), LONG)
    status, said = narrow.run("reports")
    assert status == 0
    assert said.count("tekens te lang is voor Windows. Geef de werkmap een kortere naam") == 1
    assert f"waarschuwing: {LONG}.xlsx: een document heeft" in said
    assert len(narrow.documents(LONG)) == len(narrow.documents("Sari"))


@pytest.mark.parametrize("command", [("new", LONG), ("function", LONG)])
def test_no_workbook_is_made_that_excel_does_not_open(
    narrow: Desk, command: tuple[str, ...]
) -> None:
    status, said = narrow.run_in_workbooks(*command)
    assert status == 2
    assert "tekens te lang voor Excel. Kies een kortere naam" in said
    assert not list(narrow.workbooks.rglob("*.xlsx"))


@pytest.mark.usefixtures("built_before")
def test_doctor_says_when_the_lists_would_not_open(
    narrow: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert narrow.run("doctor")[0] == 0
    monkeypatch.setattr(lengths, "LONGEST_IN_EXCEL", len(str(narrow.output.absolute())))
    status, said = narrow.run("doctor")
    assert status == 1
    assert "staat te diep: met alle mappen erbij is de naam van de lijsten 19 tekens" in said


KEPT_FOR_DEVICES = [
    *("CON", "con", "CON.x", "prn .x", "AUX", "nul.tar.gz", "CONIN$", "conout$.txt"),
    *("COM1", "com¹", "COM9.docx", "lpt³ .x", "LPT1"),
]
AS_THEY_ARE = ["Connie", "com", "COM10", "auxilium", "LPT", "nul-uren", "Łukasz", "Renée & co"]


@pytest.mark.parametrize("name", KEPT_FOR_DEVICES)
def test_no_folder_is_called_as_a_device(name: str) -> None:
    assert safe_name(name) == f"{name}_"


@pytest.mark.parametrize("name", AS_THEY_ARE)
def test_other_names_stay(name: str) -> None:
    assert safe_name(name) == name


@pytest.mark.parametrize("name", ["Evi.", "Evi ", "Evi. . ", " Evi"])
def test_no_folder_ends_in_what_windows_leaves_out(name: str) -> None:
    assert safe_name(name) == "Evi"


def test_a_workbook_on_another_drive_has_a_whole_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_drive(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    workbook = tmp_path / "Renée & co.xlsx"
    workbook.write_bytes(b"x")
    monkeypatch.setattr(links, "_way_between", other_drive)
    link = links.link_to(workbook, tmp_path / "output")
    assert link.startswith("file:///")
    assert link.endswith("/Ren%C3%A9e%20%26%20co.xlsx")


@pytest.mark.skipif(not platform.node(), reason="deze computer heeft geen naam")
def test_onedrive_names_a_conflict_copy_after_this_computer(tmp_path: Path) -> None:
    for name in ("Evi.xlsx", f"Evi-{platform.node()}.xlsx", "Anna-Sofie.xlsx", "Anna.xlsx"):
        (tmp_path / name).write_bytes(b"x")
    assert original_of(tmp_path / f"Evi-{platform.node()}.xlsx") == "Evi.xlsx"
    assert original_of(tmp_path / "Anna-Sofie.xlsx") == ""
