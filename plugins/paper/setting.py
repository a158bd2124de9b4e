"""Sets papers: fills the templates of the theme's folder ``papier``.

What is kept, and under which digest, is decided in ``plugins/bridge/stages.py``; a change of code, theme or library
makes all of it anew (``plugins/bridge/code.py``).
"""

from collections.abc import Callable, Sequence

from plugins.bridge.stages import Desk
from plugins.formats import page_picture, typesetting
from plugins.formats.typesetting import Words
from plugins.paper import print_boxes

BLEED, MARGIN = 3.0, 10.0
"""Millimetres by which the picture and the sheet are larger than the finished piece, as ``grund.typ`` has it."""

KEPT, _PICTURES = "papier", "papier-bild"

Fit = Callable[[Callable[[Words], bytes]], bytes]
"""Tries several settings of one paper with what it is given, and returns the best."""


class Setter:
    """Fills the templates in the theme's folder ``papier``."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._folder = desk, desk.theme / "papier"

    def pdf(self, template: str, words: Words, *, is_boxed: bool = False) -> bytes:
        """One paper; ``is_boxed`` for a print shop."""
        return self._desk.kept(KEPT, self._pdf, template, words, is_boxed)

    def page_picture(self, template: str, words: Words, page: int, dots_per_inch: int) -> bytes:
        """A page, from 0, as a small picture."""
        return self._desk.kept(_PICTURES, self._page_picture, template, words, page, dots_per_inch)

    def fitted(self, template: str, fit: Fit) -> bytes:
        """What ``fit`` makes of the template; nothing is kept."""
        return fit(lambda words: typesetting.pdf(self._folder / template, words))

    def _pdf(self, template: str, words: Words, is_boxed: bool) -> bytes:  # noqa: FBT001 - a value among values
        pdf = typesetting.pdf(self._folder / template, words)
        return print_boxes.boxed(pdf, bleed=BLEED, margin=MARGIN) if is_boxed else pdf

    def _page_picture(self, template: str, words: Words, page: int, dots_per_inch: int) -> bytes:
        pages: Sequence[bytes] = typesetting.pictures(self._folder / template, words, dots_per_inch)
        return page_picture.small_png(pages[page])
