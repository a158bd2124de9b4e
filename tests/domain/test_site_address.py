from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.site_address import folder_of, site_address
from tests.factory import TOWN
from tests.tools import many


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://www.stadt.example", "https://www.stadt.example"),
        ("https://www.stadt.example/", "https://www.stadt.example"),
        ("HTTPS://WWW.Stadt.Example/Aktuelles/Neues/", "https://www.stadt.example/Aktuelles/Neues"),
        ("https://stadt.example:443/a", "https://stadt.example/a"),
        ("http://127.0.0.1:8000/vorschau/", "http://127.0.0.1:8000/vorschau"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://MÜLLER.example/b%C3%BCro", "https://müller.example/büro"),
        ("https://mu\u0308ller.example/bu\u0308ro", "https://müller.example/büro"),
    ],
)
def test_an_address_is_kept_in_one_spelling(written: str, kept: str) -> None:
    assert site_address(written) == kept
    assert site_address(kept) == kept


@pytest.mark.parametrize(
    "written",
    [
        *("", "stadt.example", "ftp://stadt.example", "https://", "https:///a", "https://?", "https://a b.example"),
        *("https://a..example", "https://.example", "https://[::1", "https://a.example:0", "https://a.example:x"),
        *("https://u@a.example", "https://a.example/a?b", "https://a.example/#c", "https://a.example//"),
        *("https://a.example/a//b", "https://a.example/./a", "https://a.example/%2e%2e/a", "https://a.example/a%2Fb/%"),
        *('https://a.example/"', "https://a.example/<b>", "https://a.example/%FC", "https://a.example/a%20b"),
    ],
)
def test_what_is_no_address_of_a_site_is_refused_with_a_sentence(written: str) -> None:
    with pytest.raises(ValueError, match=r"».*Bitte"):
        site_address(written)


@many(300)
@given(st.text("aA1ü/.-_~%:@?#[]\\ß\u0308 ", max_size=12))
def test_whatever_is_kept_can_stand_in_html_and_names_one_folder(path: str) -> None:
    try:
        kept = site_address(f"https://stadt.example/{path}")
    except ValueError:
        return
    folder = folder_of(kept)
    assert folder.isascii()
    assert not set(folder) & set(" \"'<>&\\")
    assert urlsplit(f"https://x.example{folder}/a").path == f"{folder}/a"
    assert site_address(kept) == kept


def test_a_path_is_ours_only_below_the_folder_of_the_site() -> None:
    town = TOWN.seen_at("https://www.stadt.example/aktuelles")
    ours = {
        "/aktuelles": "/", "/aktuelles/": "/", "/aktuelles/a/#b": "/a/#b", "/aktuelles?q": "/?q", "/aktuelles#b": "/#b",
        "/": None, "": None, "/rathaus/": None, "/aktuelles-alt/": None,
    }  # fmt: skip
    assert {path: town.path_here("www.stadt.example", path) for path in ours} == ours
    assert TOWN.path_here(TOWN.host, "/a/") == town.path_here(TOWN.host, "/a/") == "/a/"
    assert TOWN.path_here("www.stadt.example", "/aktuelles/") is None


def test_only_another_address_makes_a_preview() -> None:
    assert TOWN.seen_at(None) is TOWN.seen_at(TOWN.address) is TOWN
    preview = TOWN.seen_at("http://127.0.0.1:8000/müll")
    assert preview.is_preview
    assert (preview.folder, preview.absolute("/a/")) == ("/m%C3%BCll", "http://127.0.0.1:8000/m%C3%BCll/a/")
    assert preview.host_address == "http://127.0.0.1:8000"
    assert preview.tag_host == TOWN.tag_host
