"""Pack the documents of one reader, after a last look at every part of every file.

What is packed is a copy without metadata. A document in which anything is left that this reader
must not see, blocks the whole pack; the hit names the document, the place and the field.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import msoffcrypto
from lxml import etree

from pipeline.documents.ooxml import STRICT
from pipeline.dossier.documents import FOLDERS, documents_of
from pipeline.dossier.load import Dossier
from pipeline.files import office
from pipeline.files.folders import SENT, is_temporary
from pipeline.files.writing import write_file
from pipeline.forms.model import Reader
from pipeline.publishing.folder import BESIDE, Folder
from pipeline.records.text import day
from pipeline.sharing.gate import Hit, hits_in, secrets_of

CORE = "docProps/core.xml"
DROPPED = (
    "docProps/app.xml",
    "docProps/custom.xml",
    "docProps/thumbnail.jpeg",
    "docProps/thumbnail.emf",
)
TRACE = ("wanneer", "werkmap", "versie werkmap", "voor", "pakket", "document", "versie")


@dataclass
class Pack:
    """What goes out: the files by name, and which of them somebody edited.

    hits: why it does not go out. passed_over: what stays home.
    """

    reader: Reader
    files: dict[str, bytes]
    hits: list[Hit]
    passed_over: list[str]
    edited: list[str] = field(default_factory=list)


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
        elif not record.is_current(meant[path.stem].path, meant[path.stem].context.answers()):
            what = "de werkmap zegt intussen iets anders, voer eerst 'make reports' uit"
            result.hits.append(Hit(path.stem, "werkmap", what))
        else:
            try:
                parts = _cleaned(office.read_parts(path), path.stem)
                result.hits += hits_in(path.stem, parts, hidden)
                result.files[path.name] = office.pack(parts)
                if not record.is_unedited(meant[path.stem].path):
                    result.edited.append(path.name)
            except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, OSError):
                what = "niet te lezen: open het in Word en bewaar het opnieuw, of haal het weg"
                result.hits.append(Hit(path.stem, "bestand", what))
    return result


def write_pack(packed: Pack, path: Path, password: str | None) -> None:
    """Write the pack as a zip; with a password, each document opens with it. Raises OSError."""
    files = {name: _locked(data, password) for name, data in packed.files.items()}
    write_file(path, office.pack(files))


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
        row = [f"{day(when)} {when:%H:%M}", dossier.path.name, source, packed.reader, path.name]
        writer.writerow([_harmless(str(cell)) for cell in (*row, name, _version(data))])
    added = text.getvalue().encode("utf-8" if before else "utf-8-sig", errors="replace")
    write_file(trace, before + added)


def _cleaned(parts: dict[str, bytes], title: str) -> dict[str, bytes]:
    """A copy without metadata: a title and a language are all that is told about the file."""
    kept = {name: data for name, data in parts.items() if name not in DROPPED}
    kept[CORE] = office.core_properties(title)
    for name in ("_rels/.rels", office.CONTENT_TYPES):
        root = etree.fromstring(kept[name], STRICT)
        for child in list(root):
            target = (child.get("Target") or child.get("PartName") or "").lstrip("/")
            if target in DROPPED:
                root.remove(child)
        kept[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return kept


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
