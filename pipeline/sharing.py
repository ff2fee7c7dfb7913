"""Pack the documents of one reader, after a last look at every part of every file.

What is packed is a copy without metadata. A document in which anything is left that this reader
must not see, blocks the whole pack; the hit names the document, the place and the field.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msoffcrypto
from lxml import etree

from pipeline import package
from pipeline.analysis.plan import PROPOSED
from pipeline.answers import FilledForm, as_text
from pipeline.bundle import FOLDERS, documents_of
from pipeline.documents import comparison
from pipeline.documents.base import W
from pipeline.documents.publish import BESIDE, Folder
from pipeline.documents.render import STRICT
from pipeline.dossier import Dossier
from pipeline.folders import SENT, is_temporary
from pipeline.forms.model import Field, Reader

CORE = "docProps/core.xml"
DROPPED = (
    "docProps/app.xml",
    "docProps/custom.xml",
    "docProps/thumbnail.jpeg",
    "docProps/thumbnail.emf",
)
ALLOWED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|word/_rels/\w+\.xml\.rels|"
    r"word/(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|"
    r"endnotes|header\d*|footer\d*)\.xml|word/theme/(?:theme\d+\.xml)|word/media/[\w.-]+|"
    r"word/glossary/.*"
)
"""What a Word document for others may consist of: text, looks and pictures."""

TRACKED = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
TRACE = ("wanneer", "werkmap", "versie werkmap", "voor", "pakket", "document", "versie")
SHORTEST, PHRASE, SHORT = 8, 25, 40
"""Shorter answers ("Ja", "Geen") are no hits, nor are shorter phrases out of a long answer."""


@dataclass(frozen=True)
class Hit:
    """Why a pack is blocked: the document, the place in it, and what was found."""

    document: str
    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.document} ({self.place}): {self.what}"


@dataclass(frozen=True)
class Secret:
    """An answer that a reader must not see, and the field that it answers."""

    label: str
    text: str


@dataclass
class Pack:
    """What goes out: the files by name. hits: why it does not; passed_over: what stays home."""

    reader: Reader
    files: dict[str, bytes]
    hits: list[Hit]
    passed_over: list[str]


def pack(dossier: Dossier, folder: Path, reader: Reader) -> Pack:
    """The documents of one reader in a dossier's folder, cleaned and looked through."""
    mine = folder / FOLDERS[reader]
    meant = {d.name: d for d in documents_of(dossier) if d.reader is reader}
    result, record = Pack(reader, {}, [], []), Folder(folder)
    hidden = list(secrets_of(dossier, reader))
    for path in sorted(mine.glob("*.docx")):
        if is_temporary(path.name):
            continue
        if path.stem.removesuffix(BESIDE) not in meant:
            result.passed_over.append(path.name)
        elif path.stem.endswith(BESIDE):
            other = path.stem.removesuffix(BESIDE)
            what = f"staat naast '{other}': houd één van beide"
            result.hits.append(Hit(path.stem, "map", what))
        elif not record.is_current(meant[path.stem].path, meant[path.stem].context.says()):
            what = "de werkmap zegt intussen iets anders, voer eerst 'make reports' uit"
            result.hits.append(Hit(path.stem, "werkmap", what))
        else:
            try:
                parts = _cleaned(package.read_parts(path.read_bytes()), path.stem)
                result.hits += _look_through(path.stem, parts, hidden)
                result.files[path.name] = package.pack(parts)
            except (zipfile.BadZipFile, etree.XMLSyntaxError, OSError) as error:
                result.hits.append(Hit(path.stem, "bestand", f"niet te lezen ({error})"))
    return result


def secrets_of(dossier: Dossier, reader: Reader) -> Iterator[Secret]:
    """Every answer that a reader must not see.

    None is what is public, or also a short answer that they do see, such as a name; a long answer
    stays a secret, also when the coach copied it to a field for this reader.
    """
    also = {d.name for d in documents_of(dossier) if d.reader is reader}
    shown: list[Secret] = []
    hidden: list[Secret] = []
    for filled in dossier.forms.values():
        extra = frozenset({reader}) if filled.form.document in also else frozenset()
        for field, text in _answers(filled):
            visible = field.public or reader in filled.form.audience_of(field, extra)
            (shown if visible else hidden).append(Secret(field.label, _plain(text)))
    known = {secret.text for secret in shown if len(secret.text) <= SHORT}
    labels = "\n".join(
        _plain(field.label) for f in dossier.forms.values() for field in f.form.asked
    )
    for secret in hidden:
        for phrase in _phrases(secret.text):
            if phrase not in known and phrase.strip(" .,:;!?") not in labels:
                yield Secret(secret.label, phrase)
    if dossier.compared and comparison.NAME not in also:
        yield Secret("voorstel uit de profielen", _plain(PROPOSED).strip(" :"))


def write_pack(packed: Pack, path: Path, password: str | None) -> None:
    """Write the pack as a zip; with a password, each document opens with it. Raises OSError."""
    files = {name: _locked(data, password) for name, data in packed.files.items()}
    package.write_file(path, package.pack(files))


def keep_trace(output: Path, dossier: Dossier, packed: Pack, path: Path, when: dt.datetime) -> None:
    """Add to the list of what was packed for whom, when and from which version. Raises OSError."""
    trace = output / SENT
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    before = trace.read_bytes() if trace.exists() else b""
    if not before:
        writer.writerow(TRACE)
    source = _version(dossier.path.read_bytes())
    for name, data in packed.files.items():
        row = [f"{when:%d/%m/%Y %H:%M}", dossier.path.name, source, packed.reader, path.name]
        writer.writerow([_harmless(str(cell)) for cell in (*row, name, _version(data))])
    added = text.getvalue().encode("utf-8" if before else "utf-8-sig", errors="replace")
    package.write_file(trace, before + added)


def _cleaned(parts: dict[str, bytes], title: str) -> dict[str, bytes]:
    """A copy without metadata: a title and a language are all that is told about the file."""
    kept = {name: data for name, data in parts.items() if name not in DROPPED}
    kept[CORE] = package.core_properties(title)
    for name in ("_rels/.rels", package.CONTENT_TYPES):
        root = etree.fromstring(kept[name], STRICT)
        for child in list(root):
            target = (child.get("Target") or child.get("PartName") or "").lstrip("/")
            if target in DROPPED:
                root.remove(child)
        kept[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return kept


def _look_through(
    document: str, parts: dict[str, bytes], hidden: Sequence[Secret]
) -> Iterator[Hit]:
    for name, data in parts.items():
        if not ALLOWED.fullmatch(name):
            yield Hit(document, name, "een onderdeel dat niet naar buiten mag")
        elif name.endswith((".xml", ".rels")):
            root = etree.fromstring(data, STRICT)
            yield from (Hit(document, name, what) for what in _not_for_others(root))
            yield from _said_in(document, name, root, hidden)
        elif b"Exif\0\0" in data:
            yield Hit(document, name, "een foto met verborgen gegevens")


def _not_for_others(root: etree._Element) -> Iterator[str]:
    if any(True for _ in root.iter(f"{{{W}}}commentReference", f"{{{W}}}commentRangeStart")):
        yield "een opmerking"
    if any(True for tag in TRACKED for _ in root.iter(f"{{{W}}}{tag}")):
        yield "bijgehouden wijzigingen: aanvaard of verwerp ze"
    off = ("0", "false", "off")
    if any(
        e.get(f"{{{W}}}val") not in off for e in root.iter(f"{{{W}}}vanish", f"{{{W}}}webHidden")
    ):
        yield "verborgen tekst"
    if any(e.get("TargetMode") == "External" for e in root):
        yield "een link naar buiten"


def _said_in(
    document: str, part: str, root: etree._Element, hidden: Sequence[Secret]
) -> Iterator[Hit]:
    text = _plain("".join(_text(root)))
    attributes = _plain("\n".join(str(v) for e in root.iter() for v in e.attrib.values()))
    figures = re.sub(r"\D", "", text)
    for secret in hidden:
        number = re.sub(r"\D", "", secret.text)
        as_number = len(number) >= 9 and not re.search(r"[a-z]", secret.text) and number in figures
        if secret.text in text or secret.text in attributes or as_number:
            yield Hit(document, part, f"het antwoord op '{secret.label}' mag deze lezer niet zien")


def _text(root: etree._Element) -> Iterator[str]:
    """All text in document order; paragraphs, breaks and tabs are spaces."""
    apart = {f"{{{W}}}{tag}" for tag in ("p", "br", "tab", "tc")}
    for node in root.iter():
        if node.tag in apart:
            yield " "
        if node.text and isinstance(node.tag, str):
            yield node.text


def _answers(filled: FilledForm) -> Iterator[tuple[Field, str]]:
    for key, answer in filled.answers.items():
        field = filled.form.fields[key]
        if not field.choices:
            yield field, as_text(_in_full(field), answer)
    for table in filled.form.tables:
        for row in filled.rows.get(table.key, []):
            for column in table.columns:
                if column.key in row and not column.choices:
                    yield column, as_text(column, row[column.key])


def _in_full(field: Field) -> Field:
    return replace(field, in_full=True)


def _phrases(text: str) -> Iterator[str]:
    """A whole answer, and each sentence or line of it that is long enough to be told by."""
    if len(text) >= SHORTEST:
        yield text
    for phrase in re.split(r"(?<=[.!?;]) ", text):
        if PHRASE <= len(phrase) < len(text):
            yield phrase


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _locked(data: bytes, password: str | None) -> bytes:
    if not password:
        return data
    locked = io.BytesIO()
    msoffcrypto.OfficeFile(io.BytesIO(data)).encrypt(password, locked)
    return locked.getvalue()


def _version(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell
