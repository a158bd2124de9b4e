"""The theme's design tokens (``css/tokens/``): a palette in a town's own colours, and what roles come of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..domain.colour import contrast, toned
from ..domain.look import Look

TEXT, CONTROL = 4.5, 3.0
"""The least contrast of text (WCAG 2.2, 1.4.3), and of the outline of a control (1.4.11)."""

_DARK = "@media screen and (prefers-color-scheme: dark)"
_DECLARED = re.compile(r"--(?P<name>[a-z0-9-]+):\s*(?P<value>#[0-9a-f]{6}|#[0-9a-f]{3}|var\(--[a-z0-9-]+\));")
_TOWN, _ACCENT, _GREY = "p-town-", "p-accent-", "p-grey-"
_TOWN_BASE, _ACCENT_BASE = f"{_TOWN}700", f"{_ACCENT}400"
_ON_ACCENT = "on-mark"
_MOST, _MOST_OF_GREY = 2.0, 1.0
"""How many times the chroma of the theme's shades those of a vivid colour may have."""
_ON_BAND_EDGE, _BAND = "on-band-edge", "p-town-900"
_INKS = ("var(--p-grey-950)", "var(--p-white)")
"""What may stand on the accent: the darker one, unless it cannot be read there."""

Values = Mapping[str, str]


class Pair(NamedTuple):
    """What stands on a background, by role, and the contrast that it needs."""

    background: str
    on: str
    least: float


class Pale(NamedTuple):
    """A colour on a background with too little contrast, how little, and the least that it takes."""

    background: str
    on: str
    found: float
    least: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Each token's value by name, in the light scheme and in the dark one; a value is a colour or names a token."""

    light: Values
    dark: Values

    def schemes(self) -> Iterator[Mapping[str, str]]:
        """The colour of each role, ``#rrggbb``, light first."""
        for values in (self.light, self.dark):
            yield {name: _colour(values, name) for name in values if not name.startswith("p-")}

    def pale(self) -> Iterator[Pale]:
        """What cannot be read."""
        for roles in self.schemes():
            for background, on, least in pairs(roles):
                found = contrast(roles[background], roles[on])
                if found < least:
                    yield Pale(roles[background], roles[on], found, least)


def tokens(css: str) -> Tokens:
    """Read the style sheets; that of the dark scheme comes behind that of the light one."""
    light, _, dark = css.partition(_DARK)
    declared = _values(light)
    return Tokens(light=declared, dark={**declared, **_values(dark)})


def dressed(theme: Tokens, look: Look) -> Tokens:
    """The tokens in the colours of a town, as far as it has some."""
    own: dict[str, str] = {}
    if look.colour:
        own |= _toned(theme.light, _TOWN, theme.light[_TOWN_BASE], look.colour)
        own |= _toned(theme.light, _GREY, theme.light[_TOWN_BASE], look.colour, most=_MOST_OF_GREY)
    if look.accent:
        own |= _toned(theme.light, _ACCENT, theme.light[_ACCENT_BASE], look.accent)
    dark_ink = own.get(_INKS[0][6:-1], theme.light[_INKS[0][6:-1]])
    if look.accent and contrast(look.accent, dark_ink) < TEXT:
        own[_ON_ACCENT] = _INKS[1]
    if contrast(look.accent or theme.light[_ACCENT_BASE], own.get(_BAND, theme.light[_BAND])) < CONTROL:
        own[_ON_BAND_EDGE] = _INKS[1]
    return Tokens(light={**theme.light, **own}, dark={**theme.dark, **own})


def sheet(theme: Tokens, own: Tokens) -> str:
    """The style sheet that sets what is different from the theme."""
    changed = "".join(f"--{name}:{value};" for name, value in own.light.items() if value != theme.light[name])
    return f"@layer tokens{{:root{{{changed}}}}}" if changed else ""


def pairs(roles: Values) -> list[Pair]:
    """Each background ``x`` with what stands on it, ``on-x…``; what ends with ``-line`` is decoration."""
    backgrounds = sorted((name for name in roles if not name.startswith("on-")), key=len, reverse=True)
    found = []
    for name in roles:
        background = next((each for each in backgrounds if re.match(rf"on-{each}(-|$)", name)), None)
        if background and not name.endswith("-line"):
            found.append(Pair(background, name, CONTROL if name.endswith("-edge") else TEXT))
    return found


def _values(css: str) -> dict[str, str]:
    return {match["name"]: _in_six_digits(match["value"]) for match in _DECLARED.finditer(css)}


def _toned(values: Values, family: str, base: str, colour: str, most: float = _MOST) -> dict[str, str]:
    if base == colour:
        return {}
    return {name: toned(value, base, colour, most=most) for name, value in values.items() if name.startswith(family)}


def _colour(values: Values, name: str) -> str:
    value = values[name]
    return _colour(values, value[6:-1]) if value.startswith("var(") else value


def _in_six_digits(value: str) -> str:
    is_short = len(value) == len("#rgb")
    return "#" + "".join(2 * digit for digit in value[1:]) if is_short else value
