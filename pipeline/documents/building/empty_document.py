"""The empty document that every template starts from: A4, Dutch, our styles, and nothing else.

python-docx's own default carries stale parts, is US Letter and English, and names an author.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib.resources import files
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument

from pipeline.documents.building import word
from pipeline.documents.ooxml import MC, W14, R, W
from pipeline.files import office
from pipeline.records.house_style import OURS, HouseStyle

LOOKS = re.compile(r"word/(document|styles|numbering|header\d*|footer\d*|fontTable|theme/.*)\.xml")
"""The parts that name our colour and our letter."""

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "application/vnd.openxmlformats-package"
RELATION = "http://schemas.openxmlformats.org"

PARTS = {
    office.CONTENT_TYPES: f"""{HEAD}<Types xmlns="{RELATION}/package/2006/content-types">
<Default Extension="rels" ContentType="{PACKAGE}.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{TYPES}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{TYPES}.settings+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{TYPES}.numbering+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="{TYPES}.fontTable+xml"/>
<Override PartName="/word/theme/theme1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
<Override PartName="/docProps/core.xml" ContentType="{PACKAGE}.core-properties+xml"/>
</Types>""",
    "_rels/.rels": f"""{HEAD}<Relationships xmlns="{RELATION}/package/2006/relationships">
<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2"
 Type="{RELATION}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>""",
    "word/_rels/document.xml.rels": f"""{HEAD}<Relationships
 xmlns="{RELATION}/package/2006/relationships">
<Relationship Id="rId1" Type="{R}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{R}/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="{R}/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId4" Type="{R}/theme" Target="theme/theme1.xml"/>
<Relationship Id="rId5" Type="{R}/numbering" Target="numbering.xml"/>
</Relationships>""",
    "word/settings.xml": f"""{HEAD}<w:settings xmlns:w="{W}">
<w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode"
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="nl-BE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
</w:settings>""",
    "word/numbering.xml": f"""{HEAD}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">
<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
<w:pStyle w:val="Punt"/><w:lvlText w:val="■"/><w:lvlJc w:val="left"/>
<w:rPr><w:color w:val="1F5C66"/><w:sz w:val="14"/></w:rPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""",
    "word/document.xml": f"""{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}" xmlns:w14="{W14}"
 xmlns:mc="{MC}" mc:Ignorable="w14"><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1247" w:right="1134" w:bottom="1020" w:left="1134" w:header="567" w:footer="510"
 w:gutter="0"/></w:sectPr></w:body></w:document>""",
}

BESIDE = {
    "word/styles.xml": "styles.xml",
    "word/fontTable.xml": "fonts.xml",
    "word/theme/theme1.xml": "theme.xml",
}
"""Parts that stand in a file beside this one."""


def empty_document(title: str) -> WordDocument:
    """A document without content, with this title among its properties."""
    parts = {name: text.encode() for name, text in PARTS.items()}
    for name, file in BESIDE.items():
        parts[name] = files(__package__).joinpath(file).read_bytes()
    parts["docProps/core.xml"] = office.core_properties(title)
    document = Document(BytesIO(office.pack(parts)))
    find = document.part.get_style_id  # looks through all styles, for each paragraph that gets one
    document.part.get_style_id = cache(find)  # type: ignore[method-assign]
    return document


def saved(document: WordDocument, house: HouseStyle = OURS) -> bytes:
    """The document in a house style, as bytes that depend on its content alone."""
    buffer = BytesIO()
    document.save(buffer)
    parts = office.read_parts(buffer.getvalue())
    looks = [
        (ours.encode(), escape(theirs, quote=False).encode())
        for ours, theirs in (
            (OURS.kleur, house.kleur),
            (word.PALE, word.pale(house.kleur)),
            (OURS.lettertype, house.lettertype),
        )
        if house != OURS
    ]
    for name in filter(LOOKS.fullmatch, parts):
        for ours, theirs in looks:
            parts[name] = parts[name].replace(b'"%s"' % ours, b'"%s"' % theirs)
    return office.pack(parts)
