"""Texts that broke programs like this one."""

from __future__ import annotations

HOSTILE = {
    "markup": "Jan & Piet <b>R&D</b> {{ 7*7 }} {% x %}",
    "long": "\n".join(f"Regel {n} van een lang verslag over de werkvloer." for n in range(1, 107)),
    "emoji": "Goed bezig 👍🏽 👩‍🔧, volgende keer 10:30 ☕",
    "quotes": "Zij zei: 'nee', hij: \"ja\" – en „dat was het”…",
    "formula": '=HYPERLINK("http://x","y")',
    "template comment": "{# weg #} {%p if x %} {{ a.__class__ }}",
    "xml": "]]> <w:p/> &amp; &#10; <!-- -->",
    "escaped": "a_x000D_b _x0041_",
    "blank lines": "eerst\n\n\ndan",
}
