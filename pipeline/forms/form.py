"""What a form is: its blocks in the paper's order, and who may read it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.forms.blocks import (
    Block,
    Echo,
    EchoOfYes,
    Frames,
    Matrix,
    Pairs,
    Profile,
    Question,
    Section,
    Statement,
    Table,
)
from pipeline.forms.field import Audience, Choice, Field, Reader
from pipeline.forms.keys import BOX


@dataclass(frozen=True)
class Form:
    """One instrument: what is asked, in the paper's order, and who may read it.

    about: the fields that say whom or what it is about, in the head of every page but the first.
    goes_with: keys of the forms that this one, having nothing to fill in, is printed along with.
    printed: False for a sheet of the coach's own, which is no paper form. returns: whether others
    fill it in in Word and send it back. called: how a sentence names it, with its article.
    extra: a work sheet beside the forms of the guide, which is there to use and missed by nobody;
    shown: whether a new workbook shows it nevertheless. shareable: who gets it as well when the
    Start sheet says yes under its key. borrows: the key of the field that, once answered, says
    where the answers left empty come from.
    """

    number: int
    key: str
    title: str
    document: str
    sheet: str
    purpose: str
    guide: str
    pages: int
    audience: Audience
    body: tuple[Block, ...]
    subtitle: str = ""
    about: tuple[str, ...] = ()
    goes_with: tuple[str, ...] = ()
    printed: bool = True
    returns: bool = False
    called: str = ""
    extra: bool = False
    shown: bool = False
    borrows: str = ""
    shareable: Audience = frozenset()
    _fields: dict[str, Field] = field(init=False, repr=False, compare=False)
    _tables: tuple[Table, ...] = field(init=False, repr=False, compare=False)
    _matrix: Matrix | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        fields = list(fields_of(self.body))
        blocks = list(walk(self.body))
        tables = tuple(block for block in blocks if isinstance(block, Table))
        matrix = next((block for block in blocks if isinstance(block, Matrix)), None)
        object.__setattr__(self, "_fields", {f.key: f for f in fields})
        object.__setattr__(self, "_tables", tables)
        object.__setattr__(self, "_matrix", matrix)
        own = [*(f.key for f in fields), *(table.key for table in tables)]
        columns = (f"{table.key}.{c.key}" for table in tables for c in table.columns)
        if twice := [key for key, times in Counter([*own, *columns]).items() if times > 1]:
            raise ValueError(f"{self.key}: the key {twice[0]} stands twice")
        inline = [table.sheet for table in tables if table.inline]
        if inline not in ([], [self.sheet]):
            raise ValueError(f"{self.key}: one table at most is inline, on the form's own sheet")

    def __hash__(self) -> int:
        return hash(self.key)  # that of all its fields takes as long as judging a form

    @property
    def in_a_sentence(self) -> str:
        """How a sentence names it: "de aanmelding"; "het blad …" where nothing is declared."""
        return self.called or f"het blad {self.sheet}"

    @property
    def noun(self) -> str:
        """How a sentence names it without an article: "aanmelding"."""
        return self.in_a_sentence.partition(" ")[2]

    @property
    def fields(self) -> dict[str, Field]:
        """Every field by its key, in sheet order; the columns of tables are not among them."""
        return self._fields

    @property
    def hidden(self) -> bool:
        """Whether a new workbook hides its sheet, until the coach wants it."""
        return self.extra and not self.shown

    @property
    def inline(self) -> Table | None:
        """The table whose entries stand on the form's own sheet, if it has one."""
        return next((table for table in self._tables if table.inline), None)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the form, in paper order."""
        return self._tables

    @property
    def matrix(self) -> Matrix | None:
        """The rows that are scored again on its sheet, if it has any."""
        return self._matrix

    @property
    def asked(self) -> list[Field]:
        """Every field, and every column of the tables."""
        return [*self.fields.values(), *(c for table in self.tables for c in table.columns)]

    @property
    def counted(self) -> dict[str, Field]:
        """What the overview counts the answers to, by full key; also columns of tables."""
        asked = {self.full_key(key): field for key, field in self.fields.items()}
        asked |= {self.full_key(t.key, c.key): c for t in self.tables for c in t.columns}
        return {key: field for key, field in asked.items() if field.counted}

    def full_key(self, *path: object) -> str:
        """The key by which workbook and document know a field: form.field or form.table.column."""
        return f"{self.key}.{path[0]}" if len(path) == 1 else ".".join([self.key, *map(str, path)])

    def box_key(self, field: Field, choice: Choice, *row: object) -> str:
        """The key of one box or figure of a choice: form.field:code."""
        return self.full_key(*row, field.key) + BOX + choice.code

    def is_kept_apart(self, field: Field) -> bool:
        """Whether a field is printed for some readers of the form and not for others."""
        return field.printed and field.audience is not None and not self.audience <= field.audience

    def audience_of(self, field: Field, also: Audience = frozenset()) -> Audience:
        """Who may see a field: its own audience, never wider than the form's.

        also: who was allowed to read the form beyond its own audience; never what has its own.
        """
        if field.audience is None:
            return self.audience | also
        return field.audience & self.audience


def walk(body: Sequence[Block]) -> Iterator[Block]:
    """Every block of a body, sections and frames opened, in the order of the sheet."""
    for block in body:
        if isinstance(block, Section):
            yield from walk(block.body)
        elif isinstance(block, Frames):
            for frame in block.asked:
                yield from walk(frame.body)
        else:
            yield block


def fields_of(body: Sequence[Block]) -> Iterator[Field]:
    """Every field of a body, in the order of the sheet; not the columns of tables."""
    for block in walk(body):
        match block:
            case Field(choices=choices):
                yield block
                yield from (choice.detail for choice in choices if choice.detail)
            case Pairs():
                yield from block.in_sheet_order()
            case Question(_, fields):
                yield from fields
            case Profile(left, right):
                yield from (f for group in (*left, *right) for f in group.fields)
            case Matrix():
                yield from block.cells()
            case Statement(_, score, remark):
                yield from (score, remark)


def readers_in_words(audience: Audience) -> str:
    """Who may read something: "jobcoach, werknemer"."""
    names = {Reader.COACH: "jobcoach"}
    return ", ".join(names.get(reader, reader) for reader in Reader if reader in audience)


KEYS_IN_BRACES = re.compile(r"\{([a-z0-9_.]+)\}")


def inherited_keys(field: Field) -> list[str]:
    """The full keys of the answers that a field takes over when its own cell is empty."""
    return KEYS_IN_BRACES.findall(field.inherits) if field.inherits else []


def echoes_in(form: Form) -> list[str]:
    """The full keys of the answers that a form only shows."""
    echoes = [block.source for block in walk(form.body) if isinstance(block, Echo)]
    of_yes = [block.sources for block in walk(form.body) if isinstance(block, EchoOfYes)]
    return [*echoes, *(source for sources in of_yes for source in sources)]
