"""What tells a telephone number from everything else that begins with a zero or a plus: its shape, the words around."""

import re
from collections.abc import Iterator

SPACES = " \u00a0\u2000-\u200a\u202f\u205f"
SPACE = f"[{SPACES}]"
DASH = "\\-\u2010-\u2015\u2212"
_MONTH = r"(?:Jan|Feb|März|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)"
_TAIL = (
    rf"(?:\.{SPACE}?(?:[0-9]|{_MONTH}|Stock|Etage|OG|Obergeschoss)"
    rf"|{SPACE}?(?:%|€|£|\$|°|(?:Uhr|h|Euro|EUR|Cent|Ct|Prozent|Grad|mm|cm|m|km|qm|m²|m³|ha|kg|g|t|l|kW|kWh|kWp|MW|MWh|Stück|Einwohner\w*|Mal|mal|Personen|Menschen|Kinder|Jahre|Tage)(?!\w)))"
)
UNIT = (
    rf"[0-9]+(?:[.:][0-9]{{2}})?"
    rf"(?:{SPACE}?(?:[{DASH}]|bis|und){SPACE}?[0-9]+(?:[.:][0-9]{{2}})?)?{_TAIL}"
)
"""A group of digits that begins a day, an hour, an amount: no part of the number before it."""

_FOLLOWED = re.compile(
    rf"{_TAIL}|[\w@=]|:[0-9]|,[0-9]{{1,2}}(?![0-9])|[{DASH}][^\W\d_]|\.[0-9]|{SPACE}?[{DASH}/]?{SPACE}?[0-9]*[^\W\d_]+[0-9]"
)
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
    r"tel|telefon\w*|\w*telefon|\w*telefon-?nr|fon|phone|\w*fax|handy\w*|mobil\w*|funk|\w*ruf|anruf\w*|ruf\w*|hotline\w*|durchwahl\w*"
    r"|vorwahl|whatsapp|signal|sms|zentrale|ab|(?:notfall|notruf|service|info|festnetz|kontakt|bereitschafts?|dienst|büro|störungs|"
    r"sammel|beratungs|telefon|ruf|fax|handy|mobil|hotline|ersatz|gratis|sonder|durchwahl)-?(?:nummern?|nr)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"iban|bic|blz|konto\w*|kto|az|gz|\w*zeichen|[\w-]+-?nummern?|(?:[\w-]*-)?nr|\w+nr|no|isbn(?:-1[03])?|issn|ean|gtin"
    r"|(?:[\w-]*-)?id|[\w-]*codes?|[\w-]*pins?|puk|tan|plz|postleitzahl\w*|[\w-]*kennung|[\w-]*kennziffer|[\w-]*wort|hr[ab]"
    r"|flurstücke?|flur|drucksache|[\w-]*vorlage|beschluss\w*|verwendungszweck|[\w-]*referenz|ref|lose?|gewinn\w*|chiffre"
    r"|postfach|rechnung|bebauungsplan|b-plan|satzung|artikel|objekt|version|serie",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_](?:[\w-]*[^\W_])?")
_PAST = re.compile(r"(?<=[0-9])[.;!?][^\S\n]|\n")
_IBAN = re.compile(rf"(?:[A-Z]{{2}}[0-9]{{2}}|[0-9]{{4}}){SPACE}$")
_LIST = re.compile(r"(?:[\s,;/]|und|oder|bis|sowie)*")

_SHORT = r"(?:11[025]|116[ \u00a0\u202f]?117)"
_EMERGENCY = re.compile(
    rf"(?<![\w-])(?:[\w-]{{0,30}}?(?:notruf|telefon|anruf)(?:-?nummern?|-?nr\.?)?|tel\.?(?:-?nr\.?)?)[:.]?{SPACE}{{0,2}}\(?"
    rf"(?P<list>{_SHORT}(?:{SPACE}?(?:,|/|und|oder|bzw\.){SPACE}?{_SHORT})*)"
    rf"(?!\w|{SPACE}?[{DASH}/]{SPACE}?[0-9]|[.,:][0-9]|{SPACE}?[0-9]|{_TAIL})",
    re.IGNORECASE,
)


def is_other(text: str, start: int, end: int, last: int, refused: int) -> bool:
    """Whether what looks like a number there is none.

    ``last`` is the end of the number before it, ``refused`` that of the last one that was none.
    """
    number, before = text[start:end], text[max(0, start - _BEFORE) : start]
    words = _WORD.findall(_PAST.split(before)[-1])[-2:]
    is_called = any(_CALLED.fullmatch(word) for word in words)
    if _FOLLOWED.match(text, end) or _is_glued(text, start, last, is_called=is_called):
        return True
    if number.count("/") == 1 and not re.search(f"[{DASH}]", number) and re.match("/[0-9]", text[end:]):
        return True
    if is_called:
        return False
    is_listed = refused >= 0 and _LIST.fullmatch(text, refused, start) is not None
    return bool(is_listed or _SHAPE.fullmatch(number) or (words and _COUNTED.fullmatch(words[-1])))


def _is_glued(text: str, start: int, last: int, *, is_called: bool) -> bool:
    """Whether the signs right before it make it the part of something longer."""
    sign, further = text[start - 1 : start], text[start - 2 : start - 1] if start > 1 else ""
    if not sign or start - 1 == last:
        return False
    if re.match(SPACE, sign):
        return start - 1 != last and _IBAN.search(text, max(0, start - 6), start) is not None
    if sign in "@#=&§$€%+_*\\":
        return sign not in "*_"
    if sign in ".,:/" or re.match(f"[{DASH}]", sign):
        is_word = further.isalpha()
        return further.isdigit() or (is_word and sign != ":" and not is_called)
    return False


def emergencies(text: str) -> Iterator[tuple[int, int]]:
    """110, 112, 115 and 116117, which are numbers only right after a word that says so."""
    for found in _EMERGENCY.finditer(text):
        for number in re.finditer(_SHORT, found["list"]):
            yield found.start("list") + number.start(), found.start("list") + number.end()
