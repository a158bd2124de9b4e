"""The picture that a chat or network shows of a link: 1200 by 630 pixels, all words in the centre square.

Its layout is ``theme/papier/vorschau.typ``.
"""

from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ..bridge.own_faults import blamed_on
from ..domain.german import GERMAN
from ..domain.look import Livery
from ..formats import page_picture, typesetting
from ..formats.legible import MARK, Legible

SIZE = (1200, 630)
_TEMPLATE = "papier/vorschau.typ"
_DOTS = 72
"""An inch: a point of the template is a pixel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The words: a few of each, but for the headline, which may have 120 characters; and their language."""

    kicker: str
    headline: str
    sender: str
    note: str = ""
    language: str = GERMAN


def legible(words: Card) -> Card:
    """The card in signs that the typefaces have, with a mark where it lacks some of its words."""
    return replace(words, **{name: str(text) for name, text in Legible(words.language).words(asdict(words)).items()})


def drawable(words: Card) -> Card | None:
    """The card in signs that the typefaces have; ``None`` when its kicker or headline would lack some of its words.

    What only decorates the margin of a line (🎉 Willkommen) may go.
    """
    card = legible(words)
    return card if card.headline.strip() and MARK not in card.kicker + card.headline else None


class Drawer:
    """Draws with the template in the theme's folder ``papier``, which is a tool and no input."""

    def __init__(self, theme: Path) -> None:
        self._theme = theme

    def card(self, words: Card, livery: Livery) -> bytes:
        """PNG. The headline is never cut: its size shrinks until all of it fits."""
        # Sixty-four colours are enough for a few plain ones and their edges.
        return page_picture.small_png(self._set(asdict(words), livery))

    def plate(self, kicker: str, livery: Livery) -> bytes:
        """PNG of the same size with nothing but the ``kicker``, to lie on a photo."""
        return self._set({"kicker": kicker, "headline": None}, livery)

    def _set(self, words: dict[str, object], livery: Livery) -> bytes:
        look = {"colours": livery.colours, "mark": livery.mark, "ground": livery.ground}
        with blamed_on(self._theme, _TEMPLATE, typesetting.UnsetPaperError):
            [page] = typesetting.pictures(self._theme / _TEMPLATE, {**words, "look": look}, _DOTS)
        return page
