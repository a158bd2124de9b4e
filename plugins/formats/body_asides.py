"""What stands aside of a body's text: footnotes and the addresses of links, kept only where the text needs them."""

import re
from collections.abc import Sequence

import markdown
from markdown.extensions.footnotes import FootnoteExtension

from .body_lines import STEP, Line

_NOTE = re.compile(r"\[\^(?P<name>[^\]]*)\]:\s*(?P<text>.*)")
_NAMED = re.compile(r"\s*\[[^\[\]^][^\[\]]*\]:")
_ADDRESS = re.compile(
    r"\[(?P<name>[^\[\]^][^\[\]]*)\]:\s*(?:<(?P<bracketed>[^<>]+)>|(?P<address>\S+))"
    r"(?:\s+(?:\"(?P<double>.*)\"|'(?P<single>.*)'|\((?P<round>.*)\)))?"
)


class Asides:
    """Explains each name once; a second explanation, or one of a name that nothing uses, stays in the text."""

    def __init__(self, md: markdown.Markdown, notes: FootnoteExtension) -> None:
        self._md, self._notes = md, notes
        self._whole, self._text = "", ""

    def begin(self, text: str) -> None:
        """``text`` is the whole body, in which names are used; a line that begins with one and a colon uses none."""
        self._whole, self._text = text, ""

    def begins(self, text: str) -> bool:
        """Whether the line explains a name."""
        note, address = _NOTE.fullmatch(text), _ADDRESS.fullmatch(text)
        if note:
            return note["name"] not in self._notes.footnotes
        if not address:
            return False
        name = address["name"].strip().lower()
        return name not in self._md.references and f"[{name}]" in self._using()

    def _using(self) -> str:
        if not self._text:
            self._text = "\n".join(line for line in self._whole.split("\n") if not _NAMED.match(line)).lower()
        return self._text

    def taken(self, lines: Sequence[Line], place: int) -> int:
        """Note what the line explains; a footnote goes on to the next empty line, and as long as lines are indented."""
        note, address = _NOTE.fullmatch(lines[place].text), _ADDRESS.fullmatch(lines[place].text)
        if note:
            end = self._note_end(lines, place)
            more = (" " * max(line.indent - 4, 0) + line.text for line in lines[place + 1 : end])
            self._notes.setFootnote(note["name"], "\n".join([note["text"], *more]).rstrip())
            return end
        if address:
            title = address["double"] or address["single"] or address["round"]
            target = address["bracketed"] or address["address"]
            self._md.references[address["name"].strip().lower()] = (target, title)
        return place + 1

    @staticmethod
    def _note_end(lines: Sequence[Line], place: int) -> int:
        end = place + 1
        while end < len(lines):
            line = lines[end]
            is_below = line.indent >= STEP or lines[end - 1].text != ""
            if line.text and (not is_below or _NOTE.fullmatch(line.text)):
                break
            end += 1
        return end
