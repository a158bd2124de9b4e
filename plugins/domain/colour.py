"""Colours written ``#rrggbb``: how well they stand out from each other, and one in the tone of another.

Lightness, chroma and hue are those of OKLCH (CSS Color 4, § 9.4), in which equal steps look equal.
"""

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

_Numbers = tuple[float, float, float]

_FROM_LINEAR = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB = ((1, 0.3963377774, 0.2158037573), (1, -0.1055613458, -0.0638541728), (1, -0.0894841775, -1.2914855480))
_TO_LINEAR = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
_LUMINANCE = (0.2126, 0.7152, 0.0722)
_HALVINGS = 14
_CURVE_ENDS, _CURVE_BEGINS = 0.04045, 0.0031308
"""Where sRGB is a straight line (IEC 61966-2-1): of a channel, and of the light it stands for."""
_SLACK = 0.0005


class Oklch(NamedTuple):
    """Lightness from 0 to 1, chroma from 0, hue in radians."""

    lightness: float
    chroma: float
    hue: float


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21 (WCAG 2.2, 1.4.3).

    >>> round(contrast("#000000", "#ffffff"), 2), round(contrast("#777777", "#ffffff"), 2)
    (21.0, 4.48)
    """
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=512)
def luminance(colour: str) -> float:
    """Relative luminance, from 0 to 1 (WCAG 2.2, definitions)."""
    return sum(part * share for part, share in zip(_linear(colour), _LUMINANCE, strict=True))


def oklch(colour: str) -> Oklch:
    """The colour in OKLCH."""
    cones = (math.cbrt(each) for each in _times(_FROM_LINEAR, _linear(colour)))
    lightness, a, b = _times(_TO_LAB, _three(cones))
    return Oklch(lightness, math.hypot(a, b), math.atan2(b, a))


def shown(colour: Oklch) -> str:
    """The nearest colour of this lightness and hue that a screen can show: its chroma shrinks until it can.

    >>> shown(oklch("#0f5750")), shown(Oklch(1.2, 0.4, 0))
    ('#0f5750', '#ffffff')
    """
    lightness = min(max(colour.lightness, 0), 1)
    least, most = 0.0, colour.chroma
    if not _is_showable(Oklch(lightness, most, colour.hue)):
        most, _ = _halved(least, most, lambda chroma: _is_showable(Oklch(lightness, chroma, colour.hue)))
    return "#" + "".join(f"{_in_byte(part):02x}" for part in _linear_of(Oklch(lightness, most, colour.hue)))


def toned(shade: str, base: str, colour: str, *, most: float) -> str:
    """What a ``shade`` of the colour ``base`` is for another ``colour``: as light, so whatever is read on it stays so.

    It has at most so many times the chroma of the shade, for else pale grounds would glow.

    >>> toned("#86cfc3", "#0f5750", "#0f5750", most=2)
    '#86cfc3'
    >>> round(contrast(toned("#86cfc3", "#0f5750", "#8a1040", most=2), "#000000"), 1)
    11.8
    """
    if shade == base:
        return colour
    old, new, own = oklch(base), oklch(colour), oklch(shade)
    chroma, aim = own.chroma * min(new.chroma / old.chroma, most), luminance(shade)

    def lit(lightness: float) -> str:
        return shown(Oklch(lightness, chroma, own.hue - old.hue + new.hue))

    darker, lighter = _halved(0.0, 1.0, lambda lightness: luminance(lit(lightness)) <= aim)
    return min((lit(darker), lit(lighter)), key=lambda found: abs(luminance(found) - aim))


def nearest(colour: str, is_fit: Callable[[str], bool]) -> str | None:
    """The colour of the same hue with the least change of lightness that ``is_fit``; ``None`` when there is none."""
    start = oklch(colour)
    steps = sorted((step / 250 - start.lightness for step in range(251)), key=abs)
    tried = (shown(start._replace(lightness=start.lightness + step)) for step in steps)
    return next((found for found in tried if is_fit(found)), None)


def _halved(fit: float, unfit: float, is_fit: Callable[[float], bool]) -> tuple[float, float]:
    """The two numbers drawn together around the place where what is fit ends."""
    for _ in range(_HALVINGS):
        middle = (fit + unfit) / 2
        fit, unfit = (middle, unfit) if is_fit(middle) else (fit, middle)
    return fit, unfit


def _linear(colour: str) -> _Numbers:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _three(each / 12.92 if each <= _CURVE_ENDS else ((each + 0.055) / 1.055) ** 2.4 for each in channels)


def _linear_of(colour: Oklch) -> _Numbers:
    lab = (colour.lightness, colour.chroma * math.cos(colour.hue), colour.chroma * math.sin(colour.hue))
    return _times(_TO_LINEAR, _three(each**3 for each in _times(_FROM_LAB, lab)))


def _is_showable(colour: Oklch) -> bool:
    return all(-_SLACK <= part <= 1 + _SLACK for part in _linear_of(colour))


def _in_byte(part: float) -> int:
    part = min(max(part, 0), 1)
    return round(255 * (12.92 * part if part <= _CURVE_BEGINS else 1.055 * part ** (1 / 2.4) - 0.055))


def _times(matrix: tuple[_Numbers, _Numbers, _Numbers], numbers: _Numbers) -> _Numbers:
    return _three(sum(part * number for part, number in zip(row, numbers, strict=True)) for row in matrix)


def _three(numbers: Iterable[float]) -> _Numbers:
    first, second, third = numbers
    return first, second, third
