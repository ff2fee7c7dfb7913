"""What not every reader of a form may see: in their copies it is not there at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from docx.document import Document as WordDocument

from pipeline.documents.building.loops import statement
from pipeline.documents.rendering.context import READER
from pipeline.forms.model import Audience, Block, Form, Reader, fields_of


@dataclass
class Readers:
    """Who reads what is being written of a form."""

    form: Form
    document: WordDocument
    now: Audience = field(init=False)

    def __post_init__(self) -> None:
        self.now = self.form.audience

    def groups(self, blocks: Iterable[Block]) -> Iterator[list[Block]]:
        """The blocks to write, those of the same readers together; written for them alone."""
        seen = [(self._of(block), block) for block in blocks]
        for readers, group in groupby(seen, key=itemgetter(0)):
            with self._only(readers):
                yield [block for _, block in group]

    def _of(self, block: Block) -> Audience:
        """Who may see any field of a block; where there is none, who reads what is around it."""
        fields = [field for field in fields_of((block,)) if field.printed]
        return frozenset().union(*map(self.form.audience_of, fields)) if fields else self.now

    @contextmanager
    def _only(self, readers: Audience) -> Iterator[None]:
        before, self.now = self.now, readers & self.now
        fewer = self.now != before
        if fewer:
            names = [reader.value for reader in Reader if reader in self.now]
            statement(self.document, f"if {READER} in {names}")
        yield
        if fewer:
            statement(self.document, "endif")
        self.now = before
