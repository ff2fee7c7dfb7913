"""One place for the looks of an organisation: chosen in the settings, found in every document."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path

import pytest
from audit import complaints

from pipeline.documents.building.templates import build_template
from pipeline.dossier.all_templates import build_templates
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.records.house_style import HouseStyle
from pipeline.records.settings import Settings, SettingsError, load_settings


def png(width: int = 300, height: int = 60) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    rows = (b"\0" + b"\x7a\x1f\x3d" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def chosen(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "instellingen.toml"
    path.write_text(text, "utf-8")
    return load_settings(path)


def test_name_logo_colour_and_letter_reach_every_template(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    house = chosen(
        tmp_path,
        '[huisstijl]\nnaam = "GOB Jansen & Co"\nlogo = "logo.png"\nkleur = "#7a1f3d"\n'
        'lettertype = "Arial"\n',
    ).huisstijl
    for name, data in build_templates(all_forms(), house).items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)
        assert complaints(path) == [], name
        parts = office.read_parts(data)
        words = "".join(
            part.decode()
            for key, part in parts.items()
            if key.endswith(".xml") and "core" not in key
        )
        assert words.count("GOB Jansen &amp; Co</w:t>") == 1
        assert 'descr="Logo GOB Jansen &amp; Co"' in words
        assert "7A1F3D" in words
        assert "1F5C66" not in words
        assert "Arial" in words
        assert "Calibri" not in words
        assert [part for key, part in parts.items() if key.startswith("word/media/")] == [png()]


def test_a_logo_keeps_its_proportions_and_stays_small(tmp_path: Path) -> None:
    for width, height in ((300, 60), (2000, 100), (50, 500)):
        (tmp_path / "logo.png").write_bytes(png(width, height))
        data = build_template(all_forms()[0], HouseStyle(logo=str(tmp_path / "logo.png")))
        heads = b"".join(
            part for key, part in office.read_parts(data).items() if key.startswith("word/header")
        )
        size = re.search(rb'<wp:extent cx="(\d+)" cy="(\d+)"', heads)
        assert size
        wide, high = int(size[1]), int(size[2])
        assert wide <= 5 * 360_000 + 10
        assert high <= 360_000
        assert wide / high == pytest.approx(width / height, rel=0.01)


def test_without_a_choice_all_is_as_in_the_repository(tmp_path: Path, templates: Path) -> None:
    empty = chosen(tmp_path, '[huisstijl]\nnaam = ""\nlogo = ""\nkleur = ""\nlettertype = ""\n')
    assert empty.huisstijl == HouseStyle()
    for name, built in build_templates(all_forms(), empty.huisstijl).items():
        committed = office.read_parts(templates / f"{name}.docx")
        assert office.read_parts(built) == committed, name


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('logo = "weg.png"', "is er niet of is niet te lezen"),
        ('logo = "instellingen.toml"', "geen afbeelding van de soort PNG of JPEG"),
        ('kleur = "groen"', "moet zes cijfers of letters a-f zijn, zoals '1F5C66'"),
        ('kleur = "FFE680"', "is te licht om op wit papier te lezen"),
        ("kleur = 123456", "moet tekst tussen aanhalingstekens zijn"),
        ('lettertype = "<w:x/>"', "moet de naam van een lettertype zijn"),
        ('naam = """a\nb"""', "moet op één regel staan"),
        ('font = "Arial"', "'font' is geen instelling. Kies uit 'naam', 'logo', 'kleur'"),
    ],
)
def test_what_cannot_be_is_said_plainly(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(said)):
        chosen(tmp_path, f"[huisstijl]\n{line}\n")
