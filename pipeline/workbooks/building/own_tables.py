"""The tables that all sheets of a workbook of our own share, with what is typed: texts, styles."""

from __future__ import annotations

import datetime as dt
from copy import deepcopy

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from pipeline.files.excel_parts import HEAD
from pipeline.files.xml import Element, parsed
from pipeline.workbooks.building.own_sheet import tag

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Moment = dt.date | dt.time | dt.timedelta
SHOWN_AS = ((dt.datetime, 22), (dt.date, 14), (dt.time, 21), (dt.timedelta, 46))
"""How a moment is shown in a cell that is not made for one, by number of the built-in format."""


class TextTable:
    """The table of texts, with those that come after it."""

    def __init__(self, known: bytes) -> None:
        self.known, self.new, self.uses = known, dict[str, int](), 0
        self.count = known.count(b"<si>")

    def add(self, text: str) -> int:
        """The number of a text in the table."""
        self.uses += 1
        return self.new.setdefault(text, self.count + len(self.new))

    def xml(self) -> bytes:
        """The table as a part."""
        if not self.new:
            return self.known
        root = parsed(self.known)
        for text in self.new:
            written = etree.SubElement(etree.SubElement(root, tag("si")), tag("t"))
            written.text = text
            written.set(SPACE, "preserve")
        root.set("count", str(int(root.get("count")) + self.uses))
        root.set("uniqueCount", str(len(root)))
        return HEAD + bytes(etree.tostring(root))


class StyleTable:
    """The styles, with those for moments in cells that were not made for them."""

    def __init__(self, known: bytes) -> None:
        self.known, self.made = known, dict[tuple[str, int], str]()
        self.root: Element = None

    def for_moments(self, style: str, moment: Moment) -> str:
        """The style that shows a moment, and for the rest is like this one."""
        if self.root is None:
            self.root = parsed(self.known)
        styles = self.root.find(tag("cellXfs"))
        number = styles[int(style)].get("numFmtId", "0")
        own = (
            f.get("formatCode")
            for f in self.root.iter(tag("numFmt"))
            if f.get("numFmtId") == number
        )
        if is_date_format(next(own, None) or BUILTIN_FORMATS.get(int(number), "General")):
            return style
        shown = next(number for kind, number in SHOWN_AS if isinstance(moment, kind))
        if (style, shown) not in self.made:
            made = deepcopy(styles[int(style)])
            made.set("numFmtId", str(shown))
            made.set("applyNumberFormat", "1")
            styles.append(made)
            styles.set("count", str(len(styles)))
            self.made[style, shown] = str(len(styles) - 1)
        return self.made[style, shown]

    def xml(self) -> bytes:
        """The part."""
        return HEAD + bytes(etree.tostring(self.root)) if self.made else self.known
