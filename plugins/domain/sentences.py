"""Where the sentences of a German text end: not behind „z. B.“, „Nr.“ or the number of a day."""

import re
from collections.abc import Iterator

_ABBREVIATION = re.compile(
    "abs|abschn|abt|allg|apr|art|aug|az|bd|bev|bez|bgm|bspw|bzgl|bzw|ca|chr|dez|di|dipl|do|dr|eigtl|"
    "einschl|entspr|etc|ev|evtl|exkl|feb|ff|fr|frl|geb|gem|gez|ggf|ggfs|hausnr|hbf|hl|hr|hrn|ing|inkl|"
    "insb|jan|jh|jul|jun|kap|kath|lfd|lt|max|mi|min|mind|mio|mo|mrd|mrz|nov|nr|nrn|od|okt|op|pf|pkt|plz|"
    "prof|rd|red|ref|rep|sa|sen|sep|sept|so|sog|st|std|stellv|str|tel|tägl|ugs|urspr|usw|verh|vgl|vorm|wg|"
    "zit|zt|zul|zust|zw|zzgl|öff"
)
_END = re.compile(r"(?:[.!?…]+|:(?=\s*\n))[\"“”»«)\]’'*_]*(?=\s|\Z)|\n")
_TOKEN = re.compile(r"[\w§&/-]+\Z")
_SHORTEST_YEAR = 4


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
    following = text[match.end() : match.end() + 40].lstrip()[:1]
    if match.group() == "\n":
        return not following.islower()
    if following.islower():
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    token = _TOKEN.search(text[max(0, match.start() - 30) : match.start()])
    word = token.group() if token else ""
    is_number = word.isdigit() and len(word) < _SHORTEST_YEAR
    return not (is_number or len(word) == 1 or _ABBREVIATION.fullmatch(word.casefold()))
