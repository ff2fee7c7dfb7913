"""What openpyxl leaves otherwise than the standard wants, mended in the parts of the file.

Excel forgives all of it; validators do not, and neither do programs that only look at a file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from lxml import etree

from pipeline.files import office

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOOK, STYLES, SHARED = "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"
BOOK_RELATIONS = "xl/_rels/workbook.xml.rels"
SHARED_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ORDER = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz"),
    *("color", "name", "family", "charset", "scheme"),
)
INLINE = re.compile(rb't="inlineStr"><is>(.*?)</is></c>', re.DOTALL)
FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)</f><v(?:/>|></v>)</c>')
SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")

FirstValues = Mapping[str, str | int]
"""What the formulas of a sheet show, by the address of their cell."""


def mend(parts: dict[str, bytes], shown: Mapping[int, FirstValues] | None = None) -> None:
    """Mend the parts of a workbook where they are.

    shown: per sheet, counted from 1, what its formulas show before anybody computed them.
    """
    parts[STYLES] = _with_fonts_in_order(parts[STYLES])
    strings: dict[bytes, int] = {}
    uses = 0
    for name in [name for name in parts if SHEET.fullmatch(name)]:
        parts[name], used = INLINE.subn(lambda found: _shared(found[1], strings), parts[name])
        uses += used
    if strings:
        _add_strings(parts, strings, uses)
    for number, values in (shown or {}).items():
        name = f"xl/worksheets/sheet{number}.xml"
        parts[name] = FORMULA.sub(partial(_with_value, values), parts[name])


def _with_fonts_in_order(styles: bytes) -> bytes:
    """The children of each font in the order of the schema."""
    root = etree.fromstring(styles)
    for font in root.iter(f"{{{MAIN}}}font"):
        font[:] = sorted(font, key=lambda child: ORDER.index(etree.QName(child).localname))
    return HEAD + bytes(etree.tostring(root))


def _shared(text: bytes, strings: dict[bytes, int]) -> bytes:
    return b't="s"><v>%d</v></c>' % strings.setdefault(text, len(strings))


def _add_strings(parts: dict[str, bytes], strings: Mapping[bytes, int], uses: int) -> None:
    """The table of strings, known to the workbook."""
    items = b"".join(b"<si>%s</si>" % text for text in strings)
    parts[SHARED] = HEAD + (
        b'<sst xmlns="%s" count="%d" uniqueCount="%d">%s</sst>'
        % (MAIN.encode(), uses, len(strings), items)
    )
    types, relations = parts[office.CONTENT_TYPES], parts[BOOK_RELATIONS]
    override = f'<Override PartName="/{SHARED}" ContentType="{SHARED_TYPE}"/></Types>'
    relation = (
        f'<Relationship Id="rIdStrings" Type="{RELATIONS}/sharedStrings"'
        f' Target="/{SHARED}"/></Relationships>'
    )
    parts[office.CONTENT_TYPES] = types.replace(b"</Types>", override.encode())
    parts[BOOK_RELATIONS] = relations.replace(b"</Relationships>", relation.encode())


def _with_value(values: FirstValues, found: re.Match[bytes]) -> bytes:
    place, attributes, formula = found.groups()
    value = values.get(place.decode())
    if value is None:
        return found[0]
    kind = b' t="str"' if isinstance(value, str) else b""
    said = str(value).encode()
    return b'<c r="%s"%s%s><f>%s</f><v>%s</v></c>' % (place, attributes, kind, formula, said)
