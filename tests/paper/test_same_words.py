"""What the page of an announcement says stands on its notice, for all of the demo and for what editors really write."""

import re
import unicodedata
from pathlib import Path

import pypdfium2
import pytest

from tests.pages import document
from tests.paper.scans import rendered
from tests.paper.tagged import said
from tests.workshop import Workshop

BESIDE = re.compile("[\\s\\-\u00ad\u200b\u2011\ufffe]")
"""Where a line ends is the printer's matter; U+FFFE is pdfium's hyphen at the end of a line."""

PARTS = (
    "//article//h1//text() | //article//p[@class='lede']//text() | //article//div[contains(@class, 'prose')]//text()"
    " | //article//p[@class='lines']//text() | //article//dl[@class='revisions']//dd//text()"
    " | //article//dl[@class='facts']/div[not(@class='on-screen')]/dd//text()"
)
IN_PART = re.compile("hierfehlttext|giltdiesemeldungnichtmehr")
SIGNS = {"1\ufe0f\u20e3": "1", "2\ufe0f\u20e3": "2", "✅": "✔", "❌": "✘", "㎡": "m²", "🎉": ""}
BODIES = {
    "tasten": "So geht es:\n\n1️⃣ Termin buchen unter 04261 71-101.\n\n2️⃣ Am 12. Dezember um 12:15 Uhr, Zimmer 112.",
    "zeichen": "| Amt | 24. Dezember |\n|---|---|\n| Bürgerbüro | ✅ |\n| Bauamt | ❌ |\n\n🎉 Ein Saal von 12 ㎡.",
    "kyrillisch": "Інформація для мешканців: **Ратуша зачинена** до 1. Грудня.",
    "polnisch": "Zażółć gęślą jaźń, İstanbul'da ğ ş, Ελληνικά, čeština.",
    "klammern": "- [ ] offen\n- [x] fertig …\n\n3. drei\n4. vier",
    "tabelle": '<table><tr><td rowspan="2">Montag</td><td>8 Uhr</td></tr><tr><td>14 Uhr</td></tr></table>',
    "durchgestrichen": "<del>15 Uhr</del> 16 Uhr, <q>wörtlich</q>",
}


def plain(text: str) -> str:
    for sign, instead in SIGNS.items():
        text = text.replace(sign, instead)
    return BESIDE.sub("", unicodedata.normalize("NFC", text)).casefold()


def printed(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as opened:
        return plain("".join(page.get_textpage().get_text_range() for page in opened))


def missing(notice: Path) -> list[str]:
    """Of the page beside it, what the notice does not say."""
    paper = printed(notice)
    if IN_PART.search(paper):
        return []
    parts = [str(part) for part in document(notice.parent / "index.html").xpath(PARTS)]
    assert len(parts) > 3
    return [part for part in parts if plain(part) not in paper]


def test_every_notice_of_the_demo_says_what_its_page_says(notices: list[Path]) -> None:
    assert len(notices) >= 15
    whole = [
        file
        for file in notices
        if "giltdiesemeldungnichtmehr" not in printed(file) and "hierfehlttext" not in printed(file)
    ]
    assert len(whole) >= 12
    assert {file.parent.name: missing(file) for file in whole if missing(file)} == {}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """A town whose editors write all this, built in full."""
    workshop = Workshop(tmp_path_factory.mktemp("town"))
    head = "Kontakt: Bürgerbüro, Telefon 04261 71-111\nBeginn: 2026-12-11 11:10\nOrt: Zimmer 1️⃣1️⃣\n"
    for name, body in BODIES.items():
        workshop.announce(f"2026-11-20-{name}", f"{head}Gültig bis: 2026-12-31", body=body)
    workshop.announce("2026-11-20-arabisch", body="العربية: يرجى غلي ماء الصنبور، هاتف 04261 71-111.")
    workshop.build("--full")
    return workshop


@pytest.mark.parametrize("name", BODIES)
def test_a_notice_says_what_its_page_says(town: Workshop, name: str) -> None:
    assert missing(town.output / f"meldungen/2026-11-20-{name}/aushang.pdf") == []


@pytest.mark.parametrize("name", BODIES)
def test_numbers_are_never_struck_from_dates_times_and_telephones(town: Workshop, name: str) -> None:
    paper = printed(town.output / f"meldungen/2026-11-20-{name}/aushang.pdf")
    for words in ("0426171111", "11.dezember2026", "11:10uhr", "zimmer11", "bisdonnerstag,31.dezember2026"):
        assert words in paper


def test_what_is_read_from_right_to_left_stands_at_the_right(town: Workshop) -> None:
    file = town.output / "meldungen/2026-11-20-arabisch/aushang.pdf"
    assert "04261 71-111" in said(file).replace("\xa0", " ")
    with pypdfium2.PdfDocument(file) as opened:
        textpage = opened[0].get_textpage()
        boxes = [
            textpage.get_charbox(at)
            for at in range(textpage.count_chars())
            if unicodedata.bidirectional(textpage.get_text_range(at, 1) or " ") == "AL"
        ]
    assert boxes
    assert max(right for _, _, right, _ in boxes) > 0.88 * rendered(file, 72)[0].width
