"""One tiny site, and each server once for all tests here."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.asking import Asking
from tests.servers.running import SERVERS, make_certificate, readable
from tests.servers.town import a_site

_FOLDER = "/aktuelles"


@pytest.fixture(scope="session")
def site() -> Iterator[Path]:
    """The site's folder. Apache gives up root's rights, so it lies where everybody may read."""
    with tempfile.TemporaryDirectory(prefix="aktuelles-") as folder:
        home = Path(folder)
        made = a_site(home / f"host{_FOLDER}")
        readable(home)
        yield made


@pytest.fixture(scope="session", params=[(name, folder) for name in SERVERS for folder in ("", _FOLDER)], ids="".join)
def server(request: pytest.FixtureRequest, site: Path) -> Iterator[Asking]:
    """Each server with its files from ``docs/server``, the site at the root of its host or below a path.

    It is asked over TLS or without.
    """
    name, below = request.param
    with tempfile.TemporaryDirectory(prefix="aktuelles-") as folder:
        home = Path(folder)
        make_certificate(home)
        readable(home)
        with SERVERS[name](home, site, below) as (port, tls_port):
            yield Asking(name, site, port, tls_port, below)
