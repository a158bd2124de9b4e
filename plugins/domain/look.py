"""How a town looks, as it says itself (``[aussehen]``)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Colours as ``#rrggbb``, drawings as paths below ``content/``; ``None``: as the theme has it, or not drawn."""

    colour: str | None = None
    accent: str | None = None
    mark: PurePosixPath | None = None
    motif: PurePosixPath | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Livery:
    """What pages, papers and pictures are dressed in: a town's look worked out.

    ``colours`` are those of each role in the light scheme (``#rrggbb``), ``dark_colours`` those in the dark one;
    ``sheet`` is the style sheet that differs from the theme's. ``mark`` is a square drawing; ``motif`` is one in the
    colour of lines on the band and in the accent, ``ground`` the same without the accent, to lie behind words. All are
    SVG, and there may be no motif.
    """

    colours: Mapping[str, str]
    dark_colours: Mapping[str, str]
    sheet: str
    mark: str
    motif: str | None = None
    ground: str | None = None
