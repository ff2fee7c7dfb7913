"""Pack the documents of one reader, after a last look at every part of every file.

What is packed is a copy without metadata. A document in which anything is left that this reader
must not see, blocks the whole pack; the hit names the document, the place and the field.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msoffcrypto

from pipeline.dossier.documents import FOLDERS, documents_of
from pipeline.dossier.load import Dossier
from pipeline.files import office
from pipeline.files.csv_lists import ENCODING, ENCODING_OF_MORE, csv_lines
from pipeline.files.folders import SENT, is_temporary
from pipeline.files.writing import write_file
from pipeline.forms.model import Reader
from pipeline.publishing.folder import BESIDE, Folder
from pipeline.records.text import day
from pipeline.sharing.cleaning import cleaned
from pipeline.sharing.gate import UNREADABLE, Hit, hits_in, pictures_in, roots_of
from pipeline.sharing.pictures import PictureError
from pipeline.sharing.secrets import Secrets, secrets_of

TRACE = ("wanneer", "werkmap", "versie werkmap", "voor", "pakket", "document", "versie")

BAD_PICTURE = "niet te lezen: knip ze en plak ze terug met Plakken speciaal, als afbeelding (PNG)"


@dataclass
class Pack:
    """What goes out: the files by name, and which of them somebody edited.

    hits: why it does not go out. passed_over: what stays home. to_look_at: what no program can
    judge.
    """

    reader: Reader
    files: dict[str, bytes]
    hits: list[Hit]
    passed_over: list[str]
    edited: list[str] = field(default_factory=list)
    to_look_at: list[Hit] = field(default_factory=list)


def pack(dossier: Dossier, folder: Path, reader: Reader) -> Pack:
    """The documents of one reader in a dossier's folder, cleaned and looked through."""
    mine = folder / FOLDERS[reader]
    meant = {d.name: d for d in documents_of(dossier) if d.reader is reader}
    result, record = Pack(reader, {}, [], []), Folder(folder)
    hidden = secrets_of(dossier, reader)
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
            _add(path, hidden, result)
            if path.name in result.files and not record.is_unedited(meant[path.stem].path):
                result.edited.append(path.name)
    return result


def write_pack(packed: Pack, path: Path, password: str | None) -> None:
    """Write the pack as a zip; with a password, each document opens with it. Raises OSError."""
    files = {name: _locked(data, password) for name, data in packed.files.items()}
    write_file(path, office.pack(files))


def keep_trace(output: Path, dossier: Dossier, packed: Pack, path: Path, when: dt.datetime) -> None:
    """Add to the list of what was packed for whom, when and from which version. Raises OSError."""
    trace = output / SENT
    before = trace.read_bytes() if trace.exists() else b""
    rows: list[Sequence[str]] = [] if before else [TRACE]
    source = _version(dossier.path.read_bytes())
    for name, data in packed.files.items():
        row = [f"{day(when)} {when:%H:%M}", dossier.path.name, source, packed.reader, path.name]
        rows.append([*row, name, _version(data)])
    added = csv_lines(rows).encode(ENCODING_OF_MORE if before else ENCODING, errors="replace")
    write_file(trace, before + added)


def _add(path: Path, hidden: Secrets, result: Pack) -> None:
    """Add one document to the pack: its clean copy, or why it cannot go out."""
    document = path.stem
    try:
        parts = office.read_parts(path)
        roots = roots_of(parts)
        hits = list(hits_in(document, parts, roots, hidden))
        result.hits += hits
        if not hits:
            sound = {name: root for name, root in roots.items() if root is not None}
            copy = cleaned(parts, sound, document)
            result.files[path.name] = office.pack(copy)
            result.to_look_at += pictures_in(document, copy)
    except (zipfile.BadZipFile, KeyError, OSError):
        result.hits.append(Hit(document, "bestand", UNREADABLE))
    except PictureError:
        result.hits.append(Hit(document, "een afbeelding", BAD_PICTURE))


def _locked(data: bytes, password: str | None) -> bytes:
    if not password:
        return data
    locked = io.BytesIO()
    msoffcrypto.OfficeFile(io.BytesIO(data)).encrypt(password, locked)
    return locked.getvalue()


def _version(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]
