"""Names that Word files use inside, and the parser that takes no other than well-formed XML."""

from __future__ import annotations

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

BODY = "word/document.xml"
STRICT = etree.XMLParser(resolve_entities=False, no_network=True, recover=False, collect_ids=False)
