"""The last gate: look for anything in a document that its reader must not see.

It knows answers, whole, in part and written otherwise, numbers and dates by their value, comments,
tracked changes, hidden text, links and parts of a file that do not belong. It cannot see a
summary, nor what is in a picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from pipeline.documents.ooxml import STRICT, W
from pipeline.sharing.cleaning import is_of_word_itself
from pipeline.sharing.parts import Way, how_to_mend, in_words, way_of
from pipeline.sharing.secrets import Secrets
from pipeline.sharing.traces import Text, said_in

UNREADABLE = "niet te lezen: open het document in Word en bewaar het opnieuw, of haal het weg"
XML = (".xml", ".rels", ".vml")
TRACKED = re.compile(
    r"ins|del|move(?:From|To)(?:Range(?:Start|End))?|cell(?:Ins|Del|Merge)|\w+Change|"
    r"customXml(?:Ins|Del|MoveFrom|MoveTo)Range(?:Start|End)|conflict(?:Ins|Del)|delText|"
    r"delInstrText|customXmlConflict\w+"
)
REMARKS = frozenset(("commentReference", "commentRangeStart", "commentRangeEnd"))
HIDDEN = frozenset(("vanish", "webHidden", "specVanish"))
OFF = frozenset(("0", "false", "off"))
INSERTED = frozenset(("altChunk", "subDoc", "object", "control", "OLEObject", "contentPart"))
ELSEWHERE = re.compile(
    r"\bINCLUDE(?:TEXT|PICTURE)\b|\bLINK\s+\w+\.|\b(?:DDE(?:AUTO)?|IMPORT|DATABASE)\s|"
    r"\bRD\s+[\"\w]|\bHYPERLINK\s+(?!\\l)",
    re.IGNORECASE,
)
"""Codes of fields that lead out of the document."""

SAID = {
    "tracked": "bijgehouden wijzigingen: aanvaard of verwerp ze",
    "remark": "een opmerking: verwijder ze in Word (tabblad Controleren)",
    "hidden": "verborgen tekst: maak ze zichtbaar met de knop ¶ en haal ze weg",
    "link": "een link naar buiten: haal ze weg (rechtermuisknop, Hyperlink verwijderen)",
    "inserted": "een ingevoegd document of object: knip het en plak het terug als tekst of als "
    "afbeelding",
}
OTHERWISE = "haal het weg of zeg het anders"
APART = frozenset(("p", "br", "cr", "tab", "ptab", "tc", "noBreakHyphen"))


@dataclass(frozen=True)
class Hit:
    """Why a pack is blocked: the document, the place in it, and what was found."""

    document: str
    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.document} ({self.place}): {self.what}"


def roots_of(parts: Mapping[str, bytes]) -> dict[str, etree._Element | None]:
    """Every part that is XML, read; None for what cannot be read."""
    return {name: _root(data) for name, data in parts.items() if name.lower().endswith(XML)}


def _root(data: bytes) -> etree._Element | None:
    try:
        root = etree.fromstring(data, STRICT)
    except etree.XMLSyntaxError:
        return None
    return None if root.getroottree().docinfo.doctype else root


def hits_in(
    document: str,
    parts: Mapping[str, bytes],
    roots: Mapping[str, etree._Element | None],
    secrets: Secrets,
) -> Iterator[Hit]:
    """What stands in the parts of a document and must not, each once.

    Also where a part stays home: the coach then knows that it is in the document.
    """
    found: dict[Hit, None] = {}
    for name in parts:
        way, root = way_of(name), roots.get(name)
        whats: list[str] = []
        if way is Way.STOPS:
            whats.append(how_to_mend(name))
        elif name in roots and root is None:
            whats.append(UNREADABLE)
        elif root is not None:
            whats += [SAID[what] for what in _not_for_others(root)] if way is Way.GOES_OUT else []
            whats += _said_in(root, secrets)
        found |= dict.fromkeys(Hit(document, in_words(name), what) for what in whats)
    yield from found


def pictures_in(document: str, parts: Mapping[str, bytes]) -> Iterator[Hit]:
    """That there are pictures, which nobody but a person can judge."""
    number = sum(in_words(name) == "een afbeelding" for name in parts)
    if number:
        place = "een afbeelding" if number == 1 else f"{number} afbeeldingen"
        yield Hit(document, place, "kijk zelf na of deze lezer dat mag zien")


def _not_for_others(root: etree._Element) -> list[str]:
    found: dict[str, None] = {}
    for node in root.iter(etree.Element):
        what = _kind(node.tag)
        if what and (what != "hidden" or node.get(f"{{{W}}}val") not in OFF):
            found[what] = None
        elif node.attrib and _leads_out(node):
            found["link"] = None
    if ELSEWHERE.search("".join(root.itertext(f"{{{W}}}instrText"))):
        found["link"] = None
    return list(found)


MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


@lru_cache(maxsize=1000)
def _kind(tag: str) -> str:
    """What an element is by its name alone that must not go out; "" for any other."""
    name = _local(tag)
    if name in REMARKS:
        return "remark"
    if TRACKED.fullmatch(name) and tag != f"{{{MATH}}}{name}":
        return "tracked"
    if name in HIDDEN:
        return "hidden"
    return "inserted" if name in INSERTED else ""


def _local(tag: str) -> str:
    """A name without the namespace that it is of."""
    return tag.rpartition("}")[2]


def _leads_out(node: etree._Element) -> bool:
    if _local(node.tag) == "Relationship":
        outside = node.get("TargetMode", "").lower() == "external"
        return outside and not is_of_word_itself(node)
    return bool(ELSEWHERE.search(node.get(f"{{{W}}}instr", "")))


def _said_in(root: etree._Element, secrets: Secrets) -> Iterator[str]:
    texts = Text("".join(_text(root))), Text("\n".join(_beside(root)), apart=True)
    labels = dict.fromkeys(label for text in texts for label in said_in(text, secrets))
    yield from (
        f"het antwoord op '{label}' mag deze lezer niet zien: {OTHERWISE}" for label in labels
    )


def _text(root: etree._Element) -> Iterator[str]:
    """All text in the order of the document; paragraphs, breaks and tabs are spaces."""
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("start", "end") and _local(node.tag) in APART:
            yield " "
        if event == "start" and node.text and (node.text.strip() or not len(node)):
            yield node.text
        if event != "start" and node.tail and node.tail.strip():
            yield node.tail


def _beside(root: etree._Element) -> Iterator[str]:
    """All that is written in a part and is no text of it: values, and notes in the XML itself."""
    values = (str(value) for node in root.iter(etree.Element) for value in node.attrib.values())
    yield from dict.fromkeys(value for value in values if len(value) > 1)
    tree = root.getroottree()
    for note in tree.iter(etree.Comment, etree.ProcessingInstruction):
        yield note.text or ""
    for before in (root.itersiblings(preceding=True), root.itersiblings()):
        yield from (note.text or "" for note in before)
