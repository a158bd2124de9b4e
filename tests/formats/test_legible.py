"""Words made legible: in prose alone, and nothing becomes empty."""

import pytest

from plugins.formats.legible import MARK, Legible
from plugins.paper.blocks import blocks

LINES = {
    "🎉 Willkommen": "Willkommen",
    "🎉🎉 Willkommen!": "Willkommen!",
    "Willkommen! 🎉 🎊": "Willkommen!",
    "Willkommen 🎉! Kommen Sie": "Willkommen! Kommen Sie",
    "Heute: 🎄 Fest": "Heute: Fest",
    "🎉 (Neu)": "(Neu)",
    "Der 🐕 darf mit": f"Der {MARK} darf mit",
    "Erlaubt: 🐕, 🐈.": f"Erlaubt: {MARK}, {MARK}.",
    "12🎉3": f"12{MARK}3",
    "🎉": MARK,
    "👨‍👩‍👧🎉": MARK,
    "\ud800": MARK,
    "\ue000\ue001": MARK,
    " \u0301": MARK,
    "Ja 欢迎光临!": f"Ja {MARK}!",
    "欢迎": MARK,
    "erste\n🎉\ndritte": f"erste\n{MARK}\ndritte",
    "✅ offen, ❌ geschlossen": "✔ offen, ✘ geschlossen",
    "1\ufe0f\u20e3 Am 11. um 11:11, Telefon 04261 71-111": "1 Am 11. um 11:11, Telefon 04261 71-111",
    "[ ] … und […]": "[ ] … und […]",
    "e\u20d2s": "es",
    "1 \u20e3 2": f"1{MARK} 2",
    "https://x.de/🎉/a und www.x.de/㎡, ✅a@x.de": "https://x.de/%F0%9F%8E%89/a und www.x.de/%E3%8E%A1, ✔a@x.de",
}


def legible(text: str) -> tuple[object, list[str]]:
    found = Legible()
    return found.words({"text": text})["text"], list(found.lost)


@pytest.mark.parametrize(("text", "shown"), LINES.items(), ids=ascii)
def test_only_what_is_not_drawn_changes_and_whatever_is_lost_is_noted(text: str, shown: str) -> None:
    found, lost = legible(text)
    assert found == shown
    assert bool(lost) is not text.startswith(("✅", "[ ]", "1\ufe0f", "https"))


def test_a_cell_an_item_and_a_paragraph_of_a_sign_alone_are_not_empty() -> None:
    html = "<p>🎉</p><ul><li>🐕</li></ul><table><tr><td>❌</td><td><strong>🐈</strong></td></tr></table>"
    paragraph, points, table = Legible().blocks(blocks(html))
    assert paragraph["runs"] == [(MARK, ())]
    assert points["items"] == [[{"kind": "text", "runs": [(MARK, ())]}]]
    assert table["rows"] == [[[("✘", ())], [(MARK, ("strong",))]]]


def test_a_sign_is_judged_with_the_words_of_its_whole_paragraph() -> None:
    [block] = Legible().blocks(blocks("<p><strong>🎉</strong> Ein <em>Fest</em></p>"))
    assert block["runs"] == [("", ("strong",)), ("Ein ", ()), ("Fest", ("emph",))] or block["runs"] == [
        ("Ein ", ()),
        ("Fest", ("emph",)),
    ]


def test_keys_dates_and_codes_are_no_prose() -> None:
    words = {"kind": "🎉", "code": {"alt": "🎉"}, "page": "x.de/🎉", "validity": "🎉", "size": 1.5, "is_whole": True}
    assert Legible().words(words) == words
