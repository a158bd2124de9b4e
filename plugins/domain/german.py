"""German as it is written in each state, for what we say ourselves; what editors write stays as it is.

The pages in ``content/seiten/`` came with us, so they are ours in this.
"""

import re

from .calendar_names import AUSTRIAN_MONTHS, MONTHS
from .country import Country

GERMAN, _AUSTRIAN, _SWISS = (each.language for each in Country)
_IN_SWISS = str.maketrans({"ß": "ss", "ẞ": "SS", "„": "«", "“": "»", "‚": "‹", "‘": "›"})
_AUSTRIAN_MONTHS = (next(iter(AUSTRIAN_MONTHS)), *MONTHS[1:])
_NAMED = re.compile(r"(\]\([^)\n]*\)|\{\{[^}\n]*\}\}|<[^>\n]*>|`[^`\n]*`|https?://\S+)")
_APART = re.compile(r"(»(?:[^«»]|«[^«»]*»)*«)")
"""In a message, what an editor wrote or must write; a Swiss quotation may stand within."""


def written(text: str, language: str) -> str:
    """One of our own sentences, templates or scripts, as a language writes it: without ß and with «…» in Switzerland.

    A name or an editor's words are put in afterwards.

    >>> written("Er heißt „{}“.", "de-CH").format("Große Straße"), written("Er heißt „{}“.", "de-AT").format("Au")
    ('Er heisst «Große Straße».', 'Er heißt „Au“.')
    """
    return text.translate(_IN_SWISS) if language == _SWISS else text


def page_text(markdown: str, language: str) -> str:
    """The source of a page in ``content/seiten/``: it came with us, so it is written as our own sentences are.

    What it names stays: addresses, HTML, code, and values of the town, which are put in afterwards.

    >>> page_text("Größe: [groß](/dokumente/groß.pdf), {{ kontakt.straße }}", "de-CH")
    'Grösse: [gross](/dokumente/groß.pdf), {{ kontakt.straße }}'
    """
    parts = _NAMED.split(markdown)
    parts[::2] = (written(part, language) for part in parts[::2])
    return "".join(parts)


def is_german(language: str) -> bool:
    """Whether a language, as a text is marked with it, is the German of any state.

    >>> is_german("de"), is_german("de-CH"), is_german("den")
    (True, True, False)
    """
    return language.partition("-")[0] == GERMAN


def quotes(language: str) -> tuple[str, str]:
    """What opens and closes a quotation; in another language than German, what is understood in most."""
    return (written("„", language), written("“", language)) if is_german(language) else ("“", "”")


def months(language: str) -> tuple[str, ...]:
    """The names of the months, from January on."""
    return _AUSTRIAN_MONTHS if language == _AUSTRIAN else MONTHS


def message(text: str, language: str) -> str:
    r"""What we say to an editor, as a language writes it; what is quoted and lines that are indented stay.

    >>> message("»Große «Fuß»« ist größer. Bitte so:\n  Größe", "de-CH"), message("Am 5. Januar.", "de-AT")
    ('»Große «Fuß»« ist grösser. Bitte so:\n  Größe', 'Am 5. Jänner.')
    """
    return "\n".join(line if line.startswith(" ") else _said(line, language) for line in text.split("\n"))


def _said(line: str, language: str) -> str:
    parts = _APART.split(line)
    parts[::2] = (written(part, language).replace(MONTHS[0], months(language)[0]) for part in parts[::2])
    return "".join(parts)
