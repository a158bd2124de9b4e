"""The words of a paper with only such signs as its typefaces draw, and what of them was lost.

Every paragraph, line of contact, cell or headline is looked at as a whole, over all its runs. What nothing stands for
(``glyphs.py``) leaves the margin of a line of words when it is no letter (🎉 Willkommen), with the blank beside it; in
the midst of words, and where it stands alone, it leaves a mark, so that nothing becomes empty. Either way it counts as
lost, and an editor is told (``hints.py``). In an address it is percent-encoded, so the address still leads there.
What is no prose (keys, dates, the code and its address) is never touched.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from urllib.parse import quote

from ..domain.german import GERMAN, written
from .glyphs import WIDTHLESS, is_drawn, learn, shown
from .graphemes import clusters
from .typesetting import Words

Run = tuple[str, tuple[str, ...]]
"""Text and its styles: ``strong``, ``emph``, ``super``, ``sub``, ``strike``, and its language as ``lang:uk``."""

Block = dict[str, object]
"""``kind`` and what belongs to it, as ``theme/papier/text.typ`` shows it; ``lang`` and ``dir`` where HTML says them."""

MARK = "[…]"
_ADDRESS = re.compile(r"((?:\b[a-z]+://|\bwww\.)\S+|[\w.+-]+@[\w.-]+)")
_NO_PROSE = {"kind", "code", "page", "date", "issued", "validity", "locale", "language"}
_CLAUSE = re.compile(r"[.,:;!?–]")


@dataclass(slots=True)
class _Sign:
    """A sign of a run (by its number), what is written for it (``None`` yet undecided), and whether all of it is."""

    run: int
    sign: str
    text: str | None
    is_whole: bool = True


class Legible:
    """Makes words legible, and notes in ``lost`` every sign that is not on paper as it was written."""

    def __init__(self, language: str = GERMAN) -> None:
        self._language = language
        self.lost: dict[str, None] = {}

    def words(self, words: Words) -> dict[str, object]:
        """The words of a template."""
        learn(sign for text in _texts(dict(words)) for sign in clusters(text))
        return {name: self._cleaned(part, name) for name, part in words.items()}

    def blocks(self, blocks: Sequence[Block]) -> list[Block]:
        """A text as ``blocks.py`` takes it apart."""
        return [self.words(block) for block in blocks]

    def _cleaned(self, value: object, key: str = "") -> object:
        if key in _NO_PROSE:
            return value
        if isinstance(value, str):
            return "".join(text for text, _ in self._paragraph([(value, ())]))
        if isinstance(value, dict):
            return {name: self._cleaned(part, name) for name, part in value.items()}
        if key == "runs" and isinstance(value, list):
            return self._paragraph(value)
        if key == "rows" and isinstance(value, list):
            return [[self._paragraph(cell) for cell in row] for row in value]
        return [self._cleaned(part) for part in value] if isinstance(value, list | tuple) else value

    def _paragraph(self, runs: Sequence[Run]) -> list[Run]:
        if all(text.isascii() and text.replace("\n", "").isprintable() for text, _ in runs):
            return list(runs)
        runs = list(_joined(runs))
        texts = [text for text, _ in runs]
        while (changed := self._settled(texts)) != texts:
            texts = changed  # what stood apart may have come together to another sign
        texts = [self._set_as_one(text) for text in texts]
        return [(text, styles) for text, (was, styles) in zip(texts, runs, strict=True) if text or not was]

    def _settled(self, texts: Sequence[str]) -> list[str]:
        signs = [sign for number, text in enumerate(texts) for sign in _signs(number, text, self._language)]
        for is_break, line in groupby(signs, key=lambda sign: sign.text == "\n"):
            if not is_break:
                _settle(list(line))
        self.lost |= dict.fromkeys(sign.sign for sign in signs if not sign.is_whole)
        made = [list[str]() for _ in texts]
        for sign in signs:
            made[sign.run].append(sign.text or "")
        return ["".join(parts) for parts in made]

    def _set_as_one(self, text: str) -> str:
        """Signs that are drawn alone may fail beside each other: then all marks leave their letters, at worst both."""
        if not any(map(_is_mark, text)) or all(map(is_drawn, [text, *text.split("\n")])):
            return text
        signs = clusters(text)
        self.lost |= dict.fromkeys(sign for sign in signs if any(map(_is_mark, sign)) and sign not in WIDTHLESS)
        bare = "".join(sign[0] if is_drawn(sign[0]) else MARK for sign in signs if not _is_mark(sign[0]))
        return bare if all(map(is_drawn, [bare, *bare.split("\n")])) else MARK


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf"} and character != "\N{SOFT HYPHEN}"


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """Runs of the same styles are set as one."""
    for styles, same in groupby(runs, key=itemgetter(1)):
        yield "".join(text for text, _ in same), styles


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _signs(run: int, text: str, language: str) -> Iterator[_Sign]:
    for number, part in enumerate(_ADDRESS.split(text)):
        for sign in clusters(part):
            sign_shown = shown(sign)
            if number % 2 and sign_shown.text not in {sign, "\n"}:
                yield _Sign(run, sign, quote(sign, errors="replace"))
            else:
                said = sign_shown.text if sign_shown.text in {sign, None} else written(str(sign_shown.text), language)
                yield _Sign(run, sign, said, sign_shown.is_whole)


def _settle(line: list[_Sign]) -> None:
    """Decides what nothing stands for, in one line."""
    if all(sign.text is not None for sign in line):
        return
    has_words = any(_has_words(sign.text or "") for sign in line)
    before, behind = list(_nearest(line)), list(_nearest(line[::-1]))[::-1]
    for place, sign in enumerate(line):
        if sign.text is None:
            is_letter = unicodedata.category(sign.sign[0])[0] in "LMN"
            is_beside = not is_letter and has_words and _is_margin(before[place], behind[place])
            sign.text = "" if is_beside else MARK
            if is_beside:
                _close(line, place, 1 if _has_words(behind[place]) or not before[place] else -1)
    previous = ""
    for sign in line:
        if sign.text == MARK == previous:
            sign.text = ""
        previous = sign.text or previous


def _nearest(line: Sequence[_Sign]) -> Iterator[str]:
    """For each sign the last one before it to be seen; what is undecided is passed over."""
    last = ""
    for sign in line:
        yield last
        if sign.text and sign.text.strip():
            last = sign.text


def _is_margin(before: str, behind: str) -> bool:
    """Whether a line or a clause begins or ends between the two, so that nobody misses a word there."""
    if not before or not behind:
        return True
    return _has_words(before) != _has_words(behind) and bool(_CLAUSE.search(before[-1] + behind[0]))


def _close(line: Sequence[_Sign], place: int, step: int) -> None:
    """Takes away the blank between a sign that left and its neighbour."""
    beside = place + step
    if 0 <= beside < len(line) and not (line[beside].text or "x").strip():
        line[beside].text = ""


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
