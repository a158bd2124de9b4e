"""Telephone numbers as offices type them: where they stand in a text, and what a telephone dials for each."""

import re
from collections.abc import Iterator
from functools import cache

from .country import Country
from .telephone_context import DASH, SPACE, UNIT, emergencies, is_other

Span = tuple[int, int]

_TRUNK = re.compile(r"^(3[123]|4[013469]|90)0+")
"""Our neighbours, and where many families come from, drop the zero behind the code of the country."""
_OWN_ZERO = re.compile(rf"\({SPACE}?0{SPACE}?\)")
_KEEP_ZERO = ("378", "39")
"""San Marino and Italy, where ``(0)`` is dialled from abroad as well."""
_SHORTEST, _LONGEST = 6, 15  # digits (ITU-T E.164, 6.1)
_JOINT = rf"{SPACE}{{0,2}}(?:[{DASH}/.]{SPACE}{{0,2}})?"
_PATTERN = rf"""
    (?<!\w)
    (?: (?: \({SPACE}?(?:\+|00){SPACE}?[1-9][0-9]{{0,2}}(?:{SPACE}[0-9]{{2,5}})?{SPACE}?\)
          | (?:\+|00){SPACE}?[1-9][0-9]{{0,2}}
        )
        {_JOINT} (?: \({SPACE}?[0-9]{{1,6}}{SPACE}?\) {_JOINT} )?
        (?: [0-9]{{2}}{SPACE}[0-9]{{1,2}}(?={SPACE}?[/{DASH}]) | [0-9]+ )
      | \({SPACE}?0(?:{SPACE}?[0-9]){{0,6}}{SPACE}?\)  # (04261), (0 42 61)
      | 0{SPACE}[1-9][0-9]{SPACE}[0-9]{{1,2}}  # 0 42 61
      | 0[1-9]{SPACE}[0-9]{{2}}(?={SPACE}?[/{DASH}])  # 05 11 / …
      | 0[1-9][0-9]+
      | {{capital}}
    )
    (?: (?: (?P<chain>[-.]) | {_JOINT} (?!{UNIT}) ) [1-9][0-9]*
        (?: {SPACE}(?!{UNIT})(?:[1-9][0-9]*|0[0-9]{{0,2}}|0[0-9]{{3}}(?!{_JOINT}[0-9]))(?![0-9]) )*
    )?
    (?: (?(chain) (?:\.[0-9]+)+ | (?!) ) | (?(chain) (?:-[0-9]+){{2,}} | (?!) )  # one sign between all groups
      | (?<={SPACE}[0-9]{{3}})-[0-9]{{2}}-[0-9]{{2}}(?![0-9-])  # +7 495 123-45-67
      | {{extended}}{SPACE}{{0,2}}[{DASH}]{SPACE}{{0,2}}(?!0[0-9]{{4}})[0-9]{{1,6}}
        (?:-0(?![0-9]))? (?:{SPACE}(?!{UNIT})[0-9]{{2}}(?![0-9]))?
      | {{extended}}(?<![0-9]{{4}}){SPACE}?/{SPACE}?[0-9]{{1,4}}  # 04261 71/245, but not 04261 71240/41
    )?
    (?![0-9])
    """
_NEVER = "(?!)"
_CAPITAL = {Country.AT: rf"01(?={_JOINT}[1-9][0-9]{{2}})"}
"""A code of two digits: Vienna's, before a group of three or more."""
_EXTENDED = {Country.CH: _NEVER}
"""Behind a whole number, digits that reach somebody inside; Swiss numbers are all of one length."""


@cache  # one takes as long to compile as a page to make
def _number(country: Country) -> re.Pattern[str]:
    pattern = _PATTERN.replace("{capital}", _CAPITAL.get(country, _NEVER))
    return re.compile(pattern.replace("{extended}", _EXTENDED.get(country, "")), re.VERBOSE)


def tel(number: str, country: Country = Country.DE) -> str:
    """The address that dials a number, as the whole world can dial it (RFC 3966, 5.1.4); short ones stay as they are.

    A number without the code of a country is one of ``country``.

    >>> tel("04261 71-0"), tel("+49 (0)4261 71-0"), tel("0043 1 71"), tel("116 117")
    ('tel:+494261710', 'tel:+494261710', 'tel:+43171', 'tel:116117')
    >>> tel("044 123 45 67", Country.CH), tel("117", Country.CH), tel("01 234567-0", Country.AT)
    ('tel:+41441234567', 'tel:117', 'tel:+4312345670')
    """
    digits = re.sub(r"[^0-9]", "", number)
    if number.lstrip("( \u00a0\u202f").startswith("+"):
        said = digits if digits.startswith(_KEEP_ZERO) else re.sub(r"[^0-9]", "", _OWN_ZERO.sub("", number))
        return "tel:+" + _TRUNK.sub(r"\1", said)
    if digits.startswith("00"):
        return tel("+" + re.sub(r"^[^0-9]*0[^0-9]*0", "", number))
    return f"tel:+{country.dialled}{digits[1:]}" if digits.startswith("0") else f"tel:{digits}"


def numbers(text: str, country: Country = Country.DE) -> Iterator[Span]:
    """Where each number that can be dialled begins and ends, in their order.

    >>> text = "Tel. 04261 71-245, Notruf 112, am 05.12.2026, Az. 012-3456, 0511/2026"
    >>> [text[start:end] for start, end in numbers(text)]
    ['04261 71-245', '112']
    """
    return iter(sorted({*_long(text, country), *emergencies(text, country)}))


def _long(text: str, country: Country) -> Iterator[Span]:
    last = refused = -1
    for match in _number(country).finditer(text) if "0" in text or "+" in text else ():
        start, end = match.span()
        digits = re.sub(r"[^0-9]", "", match.group().replace("(0)", ""))
        is_number = _SHORTEST <= len(digits) <= _LONGEST
        if is_number and not is_other(text, start, end, last, refused):
            yield start, (last := end)
        elif is_number:
            refused = end
