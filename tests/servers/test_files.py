"""How every web server sends a file with the configuration of ``docs/server``: its type, packed or not, and again."""

from pathlib import Path

import pytest

from plugins.domain.file_kinds import MEDIA_TYPES
from tests.servers.asking import Asking, kind, varies
from tests.servers.town import FILES, LOOSE, PACKED_ENDINGS, WHOLE

TEXT = ";charset=utf-8"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
SITE_TYPES = {
    "/": f"text/html{TEXT}",
    "/feed.atom": f"application/atom+xml{TEXT}",
    "/feed.rss": f"application/rss+xml{TEXT}",
    "/feed.json": "application/feed+json",
    "/stand.json": "application/json",
    "/termine.ics": f"text/calendar{TEXT}",
    "/sitemap.xml": f"application/xml{TEXT}",
    "/robots.txt": f"text/plain{TEXT}",
    "/assets/main.0a1b2c3d.css": f"text/css{TEXT}",
    "/assets/main.0a1b2c3d.js": f"text/javascript{TEXT}",
    "/pagefind/such.wasm": "application/wasm",
    "/pagefind/wasm.de.pagefind": "application/octet-stream",
    "/pagefind/pagefind.de_1.pf_meta": "application/octet-stream",
    "/pagefind/index/de_2.pf_index": "application/octet-stream",
    "/pagefind/fragment/de_3.pf_fragment": "application/octet-stream",
    "/pagefind/filter/de_4.pf_filter": "application/octet-stream",
}
PACKED = [f"/{name}" for name in FILES if Path(name).suffix in PACKED_ENDINGS]
PACKINGS = {"br": ".br", "gzip": ".gz"}


@pytest.mark.parametrize("packing", ["identity", *PACKINGS])
def test_every_file_has_its_type(server: Asking, packing: str) -> None:
    found = {path: kind(server.over_tls(path, accept_encoding=packing)) for path in SITE_TYPES}
    assert found == SITE_TYPES


def test_every_file_that_may_be_published_has_its_type(server: Asking) -> None:
    answers = {ending: server.over_tls(f"/dokumente/datei{ending}") for ending in MEDIA_TYPES}
    assert {ending: answer.headers.get_content_type() for ending, answer in answers.items()} == MEDIA_TYPES


@pytest.mark.parametrize("path", ["/feed.atom", "/feed.rss"])
@pytest.mark.parametrize("packing", ["identity", *PACKINGS])
def test_a_browser_gets_a_feed_as_xml(server: Asking, path: str, packing: str) -> None:
    assert kind(server.over_tls(path, accept=BROWSER, accept_encoding=packing)) == f"application/xml{TEXT}"
    assert kind(server.over_tls(path, accept="application/xml, text/html")) == SITE_TYPES[path]
    assert varies(server.over_tls(path)) >= {"Accept", "Accept-Encoding"}


@pytest.mark.parametrize(
    ("accepted", "sent"),
    [
        *(("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br, zstd", "br"), ("gzip;q=1.0, br;q=0.5", "br")),
        *(("br;q=0, gzip", "gzip"), ("gzip;q=0, br;q=0.000", None), ("identity", None), ("brotlix, xgzip", None)),
    ],
)
def test_what_lies_packed_beside_a_file_is_sent_to_those_who_take_it(
    server: Asking, accepted: str, sent: str | None
) -> None:
    if server.name == "caddy" and "br;q=0.5" in accepted:
        sent = "gzip"  # it weighs what the client prefers
    for path in ("/", "/feed.atom", "/feed.json", "/termine.ics", "/themen/", "/assets/main.0a1b2c3d.css"):
        answer = server.over_tls(path, accept_encoding=accepted)
        name = f"{path[1:]}index.html" if path.endswith("/") else path[1:]
        file = server.site / f"{name}{PACKINGS.get(sent or '', '')}"
        assert (answer.status, answer.headers["Content-Encoding"], answer.body) == (200, sent, file.read_bytes()), path
        assert "Accept-Encoding" in varies(answer), path


def test_what_nobody_packed_is_packed_on_the_way(server: Asking) -> None:
    answer = server.over_tls(f"/{LOOSE}", accept_encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.body) < len(WHOLE) / 2


def test_what_is_packed_by_nature_is_sent_as_it_is(server: Asking) -> None:
    for path in ("/pagefind/wasm.de.pagefind", "/dokumente/datei.pdf", "/dokumente/datei.webp"):
        answer = server.over_tls(path, accept_encoding="gzip, br")
        assert (answer.headers["Content-Encoding"], answer.body) == (None, (server.site / path[1:]).read_bytes())


@pytest.mark.parametrize("packing", ["identity", *PACKINGS])
def test_what_has_not_changed_is_not_sent_again(server: Asking, packing: str) -> None:
    for path in ("/", "/feed.atom", "/feed.rss", "/feed.json", "/termine.ics", f"/{LOOSE}", "/dokumente/datei.pdf"):
        first = server.over_tls(path, accept_encoding=packing)
        assert first.status == 200
        tag, date = first.headers["ETag"], first.headers["Last-Modified"]
        known = ({"if_none_match": tag}, {"if_none_match": f'"x", {tag}'}, {"if_modified_since": date})
        for condition in (*known, {"if_none_match": tag, "if_modified_since": date}):
            again = server.over_tls(path, accept_encoding=packing, **condition)
            assert (again.status, again.body) == (304, b""), (path, condition)
        assert server.over_tls(path, accept_encoding=packing, if_none_match='"anders"').status == 200


def test_packed_and_plain_answers_are_told_apart(server: Asking) -> None:
    for path in ("/", "/feed.atom", "/feed.json"):
        tags = [server.over_tls(path, accept_encoding=packing).headers["ETag"] for packing in ("identity", *PACKINGS)]
        assert len(set(tags)) == len(tags), path


def test_a_name_that_looks_escaped_is_served(server: Asking) -> None:
    for packing in ("identity", "gzip"):
        assert server.over_tls("/100%25/", accept_encoding=packing).status == 200


def test_a_part_of_a_file_can_be_asked_for(server: Asking) -> None:
    answer = server.over_tls("/dokumente/datei.pdf", range="bytes=0-8")
    assert (answer.status, answer.body) == (206, b"<!doctype")
