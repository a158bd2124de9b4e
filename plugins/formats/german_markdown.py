"""What stands within a line, as it is meant in German: stars, escapes, bare addresses, and the ends of lines."""

import re
import string
from typing import Any
from xml.etree import ElementTree as ET

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import ESCAPE_RE, EscapeInlineProcessor, InlineProcessor, LinkInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX, AtomicString

from ..domain.reachable import MAIL, mailto
from .bare_address import address_at_start
from .emphasis_elements import Emphasis

_BRACKET = re.compile(r"[\[\]]")
_BACKSLASH = f"{STX}92{ETX}"  # as Python-Markdown keeps an escaped character
_PATH = r"(?<![\\\w])\\\\(?=\w[\w.-]*\\(?!\\))"


class German(Extension):
    """All of it."""

    def __init__(self) -> None:
        super().__init__()
        self._emphasis = Emphasis()

    def reset(self) -> None:
        """Before each body."""
        self._emphasis.reset()

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Replace the parts that are in the way, add the others."""
        md.registerExtension(self)
        md.ESCAPED_CHARS = list(string.punctuation)  # CommonMark 0.31, 2.4
        md.inlinePatterns.deregister("linebreak")
        md.inlinePatterns.register(_NetworkPaths(_PATH, md), "network-path", 185)
        md.inlinePatterns.register(_Escapes(ESCAPE_RE, md), "escape", 180)
        # Between raw HTML (90), whose addresses are none of ours, and emphasis (60), which would split an address.
        md.inlinePatterns.register(_BareAddresses(_ADDRESS, md), "bare-address", 85)
        md.inlinePatterns.register(_BareMail(_MAIL, md), "bare-mail", 84)
        for pattern in md.inlinePatterns:
            if isinstance(pattern, LinkInlineProcessor):
                _make_linear(pattern)
        md.inlinePatterns.deregister("em_strong")
        md.inlinePatterns.register(self._emphasis, "emphasis", 60)
        # Behind all that reads within lines (20), before the tree is written (10).
        md.treeprocessors.register(_LineBreaks(md), "line-breaks", 12)


class _NetworkPaths(InlineProcessor):
    r"""The two backslashes before a server's name are no escape, for nobody doubles them: ``\\server\akten``."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown calls it so
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """Both as characters."""
        del data
        return _BACKSLASH * 2, m.start(), m.end()


class _Escapes(EscapeInlineProcessor):
    r"""An escaped ``&`` begins no entity: ``\&amp;`` shows what stands there."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown calls it so
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int, int]:
        """The character as Python-Markdown keeps it."""
        if m[1] == "&":
            return f"{AMP_SUBSTITUTE}amp;", m.start(), m.end()
        return super().handleMatch(m, data)  # type: ignore[return-value]


class _LineBreaks(Treeprocessor):
    """A line break is a line break, as in a letter; only in code it stays a character."""

    def run(self, root: ET.Element) -> None:
        for element in list(root.iter()):
            if element.tag in {"code", "pre"}:
                continue
            if element.text and "\n" in element.text:
                element.text, *lines = element.text.split("\n")
                _put_lines(element, 0, lines)
            for child in list(element):
                if child.tail and "\n" in child.tail:
                    child.tail, *lines = child.tail.split("\n")
                    _put_lines(element, list(element).index(child) + 1, lines)


def _put_lines(parent: ET.Element, place: int, lines: list[str]) -> None:
    for line in reversed(lines):
        element = ET.Element("br")
        element.tail = line
        parent.insert(place, element)


def _make_linear(links: LinkInlineProcessor) -> None:
    """What is never closed is looked for once for each ``[``, to the end of the block: at least not sign by sign."""
    address = links.getLink

    def address_until_closed(data: str, index: int) -> tuple[str, str | None, int, bool]:
        return address(data, index) if data.find(")", index) >= 0 else ("", None, index, False)

    links.getText, links.getLink = _until_closed, address_until_closed  # type: ignore[method-assign]


def _until_closed(data: str, index: int) -> tuple[str, int, bool]:
    """The text up to the bracket that closes, the place behind it, and whether there is one.

    As Python-Markdown reads it, but from bracket to bracket.
    """
    depth = 1
    for found in _BRACKET.finditer(data, index):
        depth += 1 if found.group() == "[" else -1
        if depth == 0:
            return data[index : found.start()], found.end(), True
    return data[index:], len(data), False


_KEPT = rf"{STX}klzzwxh:[0-9]+{ETX}"  # what was read before, as Python-Markdown keeps it
_ADDRESS = rf"(?<![^\W_])(?<![/@\"'={ETX}])(?i:https?://|www\.)(?=\w)"
_MAIL = rf"(?<![\w.+=@{ETX}-])(?:[\w.+'’-]|{_KEPT})+@(?:[\w.-]|{_KEPT})+"
_SIGNS = re.compile(rf"(?P<kept>{_KEPT})|[^{STX}\s]")
_ESCAPE = re.compile(rf"{STX}(?:(?P<code>[0-9]+)|amp){ETX}(?:amp;)?")


class _Bare(InlineProcessor):
    r"""What becomes a link as it stands, also where its signs are escaped: ``https://a.example/x\_y``."""

    ANCESTOR_EXCLUDES = ("a",)

    def _as_typed(self, data: str, start: int) -> tuple[str, list[int]]:
        """The signs from ``start`` to the next blank, escaped or not, and the place of each and of the end."""
        kept: dict[str, object] = self.md.treeprocessors["inline"].stashed_nodes  # type: ignore[attr-defined]
        signs, places = list[str](), [start]
        while found := _SIGNS.match(data, places[-1]):
            sign = found.group()
            if found["kept"]:
                value = kept.get(sign[1:-1].partition(":")[2])
                escape = _ESCAPE.fullmatch(value) if isinstance(value, str) else None
                if escape is None:
                    break
                sign = chr(int(escape["code"])) if escape["code"] else "&"
            signs.append(sign)
            places.append(found.end())
        return "".join(signs), places


class _BareAddresses(_Bare):
    """``https://…`` and ``www.…`` become links that end before the punctuation of the sentence."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown calls it so
        self, m: re.Match[str], data: str
    ) -> tuple[Any, int | None, int | None]:
        """The link, and the range it replaces."""
        added = "" if m.group().endswith("/") else "https://"
        typed, places = self._as_typed(data, m.start())
        address = address_at_start(added + typed)
        if address is None:
            return None, None, None
        text = address.removeprefix(added)
        return _link(address, text), m.start(), places[len(text)]


class _BareMail(_Bare):
    """A bare e-mail address becomes a link."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown calls it so
        self, m: re.Match[str], data: str
    ) -> tuple[Any, int | None, int | None]:
        """The link, and the range it replaces."""
        typed, places = self._as_typed(data, m.start())
        found = re.search(MAIL, typed)
        if found is None:
            return None, None, None
        return _link(mailto(found.group()), found.group()), places[found.start()], places[found.end()]


def _link(address: str, text: str) -> ET.Element:
    element = ET.Element("a", {"href": address})
    element.text = AtomicString(text)
    return element
