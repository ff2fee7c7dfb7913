"""The last gate: look for anything in a document that its reader must not see.

It knows whole answers and their longer sentences, numbers however written, comments, tracked
changes, hidden text, links and parts of a file that do not belong. It cannot see a summary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from pipeline.documents.ooxml import STRICT, W
from pipeline.dossier.documents import documents_of
from pipeline.dossier.judged import JUDGED
from pipeline.dossier.load import Dossier
from pipeline.forms.model import Field, Reader
from pipeline.records.answers import FilledForm, as_text
from pipeline.records.text import fold

ALLOWED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|word/_rels/\w+\.xml\.rels|"
    r"word/(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|"
    r"endnotes|header\d*|footer\d*)\.xml|word/theme/(?:theme\d+\.xml)|word/media/[\w.-]+|"
    r"word/glossary/.*"
)
"""What a Word document for others may consist of: text, looks and pictures."""

PLACES = {
    "word/document.xml": "het document zelf",
    "word/header": "de koptekst",
    "word/footer": "de voettekst",
    "word/footnotes": "de voetnoten",
    "word/endnotes": "de eindnoten",
    "word/comments": "de opmerkingen",
    "word/media/": "een afbeelding",
    "word/glossary/": "een bouwsteen",
    "word/_rels/": "een verwijzing",
    "word/styles": "de opmaak",
    "docProps/": "een eigenschap",
    "customXml/": "verborgen gegevens",
}
"""By how the name of a part begins, what people call it."""

ELSEWHERE = "een deel dat Word niet toont"

TRACKED = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
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
            (shown if visible else hidden).append(Secret(field.label, fold(text)))
    known = {secret.text for secret in shown if len(secret.text) <= SHORT}
    labels = "\n".join(fold(field.label) for f in dossier.forms.values() for field in f.form.asked)
    for secret in hidden:
        for phrase in _phrases(secret.text):
            if phrase not in known and phrase.strip(" .,:;!?") not in labels:
                yield Secret(secret.label, phrase)
    yield from (
        Secret(judged.proposals.label, fold(judged.proposals.opening).strip(" :"))
        for judged in JUDGED
        if judged.proposals and judged.document.name not in also
        if judged.judgement_of(dossier) is not None
    )


def hits_in(document: str, parts: Mapping[str, bytes], hidden: Sequence[Secret]) -> Iterator[Hit]:
    """What stands in the parts of a document and must not. Raises etree.XMLSyntaxError."""
    for name, data in parts.items():
        if not ALLOWED.fullmatch(name):
            yield Hit(document, in_words(name), "een onderdeel dat niet naar buiten mag")
        elif name.endswith((".xml", ".rels")):
            root = etree.fromstring(data, STRICT)
            place = in_words(name)
            yield from (Hit(document, place, what) for what in _not_for_others(root))
            yield from _said_in(document, place, root, hidden)
        elif b"Exif\0\0" in data:
            yield Hit(document, in_words(name), "een foto met verborgen gegevens")


def in_words(part: str) -> str:
    """A part of a Word file, as whoever writes in Word knows it."""
    return next((words for start, words in PLACES.items() if part.startswith(start)), ELSEWHERE)


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
    document: str, place: str, root: etree._Element, hidden: Sequence[Secret]
) -> Iterator[Hit]:
    text = fold("".join(_text(root)))
    attributes = fold("\n".join(str(v) for e in root.iter() for v in e.attrib.values()))
    figures = re.sub(r"\D", "", text)
    for secret in hidden:
        number = re.sub(r"\D", "", secret.text)
        as_number = len(number) >= 9 and not re.search(r"[a-z]", secret.text) and number in figures
        if secret.text in text or secret.text in attributes or as_number:
            yield Hit(document, place, f"het antwoord op '{secret.label}' mag deze lezer niet zien")


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
