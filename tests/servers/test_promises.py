"""What every web server does with the files of ``docs/server``, whatever is asked: headers, errors, what is closed."""

import base64
import ssl
from http.client import HTTPSConnection

import pytest

from tests.asking import PATIENCE
from tests.servers.asking import Asking, kind, promises
from tests.servers.running import NAME, PASSWORD, USER
from tests.servers.town import GONE, HIDDEN, SECRET

POLICY = (
    "default-src 'self'; script-src {}; style-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors {}"
)
OPEN, SEARCH, UPLOADED, FRAMED = (
    ("'self'", "'none'"),
    ("'self' 'wasm-unsafe-eval'", "'none'"),
    ("'none'",) * 2,
    ("'self'", "*"),
)
POWERS = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi"),
    *("payment", "usb"),
)
UNCHANGING = "public, max-age=31536000, immutable"
ALWAYS = {
    "x-content-type-options": ["nosniff"],
    "referrer-policy": ["no-referrer"],
    "permissions-policy": [", ".join(f"{power}=()" for power in POWERS)],
    "cache-control": ["no-cache"],
}
HSTS = {"strict-transport-security": ["max-age=31536000"]}
FEEDS = (
    *("/feed.json", "/kanal/feed.json", "/themen/umwelt/feed.json", "/ortsteile/kernstadt/feed.json"),
    "/themen/umwelt/kernstadt/feed.json",
)
FRAMES = tuple(f"/einbetten/{name}.html" for name in ("alles", "thema-kinder-und-familie", "ortsteil-kernstadt"))
ANYBODY = {"access-control-allow-origin": ["*"]}


def promised(policy: tuple[str, str] = OPEN, **others: list[str]) -> dict[str, list[str]]:
    """Exactly the headers of an answer over TLS."""
    more = {name.replace("_", "-"): value for name, value in others.items()}
    return ALWAYS | HSTS | {"content-security-policy": [POLICY.format(*policy)]} | more


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        *(
            (path, promised())
            for path in ("/", "/feed.atom", "/feed.rss", "/termine.ics", "/robots.txt", "/stand.json")
        ),
        *((path, promised() | ANYBODY) for path in FEEDS),
        *((path, promised(SEARCH)) for path in ("/suche/", "/pagefind/pagefind.js", "/pagefind/wasm.de.pagefind")),
        *((path, promised(UPLOADED)) for path in ("/dokumente/datei.pdf", "/dokumente/datei.svg")),
        *((path, promised(FRAMED)) for path in FRAMES),
        *(
            (path, promised())
            for path in (
                "/einbetten/",
                "/einbetten/index.html",
                "/themen/einbetten/seite/1/",
                "/themen",
                "/gibt/es/nicht",
                "/assets/nein.css",
                f"/{GONE}/",
            )
        ),
        *((path, promised()) for path in ("/.git/config", "/redaktion/")),
        ("/assets/main.0a1b2c3d.css", promised(cache_control=[UNCHANGING])),
    ],
)
def test_every_server_sends_the_same_headers(server: Asking, path: str, expected: dict[str, list[str]]) -> None:
    for packing in ("identity", "gzip", "br"):
        first = server.over_tls(path, accept_encoding=packing)
        assert promises(first) == expected, packing
        if first.status == 200:
            again = server.over_tls(path, accept_encoding=packing, if_none_match=first.headers["ETag"])
            assert (again.status, again.body) == (304, b"")
            assert promises(again) == expected, packing


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PROPFIND"])
def test_nothing_can_be_written(server: Asking, method: str) -> None:
    answer = server.over_tls("/", method)
    assert answer.status == 405
    assert promises(answer) == promised()


@pytest.mark.parametrize("path", ["/gibt/es/nicht", "/gibt/feed.atom", "/bilder/", "/pagefind/fragment/", "/lose/"])
def test_an_address_without_a_page_shows_the_page_that_helps(server: Asking, path: str) -> None:
    answer = server.over_tls(path)
    assert (answer.status, kind(answer)) == (404, "text/html;charset=utf-8")
    assert answer.body == (server.site / "404.html").read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        *(f"/{path}" for path in HIDDEN),
        "/%2egit/config",
        "/themen/../.env",
        "//.env",
        "/.well-known/../.env",
        "/.htaccess",
    ],
)
def test_hidden_files_are_not_there(server: Asking, path: str) -> None:
    answer = server.over_tls(path)
    assert answer.status == (403 if path == "/.htaccess" and server.name in {"apache", "webspace"} else 404)
    assert SECRET not in answer.body


def test_what_is_well_known_is_there(server: Asking) -> None:
    wanted = (server.site / ".well-known/security.txt").read_bytes()
    assert server.over_tls("/.well-known/security.txt").body == wanted


@pytest.mark.parametrize("path", ["/", "/termin.ics", "/aushang.pdf"])
def test_what_was_deleted_for_good_is_gone_and_says_so(server: Asking, path: str) -> None:
    answer = server.over_tls(f"/{GONE}{path}")
    assert (answer.status, kind(answer)) == (410, "text/html;charset=utf-8")
    assert answer.body == (server.site / GONE / "index.html").read_bytes()
    assert server.over_tls("/meldungen/2026-11-23-rohr/").status == 200


@pytest.mark.parametrize("path", ["/themen", f"/{GONE}", "/meldungen/2026-11-23-rohr"])
def test_a_page_asked_for_without_its_slash_is_found(server: Asking, path: str) -> None:
    answer = server.over_tls(path)
    assert answer.status in {301, 308}
    place = answer.headers["Location"].removeprefix(f"https://{NAME}").removeprefix(f":{server.tls_port}")
    assert place == f"{server.folder}{path}/"


@pytest.mark.parametrize("path", ["/redaktion/", "/redaktion/2026-11-23-rohr.txt", "//redaktion/", "/a/../redaktion/"])
def test_the_board_can_be_kept_for_those_who_know_the_password(server: Asking, path: str) -> None:
    for given in ({}, {"authorization": _basic("falsch")}):
        refused = server.over_tls(path, **given)
        assert refused.status == 401
        assert b"redaktion/" not in refused.body
    let_in = server.over_tls(path, authorization=_basic(PASSWORD))
    assert let_in.status == 200
    assert b"redaktion/" in let_in.body


@pytest.mark.parametrize("path", ["/dokumente/assets/plan.pdf", "/dokumente/redaktion/plan.pdf"])
def test_a_folder_of_documents_may_have_any_name(server: Asking, path: str) -> None:
    answer = server.over_tls(path)
    assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-cache")


def _basic(password: str) -> str:
    return "Basic " + base64.b64encode(f"{USER}:{password}".encode()).decode()


@pytest.mark.parametrize(
    "path",
    [
        *("/..%2f..%2fetc/passwd", "/../../etc/passwd", "/a%00b", "/%00", "/a%0d%0aX-Neu:%20b", "/%ff", "/%zz"),
        *("/" + "a" * 300, "/" + "a/" * 1_000, "/" + "a" * 20_000, "/index.html/", "/index.html/mehr", "/feed.atom/"),
    ],
)
def test_an_odd_question_gets_a_sound_answer(server: Asking, path: str) -> None:
    answer = server.over_tls(path)
    assert answer.status in {400, 403, 404, 414}
    assert b"root:" not in answer.body
    assert "X-Neu" not in answer.headers
    is_before_the_rules = server.name == "webspace" or (server.name, path) == ("caddy", "/%zz")
    assert promises(answer) == promised() or is_before_the_rules


@pytest.mark.parametrize("path", ["/", "/feed.atom?von=hier", "/gibt/es/nicht", "/.git/config", "/a%0d%0aX-Neu:%20b"])
def test_without_tls_every_address_leads_to_itself_with_tls(server: Asking, path: str) -> None:
    answer = server.plainly(path)
    assert answer.status == 301
    assert answer.headers["Location"].lower() == f"https://{NAME}{server.folder}{path}".lower()
    assert promises(answer) == {name: value for name, value in promised().items() if name not in HSTS}, "RFC 6797, 7.2"


def test_a_foreign_host_is_not_sent_on(server: Asking) -> None:
    """What a cache keeps for one visitor must not lead the next one away; on webspace, the provider names the host."""
    for path in ("/", "/themen", "/gibt/es/nicht"):
        answer = server.over_tls(path, Host="boese.example", X_Forwarded_Host="boese.example")
        assert answer.status in {200, 301, 308, 404}
        is_up_to_the_provider = server.name == "webspace" and path == "/themen"
        assert "boese.example" not in str(answer.headers) or is_up_to_the_provider
        assert b"boese.example" not in answer.body or is_up_to_the_provider


def test_a_browser_gets_http_2(server: Asking) -> None:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_alpn_protocols(["h2", "http/1.1"])
    connection = HTTPSConnection("127.0.0.1", server.tls_port, context=context, timeout=PATIENCE)
    connection.connect()
    assert isinstance(connection.sock, ssl.SSLSocket)
    assert connection.sock.selected_alpn_protocol() == "h2"
    connection.close()
