"""The vocabulary in which the forms are declared, in one place to import from.

A form is declared once, as data. The blank sheet, the checks, the Word template, the blank paper
form and the list of fields all follow from that declaration, so nothing here knows about Excel
or Word.
"""

from pipeline.forms.blocks import (
    COACH_ONLY,
    EVERYONE,
    FIRST_YEAR,
    LAST_YEAR,
    WITH_EMPLOYEE,
    WITH_EMPLOYER,
    YES_NO,
    Audience,
    Block,
    Choice,
    Definitions,
    Echo,
    Field,
    Group,
    Kind,
    Note,
    Pairs,
    Profile,
    Question,
    Reader,
    Section,
    Statement,
    Table,
)
from pipeline.forms.form import (
    KEYS_IN_BRACES,
    Form,
    fields_of,
    inherited_keys,
    readers_in_words,
    walk,
)

__all__ = [
    "COACH_ONLY",
    "EVERYONE",
    "FIRST_YEAR",
    "KEYS_IN_BRACES",
    "LAST_YEAR",
    "WITH_EMPLOYEE",
    "WITH_EMPLOYER",
    "YES_NO",
    "Audience",
    "Block",
    "Choice",
    "Definitions",
    "Echo",
    "Field",
    "Form",
    "Group",
    "Kind",
    "Note",
    "Pairs",
    "Profile",
    "Question",
    "Reader",
    "Section",
    "Statement",
    "Table",
    "fields_of",
    "inherited_keys",
    "readers_in_words",
    "walk",
]
