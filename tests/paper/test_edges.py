"""Long names and words on a notice: nothing leaves the paper, and each page says where it comes from."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.domain.town import Town
from plugins.paper.notices import notice
from tests.building import a_livery
from tests.factory import TOWN, a_post, an_announcement
from tests.paper.scans import Picture, lines, rendered
from tests.paper.tagged import said
from tests.paper.workbench import a_setter

ADDRESS = "aktuelles.musterfelde.de/meldungen/2026-11-20-sperrung"
NAME = "Samtgemeinde Niedergraftenberg-Oberhausen an der Wümme"
CONTACT = replace(
    TOWN.contact, town="Niedergraftenberg-Oberhausen", email="presse@niedergraftenberg-oberhausen.example"
)
LONG_TOWN = replace(TOWN, name=NAME, short_name="Niedergraftenberg-Oberhausen", contact=CONTACT)
WORD = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung"
TITLE = (
    "Ferienbetreuung in den Osterferien 2027 – die Anmeldung für Kinder von sechs bis zwölf Jahren beginnt am Montag"
)
MIDDLING = "Neue Öffnungszeiten im Bürgerbüro ab Montag, 30. November"
TWO_PAGES = "".join(f"<p>{'Er ist lang. ' * 30}</p>" for _ in range(9))
MILLIMETRE = 72 / 25.4


def put_up(folder: Path, title: str, town: Town = TOWN, html: str = "<p>Ein Text.</p>") -> Path:
    """The notice as a file."""
    file = folder / "aushang.pdf"
    post = a_post(an_announcement(title=title, summary=f"Es geht um die {WORD}."), html=html)
    file.write_bytes(notice(post, town, a_livery(), a_setter()))
    return file


def white(picture: Picture) -> tuple[float, float, float, float]:
    """Millimetres without ink at the left, top, right and bottom."""
    ink = picture.point(lambda value: 255 if value < 200 else 0).getbbox()
    assert ink is not None
    left, top, right, bottom = ink
    room = (left, top, picture.width - right, picture.height - bottom)
    return (room[0] / MILLIMETRE, room[1] / MILLIMETRE, room[2] / MILLIMETRE, room[3] / MILLIMETRE)


@pytest.mark.parametrize("title", [TITLE, WORD, f"{WORD} {WORD}", "W" * 67, f"{'ab' * 60} und {WORD}"])
def test_the_longest_titles_and_words_stay_within_the_margins_of_both_pages(tmp_path: Path, title: str) -> None:
    pages = rendered(put_up(tmp_path, title, LONG_TOWN, TWO_PAGES), 72)
    assert len(pages) == 2
    for page in pages:
        left, top, right, bottom = white(page)
        assert left > 19
        assert right > 19
        assert top > 7
        assert bottom > 5


FILE = "Bekanntmachung_der_Stadt_ueber_die_Auslegung_des_Bebauungsplans_Nr_112_in_der_Endfassung_vom_Dezember_2026.pdf"


@pytest.mark.parametrize("word", [FILE, f"<code>{FILE}</code>", f"<b>{FILE}</b>", "z" * 300, f"{WORD}{WORD}"])
@pytest.mark.parametrize("html", ["<p>Siehe {}.</p>", "<ul><li>{}</li></ul>", "<blockquote><p>{}</p></blockquote>"])
def test_an_endless_word_of_the_text_stays_within_the_margins(tmp_path: Path, html: str, word: str) -> None:
    [page] = rendered(put_up(tmp_path, "Kurz", TOWN, html.format(word)), 72)
    left, _, right, _ = white(page)
    assert left > 19
    assert right > 19


def test_a_word_parted_on_paper_is_whole_for_those_who_hear_it(tmp_path: Path) -> None:
    assert f"Die {WORD} gilt" in said(put_up(tmp_path, f"Die {WORD} gilt"))


@pytest.mark.parametrize(
    ("title", "town", "header"),
    [
        ("Kurz", TOWN, "Stadt Musterfelde – Kurz"),
        ("Kurz", LONG_TOWN, f"{NAME} – Kurz"),
        (MIDDLING, LONG_TOWN, f"Niedergraftenberg-Oberhausen – {MIDDLING}"),
    ],
)
def test_the_second_page_says_on_one_line_what_it_belongs_to(
    tmp_path: Path, title: str, town: Town, header: str
) -> None:
    assert lines(put_up(tmp_path, title, town, TWO_PAGES), 1)[0] == header


@pytest.mark.parametrize("title", [TITLE, TITLE.replace(" – die", ", die"), "Neu: " + "Rad- und Gehwege, " * 6])
def test_a_long_headline_above_the_second_page_ends_at_a_word(tmp_path: Path, title: str) -> None:
    header, following = lines(put_up(tmp_path, title, LONG_TOWN, TWO_PAGES), 1)[:2]
    name, _, shown = header.partition(" – ")
    assert name == "Niedergraftenberg-Oberhausen"
    assert shown.endswith(" …")
    start = shown.removesuffix(" …")
    assert title.startswith(start)
    assert title[len(start)] in " ,"
    assert len(start) > 40
    assert following.startswith("Er ist lang.")


def test_every_page_says_where_to_read_it_and_who_is_responsible(tmp_path: Path) -> None:
    file = put_up(tmp_path, TITLE, LONG_TOWN, TWO_PAGES)
    for page in (0, 1):
        text = " ".join(lines(file, page))
        assert ADDRESS in text
        assert f"Herausgeber: {NAME}" in text
        assert f"Seite {page + 1} von 2" in text
