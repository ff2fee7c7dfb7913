"""What two versions of a document have in common: how it was when we made it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from pipeline.forms.keys import Key


class CannotMergeError(Exception):
    """The document cannot be told apart well enough: it stays, and the new one goes beside it."""


@dataclass(frozen=True)
class Base:
    """The document as we made it.

    tags: of the answers that stood in it. was: whether it had this text under this tag; "" for
    no answer.
    """

    tags: Collection[str]
    was: Callable[[str, str], bool]

    def rows(self, form: str, table: str) -> list[int]:
        """The numbers of the entries that a table had, in order."""
        keys = map(Key.parse, self.tags)
        return sorted({k.row for k in keys if (k.form, k.table) == (form, table) and k.row})
