"""What is wrong with a template, in Dutch: Jinja and the parser of XML speak English."""

from __future__ import annotations

import re

from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateRuntimeError

FAULTS = (TemplateError, ArithmeticError, MemoryError, RecursionError, TypeError, ValueError)
"""What is raised by what an organisation may write in a template of its own."""

NAMED = re.compile(r"(?:(?:tag|named|attribute) |^)'([^']*)'(?! has)")


class TooLongError(TemplateRuntimeError):
    """A template that gives more than a document can be."""


def fault_of(error: BaseException) -> str:
    """Why a template cannot be filled, as a part of a sentence."""
    named = NAMED.search(str(error))
    match error:
        case TooLongError() | MemoryError():
            return "het sjabloon geeft meer tekst dan een document kan zijn"
        case UndefinedError() if named:
            return f"het sjabloon vraagt '{named[1]}', en dat is er niet"
        case SecurityError():
            return "het sjabloon doet iets wat niet mag"
        case RecursionError():
            return "het sjabloon herhaalt zichzelf zonder einde"
        case ArithmeticError():
            return "het sjabloon rekent iets uit dat niet kan"
        case TemplateSyntaxError():
            look = f": kijk '{named[1]}' na" if named else ""
            return f"het sjabloon is tussen {{{{ en }}}} of {{% en %}} niet goed geschreven{look}"
        case TemplateError() | TypeError() | ValueError():
            return "het sjabloon drukt iets af dat geen tekst is"
    return "wat het sjabloon geeft, is geen geldig Word-document"
