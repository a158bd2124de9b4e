"""What a build wrote, as its visitors see it: pages by address, and where a reference on a page leads."""

import tomllib
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

from tests.tools import ROOT

INDEX = "index.html"


@cache
def origin() -> str:
    """The demo's own address, without a slash at the end."""
    return str(tomllib.loads((ROOT / "content/stadt.toml").read_text("utf-8"))["stadt"]["adresse"]).rstrip("/")


@cache
def html_files(site: Path) -> tuple[Path, ...]:
    """Every HTML file of the site, in the order of their paths.

    Pagefind's folder is left out: its pages are its own.
    """
    found = tuple(sorted(file for file in site.rglob("*.html") if file.relative_to(site).parts[0] != "pagefind"))
    assert site / INDEX in found
    return found


def address(site: Path, file: Path) -> str:
    """The path under which a server shows the file."""
    return "/" + file.relative_to(site).as_posix().removesuffix(INDEX)


@cache
def document(file: Path) -> HtmlElement:
    """The parsed page."""
    return html.document_fromstring(file.read_text("utf-8"))


def refreshed(file: Path) -> str:
    """Where the page leads by itself; empty for a page that stays on the screen."""
    contents = document(file).xpath("//meta[@http-equiv='refresh']/@content")
    return str(contents[0]).partition("url=")[2] if contents else ""


def is_redirect(file: Path) -> bool:
    """Whether the page only leads to another one."""
    return bool(refreshed(file))


def is_frame(address: str) -> bool:
    """Whether the page is a small frame for other websites, without the header, the menus and the footer of a page."""
    return address.startswith("/einbetten/") and address.endswith(".html")


def own_path(reference: str, base: str) -> str | None:
    """The path and fragment within this site, or ``None`` when the reference leads elsewhere.

    >>> own_path("../b/#c", "/a/"), own_path("mailto:x@y.example", "/a/"), own_path("//x.example/y", "/a/")
    ('/b/#c', None, None)
    """
    whole = urljoin(origin() + base, reference)
    if whole != origin() and not whole.startswith(origin() + "/"):
        return None
    return whole.removeprefix(origin()) or "/"


def target(site: Path, path: str) -> Path:
    """The file behind a path of this site; it need not exist."""
    found = site / unquote(urlsplit(path).path).lstrip("/")
    return found / INDEX if path.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0].endswith("/") else found


def has_fragment(file: Path, fragment: str) -> bool:
    """Whether the page has the place that the part after ``#`` names."""
    if not fragment:
        return True
    return file.suffix == ".html" and bool(document(file).xpath("//*[@id = $name]", name=unquote(fragment)))


def fault(site: Path, reference: str, base: str) -> str | None:
    """Why a reference leads nowhere, or ``None``; what leaves the site is not looked at."""
    path = own_path(reference, base)
    if path is None:
        return None
    file = target(site, path)
    if not file.is_file():
        return f"{base}: {reference} → no such file"
    if not has_fragment(file, urldefrag(path).fragment):
        return f"{base}: {reference} → no such place on the page"
    return None


def shown_addresses(site: Path) -> list[str]:
    """The paths of all pages that stay on the screen: all but those that lead on at once."""
    return [address(site, file) for file in html_files(site) if not is_redirect(file)]
