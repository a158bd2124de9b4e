"""Where the sentences of a German text end: not behind „z. B.“, „Nr.“ or the number of a day."""

import re
from collections.abc import Iterator

from .calendar_names import AUSTRIAN_MONTHS, MONTHS

_ABBREVIATION = re.compile(
    "abs|abschn|abt|allg|apr|art|aug|az|bd|bev|bez|bgm|bspw|bzgl|bzw|ca|chr|dez|di|dipl|do|dr|eigtl|"
    "einschl|entspr|etc|ev|evtl|exkl|feb|ff|fr|frl|geb|gem|gez|ggf|ggfs|hausnr|hbf|hl|hr|hrn|ing|inkl|"
    "insb|jan|jh|jul|jun|kap|kath|lfd|lt|max|mi|min|mind|mio|mo|mrd|mrz|nov|nr|nrn|od|okt|op|pf|pkt|plz|"
    "prof|rd|red|ref|rep|sa|sen|sep|sept|so|sog|st|std|stellv|str|tel|tägl|ugs|urspr|usw|verh|vgl|vorm|wg|"
    "zit|zt|zul|zust|zw|zzgl|öff"
)
_END = re.compile(r"(?:[.!?…]+|:(?=\s*\n))[\"“”»«)\]’'*_]*(?=\s|\Z)|\n")
_TOKEN = re.compile(r"[\w§&/-]+\Z")
_NOUN = re.compile(
    r"(?<![\w-])(?!(?:Am|Zum|Vom|Bis|Ab|Im|Der|Die|Das|Den|Dem|Des|Beim|Ein|Und|Seit|Jeder|Nr)\s)[A-ZÄÖÜ][\w-]*\s+\Z"
)
_DAY = re.compile(r"\d\.\s?\d{1,2}\Z")
_MONTH = re.compile("|".join([*MONTHS, *AUSTRIAN_MONTHS]))
_SHORTEST_YEAR, _SHORT, _NEAR = 4, 4, 40


def sentences(text: str) -> Iterator[tuple[int, int]]:
    r"""From where to where each goes; a line break ends one, unless the next line goes on in small letters.

    >>> text = "Am 24. Dezember, z. B. um 8.30 Uhr, ist zu. Bitte Nr. 5 nehmen! Danke\nIhre Stadt"
    >>> [text[start:end] for start, end in sentences(text)]
    ['Am 24. Dezember, z. B. um 8.30 Uhr, ist zu.', 'Bitte Nr. 5 nehmen!', 'Danke', 'Ihre Stadt']
    """
    start = 0
    for match in _END.finditer(text):
        if match.end() < len(text) and not _is_end(text, match):
            continue
        if text[start : match.end()].strip():
            first = start + len(text[start:]) - len(text[start:].lstrip())
            yield first, match.end() if match.group() != "\n" else match.start()
        start = match.end()
    if text[start:].strip():
        yield start + len(text[start:]) - len(text[start:].lstrip()), len(text.rstrip())


def _is_end(text: str, match: re.Match[str]) -> bool:
    behind = text[match.end() : match.end() + _NEAR]
    following = behind.lstrip()
    if match.group() == "\n":
        return not following[:1].islower()
    if behind.startswith("\n"):
        return True
    if following[:1].islower():
        return False
    is_dot = match.group().startswith(".") and not match.group().startswith("..")
    return not is_dot or not _belongs_to_word(text[max(0, match.start() - _NEAR) : match.start()], following)


def _belongs_to_word(before: str, following: str) -> bool:
    """Whether a dot ends an abbreviation or the number of a day."""
    token = _TOKEN.search(before)
    word = token.group() if token else ""
    if word.isdigit():
        is_counted = _NOUN.search(before[: -len(word)]) or _DAY.search(before)
        return len(word) < _SHORTEST_YEAR and (not is_counted or _MONTH.match(following) is not None)
    is_short = len(word) <= _SHORT and following[:1].isdigit()
    return len(word) == 1 or is_short or _ABBREVIATION.fullmatch(word.casefold()) is not None
