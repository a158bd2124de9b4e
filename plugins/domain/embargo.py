"""What is not public yet leaves no trace: neither a link to it nor its address in the words of others.

A link itself is dropped, and a hint says so, in ``bridge/links.py``.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import unquote

from .problems import Problem

_INSTEAD = "(Adresse folgt)"
_WORD = re.compile(r"(?:href|src)=\"[^\"]*\"|[^\s<>\"()]+")
_ALIKE = {**dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]), 0x2010: "-", 0x2011: "-"}
"""Signs that nobody sees, and hyphens that look like the one on the keyboard."""

_LIKE_A_STEM = re.compile(r"-(?<=\d{4}-)\d{2}-\d{2}-")
_HYPHENS, _FEWEST_HYPHENS = "-\u2010\u2011", 3
_FILE = re.compile(r"(?:bilder|dokumente)/[^\s:]*")


class Embargo:
    """The stems of drafts and of announcements whose date has not come; their names tell what they are about."""

    def __init__(self, stems: Iterable[str]) -> None:
        stems = list(stems)
        names = "|".join(map(re.escape, stems))
        # A longer stem that begins or ends with this one is another announcement.
        self.name = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE) if names else None
        self.is_usual = all(map(is_like_a_stem, stems))

    def stem_in(self, text: str) -> str | None:
        """The hidden announcement that an address leads to or into, or that words name, in whatever spelling."""
        if self.name is None or (self.is_usual and not is_like_a_stem(text)):
            return None
        match = self.name.search(_decoded(text))
        return match.group().lower() if match else None

    def without(self, html: str, dropped: Iterable[str]) -> str:
        """The HTML with »(Adresse folgt)« for what names a hidden announcement, and for each ``dropped`` address."""
        for address in sorted(dropped, key=len, reverse=True):  # the longest first: one may be a part of another
            for spelt in (address, address.partition("://")[2]):
                if "/" in spelt.strip("/"):
                    html = html.replace(escape(spelt, quote=False), _INSTEAD)
        if self.stem_in(html) is None:
            return html
        return _WORD.sub(lambda word: _INSTEAD if self._is_named(word.group()) else word.group(), html)

    def _is_named(self, word: str) -> bool:
        return not word.startswith(("href=", "src=")) and self.stem_in(word) is not None

    def hints(self, source: str, body: str, body_line: int) -> Iterator[Problem]:
        """Where a body names a hidden announcement without a link to it."""
        for number, line in enumerate(body.split("\n"), start=body_line):
            stem = self.stem_in(line)
            if stem:
                text = f"Die Meldung »{stem}« ist noch nicht öffentlich, ihre Adresse entfällt bis dahin."
                yield Problem(path=source, line=number, text=text, is_hint=True)

    def problems(self, source: str, head: Iterable[str]) -> Iterator[Problem]:
        """Where a head names a hidden announcement, other than in notes and names of files: its values are shown."""
        for number, line in enumerate(head, start=1):
            stem = None if line.lstrip().startswith("#") else self.stem_in(_FILE.sub("", line))
            if stem:
                text = f"Hier steht die Adresse der Meldung »{stem}«, die noch nicht öffentlich ist. Bitte löschen."
                yield Problem(path=source, line=number, text=text)


def is_like_a_stem(text: str) -> bool:
    """Whether a day stands in a text, however it is spelt, with which every stem begins.

    Where none does, no announcement is named, hidden or not.
    """
    has_hyphens = "%" in text or sum(map(text.count, _HYPHENS)) >= _FEWEST_HYPHENS
    return has_hyphens and _LIKE_A_STEM.search(_decoded(text)) is not None


def _decoded(text: str) -> str:
    """The text in the one spelling in which stems are looked for."""
    plain = unquote(unquote(text))  # twice: an address within an address
    return plain.translate(_ALIKE) if any(chr(sign) in plain for sign in _ALIKE) else plain
