"""Names of files that every system takes: a clone on Windows ends at the first that it cannot make."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

_DEVICE = re.compile(r"(?:aux|con|nul|prn|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.IGNORECASE | re.DOTALL)
"""Windows has devices of these names in every folder, whatever the ending."""
_SIGN = re.compile(r'[\x00-\x1f"*:<>?\\|]')
_REFUSED = (
    "Unter Windows kann keine Datei »{}« heißen. Bitte umbenennen: Buchstaben, Ziffern und Bindestriche gehen immer."
)
_SAME = "»{}« und »{}« sind unter Windows und macOS dieselbe Datei. Bitte eine umbenennen."


def complaints(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Of the names in one folder, each that another system does not take, with a German sentence.

    >>> [name for name, _ in complaints(["plan.pdf", "Plan: neu.pdf", "aux.jpg", "auxiliar.jpg", "PLAN.pdf", "a."])]
    ['Plan: neu.pdf', 'aux.jpg', 'PLAN.pdf', 'a.']
    """
    seen = dict[str, str]()
    for name in names:
        first = seen.setdefault(normalize("NFC", name).casefold(), name)
        if _DEVICE.fullmatch(name) or _SIGN.search(name) or name.endswith((".", " ")):
            yield name, _REFUSED.format(name)
        elif first != name:
            yield name, _SAME.format(first, name)
