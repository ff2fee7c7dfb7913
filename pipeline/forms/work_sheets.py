"""The work sheets beside the forms of the guide, and how they are asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.forms import all_forms
from pipeline.forms.form import Form

WORK_SHEET = "Werkblad bij de praktijkgids, geen Jobpepper-formulier"
"""What stands under the title of one, on paper."""

EVERY = "alles"
BETWEEN = re.compile(r"[,;\s]+")


class UnknownSheetError(ValueError):
    """A name that no work sheet has; the message is Dutch, and lists those that there are."""


def forms_called(names: str, beside: Sequence[Form] = ()) -> list[Form]:
    """The forms whose work sheets have these names, with commas or spaces between; or "alles".

    beside: forms that may be named as well, though they have no sheet in a dossier. Raises
    UnknownSheetError.
    """
    offered = [*(form for form in all_forms() if form.extra), *beside]
    known = {tuple(BETWEEN.split(form.sheet.casefold())): form for form in offered}
    words = [word for word in BETWEEN.split(names.strip().casefold()) if word]
    if words == [EVERY]:
        return list(known.values())
    found: list[Form] = []
    while words:
        fits = [name for name in known if tuple(words[: len(name)]) == name]
        if not fits:
            sheets = ", ".join(f"'{form.sheet}'" for form in known.values())
            raise UnknownSheetError(
                f"'{words[0]}' is geen extra blad. Kies uit {sheets}, of '{EVERY}'."
            )
        longest = max(fits, key=len)
        found.append(known[longest])
        del words[: len(longest)]
    return found
