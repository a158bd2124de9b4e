"""Text taken apart as readers see it (Unicode Standard Annex #29, by the library ``regex``)."""

import regex

_CLUSTER = regex.compile(r"\X", regex.DOTALL)


def clusters(text: str) -> list[str]:
    """Each sign whole: a letter with its marks, a flag, a keycap, a family.

    >>> [len(sign) for sign in clusters("e\u0301 1\ufe0f\u20e3🇩🇪👍🏽")]
    [2, 1, 3, 2, 2]
    """
    found: list[str] = _CLUSTER.findall(text)
    return found
