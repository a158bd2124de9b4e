"""Headings and paragraphs of a body: their words, as they are handed on to what reads within lines."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from markdown.util import AtomicString

from .body_lines import UNSEEN, Line
from .inline_signs import is_plain

_UNDERLINE = re.compile(r"=+|-{2,}")
_HEADING = re.compile(r"(?P<marks>#{1,6})(?!#)(?P<gap>\s*)(?P<words>.*?)(?:\s+#+)?")
_ANCHOR = re.compile(r"(?P<words>.*\S)\s*\{#(?P<name>[\w.:-]+)\}")
_BREAK = re.compile(r"<br\s*/?>$|(?<!\\)(?:\\\\)*(?P<backslash>\\)$")
_WORD_PARTED = re.compile(r"(?<=\w)(?:\u00ad|&shy;)\n(?=[^\W\d_])")
_SENTENCE_END = ".,:;!?…"


def words(text: str) -> str:
    """The words of a block; where no sign in them could mean anything, nobody needs to look at them again.

    That is half of what there is to read, and reading within lines takes most of the time.
    """
    shown = text.replace("\t", " ")
    return AtomicString(shown) if is_plain(shown) else shown


def is_heading(text: str) -> bool:
    """Blanks part the marks of a heading from its words, except two marks and more; ``#rotenburg`` is a hashtag."""
    found = _HEADING.fullmatch(text)
    return found is not None and (not found["words"] or found["gap"] != "" or len(found["marks"]) > 1)


def is_underlined(text: str, below: str) -> bool:
    """A line above ``===`` or ``---`` is a heading, unless a sentence ends there."""
    is_long = len(below) >= min(len(text), 3)
    return _UNDERLINE.fullmatch(below) is not None and is_long and (below[0] == "=" or text[-1] not in _SENTENCE_END)


def put_heading(parent: ET.Element, text: str) -> None:
    """A heading with its marks; one without words is nothing. Marks that touch the words may do so on either side."""
    found = _HEADING.fullmatch(text)
    if found and found["words"].strip(f"# \t{UNSEEN}"):
        words = found["words"] if found["gap"] else found["words"].removesuffix(found["marks"])
        put_heading_of(parent, len(found["marks"]), words.strip())


def put_heading_of(parent: ET.Element, level: int, text: str) -> None:
    """Braces are text, but for ``{#name}`` behind the words."""
    anchor = _ANCHOR.fullmatch(text)
    element = ET.SubElement(parent, f"h{level}", {"id": anchor["name"]} if anchor else {})
    element.text = words(anchor["words"] if anchor else text)


def joined(lines: Sequence[Line]) -> str:
    """Lines as they are typed; a break that is written out at a line's end is the one that stands there anyway.

    A soft hyphen there is no sign but says that one word stands on both lines.
    """
    if len(lines) == 1:
        return words(lines[0].text)
    texts = [_without_break(each.text) for each in lines[:-1]]
    text = "\n".join([*texts, lines[-1].text])
    return words(_WORD_PARTED.sub("", text) if "\u00ad" in text or "&shy;" in text else text)


def _without_break(text: str) -> str:
    found = _BREAK.search(text) if text[-1] in "\\>" else None
    if found is None:
        return text
    return text[: found.start("backslash") if found["backslash"] else found.start()].rstrip()
