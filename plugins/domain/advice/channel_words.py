"""What is meant by a single line behind ``WhatsApp:`` that is neither „ja“ nor „nein“."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_NO = {"no", "nein", "nee", "nö", "nope", "false", "falsch", "off", "aus", "never", "niemals", "nie", "ohne"}
_NOT = {"nicht", "kein", "keine", "keinen", "keiner", "keinem", "keinesfalls", "keineswegs"}
_YES = {"ja", "yes", "jawohl", "true", "wahr", "on", "an", "x"}
_CHANNEL = re.compile(r"whats|kanal|send|post|schick|stell|veröffentlich", re.IGNORECASE)
_FEW = 4
"""So many words are an answer; „Kein Wasser in der Bahnhofstraße bis Montag“ is news."""


def meant_answer(key: str, words: str) -> str | None:
    """The value or the lines to write instead; ``None`` when it may be an answer as well as the news itself.

    >>> meant_answer("WhatsApp", "Nein danke"), meant_answer("WhatsApp", "Nicht in den Kanal damit bitte")
    ('nein', 'nein')
    >>> meant_answer("WhatsApp", "Ja, bitte"), meant_answer("WhatsApp", "Kein Wasser in der Bahnhofstraße bis Montag")
    ('ja', None)
    """
    said = [word.casefold() for word in _WORD.findall(words)]
    first, is_short = said[0] if said else "", len(said) <= _FEW
    if not said or first in _NO or (first in _NOT and (is_short or _CHANNEL.search(words))):
        return "nein"
    if first in _NOT or (first in _YES and not is_short):
        return None
    return "ja" if first in _YES else f"{key}: |\n  {words}"
