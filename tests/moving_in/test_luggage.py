"""Pictures and documents that come along, and those that do not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.audit.server import serving
from plugins.moving_in.fetching import Fetching, fetched
from plugins.moving_in.luggage import LocalCopy, Luggage, NotBroughtError
from tests.moving_in.village import OLD, Village, item, rss

PDF = b"%PDF-1.4\n"


@pytest.fixture
def village(tmp_path: Path) -> Village:
    return Village(tmp_path)


@pytest.fixture
def old_site(village: Village) -> Iterator[str]:
    """The files of the old website, served as it serves them."""
    village.old.mkdir()
    with serving(village.old, "", []) as address:
        yield address.rstrip("/")


def test_a_copy_may_hold_any_end_of_the_path_and_the_original_is_preferred(village: Village) -> None:
    village.picture("2026/01/x.jpg", "red")
    village.picture("2026/01/x-300x200.jpg", "blue")
    copy = LocalCopy(village.old)
    assert copy(f"{OLD}/wp-content/uploads/2026/01/x-300x200.jpg") == (village.old / "2026/01/x.jpg").resolve()
    assert copy(f"{OLD}/andere/y.jpg") is None


@pytest.mark.parametrize(
    "path", ["/../geheim.jpg", "/%2e%2e/geheim.jpg", "/a/..%2f..%2fgeheim.jpg", "/..%5cgeheim.jpg", "/%00"]
)
def test_nothing_outside_the_copy_is_read(village: Village, path: str) -> None:
    village.picture("da.jpg")
    village.picture("../geheim.jpg")
    (village.old / "weg.jpg").symlink_to(village.home / "geheim.jpg")
    copy = LocalCopy(village.old)
    assert copy(OLD + path) is None
    assert copy(f"{OLD}/weg.jpg") is None


def test_the_same_picture_is_packed_once_and_another_of_its_name_beside_it(village: Village) -> None:
    village.picture("a/IMG 1.jpg", "red")
    village.picture("b/IMG 1.jpg", "red")
    village.picture("c/IMG 1.jpg", "blue")
    luggage = Luggage(village.content, [LocalCopy(village.old)])
    places = [luggage.bring(f"{OLD}/{folder}/IMG%201.jpg", 2026, is_picture=True) for folder in "abc"]
    assert places == ["bilder/2026/img-1.jpg", "bilder/2026/img-1.jpg", "bilder/2026/img-1-2.jpg"]
    assert list(luggage.packed) == ["bilder/2026/img-1.jpg", "bilder/2026/img-1-2.jpg"]


def test_a_picture_is_named_by_what_it_is(village: Village) -> None:
    village.picture("x.webp").rename(village.old / "x.jpg")
    (village.old / "boese.jpg").write_bytes(b"<html><script>")
    (village.old / "seite.php").write_bytes(b"<?php")
    luggage = Luggage(village.content, [LocalCopy(village.old)])
    assert luggage.bring(f"{OLD}/x.jpg", 2026, is_picture=True) == "bilder/2026/x.webp"
    for name in ("boese.jpg", "seite.php", "fehlt.jpg"):
        with pytest.raises(NotBroughtError):
            luggage.bring(f"{OLD}/{name}", 2026, is_picture=True)


def test_documents_become_links_and_attachments(village: Village) -> None:
    for name in ("plan.pdf", "satzung.pdf"):
        (village.old / "fileadmin").mkdir(parents=True, exist_ok=True)
        (village.old / "fileadmin" / name).write_bytes(PDF + name.encode())
    enclosure = f'<enclosure url="{OLD}/fileadmin/satzung.pdf" type="application/pdf" length="9"/>'
    text = '<p>Siehe <a href="/fileadmin/plan.pdf">Plan</a> und <a href="/fileadmin/weg.pdf">weg</a>.</p>'
    said = village.brought(village.source(rss(item(text, more=enclosure))), "--bilder", str(village.old))
    file = village.file("2026-03-02-ein-titel")
    assert "Anhänge:\n  - dokumente/2026/satzung.pdf: satzung.pdf\n" in file
    assert f"Siehe [Plan](dokumente/2026/plan.pdf) und [weg]({OLD}/fileadmin/weg.pdf)." in file
    assert "mit 2 Dateien" in said
    assert "weg.pdf« fehlt" in said


def test_nothing_is_fetched_unasked(village: Village, old_site: str) -> None:
    village.picture("x.jpg")
    village.brought(village.source(rss(item(f'<p>Ein Text.</p><img src="{old_site}/x.jpg" alt="X">'))))
    assert not list((village.content / "bilder").iterdir())
    assert f"[Bild: X]({old_site}/x.jpg)" in village.body("2026-03-02-ein-titel")


def test_a_feed_and_its_pictures_are_fetched_when_asked(village: Village, old_site: str) -> None:
    village.picture("x.jpg")
    text = '<p>Ein Text.</p><img src="/x.jpg" alt="X"><img src="https://anderswo.invalid/y.jpg" alt="Y">'
    (village.old / "feed.xml").write_text(rss(item(text, link=f"{old_site}/a/titel-eins/")), "utf-8")
    said = village.brought(f"{old_site}/feed.xml", "--laden")
    assert "![X](bilder/2026/x.jpg)" in village.body("2026-03-02-titel-eins")
    assert "liegt auf einem anderen Server (»anderswo.invalid«)" in said


def test_a_source_cannot_make_us_ask_servers_of_our_own_network(village: Village, old_site: str) -> None:
    """What only a file names as the old website is no word of the person who calls."""
    village.picture("x.jpg")
    source = village.source(rss(item('<p>Ein Text.</p><img src="/x.jpg" alt="X">', link=f"{old_site}/a/titel-eins/")))
    said = village.brought(source, "--laden")
    assert "liegt auf einem Server im eigenen Netz" in said
    assert not list((village.content / "bilder").iterdir())


def test_only_web_addresses_are_fetched_and_not_too_much(village: Village, old_site: str, tmp_path: Path) -> None:
    village.picture("x.jpg")
    with pytest.raises(NotBroughtError):
        fetched(f"{old_site}/x.jpg", 10)
    for address in ("file:///etc/passwd", "ftp://a.example/x", f"{old_site}/fehlt.jpg"):
        with pytest.raises(NotBroughtError):
            fetched(address, 1000)
    with pytest.raises(NotBroughtError):
        Fetching(tmp_path, [], [OLD])("file:///etc/passwd")
