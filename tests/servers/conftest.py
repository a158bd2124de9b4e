"""One tiny site, and each server once for all tests here."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.asking import Asking
from tests.servers.running import SERVERS, make_certificate, readable
from tests.servers.town import a_site


@pytest.fixture(scope="session")
def site() -> Iterator[Path]:
    """The folder that is served. Apache gives up root's rights, so it lies where everybody may read."""
    with tempfile.TemporaryDirectory(prefix="aktuelles-") as folder:
        home = Path(folder)
        made = a_site(home / "site")
        readable(home)
        yield made


@pytest.fixture(scope="session", params=SERVERS)
def server(request: pytest.FixtureRequest, site: Path) -> Iterator[Asking]:
    """Each server with its files from ``docs/server``, to be asked over TLS or without."""
    name = str(request.param)
    with tempfile.TemporaryDirectory(prefix="aktuelles-") as folder:
        home = Path(folder)
        make_certificate(home)
        readable(home)
        with SERVERS[name](home, site) as (port, tls_port):
            yield Asking(name, site, port, tls_port)
