"""Who is answered, and with what."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.preview.server import Server
from tests.preview.town import LATER, PUBLIC, a_busy_town, a_preview, asked, asking, serving
from tests.workshop import TOWN, Workshop

PAGE = f"/meldungen/{LATER}/"


@pytest.fixture
def busy(tmp_path: Path) -> Workshop:
    return a_busy_town(tmp_path)


@pytest.fixture
def server(busy: Workshop) -> Iterator[Server]:
    with serving(a_preview(busy)) as running:
        yield running


def test_only_this_machine_can_ask(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.address == f"http://127.0.0.1:{server.server_port}/"


def test_this_machine_goes_by_two_names(server: Server) -> None:
    for name in ("127.0.0.1", "localhost", "LOCALHOST"):
        assert asked(server, PAGE, Host=f"{name}:{server.server_port}").status == 200


@pytest.mark.parametrize(
    "host", ["boese.example", "boese.example:{}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.example:{}", ""]
)
def test_who_is_asked_for_by_another_name_says_nothing(host: str, server: Server) -> None:
    for path in (PAGE, "/-/ereignisse", "/?uhr=2026-11-24T10:00", "/-/vorschau.js"):
        answer = asked(server, path, Host=host.format(server.server_port))
        assert answer.status == 403
        assert answer.text == f"Die Vorschau antwortet nur unter {server.address}\n"


def test_what_another_website_embeds_is_not_answered(server: Server) -> None:
    for site in ("cross-site", "same-site"):
        for mode in ("no-cors", "cors"):
            assert asked(server, PAGE, Sec_Fetch_Site=site, Sec_Fetch_Mode=mode).status == 403
        assert asked(server, PAGE, Sec_Fetch_Site=site, Sec_Fetch_Mode="navigate").status == 200


def test_another_website_cannot_set_the_clock(server: Server) -> None:
    before = server.current.state.version
    address = "/?uhr=2026-11-24T10:00"
    assert asked(server, address, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate").status == 403
    assert server.current.state.version == before


def test_nothing_may_be_kept_framed_or_read_elsewhere(server: Server) -> None:
    for path in (PAGE, "/feed.atom", "/-/vorschau.js", "/gibt-es-nicht"):
        headers = asked(server, path).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
        assert "Access-Control-Allow-Origin" not in headers
        assert headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize(
    "path",
    [
        "/../stadt.toml", "/%2e%2e/content/stadt.toml", "/..%2fstadt.toml", "/meldungen/../../content/stadt.toml",
        "/-/../server.py", "/-/sa11y/../server.py", "/-/%2e%2e/server.py", "//etc/passwd", "/stadt.toml", "/meldungen/",
        "/bilder/", "/-/", "/-/sa11y/", "/%00", "/\\..\\stadt.toml", "/assets/", "/?",
    ],
)  # fmt: skip
def test_only_what_the_site_has_can_be_asked_for(path: str, server: Server) -> None:
    answer = asked(server, path)
    assert answer.status == (200 if path == "/?" else 404)
    assert "kennung" not in answer.text
    assert "Index of" not in answer.text


def test_each_file_comes_as_what_it_is(server: Server) -> None:
    kinds = {
        "/": "text/html; charset=utf-8",
        "/feed.atom": "application/atom+xml",
        "/termine.ics": "text/calendar; charset=utf-8",
        f"/redaktion/{PUBLIC}.txt": "text/plain; charset=utf-8",
        "/whatsapp/qr.svg": "image/svg+xml",
        "/-/vorschau.js": "text/javascript; charset=utf-8",
        "/-/sa11y/de.js": "text/javascript; charset=utf-8",
    }
    assert {path: asked(server, path).headers["Content-Type"] for path in kinds} == kinds


def test_who_asks_for_the_head_gets_no_more(server: Server) -> None:
    whole, head = asked(server, "/"), asked(server, "/", "HEAD")
    assert (head.status, head.text) == (200, "")
    assert head.headers["Content-Length"] == whole.headers["Content-Length"] == str(len(whole.text.encode()))
    assert asked(server, "/", "POST").status == 501


def test_a_folder_has_its_slash(server: Server) -> None:
    answer = asked(server, PAGE.rstrip("/"))
    assert (answer.status, answer.headers["Location"]) == (303, PAGE)


def test_the_clock_is_set_by_an_address_and_the_page_comes_back_without_it(server: Server) -> None:
    assert "[nur hier]" in asked(server, PAGE).text
    answer = asked(server, f"{PAGE}?uhr=2026-11-24T10:00")
    assert (answer.status, answer.headers["Location"]) == (303, PAGE)
    assert "[nur hier]" not in asked(server, PAGE).text
    assert 'value="2026-11-24T10:00"' in asked(server, PAGE).text
    asked(server, f"{PAGE}?uhr=jetzt")
    assert "[nur hier]" in asked(server, PAGE).text


@pytest.mark.parametrize("text", ["morgen", "2026-13-01", "0026-11-24T10:00", "%0d%0aX-Boese:1", "-"])
def test_what_is_no_instant_is_said(text: str, server: Server) -> None:
    answer = asked(server, f"/?uhr={text}")
    assert answer.status == 400
    assert "ist kein Zeitpunkt. Bitte wie 2026-11-29T08:00 schreiben." in answer.text
    assert "X-Boese" not in answer.headers


def test_no_address_leads_to_another_host(server: Server) -> None:
    for path in ("//boese.example/?uhr=jetzt", "/%2f%2fboese.example/?uhr=jetzt", "/\\boese.example/?uhr=jetzt"):
        place = asked(server, path).headers["Location"]
        assert place.startswith("/")
        assert not place.startswith(("//", "/\\"))


def test_who_waits_hears_of_each_new_state(server: Server) -> None:
    current = server.current
    with asking(server, "/-/ereignisse") as events:
        assert events.headers["Content-Type"] == "text/event-stream"
        assert events.readline().decode() == f"data: {current.state.version}\n"
        events.readline()
        current.refresh()
        assert events.readline().decode() == f"data: {current.state.version}\n"


def test_loading_a_page_again_reads_anew_what_no_watcher_told_of(busy: Workshop, server: Server) -> None:
    busy.announce(PUBLIC, body="Ganz neu.")
    address = f"/meldungen/{PUBLIC}/"
    assert "Ganz neu." not in asked(server, address).text
    server.current.read_at -= 60
    assert "Ganz neu." in asked(server, address, Cache_Control="max-age=0").text


def test_the_next_free_port_is_taken(server: Server) -> None:
    with serving(server.current, server.server_port) as second:
        assert second.server_port > server.server_port
        assert asked(second, "/").status == 200


@pytest.mark.parametrize("folder", ["/aktuelles", "/stra%C3%9Fe/neues"])
def test_a_site_below_a_path_stands_there(folder: str, tmp_path: Path) -> None:
    town = a_busy_town(tmp_path)
    text = TOWN.replace('.example"\n', f'.example{folder}"\n', 1)
    (town.content / "stadt.toml").write_text(text, "utf-8")
    current = a_preview(town)
    assert current.state.result
    assert current.state.result.site.town.folder == folder
    with serving(current) as server:
        assert asked(server, "/").headers["Location"] == f"{folder}/"
        page = asked(server, f"{folder}{PAGE}")
        assert page.status == 200
        assert f'href="{folder}/handbuch/"' in page.text
        assert asked(server, PAGE).status == 404
        assert asked(server, f"{folder}/handbuch/").status == 200


def test_nobody_is_shown_an_error_of_the_program(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise ValueError("kaputt")

    monkeypatch.setattr("plugins.preview.current.read", broken)
    state = server.current.refresh()
    assert "Das Programm scheitert an einem eigenen Fehler. Bitte melden: ValueError: kaputt" in str(state.faults[0])
    assert "ValueError: kaputt" in asked(server, "/").text
