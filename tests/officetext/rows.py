"""What stands on one line of a text, in any of its outputs."""

import re
from dataclasses import dataclass

BOLD, BOLD_END, ITALIC, ITALIC_END = "⟦⟧⟪⟫"
"""Around bold and italic words in the text of a row."""
CELL = " ⎸ "
"""Between the cells of a table's row."""
_BLANKS = re.compile(r"[ \t\r\n\f]+")
INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff"))
_BEFORE_END = re.compile(f"( +)([{BOLD_END}{ITALIC_END}]+)")
_AFTER_BEGIN = re.compile(f"([{BOLD}{ITALIC}]+)( +)")
_NOTHING = re.compile(f"{BOLD}( *){BOLD_END}|{ITALIC}( *){ITALIC_END}|{BOLD_END}( *){BOLD}|{ITALIC_END}( *){ITALIC}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line.

    ``kind`` is ``text``, ``heading``, ``item``, ``head`` or ``row`` of a table, or ``code``; ``level`` counts the lists
    around it; ``number`` is the one that an item shows; ``begins`` is false after a mere line break. Of an
    ``is_either`` row only what is seen counts: the contract leaves open what kind of block it is.
    """

    kind: str
    text: str
    level: int = 0
    number: int | None = None
    begins: bool = True
    is_quote: bool = False
    is_either: bool = False

    @property
    def seen(self) -> str:
        """Number and text, as a person reads them."""
        return re.sub(r"^(\d+)\)(?= )", r"\1.", self.text if self.number is None else f"{self.number}. {self.text}")

    @property
    def shape(self) -> str:
        """What it is, without its words."""
        marks = ("" if self.number is None else " (number)", "" if self.begins else " (line break)")
        return "".join(("  " * self.level, self.kind, *marks, " (quote)" if self.is_quote else ""))

    def __str__(self) -> str:
        return f"{self.shape}: {self.seen}"


def is_same(expected: Row, got: Row) -> bool:
    """Whether a row is read as it was meant."""
    if expected.is_either:
        return expected.seen == got.seen
    return expected == got


def text_of(runs: list[tuple[str, frozenset[str]]]) -> str:
    """The text of a row: blanks count once, invisible signs do not, styles (``b``, ``i``) are signs around words."""
    return tidy("".join(_marked(text, "b" in styles, "i" in styles) for text, styles in runs))


def _marked(text: str, is_bold: bool, is_italic: bool) -> str:  # noqa: FBT001 - a run is bold or it is not
    inner = f"{ITALIC}{text}{ITALIC_END}" if is_italic else text
    return f"{BOLD}{inner}{BOLD_END}" if is_bold else inner


def tidy(marked: str) -> str:
    """Blanks once and outside of styles; neighbours of one style are one."""
    text, before = _BLANKS.sub(" ", marked.translate(INVISIBLE)), ""
    while text != before:
        before = text
        text = _NOTHING.sub(lambda found: "".join(filter(None, found.groups())), text)
        text = _AFTER_BEGIN.sub(r"\2\1", _BEFORE_END.sub(r"\2\1", text))
    return _BLANKS.sub(" ", text).strip(" ")


def plain(text: str) -> str:
    """Without the signs of styles."""
    return re.sub(f"[{BOLD}{BOLD_END}{ITALIC}{ITALIC_END}]", "", text)


def cells_of(texts: list[str]) -> str:
    """The text of a table's row; empty cells at its end are not seen."""
    while texts and not texts[-1]:
        texts = texts[:-1]
    return CELL.join(texts)
