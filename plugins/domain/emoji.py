"""Emoji in a text, counted as readers see them (Unicode Technical Standard #51)."""

import re

_FLAG = r"[\U0001F1E6-\U0001F1FF]{2}"
_KEYCAP = r"[0-9#*]\uFE0F?\u20E3"
_BASE = (
    r"(?:[^\s]\uFE0F|[\u2139\u231A\u231B\u23CF\u23E9-\u23FA\u25FD\u25FE\u2600-\u27BF\u2B1B\u2B1C\u2B50\u2B55"
    r"\U0001F004\U0001F0CF\U0001F170-\U0001F19A\U0001F201-\U0001F251\U0001F300-\U0001FAFF])(?!\uFE0E)"
)
_WITH_MARKS = rf"{_BASE}[\uFE0F\u20E3\U0001F3FB-\U0001F3FF\U000E0020-\U000E007F]*"
_EMOJI = re.compile(rf"{_FLAG}|{_KEYCAP}|{_WITH_MARKS}(?:\u200D{_WITH_MARKS})*")


def emoji(text: str) -> list[str]:
    """Each one whole: a flag, a keycap, a skin tone or a family of several joined is one.

    >>> emoji("⏰ um 1️⃣8️⃣ Uhr, 👍🏽 🇩🇪 ℹ️ 👩‍👧 und 4 *Sterne*")
    ['⏰', '1️⃣', '8️⃣', '👍🏽', '🇩🇪', 'ℹ️', '👩‍👧']
    """
    return _EMOJI.findall(text)
