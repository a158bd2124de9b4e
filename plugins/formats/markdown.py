"""The Markdown dialect of the site (Python-Markdown), from text to HTML not yet sanitised.

What looks right in the editor's own window comes out that way, and nothing written disappears: blocks are read by
``body_blocks``, what stands within a line by ``german_markdown``, fences and angle brackets by ``literal_text``.
"""

from xml.etree import ElementTree as ET

import markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor

from ..domain.german import GERMAN, written
from .body_asides import Asides
from .body_blocks import BodyParser
from .foreign_text import Foreign
from .german_markdown import German
from .inline_signs import Sparing
from .literal_text import Literal

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Dialect:
    """One reusable converter; making a new one costs as much as a whole announcement."""

    def __init__(self, language: str = GERMAN) -> None:
        notes = FootnoteExtension(BACKLINK_TITLE=written("Zurück zur Fußnote %d im Text", language))
        self.converter = markdown.Markdown(
            extensions=[_Blocks(notes), notes, Literal(), Foreign(), German(), _PageStructure(), Sparing()],
            output_format="html",
        )
        self.converter.block_level_elements = frozenset(self.converter.block_level_elements)  # type: ignore[assignment]

    def html(self, text: str) -> str:
        """The HTML of one body; headings begin at ``h2`` and skip no level."""
        return self.converter.reset().convert(text)


class _Blocks(Extension):
    """The reader of blocks; footnotes come after it, for they keep it for their own text."""

    def __init__(self, notes: FootnoteExtension) -> None:
        super().__init__()
        self._notes = notes

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        md.parser = BodyParser(md, Asides(md, self._notes))


class _PageStructure(Extension):
    """What the surrounding page needs of a body: heading levels, no inline style."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        md.treeprocessors.register(_Headings(md), "heading-levels", 6)
        md.treeprocessors.register(_Sides(md), "sides", 5)


class _Headings(Treeprocessor):
    """The page owns the only ``h1`` (WCAG 2.2, 1.3.1): the outermost heading becomes ``h2``, gaps are closed."""

    def run(self, root: ET.Element) -> None:
        open_levels: list[int] = []
        for element in root.iter():
            if element.tag in _HEADINGS:
                level = _HEADINGS.index(element.tag)
                while open_levels and open_levels[-1] >= level:
                    open_levels.pop()
                open_levels.append(level)
                element.tag = _HEADINGS[min(len(open_levels), 5)]


class _Sides(Treeprocessor):
    """The alignment of a cell is a class, as the policy forbids styles."""

    def run(self, root: ET.Element) -> None:
        for cell in [*root.iter("th"), *root.iter("td")]:
            side = cell.attrib.pop("align", None)
            if side:
                cell.set("class", f"text-{side}")
