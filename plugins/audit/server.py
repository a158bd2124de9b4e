"""A built site as a browser on this machine sees it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from socketserver import BaseServer


@contextmanager
def serving(site: Path, folder: str, missing: list[str]) -> Iterator[str]:
    """Serve a site that stands below the path ``folder`` (empty: at the root); yields its address, without a slash.

    What was asked for and is not there is noted in ``missing``. Only programs on this machine are answered.
    """
    handler = partial(_Handler, missing, folder, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{folder}"
        finally:
            server.shutdown()
            thread.join()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(
        self,
        missing: list[str],
        folder: str,
        request: socket,
        client_address: tuple[str, int],
        server: BaseServer,
        *,
        directory: str,
    ) -> None:
        self._missing, self._folder = missing, folder
        super().__init__(request, client_address, server, directory=directory)

    def translate_path(self, path: str) -> str:
        """The file behind a path of the site; none for what stands beside it."""
        is_own = path.startswith(f"{self._folder}/")
        return super().translate_path(path.removeprefix(self._folder) if is_own else "/\ufffd")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """As usual, and remember the path."""
        self._missing.append(self.path)
        super().send_error(code, message, explain)

    def log_message(self, *_: object) -> None:
        """Nobody reads along."""
