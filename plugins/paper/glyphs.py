"""What the typefaces of the papers cannot show: symbols go, letters are seen to be missing."""

import re
import unicodedata

from plugins.formats.typst_paper import Words

_MISSING_LETTERS = "[…]"


def without(words: Words, text: str) -> Words:
    """The words without ``text``: emoji and the like go with the blank after them, a foreign script leaves a mark.

    >>> without({"a": ["🚧 Neu", "你好"]}, "🚧"), without({"a": "Ja 你好"}, "你好")
    ({'a': ['Neu', '你好']}, {'a': 'Ja […]'})
    """
    is_letter = any(unicodedata.category(sign)[0] in "LN" for sign in text)
    pattern = re.compile(rf"(?:{re.escape(text)})+" + ("" if is_letter else "\N{VARIATION SELECTOR-16}? ?"))
    mark = _MISSING_LETTERS if is_letter else ""

    def cleaned(value: object) -> object:
        if isinstance(value, str):
            found = pattern.sub(mark, value)
            return found.replace(_MISSING_LETTERS * 2, _MISSING_LETTERS) if is_letter else found
        if isinstance(value, dict):
            return {key: cleaned(part) for key, part in value.items()}
        return [cleaned(part) for part in value] if isinstance(value, list | tuple) else value

    return {key: cleaned(value) for key, value in words.items()}
