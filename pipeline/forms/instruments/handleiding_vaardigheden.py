"""Form 6, the manual of skills: nothing to fill in, so that everyone reads a skill the same way."""

from pipeline.forms.model import EVERYONE, Definitions, Form
from pipeline.forms.skills import SKILL_GROUPS

FORM = Form(
    number=6,
    key="handleiding_vaardigheden",
    title="HANDLEIDING VAARDIGHEDEN",
    document="Handleiding vaardigheden",
    sheet="Handleiding vaardigheden",
    purpose="Wat elke vaardigheid betekent. Niets in te vullen.",
    guide="2.2.3",
    pages=2,
    audience=EVERYONE,
    goes_with=("competentieprofiel", "capaciteitenprofiel"),
    body=tuple(
        Definitions(
            group.title,
            tuple((skill.label, skill.definition) for skill in group.skills),
            page_break=group.column == "right",
            head="Vaardigheid",
        )
        for group in SKILL_GROUPS
    ),
)
