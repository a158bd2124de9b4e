"""Characters that nobody sees and that turn the words behind them round (Unicode Standard Annex 9, 2)."""

import re
import sys
from collections.abc import Iterable, Iterator
from html import unescape

from ..problems import DIRECTION_MARKS, Problem
from ..publishing import Text

_ADVICE = "Bitte löschen, wenn der Text nicht arabisch oder hebräisch ist."
_ESCAPE = re.compile(r"\\[uU]([0-9a-fA-F]{8}|[0-9a-fA-F]{4})")
_MARK = re.compile(f"[{DIRECTION_MARKS}]")


def hints(texts: Iterable[Text]) -> Iterator[Problem]:
    r"""The lines with such a mark, also as ``&rlm;`` or ``\u202e``: with it, a text can read other than it is."""
    for path, text in texts:
        for number, line in enumerate(text.split("\n") if _may_hold_one(text) else (), start=1):
            match = _MARK.search(_ESCAPE.sub(_character, unescape(line)))
            if match:
                mark = f"ein unsichtbares Zeichen (U+{ord(match.group()):04X}), das die Schreibrichtung ändert"
                yield Problem(path=path, line=number, text=f"Hier steht {mark}. {_ADVICE}", is_hint=True)


def _may_hold_one(text: str) -> bool:
    return "&" in text or "\\" in text or _MARK.search(text) is not None


def _character(escape: re.Match[str]) -> str:
    """An escape of YAML or TOML; what names no character stays."""
    number = int(escape[1], 16)
    return chr(number) if number <= sys.maxunicode else escape[0]
