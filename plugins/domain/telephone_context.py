"""What looks like a telephone number (``telephone.py``) and is none, by its shape and by what is around it."""

import re
from collections.abc import Iterator
from functools import cache

from .country import Country

SPACE = "[ \u00a0\u2000-\u200a\u202f\u205f]"
DASH = "\\-\u2010-\u2015\u2212"

_MEASURE = (
    rf"{SPACE}?(?:[%€£$°]|(?:Uhr|Euro|EUR|Cent|Ct|Prozent|Grad|km|qm|[cm]?m[²³]?|ha|k?g|[tlh]|kWp?|[kM]Wh|MW|Stück"
    r"|Einwohner\w*)(?!\w))"
)
_DAY = rf"\.{SPACE}?(?:[0-9]|J[aä]n|Feb|März|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Stock|Etage|OG|Obergeschoss)"
_HOUR = r"[0-9]+(?:[.:][0-9]{2})?"
UNIT = rf"(?:{_HOUR}(?:{SPACE}?(?:[{DASH}]|bis|und){SPACE}?{_HOUR})?{_MEASURE}|[0-9]{{1,2}}{_DAY})"
"""A group of digits that begins a day, an hour, an amount: no part of the number before it."""

_FOLLOWED = re.compile(rf"{_MEASURE}|[\w@=]|[.:][0-9]|,[0-9]{{1,2}}(?![0-9])|[{DASH}](?:[^\W\d_]|[^\S\n]*(?:\n|$))")
_SHAPE = re.compile(
    r"0[0-9](?P<sign>[-/. ])[0-9]{2}(?P=sign)[0-9]{2,4}"  # a date
    r"|(?:0[0-9]{1,3}|00[0-9]+)[-/](?:19|20)[0-9]{2}"  # a file and its year
    r"|0[0-9]+[-/][0-9]{1,2}"  # the same in short
    r"|\+?[0-9]{1,3}(?:\.[0-9]{3})+"  # thousands
    r"|0[1-9](?: 0[1-9])+"  # drawn numbers
)
_BEFORE = 80
"""Signs before a number that are looked at."""
_CALLED = re.compile(
    r"tel|[\w-]*telefon\w*|fon|phone|[\w-]*fax|handy\w*|mobil\w*|[\w-]*ruf|ruf\w*|hotline|durchwahl|vorwahl|whatsapp"
    r"|[\w-]*(?:telefon|tel|fax|ruf|handy|mobil|festnetz|hotline|whatsapp|signal|sms|durchwahl|einwahl|notfall|dienst"
    r"|service|info|kontakt|büro|störungs?|sammel|beratungs?|ersatz|gratis|sonder|hilfe)-?(?:nummern?|nr)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"iban|bic|blz|kto|az|gz|hr[ab]|isbn(?:-1[03])?|issn|ean|gtin|no|puk|tan|plz|postleitzahl\w*|ref|[\w-]*referenz"
    r"|(?:[\w-]*-)?id|[\w-]*codes?|[\w-]*pins?|[\w-]*kennung|[\w-]*kennziffer|(?:kenn|pass)wort|[\w-]*zeichen"
    r"|verwendungszweck|chiffre|[\w-]+nummern?|[\w-]*nr|[\w-]*schlüssel|ags|wkn|utm|[\w-]*zahl(?:en)?|[\w-]*konto"
    r"|zählerstand|wahlbezirke?n?|flurstücke?n?|seiten?|charge|spiel",
    re.IGNORECASE,
)
_OFTEN_COUNTED = re.compile(
    r"konten|rechnung|lose?|gewinn\w*|postfach|flur\w*|drucksache|vorlage|beschluss|satzung|artikel|objekt|[\w-]*plan",
    re.IGNORECASE,
)
"""Behind these a number may be whose office to ask, unless it is digits only."""
_WORD = re.compile(r"[^\W\d_](?:[\w-]*[^\W_])?")
_PAST = re.compile(r"(?<=[0-9])[.;!?][^\S\n]|\n")
_ACCOUNT = re.compile(rf"(?:[A-Z]{{2}}{SPACE}?[0-9]{{2}}(?:{SPACE}?[A-Z]{{4}})?|[0-9]{{4}}){SPACE}$")
_LIST = re.compile(r"(?:[\s,;/]|und|oder|bis|sowie)*")

_SHORT = {
    Country.DE: r"(?:11[025]|116[ \u00a0\u202f]?117)",
    Country.AT: r"(?:112|122|128|133|14[01247]|1450)",
    Country.CH: r"(?:11[278]|14[3457]|1414)",
}
"""Numbers without a code: police, fire, ambulance, and where each state has them doctors, mountains, children."""


@cache
def _emergency(country: Country) -> re.Pattern[str]:
    short, words = _SHORT[country], "notruf|telefon|anruf" if country is Country.DE else "notruf|notfall|telefon|anruf"
    return re.compile(
        rf"(?<![\w-])(?:[\w-]{{0,30}}?(?:{words})(?:-?nummern?|-?nr\.?)?|tel\.?(?:-?nr\.?)?)"
        rf"[:.]?{SPACE}{{0,2}}\(?(?P<list>{short}(?:{SPACE}?(?:,|/|und|oder|bzw\.){SPACE}?{short})*)"
        rf"(?!\w|{SPACE}?[{DASH}/]?{SPACE}?[0-9]|[.,:][0-9]|{_MEASURE})",
        re.IGNORECASE,
    )


def is_other(text: str, start: int, end: int, last: int, refused: int) -> bool:
    """Whether what looks like a number there is none.

    ``last`` is the end of the number before it, ``refused`` that of the last one that was none.
    """
    number = text[start:end]
    is_called, is_counted = _introduced(_PAST.split(text[max(0, start - _BEFORE) : start])[-1], number)
    is_parted = number.count("/") == 1 and not re.search(f"[{DASH}]", number) and re.match("/[0-9]", text[end:])
    if _FOLLOWED.match(text, end) or _is_glued(text, start, last, is_called=is_called) or is_parted:
        return True
    is_listed = refused >= 0 and _LIST.fullmatch(text, refused, start) is not None
    return not is_called and (is_counted or is_listed or _SHAPE.fullmatch(number) is not None)


def _introduced(before: str, number: str) -> tuple[bool, bool]:
    """Whether the words before it say that it is a telephone's, or something else's."""
    last = list(_WORD.finditer(before))[-2:]
    words, gap = [word.group() for word in last], before[last[-1].end() :] if last else ""
    if not words or _CALLED.fullmatch(words[-1]):
        return bool(words), False
    is_called = _CALLED.fullmatch(words[0]) is not None
    if re.search("[0-9]", gap) or (is_called and words[-1].lower() in {"nr", "no"}):
        return is_called, False
    is_counted = _COUNTED.fullmatch(words[-1]) or (number.isdigit() and _OFTEN_COUNTED.fullmatch(words[-1]))
    return is_called and not is_counted, bool(is_counted)


def _is_glued(text: str, start: int, last: int, *, is_called: bool) -> bool:
    """Whether the signs right before it make it the part of something longer."""
    sign, further = text[:start][-1:], text[max(0, start - 2) : max(0, start - 1)]
    if not sign or start - 1 == last:
        return False
    if re.match(SPACE, sign):
        return _ACCOUNT.search(text, max(0, start - 12), start) is not None
    if re.match(f"[.,:/{DASH}]", sign):
        return further.isdigit() or (further.isalpha() and sign not in ":," and not is_called)
    return sign in "@#=&§$€%+\\"


def emergencies(text: str, country: Country) -> Iterator[tuple[int, int]]:
    """110, 112, 115 and 116117, or what ``country`` has, which are numbers only right after a word that says so."""
    for match in _emergency(country).finditer(text) if "1" in text else ():
        for number in re.finditer(_SHORT[country], match["list"]):
            yield match.start("list") + number.start(), match.start("list") + number.end()
