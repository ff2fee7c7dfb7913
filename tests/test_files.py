"""Whatever lies among the workbooks: said in plain words, and the good ones are made."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Desk, example, forms_of
from docx import Document
from in_excel import protect
from openpyxl import Workbook, load_workbook

from pipeline.checks.check import check_content
from pipeline.files.office import pack, read_parts

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/media/groot.bin", "w") as part:
            for _ in range(21):
                part.write(bytes(10_000_000))


def entity_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>'
        archive.writestr("xl/workbook.xml", bomb)


def far_cell(path: Path) -> None:
    book = Workbook()
    book.active["XFD1048576"] = "ver"
    book.save(path)


def far_cell_otherwise_written(path: Path) -> None:
    far_cell(path)
    parts = read_parts(path.read_bytes())
    sheet = parts.pop("xl/worksheets/sheet1.xml").replace(b'r="XFD1048576"', b"r = 'xfd1048576'")
    for name in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"worksheets/sheet1.xml", b"vellen/a.xml")
    path.write_bytes(pack({**parts, "xl/vellen/a.xml": sheet}))


def word_file(path: Path) -> None:
    document = io.BytesIO()
    Document().save(document)
    path.write_bytes(document.getvalue())


def binary_workbook(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", b"x")


FILES: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: path.write_bytes(b""), "dit bestand is leeg"),
    (lambda path: path.write_bytes(b"PK\x03\x04 geen zip"), "niet te lezen als Excel-werkmap"),
    (lambda path: path.write_bytes(os.urandom(5000)), "niet te lezen als Excel-werkmap"),
    (lambda path: path.write_bytes(OLE + bytes(600)), "niet te lezen als Excel-werkmap"),
    (word_file, "dit is een Word-document, geen werkmap"),
    (binary_workbook, "een binaire werkmap van Excel (.xlsb)"),
    (lambda path: Workbook().save(path), "geen enkel formulier van Jobpepper"),
    (zip_bomb, "veel te groot voor een dossier"),
    (entity_bomb, "verdachte inhoud"),
    (far_cell, "1048576 rijen en 16384 kolommen"),
    (far_cell_otherwise_written, "veel te groot"),
    (lambda path: path.mkdir(), ""),
]


@pytest.mark.parametrize(("make", "said"), FILES, ids=[said or "een map" for _, said in FILES])
def test_a_bad_file_is_named_and_its_neighbour_is_made(
    desk: Desk, make: Callable[[Path], object], said: str
) -> None:
    desk.dossier(example("Sari"), "Sari")
    make(desk.workbooks / "slecht.xlsx")
    status, output = desk.run("reports")
    assert status == (1 if said else 0)
    if said:
        assert "slecht.xlsx: " in output
        assert said in " ".join(output.split())
    assert desk.forms("Sari") == forms_of(example("Sari"))


def test_a_file_that_may_not_be_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    forbidden, read = desk.dossier(example()), Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == forbidden:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    status, output = desk.run("reports")
    assert status == 1
    assert "mag niet gelezen worden" in output


def test_temporary_files_are_passed_over_in_silence(desk: Desk) -> None:
    desk.dossier(example("Sari"), "Sari")
    for name in ("~$Sari2.xlsx", ".~lock.Sari2.xlsx#", ".verborgen.xlsx", "~$x.xlsm"):
        (desk.workbooks / name).write_bytes(b"x")
    status, output = desk.run("reports")
    assert status == 0
    assert "Sari2" not in output
    assert "verborgen" not in output


def test_a_workbook_that_is_open_is_read_with_a_warning(desk: Desk) -> None:
    desk.dossier(example())
    (desk.workbooks / "~$Evi.xlsx").write_bytes(b"x")
    status, output = desk.run("check")
    assert status == 0
    assert "staat nog open" in output
    assert desk.run("check", "--strict")[0] == 1


@pytest.mark.parametrize(
    "copy", ["Evi (Jan's conflicted copy 2024-03-04).xlsx", "Evi-LAPTOP7.xlsx"]
)
def test_a_conflict_copy_is_a_warning_and_has_its_own_folder(desk: Desk, copy: str) -> None:
    path = desk.dossier(example())
    (desk.workbooks / copy).write_bytes(path.read_bytes())
    status, output = desk.run("reports")
    assert status == 0
    assert "van 'Evi.xlsx' gemaakt heeft" in " ".join(output.split())
    assert desk.forms("Evi") == forms_of(example())


def test_other_office_files_get_a_word(desk: Desk) -> None:
    (desk.workbooks / "Evi.xls").write_bytes(OLE)
    (desk.workbooks / "notities.docx").write_bytes(b"x")
    (desk.workbooks / "foto.png").write_bytes(b"x")
    status, output = desk.run("check")
    assert status == 0
    assert "Evi.xls: dit bestand wordt niet gelezen" in output
    assert "notities.docx: dit bestand wordt niet gelezen" in output
    assert "foto" not in output


@pytest.mark.parametrize(
    "name", ['Evi & Jan\'s "dossier"', "Zoë Łukasz Ñ", "x" * 200, "spatie aan 't eind", "Ω"]
)
def test_odd_names(desk: Desk, name: str) -> None:
    if os.name == "nt":
        name = name.replace('"', "")
    desk.dossier(example("Sari"), name)
    desk.dossier(example("Sari"), "Sari")
    status, output = desk.run("reports")
    assert status == 0, output
    folders = [path.name for path in desk.output.iterdir() if path.is_dir()]
    assert len(folders) == 2
    assert desk.documents(folders[0]) == desk.documents(folders[1]) != []


def test_a_protected_workbook(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    protect(desk.dossier(example()), "geheim-van-evi")
    status, output = desk.run("reports")
    assert status == 1
    assert "met een wachtwoord beveiligd" in output
    monkeypatch.setenv("JOBPEPPER_PASSWORD", "iets anders")
    status, output = desk.run("reports")
    assert status == 1
    assert "het wachtwoord past niet" in output
    assert "iets anders" not in output
    monkeypatch.setenv("JOBPEPPER_PASSWORD", "geheim-van-evi")
    status, output = desk.run("reports")
    assert status == 0, output
    assert desk.forms() == forms_of(example())
    assert not any(b"geheim-van-evi" in p.read_bytes() for p in desk.output.rglob("*.*"))


def test_fifty_thousand_stray_formatted_rows(desk: Desk) -> None:
    path, name = desk.dossier(example()), "xl/worksheets/sheet2.xml"
    parts = read_parts(path.read_bytes())
    rows = "".join(f'<row r="{n}"><c r="C{n}" s="12"/></row>' for n in range(100, 50_100))
    parts[name] = parts[name].replace(b"</sheetData>", f"{rows}</sheetData>".encode())
    path.write_bytes(pack(parts))
    assert desk.run("reports")[0] == 0
    assert desk.forms() == forms_of(example())


def test_links_to_other_files_are_not_followed(desk: Desk) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    book["Aanmelding"]["C20"] = "='file:///etc/[passwd]x'!A1"
    book.save(path)
    status, output = desk.run("reports")
    assert status == 1
    assert "nog nooit berekend" in output
    assert "root:x:0" not in output


def test_a_fault_of_our_own_costs_one_dossier(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.dossier(example(), "Evi")
    desk.dossier(example("Sari"), "Sari")

    def stumble(workbook: str, *rest: object) -> object:
        if workbook == "Evi.xlsx":
            raise ZeroDivisionError("stuk")
        return check_content(workbook, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("pipeline.dossier.load.check_content", stumble)
    status, output = desk.run("reports")
    assert status == 1
    assert "Evi.xlsx: dit dossier kon niet verwerkt worden" in output
    assert desk.forms("Sari") == forms_of(example("Sari"))


@pytest.mark.parametrize("name", ["Ev\x01i.xlsx", "Ev\udcffi.xlsx"])
def test_names_that_no_sheet_can_hold(desk: Desk, name: str) -> None:
    try:
        (desk.workbooks / name).write_bytes(b"")
    except (OSError, ValueError):
        pytest.skip("dit systeem kent zulke namen niet")
    status, output = desk.run("reports")
    assert status == 1
    assert "dit bestand is leeg" in output


def test_checking_one_workbook_leaves_the_list_of_all_alone(desk: Desk) -> None:
    desk.typed("capaciteitenprofiel", "aandacht", 7)
    good = desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    listed = (desk.output / "te-verbeteren.xlsx").read_bytes()
    assert desk.run("check", "--workbooks", str(good))[0] == 0
    assert (desk.output / "te-verbeteren.xlsx").read_bytes() == listed


@pytest.mark.parametrize("name", ["overzicht", "te-verbeteren"])
def test_a_dossier_that_is_called_as_a_list_of_ours(desk: Desk, name: str) -> None:
    desk.dossier(example("Sari"), name)
    status, output = desk.run("reports")
    assert status == 0, output
    assert len(desk.forms(name)) == 6


def test_lists_of_ours_among_the_workbooks_are_no_dossiers(desk: Desk) -> None:
    desk.typed("capaciteitenprofiel", "aandacht", 7)
    desk.run("reports")
    for name in ("overzicht.xlsx", "te-verbeteren.xlsx"):
        (desk.workbooks / name).write_bytes((desk.output / name).read_bytes())
    _, output = desk.run("reports")
    assert "geen dossier" not in output
