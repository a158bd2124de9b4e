"""A text fitted to its paper: one page in large type, else two, else whole blocks are left to the website."""

from collections.abc import Callable, Iterator, Sequence

from plugins.formats.legible import Block
from plugins.formats.typesetting import Words
from plugins.paper.print_boxes import page_count

_ONE_PAGE_SIZES = (15.0, 13.5, 12.0, 11.0)
_TWO_PAGES_SIZE = 13.0
_LONGEST = 2
_MOST = 20_000
"""Signs, and some for each of the pieces they come in: more than twice what two pages hold."""


def fitted(words: Words, text: Sequence[Block], set_paper: Callable[[Words], bytes]) -> bytes:
    """The best setting of ``text`` with ``words``; type sizes in points.

    Nothing is cut silently: what does not fit on two pages is left out in whole blocks from the end, and the template
    says where to read on.
    """
    pieces = list(_within_reach(_pieces(text)))
    if len(pieces) < len(list(_pieces(text))):
        return _shortened(words, pieces, set_paper)
    for size in _ONE_PAGE_SIZES:
        pdf = set_paper(_filled(words, text, size, is_whole=True))
        if page_count(pdf) == 1:
            return pdf
    pdf = set_paper(_filled(words, text, _TWO_PAGES_SIZE, is_whole=True))
    return pdf if page_count(pdf) <= _LONGEST or not text else _shortened(words, pieces, set_paper)


def _shortened(words: Words, pieces: Sequence[Block], set_paper: Callable[[Words], bytes]) -> bytes:
    """As many pieces as fit, found by halving; without any, whatever there is."""
    most, too_many = 0, len(pieces) + 1
    best = set_paper(_filled(words, (), _TWO_PAGES_SIZE, is_whole=False))
    while too_many - most > 1:
        middle = (most + too_many) // 2
        pdf = set_paper(_filled(words, pieces[:middle], _TWO_PAGES_SIZE, is_whole=False))
        if page_count(pdf) <= _LONGEST:
            most, best = middle, pdf
        else:
            too_many = middle
    return best


def _filled(words: Words, text: Sequence[Block], size: float, *, is_whole: bool) -> Words:
    while text and not is_whole and text[-1]["kind"] == "heading":
        text = text[:-1]  # a heading with nothing below it
    return {**words, "blocks": list(text), "size": size, "is_whole": is_whole}


def _pieces(text: Sequence[Block]) -> Iterator[Block]:
    """A list by its points and a table by its rows, so that a long one can end in between."""
    for block in text:
        items, rows = block.get("items"), block.get("rows")
        if isinstance(items, list):
            numbers = block["numbers"]
            for place, item in enumerate(items):
                own = numbers[place : place + 1] if isinstance(numbers, list) else None
                yield {**block, "items": [item], "numbers": own}
        elif isinstance(rows, list):
            for place, row in enumerate(rows):
                yield {**block, "rows": [row], "has_head": block["has_head"] and place == 0}
        else:
            yield block


def _within_reach(pieces: Iterator[Block]) -> Iterator[Block]:
    """Those from the start that could fit at all, so that a text of any length costs about the same."""
    weight = 0
    for piece in pieces:
        weight += _weight(piece)
        if weight > _MOST:
            return
        yield piece


def _weight(value: object) -> int:
    if isinstance(value, str):
        return len(value) + 5
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return sum(map(_weight, parts))
