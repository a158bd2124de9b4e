"""Stars that were meant as bold and stayed what they are, found in sanitised HTML."""

import re
from collections.abc import Iterator

from .html_tree import tree

_UNPAIRED = re.compile(r"(?<!\S)\*\*(?=\w)[^*\n]{1,30}|(?<!\S)\*\*\s[^*\n]*[^*\s]\*\*")
_LITERAL = {"code", "pre"}


def unpaired_bold(html: str) -> Iterator[str]:
    """The words behind each ``**`` that opens nothing; what a footnote has (``5 €**``, ``** nur Kinder``) is none.

    >>> list(unpaired_bold("<p>**Achtung, 5 €**</p><p>** nur Kinder</p><pre>**x</pre>"))
    ['**Achtung, 5 €']
    """
    for element in tree(html).iter():
        is_literal = any(above.tag in _LITERAL for above in (element, *element.iterancestors()))
        texts = (None if is_literal else element.text, None if element.tag == "div" else element.tail)
        for text in texts:
            yield from (match.group().strip() for match in _UNPAIRED.finditer(text or ""))
