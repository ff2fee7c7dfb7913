"""A copy of a Word file without what tells more than its text and its looks."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Set
from urllib.parse import unquote

from lxml import etree

from pipeline.documents.ooxml import W
from pipeline.files import office
from pipeline.sharing.parts import Way, way_of
from pipeline.sharing.pictures import without_data

CORE, ROOT_LINKS = "docProps/core.xml", "_rels/.rels"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CORE_LINK = f"{PACKAGE}/relationships/metadata/core-properties"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"

OF_EDITING = frozenset(
    f"{{{W}}}{name}"
    for name in (
        *("rsids", "attachedTemplate", "mailMerge", "docVars", "printerSettings", "proofErr"),
        *("dataBinding", "placeholder"),
        *("embedRegular", "embedBold", "embedItalic", "embedBoldItalic"),
        *("embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts"),
    )
) | {"{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding"}
"""How a file came about, and what points to parts that stay home."""

SESSION = re.compile(rf"\{{{re.escape(W)}\}}rsid\w*")
NOTES = (etree.Comment, etree.ProcessingInstruction)
PATH = re.compile(r"[A-Za-z]:\\|file:|\\\\|/(?:home|Users)/")
NAMES = ("descr", "title", "name")
"""What may be the path of a picture's file on the coach's computer."""

WORDS_OWN = re.compile(r"/(?:attachedTemplate|mailMerge(?:Header)?Source)$")


def cleaned(
    parts: Mapping[str, bytes], roots: Mapping[str, etree._Element], title: str
) -> dict[str, bytes]:
    """The parts that go out, each without what is not seen. Raises PictureError, or KeyError.

    roots: those that are XML, read; they are changed. A title and a language are all that is told
    about the file.
    """
    out = {name: data for name, data in parts.items() if way_of(name) is Way.GOES_OUT}
    out = {name: data for name, data in out.items() if name.lower() != CORE.lower()}
    gone = {name.lower() for name in parts.keys() - out.keys()}
    for name in out.keys() & roots.keys():
        _clean(roots[name])
        if name.endswith(".rels"):
            _without_relations(name, roots[name], gone)
    _without_types(roots[office.CONTENT_TYPES], gone, out.keys())
    _with_core(roots[office.CONTENT_TYPES], roots[ROOT_LINKS])
    return {
        name: _written(roots[name]) if name in roots else without_data(data)
        for name, data in out.items()
    } | {CORE: office.core_properties(title)}


def is_of_word_itself(link: etree._Element) -> bool:
    """Whether a relation leads out of the file to something that a copy does without."""
    return bool(WORDS_OWN.search(link.get("Type", "")))


def _clean(root: etree._Element) -> None:
    for node in list(root.iter(*NOTES)):
        _take_out(node)
    for node in list(root.iter(*OF_EDITING)):
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)
    for node in root.iter():
        node.tail = None
        for key in [key for key in node.attrib if SESSION.fullmatch(str(key))]:
            del node.attrib[key]
        for key in NAMES:
            if PATH.search(node.get(key, "")):
                node.set(key, "")


def _take_out(note: etree._Element) -> None:
    """Take out a note in the XML, but not the text behind it: that may be of a word."""
    parent, before = note.getparent(), note.getprevious()
    if parent is None:
        return
    if note.tail and before is not None:
        before.tail = (before.tail or "") + note.tail
    elif note.tail:
        parent.text = (parent.text or "") + note.tail
    note.tail = None
    parent.remove(note)


def _without_relations(name: str, root: etree._Element, gone: Set[str]) -> None:
    """Take away what leads to parts that are not there, and to what only Word itself uses."""
    source = posixpath.dirname(posixpath.dirname(name))
    for link in list(root):
        target = unquote(link.get("Target", ""))
        path = posixpath.normpath(posixpath.join("/", source, target)).lstrip("/").lower()
        if path in gone or is_of_word_itself(link):
            root.remove(link)


def _without_types(root: etree._Element, gone: Set[str], kept: Set[str]) -> None:
    endings = {part.rpartition(".")[2].lower() for part in kept} | {"rels", "xml"}
    for child in list(root):
        part = child.get("PartName", "").lstrip("/").lower()
        if part in gone or child.get("Extension", "xml").lower() not in endings:
            root.remove(child)


def _with_core(types: etree._Element, links: etree._Element) -> None:
    """Say that our own properties are there, wherever the file had its own."""
    for link in list(links):
        if link.get("Type") == CORE_LINK:
            links.remove(link)
    place = {"PartName": f"/{CORE}", "ContentType": CORE_TYPE}
    etree.SubElement(types, f"{{{PACKAGE}/content-types}}Override", place)
    link = {"Id": "rIdCore", "Type": CORE_LINK, "Target": CORE}
    etree.SubElement(links, f"{{{PACKAGE}/relationships}}Relationship", link)


def _written(root: etree._Element) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
