"""Odd .xlsx files: a filled workbook taken apart, changed by hand, and put together again.

By hand, because no library writes what coaches, other programs and bad luck write.
"""

from __future__ import annotations

import datetime as dt
import pickle
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import escape, unescape
from io import BytesIO

from conftest import example
from openpyxl import Workbook, load_workbook
from zips import pack, unpack

from odd.row import Make, made
from pipeline.forms import all_forms
from pipeline.workbooks.building.fill import filled_workbook
from pipeline.workbooks.building.workbook import build_workbook
from pipeline.workbooks.lines import version_of

INTAKE = "aanmelding"
STYLES = "xl/styles.xml"
NAME_OF_SHEET = re.compile(r'<sheet [^>]*?name="([^"]*)"')
KEYED = re.compile(r'<c r="A(\d+)"[^>]*><is><t>([^<]+)</t></is></c>')


ALONG = {"capaciteitenprofiel": "competentieprofiel"}
"""A form that would be found to stand alone."""

WHOLE = "evi"
TO_STRINGS = re.compile(rb"<(?:Override|Relationship) [^>]*sharedStrings[^>]*/>")


def ask_for_one(book: Workbook, key: str) -> None:
    """Let a workbook ask a question in one cell, as it did before the question had boxes."""
    boxes = [
        row
        for sheet in book.worksheets
        for row in sheet.iter_rows(max_col=3)
        if str(row[0].value).startswith(f"{key}:")
    ]
    for row in boxes:
        row[0].value, row[2].value = (key if row is boxes[0] else None), None


@cache
def _blank(keys: tuple[str, ...]) -> bytes:
    return build_workbook([form for form in all_forms() if form.key in keys])


@cache
def base(form: str = INTAKE) -> bytes:
    """The dossier in which something of a form is changed: small, or WHOLE with all its forms.

    A workbook of the paper's forms, and of the work sheet that is meant, as it is made anew often;
    a newest one, for whoever reads it.
    """
    answers = example()
    kept = {INTAKE, form, ALONG.get(form)}
    forms = [each for each in all_forms() if not each.extra or each.key in kept]
    given = {key: answers[key] for key in answers if key in kept or form == WHOLE}
    blank = _blank(tuple(each.key for each in forms))
    parts = unpack(filled_workbook(blank, forms, given))
    own, newest = (version_of(tuple(each)).encode() for each in (forms, all_forms()))
    return pack({n: p.replace(own, newest) for n, p in _with_texts_in_cells(parts).items()})


def _with_texts_in_cells(parts: dict[str, bytes]) -> dict[str, bytes]:
    """A workbook without a table of strings: each text stands in its cell, to be changed there."""
    table = parts.pop("xl/sharedStrings.xml").decode()
    texts = re.findall(r"<si>(.*?)</si>", table, re.DOTALL)

    def spelt_out(found: re.Match[str]) -> str:
        return f't="inlineStr"><is>{texts[int(found[1])]}</is></c>'

    for name, part in parts.items():
        if name.startswith("xl/worksheets/"):
            xml = re.sub(r't="s"><v>(\d+)</v></c>', spelt_out, part.decode())
            parts[name] = xml.encode()
        elif name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
            parts[name] = TO_STRINGS.sub(b"", part)
    return parts


def form_of(key: str) -> str:
    return key.partition(".")[0]


@dataclass
class Book:
    """A workbook as its parts."""

    parts: dict[str, bytes]

    def xml(self, part: str) -> str:
        return self.parts[part].decode()

    def change(self, part: str, old: str, new: str) -> None:
        """Replace a pattern wherever it stands in a part; it must stand there."""
        xml, count = re.subn(old, lambda found: found.expand(new), self.xml(part), flags=re.DOTALL)
        assert count, f"{old} staat niet in {part}"
        self.parts[part] = xml.encode()

    def put(self, key: str, cell: Callable[[str, str], str]) -> None:
        """Put another cell beside a key; it is made from the address and the style of the old."""
        part, address = _places(form_of(key))[key]
        old = re.compile(rf'<c r="{address}" s="(\d+)"[^>]*?(?:/>|>.*?</c>)')
        xml, count = old.subn(lambda found: cell(address, found[1]), self.xml(part), count=1)
        assert count, key
        self.parts[part] = xml.encode()

    def style(self, code: str) -> str:
        """The number of a new style that shows numbers so."""
        styles = self.xml(STYLES).partition("<cellXfs")[2].partition("</cellXfs>")[0]
        count = len(re.findall("<xf ", styles))
        known = re.search(r"<numFmts[^>]*>", self.xml(STYLES))
        wanted = f'<numFmt numFmtId="190" formatCode="{escape(code)}"/>'
        if known:
            self.change(STYLES, r"(<numFmts[^>]*>)", rf"\g<1>{wanted}")
        else:
            self.change(STYLES, "<fonts", f'<numFmts count="1">{wanted}</numFmts><fonts')
        self.change(STYLES, "</cellXfs>", '<xf numFmtId="190" applyNumberFormat="1"/></cellXfs>')
        return str(count)


@cache
def sheets(form: str = INTAKE) -> dict[str, str]:
    """The part of every sheet by its title."""
    workbook = unpack(base(form))["xl/workbook.xml"].decode()
    names = map(unescape, NAME_OF_SHEET.findall(workbook))
    return {name: f"xl/worksheets/sheet{number}.xml" for number, name in enumerate(names, 1)}


@cache
def _places(form: str) -> dict[str, tuple[str, str]]:
    parts = unpack(base(form))
    return {
        key: (part, f"C{row}")
        for part in sheets(form).values()
        for row, key in KEYED.findall(parts[part].decode())
    }


def address_of(key: str) -> str:
    """Where the answer to a question stands, as C4."""
    return _places(form_of(key))[key][1]


def place_of(key: str) -> str:
    """Where the answer to a question stands, as Sheet!C4."""
    part, address = _places(form_of(key))[key]
    title = next(title for title, each in sheets().items() if each == part)
    return f"{title}!{address}"


def changed(*changes: Callable[[Book], object], key: str = "", suffix: str = ".xlsx") -> Make:
    """A dossier with its XML changed by hand; key: the question that it is about."""

    def content() -> bytes:
        book = Book(unpack(base(form_of(key or INTAKE))))
        for change in changes:
            change(book)
        return pack(book.parts)

    make = made(content, suffix)
    return Make(make.write, key, place_of(key)) if key else make


@cache
def _opened(form: str) -> bytes:
    """The dossier as openpyxl has it in memory: to read it again takes six times as long."""
    return pickle.dumps(load_workbook(BytesIO(base(form))))


def handled(handle: Callable[[Workbook], object], key: str = "", *, of: str = INTAKE) -> Make:
    """A dossier after openpyxl did something with it, as somebody does in Excel."""

    def content() -> bytes:
        book = pickle.loads(_opened(form_of(key or of)))
        handle(book)
        saved = BytesIO()
        book.save(saved)
        return saved.getvalue()

    make = made(content)
    return Make(make.write, key, place_of(key)) if key else make


def asked_once(key: str, answer: str | None) -> Make:
    """A question with boxes, asked and answered in one cell as it was before it had them."""

    def handle(book: Workbook) -> None:
        ask_for_one(book, key)
        place, _, address = where.partition("!")
        book[place][address] = answer

    first = next(each for each in _places(form_of(key)) if each.startswith(f"{key}:"))
    where = place_of(first)
    return Make(handled(handle).write, key, where)


def cell(key: str, inner: str, kind: str = "", attributes: str = "", style: str = "") -> Make:
    """A dossier of which one answer cell has this inner XML."""
    return changed(lambda book: book.put(key, _cell(inner, kind, attributes, style)), key=key)


def _cell(inner: str, kind: str, attributes: str, style: str) -> Callable[[str, str], str]:
    typed = f' t="{kind}"' if kind else ""
    return lambda at, own: f'<c r="{at}" s="{style or own}"{typed} {attributes}>{inner}</c>'


def text(key: str, typed: str) -> Make:
    """Somebody typed a text."""
    inner = f'<is><t xml:space="preserve">{escape(typed, quote=False)}</t></is>'
    return cell(key, inner, "inlineStr")


def number(key: str, value: float | str, style: str = "") -> Make:
    """Somebody typed a number, written in the file just so."""
    return cell(key, f"<v>{value}</v>", style=style)


def shown(key: str, value: float | str, code: str) -> Make:
    """A number in a cell with a number format."""

    def change(book: Book) -> None:
        book.put(key, _cell(f"<v>{value}</v>", "", "", book.style(code)))

    return changed(change, key=key)


def date(key: str, value: dt.date) -> Make:
    """A real date, in a cell that shows dates."""
    return shown(key, (value - dt.date(1899, 12, 30)).days, "dd/mm/yyyy")


def empty(key: str) -> Make:
    """Nothing in the cell."""
    return cell(key, "")


def truth(key: str, value: bool) -> Make:
    """WAAR or ONWAAR."""
    return cell(key, f"<v>{value:d}</v>", "b")
