"""What must not be served is found before anybody sees it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from plugins.bridge.code import program_digest
from plugins.bridge.state import seal
from plugins.domain.town import Town
from plugins.publishing import verification
from plugins.publishing.expected import expected, is_document
from plugins.publishing.page_facts import facts, own_path
from plugins.publishing.record import Facts, Pages, Record, Standing, loaded, save
from plugins.publishing.verification import UnsoundError, verified
from tests.factory import TOWN

PAGE = "<!DOCTYPE html><title>t</title><main id=oben>Text {}</main>"
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
CONTENT = {".html": PAGE.format(""), ".xml": "<urlset/>", ".ics": CALENDAR}
HUBS = ("https://hub.example/?a=1&b=2", "https://zwei.example/")
FOLLOWED = replace(TOWN, hubs=HUBS)


def feed(path: str, town: Town = TOWN, own: str | None = None) -> str:
    """A feed without entries that names an address as its own, and the hubs of the town."""
    address = own or town.absolute(f"/{path}")
    if path.endswith(".json"):
        document = {"version": "https://jsonfeed.org/version/1.1", "feed_url": address}
        return json.dumps(document | {"hubs": [{"type": "WebSub", "url": hub} for hub in town.hubs]})
    links = [("self", address), *(("hub", hub) for hub in town.hubs)]
    head = "".join(f'<a:link rel="{rel}" href="{escape(href)}"/>' for rel, href in links)
    atom = 'xmlns:a="http://www.w3.org/2005/Atom"'
    if path.endswith(".rss"):
        return f"<rss {atom}><channel>{head}</channel></rss>"
    return f"<a:feed {atom}>{head}</a:feed>"


def site(folder: Path, *towns: Town, **changes: str) -> dict[str, bytes]:
    """Every file that a site must have, and others; in their names ``__`` is a slash and ``_`` a dot."""
    town = towns[0] if towns else TOWN
    files = {
        path: feed(path, town) if is_document(path) else CONTENT.get(Path(path).suffix, "x") for path in expected(town)
    }
    files |= {name.replace("__", "/").replace("_", "."): text for name, text in changes.items()}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return {path: seal(text.encode()) for path, text in files.items()}


def faults(folder: Path, seals: Mapping[str, bytes], before: Record | None = None, *written: str) -> list[str]:
    try:
        verified(folder, seals, TOWN, before, written)
    except UnsoundError as error:
        return [str(problem) for problem in error.problems]
    return []


def test_a_whole_site_is_sound(tmp_path: Path) -> None:
    assert faults(tmp_path, site(tmp_path)) == []


@pytest.mark.parametrize("path", ["index.html", "feed.json", "whatsapp/karte-a6.pdf", "themen/verkehr/feed.atom"])
def test_a_missing_address_is_named(tmp_path: Path, path: str) -> None:
    seals = site(tmp_path)
    del seals[path]
    assert faults(tmp_path, seals) == [f"/{path.removesuffix('index.html')}: Diese Adresse fehlt."]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("index_html", "", "/: Die Datei ist leer."),
        ("index_html", "<title>t</title><main>\n</main>", "/: Die Seite ist leer."),
        ("index_html", "<main>Text</main>", "/: Die Seite ist leer."),
        ("index_html", PAGE.format("[bitte ergänzen: Telefon]"), "/: Auf der Seite steht noch ein Platzhalter."),
        ("index_html", PAGE.format('<a href="/fehlt/">x</a>'), "Der Link auf »/fehlt/« führt nirgendwohin"),
        ("index_html", PAGE.format('<a href="feeds/#fehlt">x</a>'), "Der Link auf »/feeds/#fehlt« führt nirgendwohin"),
        ("index_html", PAGE.format('<img srcset="/a.webp 1x, /b.webp 2x">'), "»/b.webp«"),
        ("feed_atom", "<feed", "/feed.atom: Das ist kein lesbares XML"),
        ("feed_rss", "<html/>", "/feed.rss: Das ist kein Feed."),
        ("feed_json", "{}", "/feed.json: Das ist kein Feed."),
        ("termine_ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "/termine.ics: Das ist kein lesbarer Kalender."),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, name: str, text: str, said: str) -> None:
    assert said in "\n".join(faults(tmp_path, site(tmp_path, **{name: text})))


@pytest.mark.parametrize(
    "link", ["/feeds/", "/feeds", "/feeds/#oben", "#oben", "#top", "//x.de/y", "mailto:a@b.de", "?a"]
)
def test_a_link_that_leads_somewhere_is_sound(tmp_path: Path, link: str) -> None:
    assert faults(tmp_path, site(tmp_path, index_html=PAGE.format(f'<a href="{link}">x</a>'))) == []


def test_feeds_that_name_themselves_and_their_hubs_are_sound(tmp_path: Path) -> None:
    seals = site(tmp_path, FOLLOWED, archiv__2026__feed_atom=feed("archiv/2026/feed.atom"))
    verified(tmp_path, seals, FOLLOWED, None)


@pytest.mark.parametrize("path", ["feed.atom", "themen/verkehr/feed.rss", "kanal/feed.json"])
@pytest.mark.parametrize("hubs", [(), HUBS[:1], HUBS[::-1], (*HUBS, "https://drei.example/")])
def test_a_feed_that_names_other_hubs_than_are_told_is_not_served(
    tmp_path: Path, path: str, hubs: tuple[str, ...]
) -> None:
    wrong = feed(path, replace(TOWN, hubs=hubs))
    seals = site(tmp_path, FOLLOWED, **{path.replace("/", "__").replace(".", "_"): wrong})
    with pytest.raises(UnsoundError, match=f"/{path}: Der Feed nennt nicht die Hubs, die von ihm erfahren"):
        verified(tmp_path, seals, FOLLOWED, None)


@pytest.mark.parametrize("path", ["archiv/2026/feed.atom", "irgendwo/feed.json"])
def test_a_feed_of_which_no_hub_is_told_must_not_name_one(tmp_path: Path, path: str) -> None:
    seals = site(tmp_path, FOLLOWED, **{path.replace("/", "__").replace(".", "_"): feed(path, FOLLOWED)})
    with pytest.raises(UnsoundError, match="nennt nicht die Hubs"):
        verified(tmp_path, seals, FOLLOWED, None)


@pytest.mark.parametrize("path", ["feed.atom", "feed.rss", "feed.json"])
def test_a_feed_that_is_called_otherwise_than_it_says_is_not_served(tmp_path: Path, path: str) -> None:
    wrong = feed(path, own=f"{TOWN.address}/themen/verkehr/{path}")
    assert faults(tmp_path, site(tmp_path, **{path.replace(".", "_"): wrong})) == [
        f"/{path}: Der Feed nennt nicht seine eigene Adresse »{TOWN.address}/{path}«."
    ]


def test_what_an_editor_was_told_of_stops_nothing(tmp_path: Path) -> None:
    seals = site(tmp_path, index_html=PAGE.format('<a href="/fehlt/?a#b">x</a>'))
    assert len(faults(tmp_path, seals)) == 1
    assert faults(tmp_path, seals, None, "/fehlt/?a#b") == []


def test_so_it_is_where_the_site_stands_below_a_path(tmp_path: Path) -> None:
    below = replace(TOWN, address=f"{TOWN.address}/aktuelles")
    seals = site(tmp_path, below, index_html=PAGE.format('<a href="/aktuelles/fehlt/">x</a>'))
    with pytest.raises(UnsoundError, match="/fehlt/"):
        verified(tmp_path, seals, below, None)
    verified(tmp_path, seals, below, None, [below.absolute("/fehlt/")])


def test_what_is_published_as_it_is_is_no_page_of_ours(tmp_path: Path) -> None:
    seals = site(tmp_path, google1_html="google-site-verification: google1.html", nojekyll="")
    assert faults(tmp_path, seals) == ["/google1.html: Die Seite ist leer.", "/nojekyll: Die Datei ist leer."]
    verified(tmp_path, seals, TOWN, None, (), {"google1.html", "nojekyll"})


def test_of_what_was_looked_at_before_only_the_links_count(tmp_path: Path) -> None:
    seals = site(tmp_path, a_html=PAGE.format('<a href="/b.html">x</a>'), b_html=PAGE.format(""))
    pages = verified(tmp_path, seals, TOWN, None)
    files = {path: Standing(each.hex(), 0, 0) for path, each in seals.items()}
    before = Record(name="x", version="", authority="", program=program_digest(), files=files, pages=pages)
    for path in seals:
        (tmp_path / path).unlink()
    assert verified(tmp_path, seals, TOWN, before) == pages
    gone = {path: each for path, each in seals.items() if path != "b.html"}
    assert faults(tmp_path, gone, before) == ["/a.html: Der Link auf »/b.html« führt nirgendwohin (auf 1 Seiten)."]


def whole(words: str, above: str = "") -> str:
    """A page that is made of head, what stands above its words, these, and what stands below."""
    return f"<head><title>t</title></head><body>{above}<main id=oben>{words}</main><footer id=unten>u</footer></body>"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (whole("Text", '<a href="#oben">x</a><a href="#unten">y</a><a href="termin.ics">z</a>'), []),
        (whole("Text", '<a href="#fehlt">x</a>'), ["Der Link auf »/a/#fehlt« führt nirgendwohin (auf 1 Seiten)."]),
        (whole("Text", '<a href="weg.ics">x</a>'), ["Der Link auf »/a/weg.ics« führt nirgendwohin (auf 1 Seiten)."]),
        (whole(" "), ["Die Seite ist leer."]),
        (whole("Text").replace("<title>t</title>", ""), ["Die Seite ist leer."]),
        (whole("Text", "<p>[bitte ergänzen: Banner]</p>"), ["Auf der Seite steht noch ein Platzhalter."]),
    ],
)
def test_a_page_in_pieces_is_looked_at_as_a_whole(tmp_path: Path, page: str, said: list[str]) -> None:
    seals = site(tmp_path, a__index_html=page, a__termin_ics=CALENDAR)
    assert faults(tmp_path, seals) == [f"/a/: {each}" for each in said]


def test_of_a_page_with_a_new_banner_only_the_banner_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seals = site(tmp_path, a_html=whole("A"), b_html=whole('<a href="/c.html">B</a>'), c_html=whole("C"))
    pages = verified(tmp_path, seals, TOWN, None)
    files = {path: Standing(each.hex(), 0, 0) for path, each in seals.items()}
    before = Record(name="x", version="", authority="", program=program_digest(), files=files, pages=pages)
    looked = list[bytes]()

    def noted(piece: bytes, address: str, place: int) -> tuple[Facts, tuple[str, ...]]:
        looked.append(piece)
        return facts(piece, address, place)

    monkeypatch.setattr(verification, "facts", noted)
    banner = "<p>Rohrbruch</p>"
    later = site(tmp_path, a_html=whole("A", banner), b_html=whole('<a href="/c.html">B</a>', banner))
    found = faults(tmp_path, later, before)
    assert looked == [f"</head><body>{banner}".encode()]
    assert found == ["/b.html: Der Link auf »/c.html« führt nirgendwohin (auf 1 Seiten)."]


def test_a_page_without_main_or_with_several_is_looked_at_too(tmp_path: Path) -> None:
    odd = "<head></head><title>t</title><main>A</main><a href='/weg/'>x</a><main>B</main></main>"
    assert faults(tmp_path, site(tmp_path, a_html=odd.replace("main", "div"))) != []
    assert faults(tmp_path, site(tmp_path, a_html=odd)) != []


def test_a_site_below_a_path_knows_its_own_links() -> None:
    address = "https://www.stadt.de/aktuelles"
    links = b'<a href="/aktuelles/a/#b">x</a><a href="/rathaus/">y</a><a href="../c.html">z</a>'
    page = b"<title>t</title><main>" + links + b"</main>"
    assert facts(page, address) == (Facts(("../c.html", "/a/#b"), ()), ())
    assert own_path("../c.html", f"{address}/x/", address) == "/c.html"
    assert own_path("webcal://www.stadt.de/aktuelles/termine.ics", address, address) == "/termine.ics"
    assert own_path("/aktuelles-alt/", f"{address}/", address) is None


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    record = Record(
        name="n",
        version="v",
        authority="a",
        program="p",
        before="b",
        held=("x",),
        files={"ä/index.html": Standing("00", 1, 2)},
        pages=Pages({"ä/index.html": ("1a", "3b")}, {"1a": Facts(("/ö#ü", "#ü"), ("ü",)), "3b": Facts((), ())}),
        sources={"stadt.toml": (1, 2)},
    )
    save(tmp_path, record)
    assert loaded(tmp_path) == record
