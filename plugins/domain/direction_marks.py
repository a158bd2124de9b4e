"""Characters that nobody sees and that turn the words behind them round (Unicode Standard Annex 9, 2)."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from plugins.domain.problems import DIRECTION_MARKS, Problem
from plugins.domain.publishing import Text

_ADVICE = "Bitte löschen, wenn der Text nicht arabisch oder hebräisch ist."
_MARK = re.compile(f"[{DIRECTION_MARKS}]")


def hints(texts: Iterable[Text]) -> Iterator[Problem]:
    """The lines with such a mark, also when it is written as ``&rlm;``: with it, a text can read other than it is."""
    for path, text in texts:
        for number, line in enumerate(text.split("\n") if _may_hold_one(text) else (), start=1):
            match = _MARK.search(unescape(line))
            if match:
                mark = f"ein unsichtbares Zeichen (U+{ord(match.group()):04X}), das die Schreibrichtung ändert"
                yield Problem(path=path, line=number, text=f"Hier steht {mark}. {_ADVICE}", is_hint=True)


def _may_hold_one(text: str) -> bool:
    return "&" in text or _MARK.search(text) is not None
