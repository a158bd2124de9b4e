"""Emoji as readers and reading programs count them."""

import pytest

from plugins.formats.graphemes import emoji


@pytest.mark.parametrize(
    "sign",
    ["🚧", "☎", "☎️", "ℹ️", "▶️", "1️⃣", "#⃣", "🇩🇪", "👍🏽", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️‍🔥", "🙂‍↔️", "🫩"],
)
def test_each_is_one_however_many_characters_it_has(sign: str) -> None:
    assert emoji(sign) == [sign]
    assert emoji(f"a{sign}b {sign}.") == [sign, sign]


@pytest.mark.parametrize(
    "text", ["", "4 *Sterne* #rotenburg", "© 2026, ® und ™", "✓ → § ☐", "☎\ufe0e", "e\u0301", "123"]
)
def test_what_is_drawn_as_text_is_none(text: str) -> None:
    assert emoji(text) == []


def test_two_beside_each_other_are_two() -> None:
    assert emoji("🇩🇪🇫🇷👍👍🏿") == ["🇩🇪", "🇫🇷", "👍", "👍🏿"]
