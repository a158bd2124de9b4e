"""The whole demo below a path of its host, crawled on a real server as readers, programs and browsers do."""

import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement
from playwright.sync_api import Browser, expect

from tests.browser.test_privacy import Watch
from tests.pages import address, html_files, is_redirect, origin
from tests.paper.scans import codes, rendered
from tests.server import running_nginx
from tests.site.test_links import candidates, css_references
from tests.tools import ROOT
from tests.viewing import show
from tests.workshop import invoked, tree

FOLDER = "/aktuelles"
HOST = "https://www.stadt.example"
IDENTITIES = {
    "feed.atom": r"<id>(.*)</id>", "feed.rss": r"<guid[^>]*>(.*)</guid>", "feed.json": r'"id": ?"(tag:[^"]*)"',
    "*.ics": "UID:(.*)",
}  # fmt: skip
OUTSIDE = {f"{HOST}/.well-known/security.txt"}
_ABSOLUTE = re.compile(rf"""{re.escape(HOST)}[^\s"'<>)\\&;]*""")
_ADDRESSES = "//@href | //@src | //@action | //@poster | //@data | //@cite"


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demo, built in full for the address with the path."""
    home = tmp_path_factory.mktemp("below")
    content, output = home / "content", home / FOLDER[1:]
    shutil.copytree(ROOT / "content", content)
    for file in (content / "stadt.toml", *content.rglob("*.md")):  # own channel texts name the address
        file.write_text(file.read_text("utf-8").replace(origin(), HOST + FOLDER), "utf-8")
    run = invoked(["build", "--full", "--content", str(content), "--output", str(output)])
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Hinweis: Feld »stadt.adresse«: Diese Website steht unter einem Pfad. »robots.txt«" in run.stdout
    return output


@pytest.fixture(scope="module")
def host(below: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The host on which it is served below the path; it has nothing else."""
    with running_nginx(below, tmp_path_factory.mktemp("nginx"), FOLDER) as started:
        yield started


def named(text: str, kind: str) -> Iterator[str]:
    """Every address in a file: of HTML also those that are not absolute, of style sheets what they load."""
    absolute = _ABSOLUTE.findall(text)
    if kind == "text/html":
        yield from (urldefrag(each).url for each in absolute)  # in JSON-LD, what follows is an identity and no place
        page: HtmlElement = html.document_fromstring(text)
        yield from map(str, page.xpath(_ADDRESSES))
        yield from (one for value in page.xpath("//@srcset") for one in candidates(str(value)))
        yield from (str(value).partition("url=")[2] for value in page.xpath("//meta[@http-equiv='refresh']/@content"))
    elif kind == "text/css":
        yield from css_references(text)
    else:
        yield from absolute
        yield from re.findall(r'<\?xml-stylesheet[^>]* href="([^"]*)"', text)


class Crawl:
    """What can be reached from the start page, by address; ``dead`` says what cannot, and what leaves the path.

    What nobody links to (``more``) is looked at as well: redirects, the board, the page for missing addresses.
    """

    def __init__(self, host: str, more: Iterable[str]) -> None:
        self._host, self._connection = host, HTTPConnection(host.partition("://")[2], timeout=20)
        self.found: dict[str, tuple[str, bytes]] = {}
        self.dead: list[str] = []
        self._anchors: set[tuple[str, str, str]] = set()
        self._waiting = [(f"{FOLDER}{path}", "") for path in (*more, "/")]
        while self._waiting:
            self._visit(*self._waiting.pop())
        self._connection.close()
        self.dead += [
            f"{base}: {path}#{name}" for base, path, name in sorted(self._anchors) if not self._has(path, name)
        ]

    def _visit(self, path: str, base: str) -> None:
        if path in self.found:
            return
        self._connection.request("GET", path)
        answer = self._connection.getresponse()
        kind, body = answer.headers.get_content_type(), answer.read()
        self.found[path] = kind, body
        if answer.status != 200:
            self.dead.append(f"{base}: {path} {answer.status}")
        elif kind.startswith("text/") or kind.endswith(("xml", "json")):
            # ICS folds its lines (RFC 5545, 3.1).
            text = body.decode().replace("\r\n ", "") if kind == "text/calendar" else body.decode()
            for each in named(text, kind):
                self._note(each, path)

    def _note(self, written: str, base: str) -> None:
        whole, anchor = urldefrag(urljoin(HOST + base, written))
        if urlsplit(whole).hostname != urlsplit(HOST).hostname or whole in OUTSIDE:
            return
        path = whole.partition("://")[2].partition("/")[2]
        if not f"/{path}".startswith(f"{FOLDER}/"):
            self.dead.append(f"{base}: {written} leaves the path")
            return
        self._waiting.append((f"/{path}", base))
        if anchor:
            self._anchors.add((base, f"/{path}", unquote(anchor)))

    def _has(self, path: str, name: str) -> bool:
        kind, body = self.found[path]
        return kind == "text/html" and bool(html.document_fromstring(body.decode()).xpath("//*[@id=$name]", name=name))


@pytest.fixture(scope="module")
def crawl(host: str, below: Path) -> Crawl:
    """Everything visited once."""
    unlisted = [address(below, file) for file in html_files(below) if is_redirect(file)]
    return Crawl(host, [*unlisted, "/404.html", "/redaktion/"])


def test_every_link_file_and_place_is_there_and_below_the_path(crawl: Crawl) -> None:
    assert crawl.dead == []
    kinds = Counter(kind for kind, _ in crawl.found.values())
    expected = {
        *("text/html", "text/css", "text/javascript", "text/calendar", "text/plain"),
        *("application/atom+xml", "application/rss+xml", "application/feed+json", "application/pdf"),
        *("image/svg+xml", "image/png", "image/jpeg", "image/webp", "image/avif"),
    }
    assert expected - kinds.keys() == set()


def test_every_page_is_reached(crawl: Crawl, below: Path) -> None:
    pages = {f"{FOLDER}{address(below, file)}" for file in html_files(below)}
    assert pages - crawl.found.keys() == set()


def test_lists_for_machines_lead_to_pages_that_are_there(crawl: Crawl, below: Path) -> None:
    pages = _ABSOLUTE.findall((below / "sitemap.xml").read_text("utf-8"))
    assert len(pages) > 10
    assert [page for page in pages if page.removeprefix(HOST) not in crawl.found] == []
    assert f"Sitemap: {HOST}{FOLDER}/sitemap.xml" in (below / "robots.txt").read_text("utf-8")
    assert f"Canonical: {HOST}/.well-known/security.txt" in (below / ".well-known/security.txt").read_text("utf-8")


def test_the_files_lie_where_they_lie_without_a_path(below: Path, demo_site: Path) -> None:
    def paths(site: Path) -> set[str]:
        return {path for path in tree(site) if not path.startswith("pagefind/")}

    assert paths(below) == paths(demo_site)


def test_ids_of_feeds_and_calendars_do_not_depend_on_the_address(below: Path, demo_site: Path) -> None:
    for pattern, identity in IDENTITIES.items():
        names = sorted(file.relative_to(demo_site) for file in demo_site.rglob(pattern))
        here, there = (
            [re.findall(identity, (site / name).read_text("utf-8")) for name in names] for site in (below, demo_site)
        )
        assert here == there
        assert any(here)


def test_codes_on_paper_lead_below_the_path(below: Path) -> None:
    notice = min(below.glob("meldungen/*/aushang.pdf"))
    assert [code.text for code in codes(rendered(notice, 200)[0])] == [
        f"{HOST}{FOLDER}/meldungen/{notice.parent.name}/"
    ]


def test_a_browser_asks_for_nothing_outside_the_path(browser: Browser, host: str, below: Path) -> None:
    article = min(file for file in html_files(below) if b"<picture" in file.read_bytes()).parent.relative_to(below)
    with browser.new_context() as context:
        page = context.new_page()
        watch = Watch(page)
        for path in ("/", f"/{article.as_posix()}/", "/whatsapp/", "/redaktion/", "/feeds/"):
            show(page, f"{host}{FOLDER}{path}")
        page.goto(f"{host}{FOLDER}/suche/?q=Laub")
        expect(page.get_by_role("status")).to_have_text("1 Treffer für „Laub“")
        page.locator("[data-results] h3 a").click()
        expect(page.locator("h1")).to_contain_text("Laub")
        assert page.url == f"{host}{FOLDER}/meldungen/2026-11-09-beispiel-laub/"
    assert watch.faults == []
    assert any("/pagefind/" in url for url in watch.requests)
    assert [url for url in watch.requests if not url.startswith((f"{host}{FOLDER}/", "data:"))] == []


def test_a_missing_address_is_answered_with_a_page_that_leads_back(host: str, below: Path) -> None:
    connection = HTTPConnection(host.partition("://")[2], timeout=20)
    connection.request("GET", f"{FOLDER}/gibt/es/nicht/")
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (404, (below / "404.html").read_bytes())
    connection.close()


def test_no_style_sheet_or_script_names_an_address_from_the_root() -> None:
    """What is no HTML is served as it is; addresses in it count from its own place."""
    files = [file for file in (ROOT / "theme/static").rglob("*") if file.suffix in {".css", ".js"}]
    assert len(files) > 10
    rooted = re.compile(r"""["'`(]/(?=[a-z"'`)])""")
    found = [f"{file.name}: {match.group()}" for file in files for match in rooted.finditer(_code(file))]
    assert found == []


def _code(file: Path) -> str:
    return re.sub(r"/\*.*?\*/|^\s*//.*$", "", file.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
