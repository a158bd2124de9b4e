"""Text taken apart as readers see it (Unicode Standard Annex #29, by the library ``regex``)."""

import regex

_CLUSTER = regex.compile(r"\X", regex.DOTALL)
_EMOJI = regex.compile(
    r"[\p{Extended_Pictographic}--[©®™]](?!\uFE0E)|\p{Regional_Indicator}{2}|\p{Emoji}\uFE0F|[0-9#*]\u20E3", regex.V1
)
"""How one begins (Unicode Technical Standard #51); the signs of law are drawn as text, \ufe0e asks for that."""


def clusters(text: str) -> list[str]:
    """Each sign whole: a letter with its marks, a flag, a keycap, a family.

    >>> [len(sign) for sign in clusters("e\u0301 1\ufe0f\u20e3🇩🇪👍🏽")]
    [2, 1, 3, 2, 2]
    """
    signs: list[str] = _CLUSTER.findall(text)
    return signs


def emoji(text: str) -> list[str]:
    """Each one whole: a flag, a keycap, a skin tone or a family of several joined is one.

    >>> emoji("⏰ um 1️⃣8️⃣ Uhr, 👍🏽 🇩🇪 ℹ️ 👩‍👧 und 4 *Sterne* ✓ © 2026 ❄︎")
    ['⏰', '1️⃣', '8️⃣', '👍🏽', '🇩🇪', 'ℹ️', '👩‍👧']
    """
    return [cluster for cluster in clusters(text) if _EMOJI.match(cluster)]
