"""What stands on paper for a sign that no typeface draws; which typefaces there are says ``typeface.py``.

A sign is a grapheme cluster, and only one that the typefaces lack is touched, by the first of these that they have:

1. without what only changes its look: the frame of a keycap, skin tones (1️⃣ is 1);
2. what says the same (``signs.py``): ❌ is ✘, 🔴 is (rot);
3. what Unicode says it is compatible with, step by step: ㎡ is m², full-width digits are digits, 🇩🇪 is (DE); raised and
   lowered ones keep that (10^x is not 10x), fractions keep their distance (2 ⅐ is not 21/7), digits of other scripts
   become ours;
4. for a letter with marks, the letter alone, with a hint;
5. nothing. Then the paragraph decides (``legible.py``), with a hint.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from .graphemes import clusters
from .signs import INSTEAD
from .typesetting import undrawn

_LOOKS = {"\N{COMBINING ENCLOSING KEYCAP}", *map(chr, range(0x1F3FB, 0x1F400))}
_UNSEEN = {"\ufeff", *map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0xE0000, 0xE01F0))}
WIDTHLESS = {"\u200b", "\u2060"}
"""Where a line may end and where not: seen nowhere, so nothing is missing without."""
_FLAG_A, _FLAG_Z = 0x1F1E6, 0x1F1FF
_COLOURS = {"RED", "BLUE", "ORANGE", "YELLOW", "GREEN", "PURPLE", "BROWN"}
_BREAKS = {"\r\n", "\n", "\r", "\v", "\f", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}"}
_LETTER = re.compile(r"SQUARED LATIN CAPITAL LETTER ([A-Z])$")
_NEVER = {"Co", "Cn", "Cs"}
"""Private, unassigned, half: what they mean here is not what they mean there."""


class Shown(NamedTuple):
    """What stands for a sign (``None``: nothing does), and whether that says all."""

    text: str | None
    is_whole: bool = True


@cache
def shown(sign: str) -> Shown:
    r"""What paper shows of a grapheme cluster.

    >>> [shown(sign).text for sign in ("a", "1\ufe0f\u20e3", "㎡", "７", "❌", "🇩🇪", "\u2028", "🎉")]
    ['a', '1', 'm²', '7', '✘', '(DE)', '\n', None]
    """
    if sign in _BREAKS:
        return Shown("\n")
    if sign == "\t":
        return Shown(" ")
    if any(map(_is_nothing, sign)):
        seen = "".join(part for part in sign if not _is_nothing(part))
        return shown(seen) if seen else Shown("")
    if len(sign.strip()) < len(sign) > 1 or unicodedata.category(sign[0])[0] == "M":
        return Shown(None, is_whole=False)  # a mark on nothing
    if is_drawn(sign) or sign in WIDTHLESS:
        return Shown(sign if is_drawn(sign) else "")
    return next((Shown(text) for text in _same(sign) if _all_drawn(text)), _less(sign))


def _is_nothing(character: str) -> bool:
    """What cannot be seen on the page either: controls, tags, variation selectors (only drawn emoji differ)."""
    return unicodedata.category(character) == "Cc" or character in _UNSEEN


def learn(texts: Iterable[str]) -> None:
    """Asks at once for many signs, which is quicker than one by one."""
    unknown = [sign for sign in dict.fromkeys(texts) if sign not in _KNOWN and not sign.isascii()]
    for signs in ([sign for sign in unknown if len(sign) == 1], [sign for sign in unknown if len(sign) > 1]):
        _KNOWN.update(_asked(signs))


_KNOWN = dict[str, bool]()
"""Nothing is in it before it is known: other threads look here at the same time."""


def is_drawn(sign: str) -> bool:
    """Whether a typeface has it, and it means there what it means anywhere; a colour needs more than black ink."""
    if sign.isascii() and sign.isprintable():
        return True
    if sign not in _KNOWN:
        _KNOWN.update(_asked([sign]))
    # Typst overlooks a missing letter below some marks.
    return _KNOWN[sign] and (len(sign) == 1 or is_drawn(unicodedata.normalize("NFC", sign)[0]))


def _asked(signs: list[str]) -> dict[str, bool]:
    """Which are drawn, by halves, without what is named: most are drawn, and then one question is enough.

    Never of single characters and others together: of a letter with marks, Typst names the letter.
    """
    possible = [sign for sign in signs if not any(map(_is_impossible, sign))]
    named = undrawn(possible) if possible else None
    if named is None:
        parts = [dict.fromkeys(possible, True)]
    elif named:
        parts = [_asked([sign for sign in possible if sign not in named])]
    else:
        middle = len(possible) // 2
        parts = [_asked(half) for half in (possible[:middle], possible[middle:]) if middle]
    return dict.fromkeys(signs, False) | {sign: known for part in parts for sign, known in part.items()}


def _is_impossible(character: str) -> bool:
    is_coloured = not _COLOURS.isdisjoint(unicodedata.name(character, "").split())
    return is_coloured or unicodedata.category(character) in {*_NEVER, "Cc"}


def _all_drawn(text: str) -> bool:
    return all(map(is_drawn, clusters(text)))


def _same(sign: str) -> Iterable[str]:
    """What says the same, the nearest first."""
    plain = "".join(part for part in sign if part not in _LOOKS)
    yield from (plain, unicodedata.normalize("NFC", plain)) if plain else ()
    if plain in INSTEAD:
        yield INSTEAD[plain]
    if plain and all(_FLAG_A <= ord(part) <= _FLAG_Z for part in plain):
        yield f"({''.join(chr(ord('A') + ord(part) - _FLAG_A) for part in plain)})"
    yield from _named_letter(plain)
    while (decomposed := "".join(map(_decomposed, plain))) != plain:
        plain = decomposed
        yield plain


def _named_letter(sign: str) -> Iterable[str]:
    """A letter in a frame has no decomposition, only a name: 🅰 is (A)."""
    match = _LETTER.search(unicodedata.name(sign, "")) if len(sign) == 1 else None
    return [f"({match[1]})"] if match else []


def _decomposed(character: str) -> str:
    """One step of its compatibility decomposition (Unicode Standard Annex #44, 5.7.3)."""
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    form, _, codes = unicodedata.decomposition(character).rpartition("> ")
    if not codes:
        return character
    text = "".join(chr(int(code, 16)) for code in codes.split())
    before = {"<super": "^", "<sub": "_", "<fraction": "\N{NO-BREAK SPACE}"}.get(form, "")
    return f"({text})" if form == "<circle" else f"{before}{text}"


def _less(sign: str) -> Shown:
    """A letter without the marks that no typeface puts on it."""
    letter = unicodedata.normalize("NFC", sign)[0]
    is_marked = len(sign) > 1 and unicodedata.category(letter)[0] in "LNPS" and is_drawn(letter)
    is_joined = any(part == "\N{ZERO WIDTH JOINER}" for part in sign)
    return Shown(letter, is_whole=False) if is_marked and not is_joined else Shown(None, is_whole=False)
