"""What ``docs/server/nginx-tls.conf`` adds, on a real nginx with a certificate of its own."""

import ssl
import subprocess
from collections.abc import Iterator
from http.client import HTTPSConnection
from pathlib import Path

import pytest

from tests.asking import PATIENCE, asked, asked_over_tls
from tests.server import running_tls
from tests.tools import require

HSTS = "max-age=31536000"


@pytest.fixture(scope="module")
def ports(plain_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, int]]:
    """The port without and the port with TLS."""
    prefix = tmp_path_factory.mktemp("nginx-tls")
    made = [require("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1"]
    made += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "privkey.pem", "-out", "fullchain.pem"]
    subprocess.run(made, cwd=prefix, check=True, capture_output=True)
    with running_tls(plain_site, prefix) as found:
        yield found


def untrusting() -> ssl.SSLContext:
    """Takes our certificate, for the test is about what comes after it."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


@pytest.mark.parametrize(("path", "status"), [("/", 200), ("/feed.atom", 200), ("/meldungen/", 404), ("/themen", 301)])
def test_every_answer_over_tls_says_to_stay_there(ports: tuple[int, int], path: str, status: int) -> None:
    answer = asked_over_tls(f"127.0.0.1:{ports[1]}", path, untrusting())
    assert answer.status == status
    assert answer.headers.get_all("Strict-Transport-Security") == [HSTS]
    assert answer.headers["Content-Security-Policy"]
    assert answer.headers.get("Location") in {None, "/themen/"}


@pytest.mark.parametrize("path", ["/", "/feed.atom?von=hier", "/gibt/es/nicht", "/.git/config", "/a%0d%0aX-Neu:%20b"])
def test_without_tls_every_address_leads_to_itself_with_tls(ports: tuple[int, int], path: str) -> None:
    answer = asked(f"127.0.0.1:{ports[0]}", path, headers={"Host": "boese.example"})
    assert answer.status == 301
    assert answer.headers["Location"] == f"https://aktuelles.example{path}"
    assert answer.headers["Strict-Transport-Security"] is None, "RFC 6797, 7.2"
    assert answer.headers["Content-Security-Policy"]
    assert b"nginx/" not in answer.body


def test_a_browser_gets_http_2(ports: tuple[int, int]) -> None:
    context = untrusting()
    context.set_alpn_protocols(["h2", "http/1.1"])
    connection = HTTPSConnection("127.0.0.1", ports[1], context=context, timeout=PATIENCE)
    connection.connect()
    assert isinstance(connection.sock, ssl.SSLSocket)
    assert connection.sock.selected_alpn_protocol() == "h2"
    connection.close()


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_is_no_longer_safe_is_not_spoken(ports: tuple[int, int], version: ssl.TLSVersion) -> None:
    context = untrusting()
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = version
    with pytest.raises(ssl.SSLError):
        HTTPSConnection("127.0.0.1", ports[1], context=context, timeout=PATIENCE).connect()
