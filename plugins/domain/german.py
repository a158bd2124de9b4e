"""German as it is written in each state, for what we say ourselves; what editors write stays as it is."""

from plugins.domain.calendar_names import MONTHS
from plugins.domain.country import Country

GERMAN, _AUSTRIAN, _SWISS = (each.language for each in Country)
_IN_SWISS = str.maketrans({"ß": "ss", "ẞ": "SS", "„": "«", "“": "»", "‚": "‹", "‘": "›"})
_AUSTRIAN_MONTHS = ("Jänner", *MONTHS[1:])


def written(text: str, language: str) -> str:
    """One of our own sentences, templates or scripts, as a language writes it: without ß and with «…» in Switzerland.

    A name or an editor's words are put in afterwards.

    >>> written("Er heißt „{}“.", "de-CH").format("Große Straße"), written("Er heißt „{}“.", "de-AT").format("Au")
    ('Er heisst «Große Straße».', 'Er heißt „Au“.')
    """
    return text.translate(_IN_SWISS) if language == _SWISS else text


def quotes(language: str) -> tuple[str, str]:
    """What opens and closes a quotation."""
    return written("„", language), written("“", language)


def months(language: str) -> tuple[str, ...]:
    """The names of the months, from January on."""
    return _AUSTRIAN_MONTHS if language == _AUSTRIAN else MONTHS
