"""How the documents of an organisation look: its name, logo, colour and letter.

`make templates` puts them in every template; see `documents.building.empty_document`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

SECTION = "huisstijl"
COLOUR, FONT = re.compile(r"#?([0-9A-Fa-f]{6})"), re.compile(r"[\w .-]{1,31}")
LONGEST_NAME, DARK_ENOUGH = 60, 4.5
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""What a PNG and a JPEG begin with."""


@dataclass(frozen=True)
class HouseStyle:
    """naam: of the GOB, on the first page; logo: a file with a picture; "" for none of either.

    kleur: of titles and lines, as RRGGBB. lettertype: of all text.
    """

    naam: str = ""
    logo: str = ""
    kleur: str = "1F5C66"
    lettertype: str = "Calibri"

    def logo_bytes(self) -> bytes:
        """The picture; raises OSError when it is gone by now."""
        return Path(self.logo).read_bytes()


OURS = HouseStyle()
"""That of who chooses none."""


def house_style_of(values: dict[str, object], folder: Path) -> HouseStyle:
    """The house style that a file in this folder chooses. Raises ValueError, in Dutch."""
    known = list(HouseStyle.__dataclass_fields__)
    for name, value in values.items():
        if name not in known:
            choices = ", ".join(f"'{one}'" for one in known)
            raise ValueError(f"'{name}' is geen instelling. Kies uit {choices}.")
        if not isinstance(value, str):
            raise ValueError(f"'{name}' moet tekst tussen aanhalingstekens zijn.")
    texts = {name: str(value).strip() for name, value in values.items()}
    if len(texts.get("naam", "")) > LONGEST_NAME or "\n" in texts.get("naam", ""):
        raise ValueError(f"'naam' moet op één regel staan, met hoogstens {LONGEST_NAME} tekens.")
    if texts.get("logo"):
        texts["logo"] = _picture(folder / texts["logo"])
    if texts.get("kleur"):
        texts["kleur"] = _colour(texts["kleur"])
    if texts.get("lettertype") and not FONT.fullmatch(texts["lettertype"]):
        raise ValueError("'lettertype' moet de naam van een lettertype zijn, zoals 'Calibri'.")
    return HouseStyle(**{name: text for name, text in texts.items() if text})


def _picture(path: Path) -> str:
    """The path of a picture that Word can show."""
    try:
        begin = path.read_bytes()[:8]
    except OSError as error:
        raise ValueError(f"het logo '{path}' is er niet of is niet te lezen.") from error
    if not begin.startswith(PICTURES):
        raise ValueError(f"het logo '{path.name}' is geen afbeelding van de soort PNG of JPEG.")
    return str(path)


def _colour(text: str) -> str:
    found = COLOUR.fullmatch(text)
    if not found:
        raise ValueError(f"'kleur' moet zes cijfers of letters a-f zijn, zoals '1F5C66': '{text}'.")
    if contrast_with_white(found[1]) < DARK_ENOUGH:
        raise ValueError(
            f"de kleur '{text}' is te licht om op wit papier te lezen. Kies een donkerdere."
        )
    return found[1].upper()


def contrast_with_white(colour: str) -> float:
    """How far a colour is from white, from 1 (the same) to 21 (black), as WCAG counts it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
