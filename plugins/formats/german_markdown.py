"""What Python-Markdown gets wrong in German, set right for the website and the channel alike.

Gender stars are letters, a date at the start of a line is no list, a hashtag and an empty list item are no headings,
a bare address is a link.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import HashHeaderProcessor, SetextHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneOListProcessor
from markdown.inlinepatterns import Delimiter, InlineProcessor, LinkInlineProcessor
from markdown.util import ETX, AtomicString

from plugins.domain.reachable import MAIL, mailto
from plugins.formats.bare_address import address_at_start

_BRACKET = re.compile(r"[\[\]]")


class German(Extension):
    """All five."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Replace the parts that are in the way, add the others."""
        md.parser.blockprocessors.register(_MeantLists(md.parser), "olist", 40)
        md.parser.blockprocessors.register(_SpacedHeadings(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_UnderlinedHeadings(md.parser), "setextheader", 60)
        # Between raw HTML (90), whose addresses are none of ours, and emphasis (60), which would split an address.
        md.inlinePatterns.register(_BareAddresses(_ADDRESS, md), "bare-address", 85)
        md.inlinePatterns.register(_BareMail(_MAIL, md), "bare-mail", 84)
        for pattern in md.inlinePatterns:
            if isinstance(pattern, LinkInlineProcessor):
                _make_linear(pattern)
        if md.delimiters:
            md.delimiters.delimiters["*"] = _stars()


def _stars() -> Delimiter:
    """A single star counts at the edge of a word only: ``Schüler*innen``, ``3*4*5``; two stars count anywhere.

    The groups are those that Python-Markdown's delimiter asks for.
    """
    one, more = r"(?<!\*)\*(?!\*)", r"(?<!\*)\*{2,}"
    after_text, before_text = r"(?<!^)(?<![\s*])", r"(?![\s*])(?!$)"
    opens, closes = r"(?:(?<=_)|(?<!\w))", r"(?:(?=_)|(?!\w))"
    stars = Delimiter("*", "strong,em", smart=True, double=False)
    stars.boundary = re.compile(
        rf"(?P<ambiguous>{after_text}(?:{opens}{one}{closes}|{more}){before_text})"
        rf"|(?P<end>{after_text}(?:{one}{closes}|{more}))"
        rf"|(?P<start>(?:{opens}{one}|{more}){before_text})"
    )
    return stars


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


class _MeantLists(SaneOListProcessor):
    """A numbered list begins with 1 and goes on with 2; „24. Dezember“ and „1. FC“ are the start of a sentence."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        # Nine digits at most (CommonMark 0.31, 5.2); nobody counts further, and browsers could not.
        self.RE, self.CHILD_RE = (
            re.compile(each.pattern.replace(r"\d+", r"[0-9]{1,9}", 1)) for each in (self.RE, self.CHILD_RE)
        )

    def run(self, parent: ET.Element, blocks: list[str]) -> bool | None:
        """``False`` leaves the block to the next processor, a paragraph with its number."""
        if not self._is_meant(parent, blocks):
            if parent.tag not in {"ul", "ol"} or not len(parent):
                return False
            self.parser.parseBlocks(parent[-1], [blocks.pop(0)])  # below a list inside an item, it belongs to its last
            return None
        super().run(parent, blocks)
        return None

    def get_items(self, block: str) -> list[str]:
        """A line with any number but the next one belongs to the item before it."""
        numbers = list(self._numbers(block))
        is_lazy = all(number == 1 for number in numbers)
        expected, lines = numbers[0], []
        for line in block.split("\n"):
            found = self.CHILD_RE.match(line)
            is_next = found is not None and (is_lazy or int(found.group(2)[:-1]) == expected)
            expected += 1 if is_next else 0
            lines.append(line if is_next or not found else line.replace(".", r"\.", 1))
        return list(super().get_items("\n".join(lines)))

    def _is_meant(self, parent: ET.Element, blocks: list[str]) -> bool:
        numbers = list(self._numbers(blocks[0]))
        before = self.lastChild(parent)
        if before is not None and before.tag == "ol" and numbers[0] == int(before.get("start", "1")) + len(before):
            return True
        if numbers[0] != 1:
            return False
        following = next((block for block in blocks[1:] if not block.strip("\n").startswith(" ")), "")
        return numbers[1:2] in ([1], [2]) or next(self._numbers(following.lstrip("\n")), None) == 2  # noqa: PLR2004 - the second item

    def _numbers(self, block: str) -> Iterator[int]:
        matches = (self.CHILD_RE.match(line) for line in block.split("\n"))
        return (int(found.group(2)[:-1]) for found in matches if found)


class _SpacedHeadings(HashHeaderProcessor):
    """A heading needs a blank after its marks (CommonMark 0.31, 4.2); ``#rotenburg`` is a hashtag."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ \t]+(?P<header>(?:\\.|[^\\\n])*?)(?:[ \t]+#+)?[ \t]*(?:\n|$)")


class _UnderlinedHeadings(SetextHeaderProcessor):
    """One dash below a line is a list item still without words."""

    RE = re.compile(r"^.*?\n(?:=+|-{2,})[ ]*(?:\n|$)", re.MULTILINE)


_ADDRESS = rf"(?<![\w/@\"'={ETX}])(?:https?://|www\.)(?=\w)"
_MAIL = rf"(?<!{ETX}){MAIL}"


class _BareAddresses(InlineProcessor):
    """``https://…`` and ``www.…`` become links that end before the punctuation of the sentence."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown calls it so
        self, m: re.Match[str], data: str
    ) -> tuple[Any, int | None, int | None]:
        """The link, and the range it replaces."""
        added = "" if m.group().startswith("http") else "https://"
        address = address_at_start(added + data[m.start() :])
        if address is None:
            return None, None, None
        text = address.removeprefix(added)
        return _link(address, text), m.start(), m.start() + len(text)


class _BareMail(InlineProcessor):
    """A bare e-mail address becomes a link."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown calls it so
        self, m: re.Match[str], data: str
    ) -> tuple[Any, int | None, int | None]:
        """The link, and the range it replaces."""
        del data
        return _link(mailto(m.group()), m.group()), m.start(), m.end()


def _link(address: str, text: str) -> ET.Element:
    element = ET.Element("a", {"href": address})
    element.text = AtomicString(text)
    return element
