"""What lies in a folder of what came back: damaged, of another kind, however it is called."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from coming_back import (
    KEY,
    SURVEY,
    TICKED,
    TYPED,
    back,
    codes,
    loaded,
    sent,
    ticks,
    told,
    without_survey,
)
from conftest import Desk, example
from hypothesis import given, settings
from hypothesis import strategies as st
from in_word import edit

from pipeline.cli.places import TEMPLATES
from pipeline.documents.ooxml import BODY
from pipeline.documents.readback import NotReadableError, open_document
from pipeline.dossier.load import load_dossier
from pipeline.files import office
from pipeline.forms import all_forms

DAMAGED: dict[str, Callable[[bytes], bytes]] = {
    "leeg": lambda data: b"",
    "afgebroken": lambda data: data[:3000],
    "geen zip": lambda data: b"geen Word",
    "zonder tekst": lambda data: office.pack({"[Content_Types].xml": b"<a/>"}),
    "halve XML": lambda data: office.pack({**office.read_parts(data), BODY: b"<w:document"}),
    "verdraaide bytes": lambda data: data[:900] + bytes(200) + data[1100:],
    "met een wachtwoord": lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
}


def test_a_damaged_document_that_came_back_costs_nothing_else(desk: Desk) -> None:
    path = sent(desk, without_survey())
    back(desk).parent.mkdir()
    for number, damage in enumerate(DAMAGED.values()):
        back(desk).with_name(f"{number}.docx").write_bytes(damage(path.read_bytes()))
    assert codes(desk) == ["retour-onleesbaar"] * len(DAMAGED)


def test_a_damaged_document_in_the_output_ends_neither_diff_nor_share(desk: Desk) -> None:
    path = sent(desk, without_survey())
    whole = path.read_bytes()
    places = {"zonder tekst": "bestand", "halve XML": "de tekst", "verdraaide bytes": "bestand"}
    for damage, place in places.items():
        path.write_bytes(DAMAGED[damage](whole))
        assert "het hele document is niet te lezen" in desk.run("diff")[1]
        status, said = desk.run("share", "Evi", "--voor", "werkgever")
        assert (status, f"{SURVEY} ({place}): niet te lezen" in said) == (1, True)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_is_damaged_is_not_readable_and_nothing_else(data: st.DataObject) -> None:
    """Any bytes of a document changed: it is read, or refused in the one way that is expected."""
    whole = bytearray((TEMPLATES / f"{SURVEY}.docx").read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(NotReadableError):
        open_document(bytes(whole[: data.draw(st.integers(0, len(whole)))]))


def test_what_hangs_or_is_huge_is_told(desk: Desk) -> None:
    sent(desk, without_survey())
    back(desk).parent.mkdir()
    os.mkfifo(back(desk).with_name("pijp.docx"))
    os.mkfifo(back(desk).with_name("pijp.pdf"))
    with back(desk).open("wb") as file:
        file.truncate(3_000_000_000)
    status, said = desk.run("reports")
    assert said.count("is niet te lezen (beschadigd") == 2
    assert "pijp.pdf: niet gelezen" in said
    assert desk.run("reports")[0] == status
    back(desk).unlink()
    assert "Meting" not in desk.run("reports")[1]


SPELLINGS = [
    ("evi-retour", "A.DOCX"),
    ("Evi - retour", "meting.docm"),
    ("Evi_retour", "november/meting.docx"),
    ("EVI RETOUR", "meting.docx"),
    ("Evi-Retour", "A.DocX"),
    ("Evi–retour", "meting.docx"),
]


@pytest.mark.parametrize(("folder", "name"), SPELLINGS)
def test_it_is_read_however_folder_and_file_are_written(desk: Desk, folder: str, name: str) -> None:
    edit(sent(desk, without_survey()), desk.workbooks / folder / name, ticks(TICKED), TYPED)
    assert desk.run("reports")[0] == 0
    assert f"{KEY}.stelling_1:4" in {k for k, v in desk.word(SURVEY).controls.items() if v is True}


def test_a_folder_is_of_the_workbook_that_is_called_so(desk: Desk) -> None:
    source = edit(sent(desk, without_survey()), desk.root / "M.docx", ticks(TICKED), TYPED)
    desk.dossier(without_survey(), "evi")
    (desk.workbooks / "evi-retour").mkdir()
    (desk.workbooks / "evi-retour" / "M.docx").write_bytes(source.read_bytes())
    if len(list(desk.workbooks.glob("*.xlsx"))) == 2:  # not where capitals do not count
        assert not loaded(desk).forms[KEY].in_use
    assert load_dossier(desk.workbooks / "evi.xlsx", all_forms()).forms[KEY].in_use


def test_a_folder_without_its_workbook_is_told(desk: Desk) -> None:
    edit(sent(desk, without_survey()), desk.workbooks / "Eva-retour" / "M.docx", ticks(TICKED))
    _, said = desk.run("check")
    assert "naast de map 'Eva-retour' staat geen werkmap met die naam" in " ".join(said.split())


def test_a_folder_of_workbooks_that_is_called_so_is_read(desk: Desk) -> None:
    desk.dossier(example())
    (desk.workbooks / "Dossiers retour").mkdir()
    (desk.workbooks / "Evi.xlsx").rename(desk.workbooks / "Dossiers retour" / "Evi.xlsx")
    assert desk.run("reports")[0] == 0
    assert desk.documents()


def test_a_folder_that_may_not_be_opened_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(desk, without_survey())
    back(desk).parent.mkdir()
    scan = os.scandir

    def refuse(path: Any) -> Any:
        if str(path).endswith("-retour"):
            raise PermissionError(13, "nee", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert "de map Evi-retour is niet te openen (geen toegang)" in told(desk, "retour-map-dicht")


def test_other_kinds_of_file_are_told_with_what_to_do(desk: Desk) -> None:
    sent(desk, without_survey())
    back(desk).parent.mkdir()
    for name in ("a.odt", "b.doc", "c.pdf", "d.JPG", "e", "~$f.docx", "Thumbs.db", ".DS_Store"):
        (back(desk).parent / name).write_bytes(b"x")
    assert "Evi-retour/a.odt, Evi-retour/b.doc:" in told(desk, "retour-andere-soort")
    assert "c.pdf, Evi-retour/d.JPG, Evi-retour/e:" in told(desk, "retour-geen-word")
    assert len(codes(desk)) == 2
