"""Sets papers: fills the templates of the theme's folder ``papier``."""

from pathlib import Path

from ..bridge.own_faults import blamed_on
from ..formats import page_picture, typesetting
from ..formats.typesetting import Words
from . import finishing

BLEED, MARGIN = 3.0, 10.0
"""Millimetres by which the picture and the sheet are larger than the finished piece, as ``grund.typ`` has it."""

_FOLDER = KEPT = "papier"
"""The kind under which papers are kept from build to build."""


class Setter:
    """Fills the templates in the theme's folder ``papier``; a tool, and no input of what it makes."""

    def __init__(self, theme: Path) -> None:
        self._theme, self._folder = theme, theme / _FOLDER

    def pdf(self, template: str, words: Words) -> bytes:
        """One paper that has a date of its own.

        Raises ``UnsetPaperError``, or ``ContentError`` where a town sets papers by templates of its own.
        """
        with blamed_on(self._theme, _FOLDER, typesetting.UnsetPaperError):
            return typesetting.pdf(self._folder / template, words)

    def sheet(self, template: str, words: Words, *, is_for_press: bool = False) -> bytes:
        """One that has none."""
        pdf = self.pdf(template, words)
        return finishing.for_press(pdf, bleed=BLEED, margin=MARGIN) if is_for_press else finishing.undated(pdf)

    def page_picture(self, template: str, words: Words, page: int, dots_per_inch: int) -> bytes:
        """A page, from 0, as a small picture."""
        return page_picture.small_png(typesetting.pictures(self._folder / template, words, dots_per_inch)[page])
