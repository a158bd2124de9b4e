"""Each web server with nothing but a folder of plain files over TLS: what its throughput is held against."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.server import AROUND, nginx
from tests.servers.running import CADDY_AROUND, WEBSPACE, Ports, apache, caddy

_NGINX = """
server {{
    listen 127.0.0.1:{port};
    listen 127.0.0.1:{tls_port} ssl http2;
    ssl_certificate "{home}/fullchain.pem";
    ssl_certificate_key "{home}/privkey.pem";
    root "{site}";
}}
"""
_CADDY = """
aktuelles.example {{
	tls {home}/fullchain.pem {home}/privkey.pem
	root * {site}
	file_server
}}
http://aktuelles.example {{
	root * {site}
}}
"""


@contextmanager
def _nginx(home: Path, site: Path) -> Iterator[Ports]:
    def configured(port: int, tls_port: int) -> str:
        return AROUND.format(example=_NGINX.format(home=home, site=site, port=port, tls_port=tls_port))

    with nginx(home, configured) as ports:
        yield ports


@contextmanager
def _apache(home: Path, site: Path) -> Iterator[Ports]:
    def configured(port: int, tls_port: int) -> str:
        text = WEBSPACE.format(home=home, site=site, port=port, tls_port=tls_port)
        return text.replace("AllowOverride FileInfo Indexes AuthConfig", "AllowOverride None")

    with apache(home, configured) as ports:
        yield ports


@contextmanager
def _caddy(home: Path, site: Path) -> Iterator[Ports]:
    def configured(port: int, tls_port: int) -> str:
        lines = _CADDY.format(home=home, site=site)
        return CADDY_AROUND.format(home=home, port=port, tls_port=tls_port, example=lines)

    with caddy(home, configured) as ports:
        yield ports


PLAIN: dict[str, Callable[[Path, Path], AbstractContextManager[Ports]]] = {
    "nginx": _nginx,
    "apache": _apache,
    "webspace": _apache,
    "caddy": _caddy,
}
"""By the names in ``tests/servers/running.py``; webspace is an Apache."""
