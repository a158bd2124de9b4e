"""Emphasised words as elements, in place of Python-Markdown's own reading of stars and underscores."""

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, INLINE_PLACEHOLDER_RE, STX, AtomicString

from .emphasis import Pair, pairs, runs

_MARK = re.compile(r"[*_]")
_DEEPEST = 12
"""Emphasis within emphasis; deeper marks are text."""


class Emphasis(InlineProcessor):
    """Reads a whole text at its first mark, then hands out one element after the other, each with all within it.

    Python-Markdown asks anew behind each element, with the text as it is by then.
    """

    def __init__(self) -> None:
        super().__init__(_MARK.pattern)
        self.reset()

    def reset(self) -> None:
        """Forget the last text."""
        self._before, self._behind, self._groups = "", "", dict[int, list[Pair]]()

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown calls it so
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | None, int | None, int | None]:
        """The element that begins at a mark, if one does."""
        if not self._goes_on(data):
            self._groups = {len(data) - _begin(group[0]): group for group in _groups(pairs(data, runs(data)))}
        group = self._groups.get(len(data) - m.start())
        self._before, self._behind = data[: m.start()], data[m.start() :]
        if group is None:
            return None, None, None
        moved = m.start() - _begin(group[0])
        end = group[0].end + group[0].width + moved
        self._behind = data[end:]
        return (
            _element(data, [Pair(each.begin + moved, each.end + moved, each.width) for each in group]),
            m.start(),
            end,
        )

    def _goes_on(self, data: str) -> bool:
        """Whether it is the last text, with the last element in its place."""
        if not data.startswith(self._before) or not data.endswith(self._behind):
            return False
        between = data[len(self._before) : len(data) - len(self._behind)]
        return between == "" or INLINE_PLACEHOLDER_RE.fullmatch(between) is not None


def put_emphasis(parent: ET.Element, text: str) -> None:
    """The text and its emphasised words before all else in an element; only for text with no other signs in it."""
    place, last = 0, None
    for number, group in enumerate(_groups(pairs(text, runs(text)))):
        before, place = text[place : _begin(group[0])], group[0].end + group[0].width
        _append(parent, last, before)
        last = _element(text, group)
        parent.insert(number, last)
    _append(parent, last, text[place:])


def _append(parent: ET.Element, last: ET.Element | None, text: str) -> None:
    """Text behind the last child so far."""
    if last is None:
        parent.text = AtomicString(text)
    else:
        last.tail = AtomicString(text)


def _begin(pair: Pair) -> int:
    return pair.begin - pair.width


def _groups(found: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Each pair that is within no other, with those within it."""
    group = list[Pair]()
    for pair in found:
        if group and pair.begin > group[0].end:
            yield group
            group = []
        group.append(pair)
    if group:
        yield group


def _element(text: str, group: Sequence[Pair]) -> ET.Element:
    """The outermost of a group with the others inside."""
    first = group[0]
    outermost = ET.Element(_tag(first))
    around, place = [(outermost, first)], first.begin
    for pair in group[1:]:
        while pair.begin > around[-1][1].end:
            place = _closed(around, text, place)
        if len(around) < _DEEPEST:
            parent = around[-1][0]
            _put(parent, text[place : _begin(pair)])
            around.append((ET.SubElement(parent, _tag(pair)), pair))
            place = pair.begin
    while around:
        place = _closed(around, text, place)
    return outermost


def _tag(pair: Pair) -> str:
    return "em" if pair.width == 1 else "strong"


def _closed(around: list[tuple[ET.Element, Pair]], text: str, place: int) -> int:
    element, pair = around.pop()
    _put(element, text[place : pair.end])
    return pair.end + pair.width


def _put(parent: ET.Element, text: str) -> None:
    """Marks that are none are escaped, so that nobody reads them again."""
    words = AtomicString(_MARK.sub(lambda mark: f"{STX}{ord(mark.group())}{ETX}", text))
    if len(parent):
        parent[-1].tail = words
    else:
        parent.text = words
