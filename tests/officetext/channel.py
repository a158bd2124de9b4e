"""What a phone shows of a channel text, held against the rows of the text that it was made of."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from tests.officetext.rows import CELL, INVISIBLE, Row, plain
from tests.whatsapp.reader import STRICT, Kind, shown_lines
from tests.whatsapp.shown import RULE

_LOOKALIKES = str.maketrans("∗＿∼ˋ–—›⁰¹²³⁴⁵⁶⁷⁸⁹", "*_~`-->0123456789")
_PUNCTUATION = ".,:;!?…()[]„“”‚‘’»«›‹\"'"
_NESTED = re.compile(r"(?P<indent> +)(?:◦ |(?P<number>\d+)\) )")
_INDENT = 3
_CELLS = {"-", "/"}


class Shown(NamedTuple):
    """A line of the channel: its mark (``•``, ``1.`` or none), the depth of an item, its words."""

    mark: str
    level: int
    words: tuple[str, ...]

    @property
    def seen(self) -> tuple[str, ...]:
        """The mark is a word."""
        return (self.mark, *self.words) if self.mark else self.words

    def __str__(self) -> str:
        return "  " * self.level + " ".join(self.seen)


def channel_lines(text: str, addresses: dict[str, str]) -> list[Shown]:
    """The lines without those that say where a link leads."""
    lines = (_shown(line.kind, line.number, line.text) for line in shown_lines(text, STRICT) if line.text != RULE)
    targets = {(*_words(label), _word(address)) for label, address in addresses.items()}
    return [line for line in lines if tuple(word.removesuffix(":") for word in line.words) not in targets]


def _shown(kind: Kind, number: int | None, text: str) -> Shown:
    if kind is Kind.BULLET:
        return Shown("•", 1, _words(text))
    if kind is Kind.NUMBERED:
        return Shown(f"{number}.", 1, _words(text))
    if kind is Kind.QUOTE:
        return Shown(">", 0, _words(text))
    nested = _NESTED.match(text)
    if nested:
        mark = f"{nested['number']}." if nested["number"] else "•"
        return Shown(mark, 1 + len(nested["indent"]) // _INDENT, _words(text[nested.end() :]))
    return Shown("", 0, _words(text))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_word(word) for word in text.translate(_LOOKALIKES).translate(INVISIBLE).split())


def _word(word: str) -> str:
    """An address may be encoded, and lack punctuation that would touch it."""
    return unquote(word).strip(_PUNCTUATION) if re.search(r"https?://|www\.", word) else word


def expected_lines(rows: Iterable[Row]) -> list[Shown]:
    """What a phone must show of the rows."""
    return [_meant(row) for row in rows]


def _meant(row: Row) -> Shown:
    words = _words(plain(row.text))
    if row.kind == "item" and row.is_quote:
        return Shown(">", 0, ("•" if row.number is None else f"{row.number}.", *words))
    if row.kind == "item":
        return Shown("•" if row.number is None else f"{row.number}.", row.level, words)
    return Shown(">" if row.is_quote else "", 0, words)


def difference(rows: list[Row], text: str, addresses: dict[str, str]) -> tuple[str, str] | None:
    """The first line that a phone shows otherwise than it was meant."""
    lines = iter(channel_lines(text, addresses))
    for row in rows:
        meant, got = _meant(row), next(lines, None)
        if row.text and _has_address(meant):
            got = _joined(got, lines, len(_of(row, meant)), row)
        if got is None or not _is_same(row, meant, got):
            kind = "words" if got and got.mark == meant.mark else f"{row.shape} became {got.mark if got else 'nothing'}"
            return kind, f"expected {meant}\n     got {got}"
    left = next(lines, None)
    return ("too much", f"expected the end\n     got {left}") if left else None


def _has_address(line: Shown) -> bool:
    return any("http" in word or "www." in word or "@" in word for word in line.words)


def _joined(got: Shown | None, lines: Iterator[Shown], count: int, row: Row) -> Shown | None:
    """A sentence behind an address begins a line."""
    while got and len(_of(row, got)) < count:
        more = next(lines, None)
        if more is None:
            return got
        got = Shown(got.mark, got.level, got.words + (more.words if row.is_quote else more.seen))
    return got


def _of(row: Row, line: Shown) -> tuple[str, ...]:
    if row.kind not in {"head", "row"}:
        return line.words
    return tuple(word for word in line.words if word not in {*_CELLS, CELL.strip()})


def _is_same(row: Row, meant: Shown, got: Shown) -> bool:
    if row.is_either or (row.kind == "text" and row.level):  # „5) so“ looks like an item there, a quote like words
        words = ([word.replace(")", ".") for word in line.seen if word != ">"] for line in (meant, got))
        return next(words) == next(words)
    return (meant.mark, meant.level, _of(row, meant)) == (got.mark, got.level, _of(row, got))
