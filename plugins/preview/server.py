"""Answers browsers on this machine, and nobody else: a preview holds what is not public yet.

Who asks by another name than this machine's own is no reader but a website that has made its name lead here (DNS
rebinding); and what another website embeds would tell it that a text exists. Only what the site has can be asked for:
paths are looked up among its outputs, never on the disk.
"""

import os
import socketserver
import sys
import time
from contextlib import suppress
from datetime import datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from urllib.parse import parse_qs, quote, unquote, urlsplit

from ..domain.spelling import YEARS
from .current import Current
from .showing import shown

HOST = "127.0.0.1"
_TRIED = 20
_BEAT = 15.0
"""Seconds after which a browser that waits hears that nothing has happened."""
_FRESH = 2.0
"""Seconds for which what was read is not read again, though somebody reloads a page."""
_NOW = "jetzt"
_NAMES = (HOST, "localhost")
_KINDS = {
    "atom": "application/atom+xml", "avif": "image/avif", "css": "text/css; charset=utf-8", "gif": "image/gif",
    "html": "text/html; charset=utf-8", "ico": "image/x-icon", "ics": "text/calendar; charset=utf-8",
    "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8", "json": "application/json",
    "mp3": "audio/mpeg", "mp4": "video/mp4", "pdf": "application/pdf", "png": "image/png",
    "rss": "application/rss+xml", "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8",
    "wasm": "application/wasm", "webp": "image/webp", "woff2": "font/woff2", "xml": "application/xml",
}  # fmt: skip
"""Not asked of the system, whose answers differ from machine to machine."""
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
_OWN = {
    "vorschau.css": "static", "vorschau.js": "static", "warten.js": "static",
    "sa11y/sa11y.esm.js": "", "sa11y/sa11y.css": "", "sa11y/de.js": "",
}  # fmt: skip
"""Files of the preview itself, with the folder in which they stand."""


class Server(ThreadingHTTPServer):
    """A server for one ``Current`` at the first free port from ``port`` on. Raises ``OSError`` when none is free."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    allow_reuse_address = os.name != "nt"  # there it would let two servers have the same port

    def __init__(self, current: Current, port: int) -> None:
        self.current = current
        for number in range(port, port + _TRIED):
            try:
                super().__init__((HOST, number), _Handler)
            except OSError:
                if number == port + _TRIED - 1:
                    raise
            else:
                break

    def server_bind(self) -> None:
        """As usual, without asking the network for this machine's name."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle is no error."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # as it came

    @property
    def address(self) -> str:
        """Where the site begins."""
        result = self.current.state.result
        return f"http://{HOST}:{self.server_port}{result.site.town.folder if result else ''}/"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Refuse whoever does not sit at this machine; else answer."""
        path, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
        if not self._is_meant():
            self._text(HTTPStatus.FORBIDDEN, f"Die Vorschau antwortet nur unter {self.server.address}")
        elif path == "/-/ereignisse":
            self._events()
        elif path.removeprefix("/-/") in _OWN:
            self._own(path.removeprefix("/-/"))
        elif "uhr" in query:
            self._clock(path, query["uhr"][0])
        else:
            self._site(path)

    do_HEAD = do_GET  # noqa: N815 - the name that the standard library calls

    def _is_meant(self) -> bool:
        """Whether the browser was told this machine's name, and no other website embeds or fetches the answer."""
        names = {f"{name}:{self.server.server_port}" for name in _NAMES}
        is_foreign = self.headers.get("Sec-Fetch-Site", "none") in {"cross-site", "same-site"}
        is_visit = self.headers.get("Sec-Fetch-Mode") == "navigate" and "uhr=" not in self.path
        return self.headers.get("Host", "").lower() in names and (is_visit or not is_foreign)

    def _site(self, path: str) -> None:
        current, folder = self.server.current, self._folder()
        if path in {"/", folder} and folder:
            self._redirect(f"{folder}/")
            return
        self._refresh_if_old()
        wanted = unquote(path[len(folder) + 1 :]) if path.startswith(f"{folder}/") else "\0"
        name = f"{wanted}index.html" if wanted.endswith("/") or not wanted else wanted
        found = shown(current, name)
        if not found.is_there and name == wanted and shown(current, f"{wanted}/index.html").is_there:
            self._redirect(f"{path}/")
            return
        status = HTTPStatus.OK if found.is_there else HTTPStatus.NOT_FOUND
        kind = _KINDS.get(found.path.rpartition(".")[2].lower(), "application/octet-stream")
        self._send(status, kind, found.content)

    def _refresh_if_old(self) -> None:
        """Read anew when an instant has come, or somebody asks for it: not every disk tells of every save."""
        current = self.server.current
        is_asked = self.headers.get("Cache-Control") in {"max-age=0", "no-cache"}
        is_page = self.headers.get("Sec-Fetch-Dest", "document") == "document"
        if is_page and (current.is_outdated() or (is_asked and time.monotonic() - current.read_at > _FRESH)):
            current.refresh()

    def _clock(self, path: str, text: str) -> None:
        if text != _NOW and not _is_instant(text):
            self._text(HTTPStatus.BAD_REQUEST, f"»{text}« ist kein Zeitpunkt. Bitte wie 2026-11-29T08:00 schreiben.")
            return
        self.server.current.set_clock(None if text == _NOW else datetime.fromisoformat(text))
        self._redirect(path)

    def _events(self) -> None:
        """Tell the version, and each new one, until the browser goes away (HTML, 9.2)."""
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream", None)
        version, current = "", self.server.current
        try:
            while True:
                news = current.state.version if not version else current.wait(version, _BEAT)
                self.wfile.write(b": noch da\n\n" if news == version else f"data: {news}\n\n".encode())
                self.wfile.flush()
                version = news
        except OSError:
            return

    def _own(self, name: str) -> None:
        place = files(__package__ or "").joinpath(_OWN[name], name)
        self._send(HTTPStatus.OK, _KINDS[name.rpartition(".")[2]], place.read_bytes())

    def _folder(self) -> str:
        result = self.server.current.state.result
        return result.site.town.folder if result else ""

    def _redirect(self, path: str) -> None:
        """To a path of this server, and to no other: a second slash at the front would name a host."""
        self._head(HTTPStatus.SEE_OTHER, None, 0, {"Location": f"/{quote(unquote(path)).lstrip('/')}"})

    def _text(self, status: HTTPStatus, text: str) -> None:
        self._send(status, _KINDS["txt"], f"{text}\n".encode())

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self._head(status, kind, len(content))
        if self.command != "HEAD":
            self.wfile.write(content)

    def _head(
        self, status: HTTPStatus, kind: str | None, length: int | None, more: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        own = {"Content-Type": kind, "Content-Length": None if length is None else str(length)}
        for name, value in {**_HEADERS, **own, **(more or {})}.items():
            if value is not None:
                self.send_header(name, value)
        self.end_headers()

    def version_string(self) -> str:
        """Not which Python this is."""
        return "Vorschau"

    def log_message(self, *_: object) -> None:
        """An editor reads what was saved, not what was asked for."""


def _is_instant(text: str) -> bool:
    with suppress(ValueError):
        return datetime.fromisoformat(text).year in YEARS
    return False
