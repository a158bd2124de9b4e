"""The notice for the display case: what it says in which state, and that every text fits or is seen to go on."""

from dataclasses import replace
from html import escape
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageColor

from plugins.domain.parts import Event, Occurrence, Revision, Urgency, Validity, Withdrawal
from plugins.domain.post import File, Post
from plugins.domain.town import Town
from plugins.formats.html import sanitised
from plugins.paper.notices import notice, notice_words
from tests.building import a_livery
from tests.factory import BORCHEL, CENTRE, NOW, TOWN, a_post, an_announcement, an_event, at, when
from tests.paper.scans import coloured, rendered, texts
from tests.paper.tagged import said, tags
from tests.paper.workbench import a_setter

ADDRESS = "aktuelles.musterfelde.de/meldungen/2026-11-20-sperrung"


class Board:
    """Prints notices into a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put_up(self, post: Post, town: Town = TOWN) -> Path:
        """The file."""
        file = self._folder / "aushang.pdf"
        file.write_bytes(notice(post, town, a_livery(), a_setter()))
        return file

    def said(self, town: Town = TOWN, html: str = "<p>Ein Text.</p>", **changes: Any) -> str:  # noqa: ANN401 - fields
        """What the notice of an announcement says, with no-break spaces as blanks."""
        return said(self.put_up(a_post(an_announcement(**changes), html=html), town)).replace("\xa0", " ")


@pytest.fixture
def board(tmp_path: Path) -> Board:
    return Board(tmp_path)


def test_it_says_who_what_when_where_and_until_when_in_this_order(board: Board) -> None:
    text = board.said(
        title="Bürgerversammlung im Rathaus",
        districts=(CENTRE, BORCHEL),
        event=an_event(starts=when("2026-12-02 19:00"), ends=when("2026-12-02 21:00"), place="Rathaus, großer Saal"),
        validity=Validity(starts=when("2026-11-24"), ends=when("2026-12-02")),
        contact="Frau Müller\nTelefon [bitte ergänzen: Nummer]\nZimmer 4",
    )
    parts = [
        "Stadt Musterfelde", "Verkehr", "Bürgerversammlung im Rathaus", "Die Bahnhofstraße ist gesperrt.",
        "Wann", "Mittwoch, 2. Dezember 2026, 19 bis 21 Uhr", "Wo", "Rathaus, großer Saal",
        "Für wen", "Kernstadt, Borchel", "Gültig von Dienstag, 24. November 2026", "bis Mittwoch, 2. Dezember 2026",
        ADDRESS, "Ausgegeben am 20. November 2026", "Sie ersetzt keine amtliche Bekanntmachung.",
        "Herausgeber: Stadt Musterfelde, Pressestelle, Am Markt 1, 00000 Musterfelde", "Ein Text.",
        "Fragen dazu", "Frau Müller", "Zimmer 4",
    ]  # fmt: skip
    last = -1
    for part in parts:
        position = text.find(part, last + 1)
        assert position > last, part
        last = position
    assert "bitte ergänzen" not in text
    assert "Vorführung" not in text


def test_a_series_names_every_date_and_the_place_once() -> None:
    times = ("2026-12-01 16:00", "2027-01-05 16:00", "2027-02-02")
    dates = [Occurrence(starts=when(each), place="Rathaus", key=each) for each in times]
    dates[1] = replace(dates[1], is_cancelled=True)
    dates[2] = replace(dates[2], place="Schule")
    post = a_post(an_announcement(event=Event(occurrences=tuple(dates), place="Rathaus")))
    facts = str(notice_words(post, TOWN)["facts"]).replace("\\xa0", " ")
    lines = ("Dienstag, 1. Dezember 2026, 16 Uhr", "Dienstag, 5. Januar 2027, 16 Uhr: fällt aus")
    assert "'text': '• {}\\n• {}\\n• Dienstag, 2. Februar 2027, Schule'".format(*lines) in facts
    assert "'text': 'Rathaus (wenn kein anderer Ort dabeisteht)'" in facts


def test_a_demonstration_says_so(board: Board) -> None:
    assert "Vorführung: Diese Meldung ist ein Beispiel" in board.said(replace(TOWN, demo_now=NOW))


def test_placeholders_are_left_out_of_the_imprint(board: Board) -> None:
    contact = replace(TOWN.contact, phone="[bitte ergänzen: Telefon]", email="[bitte ergänzen: E-Mail]")
    text = board.said(replace(TOWN, contact=contact))
    assert "Am Markt 1, 00000 Musterfelde" in text
    assert "ergänzen" not in text
    assert "Telefon" not in text


def test_a_withdrawn_announcement_says_only_that(board: Board) -> None:
    text = board.said(
        withdrawal=Withdrawal(at=at("2026-11-22 08:00"), reason="Der Kran kommt nicht."),
        validity=Validity(ends=when("2026-12-02")),
        html="<p>Die Straße bleibt zu.</p>",
    )
    assert "Aufgehoben Der Kran kommt nicht. Seit 22. November 2026, 8 Uhr gilt diese Meldung nicht mehr." in text
    assert "Bahnhofstraße gesperrt" in text
    assert "bleibt zu" not in text
    assert "Gültig" not in text
    assert "Die Bahnhofstraße ist gesperrt." not in text
    assert "Ausgegeben am 22. November 2026" in text


def test_what_is_urgent_says_so_and_the_hour_it_was_issued(board: Board) -> None:
    urgent = board.said(urgency=Urgency.EMERGENCY)
    assert urgent.index("Eilmeldung") < urgent.index("Bahnhofstraße gesperrt")
    assert "Ausgegeben am 20. November 2026, 9:30 Uhr" in urgent
    over = board.said(urgency=Urgency.EMERGENCY, validity=Validity(ends=when("2026-11-21")))
    assert "Eilmeldung" not in over
    assert "Ausgegeben am 20. November 2026 " in board.said(urgency=Urgency.EMERGENCY, date=when("2026-11-20"))


def test_a_cancelled_event_says_when_it_was_planned_and_what_is_known_since(board: Board) -> None:
    text = board.said(
        withdrawal=Withdrawal(at=at("2026-11-22 08:00"), reason="Entwarnung gibt es nicht, der Chor ist krank."),
        event=an_event(starts=when("2026-12-02 19:00")),
        revisions=(
            Revision(at=at("2026-11-21 08:00"), note="Mit Pause."),
            Revision(at=at("2026-11-22 09:00"), note="Karten gelten weiter."),
        ),
    )
    assert "Abgesagt Entwarnung gibt es nicht" in text
    assert "Geplant war Mittwoch, 2. Dezember 2026, 19 Uhr" in text
    assert "Karten gelten weiter." in text
    assert "Mit Pause." not in text


def test_a_reason_without_a_full_stop_gets_one(board: Board) -> None:
    text = board.said(withdrawal=Withdrawal(at=at("2026-11-22 08:00"), reason="Kran defekt"))
    assert "Aufgehoben Kran defekt. Seit 22. November" in text


def test_headings_in_odd_places_are_no_obstacle(board: Board) -> None:
    assert "Tief Höher" in board.said(html="<blockquote><ul><li><h6>Tief</h6></li></ul></blockquote><h4>Höher</h4>")


def test_a_table_of_a_head_alone_is_no_obstacle(board: Board) -> None:
    assert "Tag Zeit" in board.said(html="<table><tr><th>Tag</th><th>Zeit</th></tr></table>")


def test_what_is_over_says_so(board: Board) -> None:
    assert "Beendet Diese Meldung gilt nicht mehr." in board.said(validity=Validity(ends=when("2026-11-21")))
    assert "Beendet Der Termin ist vorbei." in board.said(event=an_event(starts=when("2026-11-21")))


def test_changes_stand_before_the_text_newest_first(board: Board) -> None:
    text = board.said(
        revisions=(
            Revision(at=at("2026-11-21 08:00"), note="Erst so."),
            Revision(at=at("2026-11-22 08:00"), note="Dann so."),
        )
    )
    assert "Geändert am 22. November 2026, 8 Uhr: Dann so." in text
    assert text.index("Dann so.") < text.index("Erst so.") < text.index("Ein Text.")
    assert "Ausgegeben am 22. November 2026" in text


def test_attachments_are_named(board: Board) -> None:
    file = File(path=PurePosixPath("dokumente/plan.pdf"), size=1000, caption="Plan der Umleitung")
    text = said(board.put_up(a_post(attachments=(file,))))
    assert "Zum Herunterladen auf der Internetseite Plan der Umleitung (PDF)" in text.replace("\xa0", " ")


@pytest.mark.parametrize(
    "words",
    [
        '#import "grund.typ": * #panic("x")',
        "*fett* _kursiv_ $x^2$ `code` \\ \\u{41} @ref <label> [a] {b} // nichts /* nichts */",
        "= Keine Überschrift",
        "- kein Punkt, 1. und + auch nicht",
        "„Anführung“ – “andere” 'gerade' \"gerade\" --- ... ~",
        "https://beispiel.de/#teil?x=1&y=2",
    ],
)
def test_text_is_never_read_as_typst(board: Board, words: str) -> None:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = board.said(title=words, summary=words, contact=words, html=f"<p>{escaped}</p>")
    assert text.count(words) == 4


def test_symbols_without_a_glyph_go_and_foreign_letters_leave_a_mark(board: Board) -> None:
    text = board.said(title="🚧 Achtung ⚠️ Baustelle", html="<p>Willkommen 🎉! 欢迎光临 Добро пожаловать</p>")
    assert "Achtung" in text
    assert "Baustelle" in text
    assert "🚧" not in text
    assert "Willkommen !" in text or "Willkommen!" in text
    assert "[…]" in text
    assert "Добро пожаловать" in text


@pytest.mark.parametrize(
    "sign",
    ["\u1712", "\ufeff", "\x01", "\\", '"', "\u200d", "\ue000", "\U0010fffd", "ማ", "\u0301", "٣٤", "\ud800"],
    ids=ascii,
)
def test_no_character_is_an_obstacle(board: Board, sign: str) -> None:
    assert "Vorher" in board.said(title=f"Vorher {sign} nachher", summary=sign)


def paragraphs(count: int) -> str:
    return "".join(
        f"<h2>Abschnitt {n}</h2><p>Satz {n} beginnt. {'Er ist lang. ' * 20}Ende {n}.</p>" for n in range(count)
    )


def test_a_text_of_middling_length_goes_on_on_a_second_page(board: Board) -> None:
    file = board.put_up(a_post(html=paragraphs(9)))
    assert len(rendered(file, 20)) == 2
    assert [f"Ende {n}." in said(file) for n in range(9)] == [True] * 9
    assert "Hier fehlt Text" not in said(file)


def test_a_very_long_text_ends_with_a_whole_block_and_the_address(board: Board) -> None:
    file = board.put_up(a_post(html=paragraphs(60)))
    text = said(file)
    assert len(rendered(file, 20)) == 2
    last = max(n for n in range(60) if f"Ende {n}." in text)
    assert 5 < last < 30
    assert f"Abschnitt {last + 1} " not in text
    assert f"Hier fehlt Text, weil der Platz nicht reicht. Alles lesen Sie auf {ADDRESS}" in text
    assert texts(rendered(file, 150)[0]) == [f"https://{ADDRESS}/"]


def test_a_long_list_and_a_long_table_end_between_points(board: Board) -> None:
    points = "".join(f"<li>Punkt {n} der Liste.</li>" for n in range(400))
    rows = "".join(f"<tr><td>Zeile {n}</td><td>x</td></tr>" for n in range(400))
    for html in (f"<ol>{points}</ol>", f"<table><tr><th>A</th><th>B</th></tr>{rows}</table>"):
        file = board.put_up(a_post(html=html))
        assert len(rendered(file, 20)) == 2
        text = said(file)
        assert "Hier fehlt Text" in text
        assert "20" in text


def test_one_endless_paragraph_is_left_to_the_website(board: Board) -> None:
    text = board.said(html=f"<p>{'Ein Satz nach dem anderen. ' * 900}</p>")
    assert "Ein Satz nach dem anderen" not in text
    assert "Hier fehlt Text" in text


def test_a_table_keeps_its_cells_together_for_those_who_cannot_see_it(board: Board) -> None:
    rows = "<tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>8 Uhr</td></tr>"
    file = board.put_up(a_post(html=f"<table>{rows}</table>"))
    names = [tag.name for tag in tags(file)]
    assert names.count("TH") == 2
    assert names.count("TD") == 2


@settings(derandomize=True, deadline=None, max_examples=30)
@given(st.text(min_size=1, max_size=40))
def test_no_text_is_an_obstacle(words: str) -> None:
    html = f"<p>{escape(words)} <em>{escape(words[::-1])}</em></p>"
    post = a_post(an_announcement(title=f"T {words}", summary=words, contact=words), html=sanitised(html))
    assert notice(post, TOWN, a_livery(), a_setter()).startswith(b"%PDF")


def test_without_dates_and_districts_there_is_no_empty_box(board: Board) -> None:
    quiet = ImageColor.getrgb(a_livery().colours["quiet"])

    def boxed(town: Town) -> int:
        page = coloured(board.put_up(a_post(an_announcement(districts=())), town), 40)
        return sum(count for count, colour in page.getcolors(page.width * page.height) or () if colour == quiet)

    assert boxed(TOWN) > 0
    assert boxed(replace(TOWN, districts=())) == 0
