"""What Word adds to a document: it stays home, or it stops the pack when a secret stands in it."""

from __future__ import annotations

import io
import random
import shutil
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from audit import complaints
from conftest import Desk, example
from docx import Document
from in_libreoffice import LibreOffice
from lxml import etree
from pictures import LAST, PNG, chunk
from scale import rounds

from pipeline.documents.ooxml import W
from pipeline.dossier.load import Dossier, load_dossier
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.forms.model import Reader
from pipeline.sharing.pack import Pack, pack
from pipeline.sharing.pictures import PictureError, without_data

NAME = "POP & PAP"
SECRET = "Lichte verstandelijke beperking, vastgesteld in de lagere school"
BODY, BODY_LINKS, ROOT_LINKS = "word/document.xml", "word/_rels/document.xml.rels", "_rels/.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MS = "http://schemas.microsoft.com/office"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TEXT = b"<w:r><w:t>x</w:t></w:r>"


@dataclass
class Plan:
    """The plan of a dossier, to change as Word or a person would."""

    dossier: Dossier
    folder: Path
    path: Path
    made: bytes

    def parts(self) -> dict[str, bytes]:
        return office.read_parts(self.made)

    def packed(self, parts: dict[str, bytes], reader: Reader = Reader.EMPLOYER) -> Pack:
        """What becomes of the dossier's documents, with these parts in the plan."""
        self.path.write_bytes(office.pack(parts))
        return pack(self.dossier, self.folder, reader)

    def copy(self, parts: dict[str, bytes]) -> dict[str, bytes]:
        """The parts of the plan as they go out."""
        packed = self.packed(parts)
        assert packed.hits == []
        return office.read_parts(packed.files[f"{NAME}.docx"])

    def said(self, parts: dict[str, bytes]) -> str:
        """Why nothing goes out."""
        packed = self.packed(parts)
        assert packed.hits
        assert f"{NAME}.docx" not in packed.files
        return "\n".join(map(str, packed.hits))

    def with_body(self, xml: bytes) -> dict[str, bytes]:
        """The plan with this at its end."""
        parts = self.parts()
        body = parts[BODY]
        at = body.rindex(b"<w:sectPr")
        return {**parts, BODY: body[:at] + xml + body[at:]}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    desk = Desk(tmp_path_factory.mktemp("bureau"))
    workbook = desk.dossier(example())
    desk.run("reports")
    folder = desk.output / "Evi"
    path = folder / "voor-werkgever" / f"{NAME}.docx"
    return Plan(load_dossier(workbook, all_forms()), folder, path, path.read_bytes())


@pytest.fixture(scope="module")
def alone(made: Plan, tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The same dossier with nothing but the plan, which takes less time to look through."""
    folder = tmp_path_factory.mktemp("alleen") / "Evi"
    shutil.copytree(made.folder, folder)
    path = folder / made.path.relative_to(made.folder)
    for other in path.parent.glob("*.docx"):
        if other != path:
            other.unlink()
    return Plan(made.dossier, folder, path, made.made)


@pytest.fixture
def plan(alone: Plan) -> Iterator[Plan]:
    yield alone
    alone.path.write_bytes(alone.made)


def xml(inside: str, tag: str = "x", ns: str = "urn:x") -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<{tag} xmlns="{ns}" xmlns:w="{W}">{inside}</{tag}>'.encode()


FROM_WORD = {
    "docMetadata/LabelInfo.xml": (ROOT_LINKS, f"{MS}/2020/02/relationships/classificationlabels"),
    "docProps/app.xml": (ROOT_LINKS, f"{OFFICE}/extended-properties"),
    "docProps/custom.xml": (ROOT_LINKS, f"{OFFICE}/custom-properties"),
    "customXml/item1.xml": (BODY_LINKS, f"{OFFICE}/customXml"),
    "word/people.xml": (BODY_LINKS, f"{MS}/2011/relationships/people"),
    "word/comments.xml": (BODY_LINKS, f"{OFFICE}/comments"),
    "word/commentsExtended.xml": (BODY_LINKS, f"{MS}/2011/relationships/commentsExtended"),
    "word/commentsIds.xml": (BODY_LINKS, f"{MS}/2016/09/relationships/commentsIds"),
    "word/commentsExtensible.xml": (BODY_LINKS, f"{MS}/2018/08/relationships/commentsExtensible"),
    "word/webSettings.xml": (BODY_LINKS, f"{OFFICE}/webSettings"),
    "word/glossary/document.xml": (BODY_LINKS, f"{OFFICE}/glossaryDocument"),
    "word/intelligence2.xml": (BODY_LINKS, f"{MS}/2020/10/relationships/intelligence"),
    "word/documenttasks/documenttasks1.xml": (
        BODY_LINKS,
        f"{MS}/2019/05/relationships/documenttasks",
    ),
    "word/stylesWithEffects.xml": (BODY_LINKS, f"{MS}/2007/relationships/stylesWithEffects"),
}
"""The parts that Word 365 adds to a document, from where and by which relation."""


def added(parts: dict[str, bytes], name: str, data: bytes) -> dict[str, bytes]:
    """The parts with one more, with its relation and its type, as Word adds it."""
    links, kind = FROM_WORD[name]
    target = name.removeprefix("word/") if links == BODY_LINKS else name
    target = f"../{target}" if links == BODY_LINKS and not name.startswith("word/") else target
    link = f'<Relationship Id="rId{len(parts) + 70}" Type="{kind}" Target="{target}"/>'
    override = f'<Override PartName="/{name}" ContentType="{WORD_TYPE}.x+xml"/>'
    return {
        **parts,
        name: data,
        links: parts[links].replace(b"</Relationships>", f"{link}</Relationships>".encode()),
        office.CONTENT_TYPES: parts[office.CONTENT_TYPES].replace(
            b"</Types>", f"{override}</Types>".encode()
        ),
    }


def test_what_word_365_adds_stays_home(plan: Plan) -> None:
    parts = plan.parts()
    for name in FROM_WORD:
        parts = added(parts, name, xml("<y>Jan Peeters</y>"))
    out = plan.copy(parts)
    for name in FROM_WORD:
        assert name not in out
        for part in (office.CONTENT_TYPES, BODY_LINKS, ROOT_LINKS):
            assert name.removeprefix("word/").encode() not in out[part]


@pytest.mark.parametrize("name", FROM_WORD)
def test_unless_a_secret_stands_in_it(plan: Plan, name: str) -> None:
    for inside in (f"<y>{SECRET}</y>", f'<y z="{SECRET}"/>', f"<!-- {SECRET} -->"):
        said = plan.said(added(plan.parts(), name, xml(inside)))
        assert "het antwoord op 'Arbeidshandicap" in said
        assert ".xml" not in said


def test_the_same_goes_for_the_employee(plan: Plan, made: Plan) -> None:
    path = plan.folder / "voor-werknemer" / f"{NAME}.docx"
    shutil.copy(made.folder / "voor-werknemer" / path.name, path)
    parts = office.read_parts(path)
    for inside, stopped in (("Jan Peeters", False), (SECRET, True)):
        new = added(parts, "word/people.xml", xml(f"<y>{inside}</y>"))
        path.write_bytes(office.pack(new))
        packed = pack(plan.dossier, plan.folder, Reader.EMPLOYEE)
        assert {hit.document for hit in packed.hits} == ({NAME} if stopped else set())
        assert (path.name in packed.files) is not stopped


@pytest.mark.long
def test_no_damage_to_a_document_ends_in_an_error(plan: Plan) -> None:
    chance = random.Random(17)
    parts = everything_from_word(plan)
    for _ in range(rounds(12, 60)):
        name = chance.choice(sorted(parts))
        data = bytearray(parts[name])
        at = chance.randrange(len(data))
        data[at : at + chance.randrange(1, 40)] = chance.randbytes(chance.randrange(4))
        plan.packed({**parts, name: bytes(data)})
        plan.packed({other: parts[other] for other in parts if other != name})


@pytest.mark.parametrize("name", FROM_WORD)
def test_or_it_cannot_be_read(plan: Plan, name: str) -> None:
    for data in (b"<a>", b"", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'):
        assert "niet te lezen: open het document in Word" in plan.said(
            added(plan.parts(), name, data)
        )


def everything_from_word(plan: Plan) -> dict[str, bytes]:
    """The plan with all that Word 365 may add, and what it writes in its own parts."""
    parts = plan.with_body(
        b'<w:p w:rsidR="00AB12CD"><w:proofErr w:type="spellStart"/>'
        b'<w:bookmarkStart w:id="77" w:name="_GoBack"/><w:bookmarkEnd w:id="77"/>'
        b"<w:r><w:t>Gele<!-- x -->zen.</w:t></w:r></w:p>"
    )
    for name in FROM_WORD:
        parts = added(parts, name, xml("<y>Jan Peeters</y>"))
    parts["word/settings.xml"] = (
        parts["word/settings.xml"]
        .replace(
            b"<w:defaultTabStop",
            b'<w:attachedTemplate xmlns:r="%s" r:id="rId1"/><w:defaultTabStop' % OFFICE.encode(),
        )
        .replace(b"</w:settings>", b'<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids></w:settings>')
    )
    parts["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/attachedTemplate" TargetMode="External" '
        'Target="file:///C:/Users/jan.peeters/Normal.dotm"/></Relationships>'
    ).encode()
    return parts


def test_the_copy_is_sound_and_says_the_same(plan: Plan, tmp_path: Path) -> None:
    parts = everything_from_word(plan)
    out = plan.copy(parts)
    path = tmp_path / f"{NAME}.docx"
    path.write_bytes(office.pack(out))
    assert complaints(path) == []
    before = etree.fromstring(parts[BODY]), etree.fromstring(out[BODY])
    texts = ["".join(root.itertext(f"{{{W}}}t")) for root in before]
    assert texts[1] == "".join(t for t in before[0].itertext() if t.strip() and t != " x ")
    assert "Gelezen." in "".join(before[1].itertext())
    assert not [name for name, data in out.items() if b"eeters" in data or b"rsid" in data]
    Document(str(path))


@pytest.mark.libreoffice
def test_the_copy_opens_in_libreoffice(
    plan: Plan, libreoffice: LibreOffice, tmp_path: Path
) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(office.pack(plan.copy(everything_from_word(plan))))
    (text_file,) = libreoffice.convert("txt:Text", path)
    text = text_file.read_text("utf-8-sig")
    assert "Gelezen." in text
    assert "Werkafspraken" in text


def test_a_file_with_its_properties_elsewhere_gets_ours(plan: Plan) -> None:
    parts = plan.parts()
    parts["package/services/metadata/core-properties/1.psmdcp"] = parts.pop("docProps/core.xml")
    for name in (ROOT_LINKS, office.CONTENT_TYPES):
        parts[name] = parts[name].replace(
            b"docProps/core.xml", b"package/services/metadata/core-properties/1.psmdcp"
        )
    out = plan.copy(parts)
    assert b'Target="docProps/core.xml"' in out[ROOT_LINKS]
    assert out[ROOT_LINKS].count(b"core-properties") == 1
    assert not [name for name in out if "psmdcp" in name]


# --- what stops a pack, and how to mend it

TRACKED = "bijgehouden wijzigingen: aanvaard of verwerp ze"
INSERTED = "een ingevoegd document of object"
STOPS = {
    "cellIns": (
        b'<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns w:id="9"/></w:tcPr><w:p/></w:tc></w:tr>'
        b"</w:tbl><w:p/>",
        TRACKED,
    ),
    "tblPrChange": (
        b'<w:tbl><w:tblPr><w:tblPrChange w:id="9"/></w:tblPr><w:tr><w:tc><w:p/></w:tc>'
        b"</w:tr></w:tbl><w:p/>",
        TRACKED,
    ),
    **{
        name: (f'<w:p><w:pPr><w:{name} w:id="9"/></w:pPr></w:p>'.encode(), TRACKED)
        for name in ("sectPrChange", "pPrChange", "rPrChange", "numberingChange", "trPrChange")
    },
    **{
        name: (f'<w:p><w:{name} w:id="9"/></w:p>'.encode(), TRACKED)
        for name in (
            *(
                "moveFromRangeStart",
                "moveToRangeEnd",
                "customXmlInsRangeStart",
                "moveFrom",
                "moveTo",
            ),
            *("customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveToRangeEnd"),
        )
    },
    "altChunk": (b'<w:altChunk r:id="rId1"/>', INSERTED),
    "OLE": (b"<w:p><w:r><w:object/></w:r></w:p>", INSERTED),
    "subDoc": (b'<w:p><w:subDoc r:id="rId1"/></w:p>', INSERTED),
    "a field that leads out": (
        b'<w:p><w:fldSimple w:instr=" INCLUDETEXT c:\\x.docx "/></w:p>',
        "een link naar buiten",
    ),
    "a link in a field": (
        b"<w:p><w:r><w:instrText> HYPER</w:instrText></w:r>"
        b'<w:r><w:instrText>LINK "https://x" </w:instrText></w:r></w:p>',
        "een link naar buiten",
    ),
    "a bookmark's name": (
        b'<w:p><w:bookmarkStart w:id="78" w:name="Lichte_verstandelijke_beperking"/>'
        b'<w:bookmarkEnd w:id="78"/></w:p>',
        "het antwoord op 'Arbeidshandicap",
    ),
    "a comment in the XML": (
        f"<w:p><!-- {SECRET} --></w:p>".encode(),
        "het antwoord op 'Arbeidshandicap",
    ),
    "an instruction in the XML": (
        f"<w:p><?x {SECRET} ?></w:p>".encode(),
        "het antwoord op 'Arbeidshandicap",
    ),
    "text between elements": (
        f"<w:p/>{SECRET}<w:p/>".encode(),
        "het antwoord op 'Arbeidshandicap",
    ),
    "in pieces": (
        b"<w:p>" + b"".join(b"<w:r><w:t>%s</w:t></w:r>" % c.encode() for c in SECRET) + b"</w:p>",
        "het antwoord op 'Arbeidshandicap",
    ),
    "over paragraphs": (
        b"".join(b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % w.encode() for w in SECRET.split()),
        "het antwoord op 'Arbeidshandicap",
    ),
    "with soft hyphens of Word": (
        b"<w:p><w:r><w:t>Lichte verstan</w:t><w:softHyphen/><w:t>delijke beperking</w:t></w:r>"
        b"</w:p>",
        "het antwoord op 'Arbeidshandicap",
    ),
}


@pytest.mark.parametrize("name", STOPS)
def test_what_stops_a_pack(plan: Plan, name: str) -> None:
    inside, what = STOPS[name]
    said = plan.said(plan.with_body(inside))
    assert f"{NAME} (de tekst): {what}" in said


def test_a_place_in_the_document_itself_is_no_link(plan: Plan) -> None:
    for code in ('HYPERLINK \\l "link"', "REF link \\h", "PAGE", 'TOC \\o "1-3" \\h'):
        inside = f"<w:p><w:r><w:instrText> {code} </w:instrText></w:r></w:p>".encode()
        plan.copy(plan.with_body(inside))


PARTS_THAT_STOP = {
    "word/embeddings/oleObject1.bin": "een ingevoegd bestand",
    "word/embeddings/Werkblad.xlsx": "een ingevoegd bestand",
    "word/charts/chart1.xml": "een grafiek",
    "word/diagrams/data1.xml": "een SmartArt",
    "word/media/image1.svg": "een afbeelding",
    "word/media/image1.emf": "een afbeelding",
    "word/media/image1.wmf": "een afbeelding",
    "word/media/image1.gif": "een afbeelding",
    "word/media/image1.tiff": "een afbeelding",
    "word/media/image1.bmp": "een afbeelding",
    "word/media/film.mp4": "een afbeelding",
    "word/afchunk.dat": "een ingevoegd document",
    "word/vbaProject.bin": "een macro",
    "word/ink/ink1.xml": "een tekening met de pen",
    "word/activeX/activeX1.xml": "een besturingselement",
    "iets/anders.txt": "een onderdeel dat Word niet toont",
}


@pytest.mark.parametrize("name", PARTS_THAT_STOP)
def test_a_part_that_stops_a_pack_says_how_to_mend_it(plan: Plan, name: str) -> None:
    said = plan.said({**plan.parts(), name: b"<x/>"})
    assert f"{NAME} ({PARTS_THAT_STOP[name]}): dit mag niet naar buiten: " in said
    assert name not in said


def test_the_word_of_a_place_is_one_that_people_know(plan: Plan) -> None:
    parts = plan.parts()
    footer = next(name for name in parts if name.startswith("word/footer"))
    text = f"<w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p></w:ftr>".encode()
    parts[footer] = parts[footer].replace(b"</w:ftr>", text)
    assert f"{NAME} (de voettekst): het antwoord" in plan.said(parts)


# --- pictures


TOLD = [chunk(kind, b"gps ADHD") for kind in (b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME", b"prVw")]


def segment(kind: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, kind, len(data) + 2) + data


JFIF = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
SCAN = segment(0xDB, b"\0" * 65) + segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\0\x34\xff\xd0\x56"
JPEG = b"\xff\xd8" + JFIF + SCAN + b"\xff\xd9"


def exif(side: int) -> bytes:
    table = struct.pack("<2sHIH", b"II", 42, 8, 2)
    table += struct.pack("<HHII", 0x010E, 2, 4, 0x41424344) + struct.pack(
        "<HHII", 0x0112, 3, 1, side
    )
    return segment(0xE1, b"Exif\0\0" + table + b"\0\0\0\0GPS ADHD")


def test_a_png_keeps_its_picture_alone() -> None:
    told = PNG[: -len(LAST)] + b"".join(TOLD) + LAST + b"en nog wat ADHD"
    assert without_data(told) == PNG


def test_a_jpeg_keeps_its_picture_alone() -> None:
    xmp = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0ADHD")
    others = [segment(kind, b"ADHD") for kind in (0xE2, 0xED, 0xEF, 0xFE)]
    told = b"\xff\xd8" + JFIF + exif(1) + xmp + b"".join(others) + b"\xff" + SCAN + b"\xff\xd9ADHD"
    assert without_data(told) == JPEG


def test_a_photograph_stays_upright() -> None:
    turned = without_data(b"\xff\xd8" + exif(6) + SCAN + b"\xff\xd9")
    assert b"ADHD" not in turned
    assert b"DCBA" not in turned
    assert without_data(turned) == turned
    assert turned != without_data(b"\xff\xd8" + exif(1) + SCAN + b"\xff\xd9")


@pytest.mark.parametrize(
    "data", [PNG[:-5], JPEG[:-8], b"", b"GIF89a", b"\xff\xd8\xff", b"\xff\xd8\0\0"]
)
def test_a_picture_that_cannot_be_taken_apart(data: bytes) -> None:
    with pytest.raises(PictureError):
        without_data(data)


def test_a_picture_goes_along_and_is_to_be_looked_at(plan: Plan) -> None:
    plan.path.write_bytes(plan.made)
    document = Document(str(plan.path))
    told = PNG[: -len(LAST)] + b"".join(TOLD) + LAST
    document.add_picture(io.BytesIO(told))
    buffer = io.BytesIO()
    document.save(buffer)
    packed = plan.packed(office.read_parts(buffer.getvalue()))
    assert packed.hits == []
    assert [str(look) for look in packed.to_look_at] == [
        f"{NAME} (een afbeelding): kijk zelf na of deze lezer dat mag zien"
    ]
    parts = office.read_parts(packed.files[f"{NAME}.docx"])
    assert [data for name, data in parts.items() if "media" in name] == [PNG]
    broken = {**office.read_parts(buffer.getvalue()), "word/media/image1.png": told[:60]}
    assert f"{NAME} (een afbeelding): niet te lezen" in plan.said(broken)


def test_a_pack_is_quickly_made(made: Plan) -> None:
    begin = time.process_time()
    assert len(pack(made.dossier, made.folder, Reader.EMPLOYEE).files) > 5
    assert time.process_time() - begin < 2


def test_every_document_of_every_reader_survives_cleaning(made: Plan, tmp_path: Path) -> None:
    for reader in (Reader.EMPLOYER, Reader.EMPLOYEE):
        packed = pack(made.dossier, made.folder, reader)
        assert packed.files
        for name, data in packed.files.items():
            path = tmp_path / name
            path.write_bytes(data)
            assert complaints(path) == []
