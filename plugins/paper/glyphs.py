"""What the typefaces of the papers cannot show: symbols go, letters are seen to be missing."""

import re
import unicodedata

from plugins.formats.typst_paper import Words

_MARK = "[…]"
_PICTOGRAPHS = re.compile("[\U0001f000-\U0001faff\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-16}]+ ?")
_EAST_ASIAN = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+")
"""Thousands of letters that are missing together."""


def without(words: Words, text: str) -> Words:
    """The words without ``text`` and what is missing with it.

    Emoji and the like go with the blank after them, letters leave a mark.

    >>> without({"a": ["🚧 Neu", "你好"]}, "🚧"), without({"a": "Ja 你好!"}, "你")
    ({'a': ['Neu', '你好']}, {'a': 'Ja […]!'})
    """
    is_letter = any(unicodedata.category(sign)[0] in "LN" for sign in text)
    pattern, mark = _pattern(text, is_letter=is_letter), _MARK if is_letter else ""

    def cleaned(value: object) -> object:
        if isinstance(value, str):
            found = pattern.sub(mark, value)
            return found.replace(_MARK * 2, _MARK) if is_letter else found
        if isinstance(value, dict):
            return {key: cleaned(part) for key, part in value.items()}
        return [cleaned(part) for part in value] if isinstance(value, list | tuple) else value

    return {key: cleaned(value) for key, value in words.items()}


def _pattern(text: str, *, is_letter: bool) -> re.Pattern[str]:
    for together in (_PICTOGRAPHS, _EAST_ASIAN):
        if together.match(text):
            return together
    return re.compile(rf"(?:{re.escape(text)})+" + ("" if is_letter else "\N{VARIATION SELECTOR-16}? ?"))
