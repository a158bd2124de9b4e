"""Notices in other languages: their scripts, their direction, and what a screen reader is told."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from plugins.bridge.store import Store
from plugins.domain.parts import Revision
from plugins.domain.post import Post
from plugins.paper.hints import paper_hints
from tests.factory import TOWN, a_post, an_announcement, at
from tests.paper.workbench import put_up

PARTS = {
    "de": "Bitte das Wasser abkochen.",
    "uk": "Будь ласка, кип’ятіть воду.",
    "ar": "يرجى غلي الماء قبل الشرب.",
    "fa": "لطفاً آب را بجوشانید.",
    "he": "נא להרתיח את המים.",
    "tr": "Lütfen suyu kaynatın: İğne, ışık.",
    "pl": "Proszę zagotować wodę – źdźbło.",
    "ro": "Vă rugăm să fierbeți apa.",
    "el": "Παρακαλώ βράστε το νερό.",
    "vi": "Vui lòng đun sôi nước.",
    "hi": "कृपया पानी उबालें।",
    "th": "กรุณาต้มน้ำ",
    "ta": "தண்ணீரைக் கொதிக்க வைக்கவும்",
}


def put(folder: Path, html: str) -> tuple[Post, Path]:
    post = a_post(an_announcement(body=html), html=html)
    (folder / "aushang.pdf").write_bytes(put_up(post, Store(folder / "kept")))
    return post, folder / "aushang.pdf"


def languages(element: pikepdf.Object) -> Iterator[str]:
    """Those that the structure tree names (ISO 32000-1, 14.9.2)."""
    if isinstance(element, pikepdf.Array):
        for kid in element:
            yield from languages(kid)
    elif isinstance(element, pikepdf.Dictionary):
        if "/Lang" in element:
            yield str(element.Lang)
        if "/K" in element:
            yield from languages(element.K)


def places(file: Path, signs: str) -> list[float]:
    """How far from the left each of the signs stands, where it comes first."""
    page = pypdfium2.PdfDocument(file)[0].get_textpage()
    text = [page.get_text_range(number, 1) for number in range(page.count_chars())]
    return [page.get_charbox(text.index(sign))[0] for sign in signs]


def test_every_language_is_set_whole_and_named(tmp_path: Path) -> None:
    post, file = put(tmp_path, "".join(f'<p lang="{lang}">{text}</p>' for lang, text in PARTS.items()))
    assert list(paper_hints(post, TOWN)) == []
    with pikepdf.open(file) as pdf:
        assert list(languages(pdf.Root.StructTreeRoot)) == list(PARTS)


@pytest.mark.parametrize(
    ("html", "is_on_the_right"),
    [
        ("<p>א Q</p>", True),
        ("<p>Q א</p>", False),
        ('<p dir="rtl">Q</p>', True),
        ('<div dir="rtl"><p>Q</p></div>', True),
        ('<ul dir="rtl"><li>Q</li></ul>', True),
        ('<p dir="ltr">א Q</p>', False),
        ("<h2>א Q</h2>", True),
    ],
)
def test_a_block_has_its_direction(tmp_path: Path, html: str, is_on_the_right: bool) -> None:  # noqa: FBT001
    [place] = places(put(tmp_path, html)[1], "Q")
    assert (place > 300) is is_on_the_right, "half of 595 points"


@pytest.mark.parametrize("html", ["<p>هاتف 04261 78-9</p>", '<p dir="rtl">هاتف 04261 78-9</p>'])
def test_a_telephone_number_among_words_from_right_to_left_keeps_its_order(tmp_path: Path, html: str) -> None:
    found = places(put(tmp_path, f"{html}")[1], "789")
    assert found == sorted(found)


def test_a_script_without_a_face_has_a_mark_and_a_hint(tmp_path: Path) -> None:
    post, _ = put(tmp_path, '<p lang="ti">ማይ ኣፍልሑ</p>')
    [hint] = paper_hints(post, TOWN)
    assert "Auf dem Aushang fehlt »ማይ«, »ኣፍልሑ«" in str(hint)


def test_a_change_from_right_to_left_keeps_its_direction_and_its_number(tmp_path: Path) -> None:
    revision = Revision(at=at("2026-11-20 10:00"), note="א: 04261 71-0")
    file = tmp_path / "aushang.pdf"
    file.write_bytes(put_up(a_post(an_announcement(revisions=(revision,))), Store(tmp_path / "kept")))
    page = pypdfium2.PdfDocument(file)[0].get_textpage()
    text = page.get_text_range()
    letter, first, last = (page.get_charbox(text.index(sign))[0] for sign in ("א", "04261", "71"))
    assert first < last < letter
