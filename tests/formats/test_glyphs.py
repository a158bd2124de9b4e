"""One sign at a time: what stands for it on paper."""

import pytest

from plugins.formats.glyphs import Shown, shown

SAME = [
    "a", "ß", "ẞ", "é", "e\u0301", "x\u0301", "Ї", "ğ", "ł", "ố", "Ω", "ع", "ب\u0651", "پ", "א", "क", "ก", "த", "€",
    "²", "½", "⅓", "→", "✔", "☎", "⚠", "❤", "①", "≠", "[", "…", "\u00ad", "\u200b", "\u00a0", "\u202f", "\u200d",
]  # fmt: skip
INSTEAD = {
    "1\ufe0f\u20e3": "1", "0\u20e3": "0", "#\ufe0f\u20e3": "#", "㎡": "m²", "㎏": "kg", "７": "7", "Ａ": "A",
    "＠": "@", "✅": "✔", "❌": "✘", "➕": "+", "❗": "!", "❗\ufe0f": "!", "❓": "?", "👍": "(Daumen hoch)",
    "👍🏽": "(Daumen hoch)",
    "🟢": "(grün)", "🔴": "(rot)", "🇩🇪": "(DE)", "🇺🇦": "(UA)", "🅰": "(A)",
    "🄰": "(A)", "৩": "3", "=\u0338": "=\u0338",
    "\t": " ", "⚠\ufe0f": "⚠", "\ufe0f": "",
    "\u2028": "\n", "\r\n": "\n", "\x01": "", "\ufeff": "", "\U000e0041": "", "🔟": "10",
}  # fmt: skip
LOST = [
    "🎉", "好", "ማ", "한", "\ud800", "\ue000", "\u0378", "\ufffe", "\U0010fffd", "👨‍👩‍👧", "❤\ufe0f\u200d🔥", "📗",
    "\u20d2", "\u0301", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "롔\u0322",
]  # fmt: skip


@pytest.mark.parametrize("sign", SAME, ids=ascii)
def test_what_the_typefaces_have_stays(sign: str) -> None:
    assert shown(sign) == Shown(sign)


@pytest.mark.parametrize(("sign", "text"), INSTEAD.items(), ids=ascii)
def test_what_says_the_same_stands_for_it(sign: str, text: str) -> None:
    assert shown(sign) == Shown(text)


@pytest.mark.parametrize("sign", LOST, ids=ascii)
def test_for_some_nothing_stands(sign: str) -> None:
    assert shown(sign) == Shown(None, is_whole=False)


@pytest.mark.parametrize(("sign", "letter"), {"e\u20d2": "e", "7\u20e4": "7", "ä\u20d2\u20e5": "ä"}.items(), ids=ascii)
def test_a_letter_stays_without_a_mark_that_no_typeface_puts_on_it(sign: str, letter: str) -> None:
    assert shown(sign) == Shown(letter, is_whole=False)


def test_a_raised_number_is_never_read_as_a_large_one() -> None:
    """None of the typefaces may have it one day; then 10⁷ must not become 107."""
    for sign in "⁷₇⅐🄋":
        assert shown(sign).text not in {"7", "1⁄7", "0"}
