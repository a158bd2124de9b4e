"""What ``docs/server/nginx.conf`` promises, on a real nginx with the demo: every header, whatever is asked for."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from plugins.domain.file_kinds import MEDIA_TYPES
from tests.asking import PATIENCE, Answer, asked
from tests.pages import is_frame
from tests.server import EXAMPLE, TLS_EXAMPLE, running_nginx
from tests.tools import ROOT

MAIN_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
UNCHANGING = "public, max-age=31536000, immutable"
PACKED = {"Accept-Encoding": "gzip"}
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
HIDDEN = (".git/config", ".htaccess", "meldungen/.geheim.md", "feeds/.feed.atom", ".well-known-geheim", ".hidden/a.png")


@pytest.fixture(scope="module")
def site(demo_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo with hidden files beside it, as a careless copy leaves them."""
    folder = tmp_path_factory.mktemp("served") / "site"
    subprocess.run(["cp", "-r", str(demo_site), str(folder)], check=True)  # noqa: S607 - every system has it
    for path in HIDDEN:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("geheim", "utf-8")
    return folder


@pytest.fixture(scope="module")
def host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_nginx(site, tmp_path_factory.mktemp("nginx")) as address:
        yield urlsplit(address).netloc


def kinds(site: Path) -> list[str]:
    """One path for every ending in every place at the top, and both kinds of folder there."""
    found: dict[tuple[str, ...], str] = {}
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site)
        kind = (path.parts[0], "folder", str((file / "index.html").is_file())) if file.is_dir() else ()
        found.setdefault(kind or (path.parts[0], file.suffix), f"/{path.as_posix()}{'/' if kind else ''}")
    return list(found.values())


def faults(answer: Answer, what: str) -> list[str]:
    """Every promised header that an answer lacks or has twice, and what it should not tell."""
    once = ("Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "Cache-Control")
    found = [f"{what}: {name}" for name in once if len(answer.headers.get_all(name, [])) != 1]
    if answer.headers.get_all("X-Content-Type-Options") != ["nosniff"]:
        found.append(f"{what}: X-Content-Type-Options")
    if answer.headers["Server"] != "nginx":
        found.append(f"{what}: Server")
    if answer.headers["Strict-Transport-Security"]:
        found.append(f"{what}: HSTS without TLS")
    return found


def test_every_kind_of_file_and_folder_has_every_header(site: Path, host: str) -> None:
    paths = kinds(site)
    endings = {file.suffix for file in site.rglob("*") if file.is_file()}
    assert {Path(path).suffix for path in paths} >= endings
    assert {".atom", ".rss", ".json", ".ics", ".pdf", ".svg", ".js", ".css", ".html", ".txt"} <= endings
    found = []
    for path in paths:
        for headers in ({}, PACKED, BROWSER, {"Range": "bytes=0-3"}):
            found += faults(asked(host, path, headers=headers), f"{path} {headers}")
    assert found == []


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/gibt/es/nicht/", 404),
        ("GET", "/gibt/es/nicht/feed.atom", 404),
        ("GET", "/feed.json/", 404),
        ("GET", "/assets/gibtesnicht.css", 404),
        ("GET", "/meldungen/", 404),
        ("GET", "/.git/config", 404),
        ("GET", "/themen", 301),
        ("POST", "/", 405),
        ("POST", "/feed.atom", 405),
        ("DELETE", "/termine.ics", 405),
        ("PROPFIND", "/", 405),
        ("GET", "/" + "a" * 20_000, 414),
        ("GET", "/..%2f..%2fetc/passwd", 400),
        ("HEAD", "/feed.rss", 200),
    ],
)
def test_every_status_has_every_header(host: str, method: str, path: str, status: int) -> None:
    answer = asked(host, path, method)
    assert answer.status == status
    assert faults(answer, path[:50]) == []
    assert b"nginx/" not in answer.body
    if status >= 400:
        assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "request_",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"Kein HTTP\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: viel\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nCookie: " + b"a" * 40_000 + b"\r\n\r\n",
    ],
)
def test_a_malformed_request_has_every_header(host: str, request_: bytes) -> None:
    address, _, port = host.partition(":")
    with (
        socket.create_connection((address, int(port)), timeout=PATIENCE) as connection,
        HTTPResponse(connection) as raw,
    ):
        connection.sendall(request_)
        raw.begin()
        answer = Answer(raw.status, raw.headers, raw.read())
    assert answer.status == 400
    assert faults(answer, repr(request_[:30])) == []
    assert b"nginx/" not in answer.body


def test_an_address_without_a_page_shows_the_page_that_helps(site: Path, host: str) -> None:
    folders = [f"/{folder.relative_to(site)}/" for folder in site.rglob("*") if folder.is_dir()]
    bare = [path for path in folders if not (site / path.strip("/") / "index.html").exists()]
    assert len(bare) > 5
    page = (site / "404.html").read_bytes()
    for path in (*bare, "/gibt/es/nicht.pdf", "/gibt/feed.json", "/gibt/feed.rss", "/feed.atom/", "/gibt/a.html"):
        for headers in ({}, BROWSER):
            answer = asked(host, path, headers=headers)
            assert (answer.status, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8"), path
            assert answer.body == page, path


def test_every_file_that_may_be_published_has_its_type(tmp_path: Path) -> None:
    (tmp_path / "site/dokumente").mkdir(parents=True)
    for ending in MEDIA_TYPES:
        (tmp_path / f"site/dokumente/datei{ending}").write_bytes(b"x")
    with running_nginx(tmp_path / "site", tmp_path) as address:
        host = urlsplit(address).netloc
        answers = {ending: asked(host, f"/dokumente/datei{ending}") for ending in MEDIA_TYPES}
    assert {ending: answer.headers.get_content_type() for ending, answer in answers.items()} == MEDIA_TYPES


def test_hidden_files_are_not_there_but_what_is_well_known(site: Path, host: str) -> None:
    spelled = ("/%2egit/config", "/./.git/config", "/seite/../.htaccess", "//.htaccess", "/.well-known/../.git/config")
    for path in (*(f"/{path}" for path in HIDDEN), *spelled):
        answer = asked(host, path)
        assert answer.status == 404, path
        assert b"geheim" not in answer.body, path
    assert asked(host, "/.well-known/security.txt").body == (site / ".well-known/security.txt").read_bytes()


def test_only_what_carries_its_content_in_its_name_is_kept_for_ever(site: Path, host: str) -> None:
    for file in (site / "assets").iterdir():
        assert asked(host, f"/assets/{file.name}").headers["Cache-Control"] == UNCHANGING
    others = [path for path in kinds(site) if not path.startswith("/assets/")]
    for path in (*others, "/assets/", "/assets/nein.js", "/bilder/assets/x.png"):
        assert asked(host, path).headers["Cache-Control"] == "no-cache", path
    asset = next((site / "assets").glob("main.*.css")).name
    assert asked(host, f"/assets/{asset}", "POST").headers["Cache-Control"] == "no-cache"


def test_scripts_run_where_the_site_has_some_and_never_in_what_was_uploaded(site: Path, host: str) -> None:
    for path in kinds(site):
        policy = asked(host, path).headers["Content-Security-Policy"]
        if path.startswith(("/suche/", "/pagefind/")) and not path.endswith("fragment/"):
            assert "'wasm-unsafe-eval'" in policy or asked(host, path).status == 404
        elif path.startswith(("/bilder/", "/dokumente/")) and not path.endswith("/"):
            assert policy == MAIN_POLICY.replace("script-src 'self'", "script-src 'none'"), path
        elif is_frame(path) and path != "/einbetten/index.html":
            assert policy == MAIN_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"), path
        else:
            assert policy == MAIN_POLICY, path


@pytest.mark.parametrize("headers", [{}, PACKED, BROWSER, PACKED | BROWSER])
def test_what_has_not_changed_is_not_sent_again(site: Path, host: str, headers: dict[str, str]) -> None:
    packed = 0
    for path in kinds(site):
        first = asked(host, path, headers=headers)
        if first.status != 200:
            continue
        packed += first.headers["Content-Encoding"] == "gzip"
        known = {"If-None-Match": first.headers["ETag"], "If-Modified-Since": first.headers["Last-Modified"]}
        for condition in (known, {"If-None-Match": known["If-None-Match"]}):
            again = asked(host, path, headers=headers | condition)
            assert (again.status, again.body) == (304, b""), path
            assert faults(again, path) == []
            assert again.headers["Cache-Control"] == first.headers["Cache-Control"], path
    assert bool(packed) is ("Accept-Encoding" in headers)


def test_packed_and_plain_answers_are_told_apart(host: str) -> None:
    for path in ("/", "/feed.atom", "/feed.json", "/termine.ics", "/sitemap.xml"):
        plain, packed = asked(host, path), asked(host, path, headers=PACKED)
        assert packed.headers["Content-Encoding"] == "gzip", path
        for answer in (plain, packed):
            assert "Accept-Encoding" in answer.headers.get_all("Vary", []), path
    assert "Accept" in asked(host, "/feed.rss").headers.get_all("Vary", [])
    assert "Accept" not in asked(host, "/").headers.get_all("Vary", [])


def gixy(file: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("gixy")), str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_gixy_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "nginx-tls.conf").write_text(TLS_EXAMPLE, "utf-8")
    (tmp_path / "nginx.conf").write_text(EXAMPLE.replace("listen 80;", "include nginx-tls.conf;"), "utf-8")
    for file in (ROOT / "docs/server/nginx.conf", ROOT / "docs/server/nginx-tls.conf", tmp_path / "nginx.conf"):
        found = gixy(file)
        assert found.returncode == 0, found.stdout + found.stderr
        assert "No issues found" in found.stdout


def test_gixy_would_find_something(tmp_path: Path) -> None:
    (tmp_path / "nginx.conf").write_text(EXAMPLE.replace("return 404;", "add_header X-A b; return 404;"), "utf-8")
    assert gixy(tmp_path / "nginx.conf").returncode == 1
