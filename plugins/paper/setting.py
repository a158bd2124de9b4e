"""Sets papers, and keeps them until something they are made of changes: words, templates, typeface, tools, code."""

import inspect
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from plugins.bridge.stages import Build
from plugins.bridge.store import Store
from plugins.formats import page_picture, print_boxes, typeface, typst_paper
from plugins.formats.typst_paper import Words

BLEED, MARGIN = 3.0, 10.0
"""Millimetres by which the picture and the sheet are larger than the finished piece, as ``grund.typ`` has it."""

_PDFS, _PICTURES = "papier", "papier-bild"


def _code() -> list[str]:
    """The code that shapes a paper is an input as well: after an update nothing old must be kept."""
    own = [file.read_text("utf-8") for file in sorted(Path(__file__).parent.glob("*.py"))]
    return [*own, *(inspect.getsource(module) for module in (page_picture, print_boxes, typeface, typst_paper))]


class Setter:
    """The templates in the theme's folder ``papier``, and where finished papers are kept."""

    def __init__(self, build: Build) -> None:
        self._folder: Path = build.theme / "papier"
        self._store: Store = build.store
        templates = {file.name: file.read_text("utf-8") for file in sorted(self._folder.glob("*.typ"))}
        tools = [typst_paper.VERSION, typeface.VERSION, print_boxes.VERSION]
        self._recipe = json.dumps([tools, _code(), templates])

    def pdf(self, template: str, words: Words, *, is_boxed: bool = False) -> bytes:
        """One paper; ``is_boxed`` for a print shop."""

        def made() -> bytes:
            pdf = typst_paper.pdf(self._folder / template, words)
            return print_boxes.boxed(pdf, bleed=BLEED, margin=MARGIN) if is_boxed else pdf

        return self._store.kept(_PDFS, self._inputs(template, words, is_boxed), made)

    def fitted_pdf(self, template: str, words: Words, fit: Callable[[Callable[[Words], bytes]], bytes]) -> bytes:
        """One paper of which ``fit`` tries several settings with what it is given."""
        path = self._folder / template
        return self._store.kept(
            _PDFS, self._inputs(template, words), lambda: fit(lambda changed: typst_paper.pdf(path, changed))
        )

    def preview(self, template: str, words: Words, page: int, dots_per_inch: int) -> bytes:
        """A page, from 0, as a small picture."""

        def made() -> bytes:
            path = self._folder / template
            pages: Sequence[bytes] = typst_paper.pictures(path, words, dots_per_inch)
            return page_picture.small_png(pages[page])

        return self._store.kept(_PICTURES, self._inputs(template, words, page, dots_per_inch), made)

    def _inputs(self, *parts: object) -> bytes:
        return json.dumps([self._recipe, *parts], sort_keys=True).encode()
