"""Stars and underscores emphasise in pairs around words; behind a price or at a word's end they are what they are."""

import re

from markdown.inlinepatterns import Delimiter
from markdown.util import STX

_BRACKETS = r"(\[{<„‚"
_QUOTES = "\"'“”‘’»«›‹"
_NATURAL = rf"(?:(?<![^\s{_BRACKETS}/–—-])|(?:(?<=^[{_QUOTES}])|(?<=[\s{_BRACKETS}][{_QUOTES}])))"
"""Where a word begins: behind a blank or an opening bracket, or behind the quotation mark that stands there."""
_NO_CLOSING = r"(?!\s|$|[.,;:!?)\]}%‰€…])"
_NO_NOTE = rf"(?<![€$£%‰°)\]}}{_QUOTES}])"
"""A single mark behind such a sign belongs to a footnote; elsewhere it opens too, where a word follows."""
_WORDS = rf"(?=[\w{STX}{_BRACKETS}{_QUOTES}*_~`&#+])"
_BEHIND_TEXT = rf"(?<!^)(?<![\s{_BRACKETS}])"


def stars() -> Delimiter:
    """A single star counts at the edge of a word only: ``Schüler*innen``, ``3*4*5``; two stars count anywhere."""
    behind, before = r"(?:(?<=_)|(?<!\w))", r"(?:(?=_)|(?!\w))"
    return _delimiter("*", one=(f"{behind}{_NO_NOTE}", before), more=("", ""))


def underscores() -> Delimiter:
    """One or two, they count at the edge of a word only: ``plan_2026_neu.pdf``."""
    behind, before = r"(?<![^\W_])", r"(?![^\W_])"
    return _delimiter("_", one=(f"{behind}{_NO_NOTE}", before), more=(behind, before))


def _delimiter(sign: str, *, one: tuple[str, str], more: tuple[str, str]) -> Delimiter:
    """What may stand behind and before a single mark, and two or three; four and more are a line to write on.

    The groups are those that Python-Markdown's delimiter asks for.
    """
    mark = re.escape(sign)
    opens, closes, both = [], [], []
    for (behind, before), run in ((one, mark), (more, rf"{mark}{{2,3}}")):
        run = rf"(?<!{mark}){run}(?!{mark})"  # noqa: PLW2901 - alone
        opening = rf"(?:{_NATURAL}{run}{_NO_CLOSING}|{behind}{run}{_WORDS})"
        opens.append(opening)
        closes.append(rf"{_BEHIND_TEXT}{run}{before}")
        both.append(rf"{_BEHIND_TEXT}{opening}{before}")
    found = Delimiter(sign, "strong,em", smart=True, double=False)
    found.boundary = re.compile(
        rf"(?P<ambiguous>{'|'.join(both)})|(?P<end>{'|'.join(closes)})|(?P<start>{'|'.join(opens)})"
    )
    return found
