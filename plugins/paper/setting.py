"""Sets papers: fills the templates of the theme's folder ``papier``."""

from collections.abc import Callable
from pathlib import Path

from plugins.formats import page_picture, typesetting
from plugins.formats.typesetting import Words
from plugins.paper import print_boxes

BLEED, MARGIN = 3.0, 10.0
"""Millimetres by which the picture and the sheet are larger than the finished piece, as ``grund.typ`` has it."""

KEPT = "papier"
"""The kind under which papers are kept from build to build."""

Fit = Callable[[Callable[[Words], bytes]], bytes]
"""Tries several settings of one paper with what it is given, and returns the best."""


class Setter:
    """Fills the templates in the theme's folder ``papier``; a tool, and no input of what it makes."""

    def __init__(self, theme: Path) -> None:
        self._folder = theme / "papier"

    def pdf(self, template: str, words: Words, *, is_boxed: bool = False) -> bytes:
        """One paper; ``is_boxed`` for a print shop."""
        pdf = typesetting.pdf(self._folder / template, words)
        return print_boxes.boxed(pdf, bleed=BLEED, margin=MARGIN) if is_boxed else pdf

    def page_picture(self, template: str, words: Words, page: int, dots_per_inch: int) -> bytes:
        """A page, from 0, as a small picture."""
        return page_picture.small_png(typesetting.pictures(self._folder / template, words, dots_per_inch)[page])

    def fitted(self, template: str, fit: Fit) -> bytes:
        """What ``fit`` makes of the template."""
        return fit(lambda words: typesetting.pdf(self._folder / template, words))
